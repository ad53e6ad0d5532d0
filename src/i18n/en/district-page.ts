import type { districtPage as bg } from "../bg/district-page.ts";
import type { Words } from "../words.ts";
import { counted, form, nouns } from "./nouns.ts";

/** The words that keep a district's page short, in English: its contents, and what each fold holds. */
export const districtPage: Words<typeof bg> = {
  parts: {
    school: "School, year by year",
    compared: "Among the other districts",
    services: "Services and foster care",
    files: "To download and to cite",
  },
  charts: (count) => counted(count, nouns.chart),
  homes: (count) => counted(count, nouns.namedHome),
  services: (count) => counted(count, nouns.namedService),
  events: (count) => counted(count, nouns.entry),
  indicators: (count) => counted(count, nouns.indicator),
  municipalities: (count) => counted(count, nouns.municipality),
  figures: (count) => counted(count, nouns.figure),
  files: (count) => counted(count, nouns.file),
  sources: (count) => counted(count, nouns.source),
  notes: (count) => counted(count, nouns.note),
  nothing: "we found no report",
  full: "for all indicators",
  named: {
    institutions: (count) => form(count, { one: "Named home for children", other: "Named homes for children" }),
    services: (count) => form(count, { one: "Named community service", other: "Named community services" }),
  },
  release: "in this release",
  rows: (count) => counted(count, nouns.row),
  table: "All figures with their sources",
  doubts: "Who says so, and how sure it is",
};
