import { counted, form, nouns } from "./nouns.ts";

/** The words that keep a district's page short, in Bulgarian: its contents, and what each fold holds. */
export const districtPage = {
  parts: {
    school: "Училище по години",
    compared: "Сред другите области",
    services: "Услуги и приемна грижа",
    files: "За изтегляне и цитиране",
  },
  charts: (count: number) => counted(count, nouns.chart),
  homes: (count: number) => counted(count, nouns.namedHome),
  services: (count: number) => counted(count, nouns.namedService),
  events: (count: number) => counted(count, nouns.entry),
  indicators: (count: number) => counted(count, nouns.indicator),
  municipalities: (count: number) => counted(count, nouns.municipality),
  figures: (count: number) => counted(count, nouns.figure),
  files: (count: number) => counted(count, nouns.file),
  sources: (count: number) => counted(count, nouns.source),
  notes: (count: number) => counted(count, nouns.note),
  /** Of what nothing was found. */
  nothing: "не намерихме сведения",
  /** Of what something was found for every indicator. */
  full: "по всички показатели",
  /** What is counted where fewer than three figures are known, and of when. */
  named: {
    institutions: (count: number) => form(count, { one: "Назован дом за деца", other: "Назовани домове за деца" }),
    services: (count: number) =>
      form(count, { one: "Назована услуга в общността", other: "Назовани услуги в общността" }),
  },
  release: "в това издание",
  rows: (count: number) => counted(count, nouns.row),
  table: "Всички числа с източника",
  doubts: "Кой го казва и колко е сигурно",
} as const;
