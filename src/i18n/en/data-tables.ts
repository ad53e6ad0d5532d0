import type { dataTables as bg } from "../bg/data-tables.ts";
import type { Words } from "../words.ts";

/** What is said of each public table and its codes, in English. */
export const dataTables: Words<typeof bg> = {
  wanted: {
    observations: "All published figures",
    institutions: "Homes for children",
    services: "Community services",
    events: "Meetings and programmes",
    sources: "Sources",
    register_districts: "Register: country and districts",
    register_municipalities: "Register: municipalities",
    evidence: "Who said what about each figure",
    institution_evidence: "Who said what about each home",
    areas: "Districts and municipalities with their codes",
    indicators: "Indicators with their definitions and units",
    breakdowns: "Breakdowns: age, sex, outcome and others",
  },
  row: {
    observations: "A row is one figure: indicator, place, period and group, with its precision, its dating and the source of the headline value.",
    institutions: "A row is one named home for children: kind, place, capacity, whether it operates or was closed, and since when.",
    services: "A row is one named community service: kind, place, capacity, users.",
    events: "A row is a sitting, a meeting or a programme, or a figure said there.",
    sources: "A row is one source: publisher, title, date, address and how many statements were taken from it.",
    register_districts: "A row is one count of records: indicator, place, period and group. Withheld figures are marked and are not in the file.",
    register_municipalities: "A row is one count of records for a municipality. Withheld figures are marked and are not in the file.",
    evidence: "A row is one statement of one source on one observation: headline, corroborating or disagreeing.",
    institution_evidence: "A row is one statement of one source on one home, earlier ones included.",
    areas: "A row is the country, a district or a municipality; its code joins all other tables.",
    indicators: "A row is one indicator: what it counts, in what unit, and how it is defined.",
    breakdowns: "A row is one group by which a figure is broken down.",
  },
  level: { country: "the country", district: "district", municipality: "municipality", settlement: "settlement" },
  dataset: { reported: "published figures", register: "register of records" },
  periodType: { school_year: "school year", calendar_year: "calendar year", as_of: "as of a date", range: "from one date to another" },
  obsStatus: { A: "normal value", E: "estimate", U: "unreliable", O: "missing", M: "cannot exist", Q: "withheld" },
  confStatus: { F: "free", C: "confidential" },
  indicatorKind: { stock: "stock at a moment", flow: "flow over a period", share: "share" },
  unit: {
    addresses: "addresses", children: "children", percent: "per cent", teams: "teams", families: "families", places: "places",
    institutions: "institutions", people: "people", sittings: "sittings", acts: "acts", cases: "cases", services: "services",
    offices: "directorates", sweeps: "sweeps",
  },
  type: { VARCHAR: "text", INTEGER: "whole number", DOUBLE: "number", BOOLEAN: "true or false" },
  measured: { degrees: "degrees", places: "places", people: "people", statements: "statements", indicator: "by indicator: column unit of the table indicators" },
  label: {
    area: "Area", parent: "Area above", district: "District", indicator: "Indicator", breakdown: "Breakdown", source: "Publisher of the source",
    institution_kind: "Kind of institution, in words", kind: "Kind, in words", status: "Status, in words", body: "Body, in words", area_level: "Level, in words",
    extent: "Extent of the period, in words", unit: "Unit, in words",
  },
  whole: "all",
  none: "no kind",
};
