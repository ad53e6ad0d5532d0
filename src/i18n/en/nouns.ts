import type { nouns as bg } from "../bg/nouns.ts";
import { counting } from "../counted.ts";
import type { Words } from "../words.ts";

/** How English words say numbers. */
export const { number, form, counted } = counting("en");

/** What is counted anywhere on the site, in English: after one, and after any other number. */
export const nouns: Words<typeof bg> = {
  act: { one: "act", other: "acts" },
  address: { one: "address", other: "addresses" },
  byte: { one: "byte", other: "bytes" },
  case: { one: "case", other: "cases" },
  chart: { one: "chart", other: "charts" },
  child: { one: "child", other: "children" },
  communityService: { one: "community service", other: "community services" },
  correction: { one: "correction", other: "corrections" },
  definition: { one: "definition", other: "definitions" },
  district: { one: "district", other: "districts" },
  entry: { one: "report", other: "reports" },
  family: { one: "family", other: "families" },
  file: { one: "file", other: "files" },
  figure: { one: "figure", other: "figures" },
  home: { one: "home", other: "homes" },
  homeForChildren: { one: "home for children", other: "homes for children" },
  indicator: { one: "indicator", other: "indicators" },
  institution: { one: "institution", other: "institutions" },
  municipality: { one: "municipality", other: "municipalities" },
  namedHome: { one: "named home", other: "named homes" },
  namedService: { one: "named service", other: "named services" },
  note: { one: "note", other: "notes" },
  office: { one: "directorate", other: "directorates" },
  person: { one: "person", other: "people" },
  pixel: { one: "pixel", other: "pixels" },
  place: { one: "place", other: "places" },
  possibleFigure: { one: "possible figure", other: "possible figures" },
  publishedFigure: { one: "published figure", other: "published figures" },
  publishedSource: { one: "published source", other: "published sources" },
  publisher: { one: "publisher", other: "publishers" },
  row: { one: "row", other: "rows" },
  schoolYear: { one: "school year", other: "school years" },
  service: { one: "service", other: "services" },
  signal: { one: "signal", other: "signals" },
  sitting: { one: "sitting", other: "sittings" },
  source: { one: "source", other: "sources" },
  specialisedInstitution: { one: "specialised institution", other: "specialised institutions" },
  statement: { one: "statement", other: "statements" },
  step: { one: "step", other: "steps" },
  sweep: { one: "sweep", other: "sweeps" },
  table: { one: "table", other: "tables" },
  team: { one: "team", other: "teams" },
  coverageTeam: { one: "coverage team", other: "coverage teams" },
  year: { one: "year", other: "years" },
};
