import { describe, expect, it } from "vitest";
import type { z } from "zod";

import { formatFault } from "../../src/intake/fault.ts";
import { correctionSchema } from "../../src/intake/published/correction.ts";
import { eventSchema } from "../../src/intake/published/event.ts";
import { figureSchema } from "../../src/intake/published/figure.ts";
import { homeSchema } from "../../src/intake/published/home.ts";
import { noLists, placeKey } from "../../src/intake/published/lists.ts";
import type { Lists } from "../../src/intake/published/lists.ts";
import { serviceSchema } from "../../src/intake/published/service.ts";
import { sourceSchema } from "../../src/intake/published/source.ts";
import { checkRows } from "../../src/intake/table.ts";

const lists: Lists = {
  ...noLists,
  release: "2026-11-22",
  published: new Map([
    ["of-2012", "2012-03-05"],
    ["of-2025", "2025-08-28"],
    ["of-2026", "2026-10"],
  ]),
  kinds: new Map([
    ["sweeps", "flow"],
    ["coverage_teams", "stock"],
    ["services_planned", "stock"],
  ]),
  municipalities: new Map([
    [placeKey("BG423", "Велинград"), "PAZ08"],
    [placeKey("BG423", "Сърница"), "PAZ39"],
    [placeKey("BG421", "Сопот"), "PDV43"],
    [placeKey("BG421", "Карлово"), "PDV13"],
  ]),
};

type Cells = Readonly<Record<string, string>>;

const rows = {
  figure: {
    figure_id: "t-1",
    indicator: "sweeps",
    area_level: "district",
    area_code: "BG311",
    municipality_bg: "",
    period_type: "school_year",
    period_label: "2018/2019",
    period_start: "2018-09-15",
    period_end: "2019-09-14",
    extent: "",
    dating: "printed",
    value: "7",
    qualifier: "exact",
    group: "",
    institution_kind: "",
    note: "",
    source_id: "undated",
    counts: "",
    of_figure: "",
    reaches: "",
    until: "",
    nature: "",
    same_statement_as: "",
    evidence: "",
  },
  home: {
    institution_id: "t-home",
    name_bg: "ДДЛРГ Проба",
    kind: "DDLRG",
    settlement_bg: "",
    municipality_bg: "Велинград",
    area_code: "BG423",
    capacity: "",
    closed_date: "2014-05",
    status: "closed",
    as_of_date: "",
    qualifier: "exact",
    source_id: "undated",
    note: "",
    closing: "",
  },
  service: {
    service_id: "t-s",
    name_bg: "ЦОП Проба",
    kind: "COP",
    settlement_bg: "",
    municipality_bg: "Велинград",
    area_code: "BG423",
    opened: "2010-05",
    capacity: "20",
    users: "15",
    as_of_date: "2012-01",
    source_id: "undated",
    note: "",
    state: "",
  },
  event: {
    area_code: "BG311",
    body: "OKC",
    event: "meeting",
    date: "2019-01",
    participants: "",
    value: "",
    indicator: "",
    qualifier: "",
    note: "",
    source_id: "undated",
  },
  source: {
    source_id: "t",
    url: "",
    publisher: "Утро",
    title: "",
    published_date: "2019-01-01",
    kind: "news",
    language: "bg",
    reading: "",
  },
  change: {
    id: "t",
    column: "value",
    area: "",
    was: "1",
    is: "2",
    why_bg: "Грешка.",
    why_en: "A slip.",
    date: "2026-11-28",
    found_by: "compilers",
  },
} as const satisfies Readonly<Record<string, Cells>>;

const schemas: Readonly<Record<keyof typeof rows, { safeParse(cells: unknown): z.ZodSafeParseResult<unknown> }>> = {
  figure: figureSchema(lists),
  home: homeSchema(lists),
  service: serviceSchema(lists),
  event: eventSchema(lists),
  source: sourceSchema(lists),
  change: correctionSchema(lists, ["value"]),
};

function faultsOf(kind: keyof typeof rows, cells: Cells): readonly string[] {
  const faults: string[] = [];
  checkRows(
    { file: "t.csv", readable: true, rows: [{ line: 2, cells: { ...rows[kind], ...cells } }] },
    schemas[kind],
    (fault) => {
      faults.push(formatFault(fault));
    },
  );
  return faults;
}

const year = (from: number): Cells => ({
  period_type: "school_year",
  period_label: `${from}/${from + 1}`,
  period_start: `${from}-09-15`,
  period_end: `${from + 1}-09-14`,
});
const calendar = (of: number): Cells => ({
  period_type: "calendar_year",
  period_label: `${of}`,
  period_start: `${of}-01-01`,
  period_end: `${of}-12-31`,
});
const asOf = (date: string): Cells => ({ period_type: "as_of", period_label: date, period_start: "", period_end: "" });
const range = (label: string, start = "", end = ""): Cells => ({
  period_type: "range",
  period_label: label,
  period_start: start,
  period_end: end,
});
const sarnitsa = { area_level: "municipality", area_code: "BG423", municipality_bg: "Сърница" };
const velingrad = { ...sarnitsa, municipality_bg: "Велинград" };
const sopot = { area_level: "municipality", area_code: "BG421", municipality_bg: "Сопот" };

type Case = readonly [name: string, kind: keyof typeof rows, cells: Cells, fault: string];

const refused: readonly Case[] = [
  [
    "a range that ends before it begins",
    "figure",
    range("2019-12/2019-03", "2019-12-01", "2019-03-31"),
    "period_label: a range that ends before it begins",
  ],
  [
    "a range of years that ends before it begins",
    "figure",
    range("2019/2017"),
    "period_label: a range that ends before it begins",
  ],
  [
    "a month whose days are the wrong way round",
    "figure",
    range("2019-03", "2019-03-20", "2019-03-05"),
    'period_end: ends before it begins "2019-03-05" (period_start 2019-03-20); correct one of the two',
  ],
  [
    "a school year to come",
    "figure",
    year(2035),
    'period_label: after the release "2035/2036" (2026-11-22); correct the period, or add the row when it has come',
  ],
  ["the next calendar year", "figure", calendar(2027), "period_label: after the release"],
  ["a day after the release", "figure", asOf("2026-11-23"), "period_label: after the release"],
  [
    "a day of the release's month that has not come",
    "figure",
    { ...asOf("2026-11"), period_end: "2026-11-30" },
    'period_end: after the release "2026-11-30" (2026-11-22)',
  ],
  ["a month after the release", "figure", asOf("2026-12"), "period_label: after the release"],
  ["a range into the future", "figure", range("2017-07/2027-01"), "period_label: after the release"],
  [
    "a count until a day after the release",
    "figure",
    { ...year(2026), extent: "part", reaches: "until_date", until: "2027-01-31" },
    "until: after the release",
  ],
  [
    "a count until a day after its period",
    "figure",
    { ...year(2018), extent: "part", reaches: "until_date", until: "2019-10" },
    'until: after the period ends "2019-10" (2019-09-14)',
  ],
  [
    "a count until a day before its period",
    "figure",
    { ...year(2018), extent: "part", reaches: "until_date", until: "2018-08-31" },
    "until: before the period begins",
  ],
  [
    "a year that its source could not see",
    "figure",
    { ...year(2018), source_id: "of-2012" },
    'period_label: more than three months after its source was published "2018/2019" (of-2012: 2012-03-05)',
  ],
  [
    "a day that its source could not see",
    "figure",
    { ...asOf("2012-08"), source_id: "of-2012" },
    "period_label: more than three months after its source",
  ],
  [
    "a whole year that its source saw beginning",
    "figure",
    { ...year(2025), source_id: "of-2025", reaches: "whole_period" },
    'reaches: a whole year that was not over yet "whole_period" (2025/2026, known by 2025-08-28)',
  ],
  [
    "a whole year that still runs",
    "figure",
    { ...year(2026), reaches: "whole_period" },
    "reaches: a whole year that was not over yet",
  ],
  [
    "plans of another century",
    "figure",
    { ...calendar(2126), indicator: "services_planned" },
    "period_label: a plan for more than 15 years ahead",
  ],
  [
    "a municipality before it existed",
    "figure",
    { ...year(2013), ...sarnitsa },
    'municipality_bg: a municipality that did not exist then "Сърница" (since 2015-01-01); write the one it belonged to then (Велинград), or correct the date 2014-09-14',
  ],
  [
    "its calendar year before",
    "figure",
    { ...calendar(2014), ...sarnitsa },
    "municipality_bg: a municipality that did not exist then",
  ],
  [
    "its last day before",
    "figure",
    { ...asOf("2014-12-31"), ...sarnitsa },
    "municipality_bg: a municipality that did not exist then",
  ],
  [
    "a range before it existed",
    "figure",
    { ...range("2010/2014"), ...sarnitsa },
    "municipality_bg: a municipality that did not exist then",
  ],
  [
    "a settlement's municipality before it existed",
    "figure",
    { ...asOf("2014"), ...range("2014"), ...sarnitsa, area_level: "settlement" },
    "municipality_bg: a municipality that did not exist then",
  ],
  [
    "another municipality before it existed",
    "figure",
    { ...asOf("2003-08"), ...sopot },
    'municipality_bg: a municipality that did not exist then "Сопот" (since 2003-09-05); write the one it belonged to then (Карлово)',
  ],
  ["a district before it existed", "figure", calendar(1998), "period_label: a district that did not exist then"],
  ["a year of another age", "figure", asOf("1019-05-06"), "period_label: not a date"],
  [
    "an undated figure that counts until a day to come",
    "figure",
    {
      period_type: "as_of",
      period_label: "undated",
      period_start: "",
      period_end: "",
      dating: "undated",
      until: "2027-01",
    },
    "until: after the release",
  ],

  [
    "a home closed in the far future",
    "home",
    { closed_date: "2199-01-01" },
    'closed_date: after the release "2199-01-01" (2026-11-22); write planned_closure in status while it is a plan, or correct the date',
  ],
  [
    "a home closed after the day as of which it is closed",
    "home",
    { closed_date: "2019-06", as_of_date: "2019-05-31" },
    "as_of_date: closed only after that day",
  ],
  [
    "a closing that its source could not know",
    "home",
    { closed_date: "2012-09-01", source_id: "of-2012" },
    "closed_date: more than three months after its source was published",
  ],
  [
    "a home as of a day to come",
    "home",
    { status: "operating", closed_date: "", as_of_date: "2027" },
    "as_of_date: after the release",
  ],
  [
    "a plan for a day that had passed",
    "home",
    { status: "planned_closure", closed_date: "2014", as_of_date: "2015-02" },
    "closed_date: a plan for a day that had passed",
  ],
  [
    "a plan for another century",
    "home",
    { status: "planned_closure", closed_date: "2199-01-01" },
    "closed_date: a plan for more than 15 years ahead",
  ],
  [
    "a home in a municipality that did not exist",
    "home",
    { municipality_bg: "Сърница", closed_date: "2012" },
    "municipality_bg: a municipality that did not exist then",
  ],
  [
    "a home of another age",
    "home",
    { closed_date: "0214-05" },
    'closed_date: a date before 1900 "0214-05"; check its year',
  ],

  [
    "a service opened years after its as of",
    "service",
    { opened: "2019-05" },
    'as_of_date: before the service opened "2012-01" (opened 2019-05)',
  ],
  [
    "a service opened a month after its as of",
    "service",
    { opened: "2012-02" },
    "as_of_date: before the service opened",
  ],
  ["a service to be opened", "service", { opened: "2026-12", as_of_date: "" }, "opened: after the release"],
  ["a service as of a day to come", "service", { as_of_date: "2026-11-23" }, "as_of_date: after the release"],
  [
    "an opening that its source could not know",
    "service",
    { opened: "2012-07", as_of_date: "", source_id: "of-2012" },
    "opened: more than three months after its source",
  ],
  [
    "a service in a municipality that did not exist",
    "service",
    { municipality_bg: "Сърница", as_of_date: "2012" },
    "municipality_bg: a municipality that did not exist then",
  ],

  ["a sitting to come", "event", { date: "2026-12-01" }, "date: after the release"],
  [
    "a sitting that its source could not know",
    "event",
    { date: "2013", source_id: "of-2012" },
    "date: more than three months after its source",
  ],
  [
    "a source of the future",
    "source",
    { published_date: "2026-11-23" },
    'published_date: after the release "2026-11-23" (2026-11-22); correct the date',
  ],
  ["a source of a year to come", "source", { published_date: "2027" }, "published_date: after the release"],
  ["a change of another century", "change", { date: "2126-11-28" }, "date: more than a year after the release"],
];

const accepted: readonly (readonly [name: string, kind: keyof typeof rows, cells: Cells])[] = [
  ["a range of one month", "figure", range("2019-03", "2019-03-05", "2019-03-20")],
  ["a range within one day", "figure", range("2019-03-05/2019-03-05", "2019-03-05", "2019-03-05")],
  ["a range of a year and a month of it", "figure", range("2010/2010-06")],
  ["the school year that runs", "figure", { ...year(2026), extent: "part", reaches: "until_date", until: "2026-11" }],
  ["a stock of the school year that runs", "figure", { ...year(2026), indicator: "coverage_teams" }],
  ["the day of the release", "figure", asOf("2026-11-22")],
  ["the month of the release", "figure", range("2017-07/2026-11", "2017-07-01", "2026-11-30")],
  [
    "teams formed before the year begins",
    "figure",
    { ...year(2025), indicator: "coverage_teams", source_id: "of-2025" },
  ],
  [
    "a year told in summer, once lessons are over",
    "figure",
    { ...year(2024), source_id: "of-2025", reaches: "whole_period" },
  ],
  ["a capacity from the next month on", "figure", { ...asOf("2012-04-01"), source_id: "of-2012" }],
  [
    "services planned for the years to come",
    "figure",
    { ...range("2026/2030"), indicator: "services_planned", source_id: "of-2025" },
  ],
  [
    "places planned, told as something else",
    "figure",
    { ...calendar(2028), counts: "other_concept", group: "planned", source_id: "of-2025" },
  ],
  ["the school year in which a municipality was founded", "figure", { ...year(2014), ...sarnitsa }],
  ["a municipality since its first day", "figure", { ...asOf("2015-01-01"), ...sarnitsa }],
  ["a municipality before another was made out of it", "figure", { ...year(2013), ...velingrad }],
  [
    "a figure of the country before its districts",
    "figure",
    { ...calendar(1995), area_level: "country", area_code: "BG" },
  ],
  [
    "an undated figure",
    "figure",
    { period_type: "as_of", period_label: "undated", period_start: "", period_end: "", dating: "undated" },
  ],
  ["a closing announced for the summer", "home", { closed_date: "2012-06-01", source_id: "of-2012" }],
  [
    "a plan for the end of the year",
    "home",
    { status: "planned_closure", closed_date: "2026-12-31", as_of_date: "2025-11" },
  ],
  ["a home closed in the month as of which it is closed", "home", { closed_date: "2019-05", as_of_date: "2019-05-31" }],
  ["a service opened in the year as of which it is told", "service", { opened: "2012", as_of_date: "2012-01" }],
  ["a service older than its municipality", "service", { municipality_bg: "Сърница", as_of_date: "2016" }],
  ["a sitting of the month of its source", "event", { date: "2026-10-31", source_id: "of-2026" }],
  ["a source of the day of the release", "source", { published_date: "2026-11-22" }],
  ["a change on the way to the next release", "change", { date: "2026-11-28" }],
];

describe("the dates of a row", () => {
  it.each(refused)("are refused: %s", (_, kind, cells, fault) => {
    expect(faultsOf(kind, cells)).toEqual([expect.stringContaining(`t.csv line 2 column ${fault}`)]);
  });

  it.each(accepted)("are taken: %s", (_, kind, cells) => {
    expect(faultsOf(kind, cells)).toEqual([]);
  });

  it("of a year that was not over leave it unclear how far a flow reaches that does not say it", () => {
    const reachesOf = (cells: Cells) => figureSchema(lists).safeParse({ ...rows.figure, ...cells }).data?.reaches;
    expect(reachesOf({ ...year(2025), source_id: "of-2025" })).toBe("unclear");
    expect(reachesOf(year(2026))).toBe("unclear");
    expect(reachesOf({ ...year(2024), source_id: "of-2025" })).toBe("whole_period");
    expect(reachesOf({ ...year(2026), indicator: "coverage_teams" })).toBe("whole_period");
  });
});
