import type { AnswerRow } from "../../src/model/question.ts";
import type { ObservationRow } from "../../src/model/rows.ts";

/** A row of `observations` as an engine answers it, with what a test does not say filled in plainly. */
export function row(said: Partial<ObservationRow>): AnswerRow {
  const year = /^(\d{4})\/(\d{4})$/.exec(said.period ?? "");
  return {
    observation: `reported.${said.indicator ?? "sweeps"}.${said.area ?? "BG415"}.${said.period ?? ""}.${said.breakdown ?? ""}`,
    dataset: "reported",
    indicator: "sweeps",
    area: "BG415",
    area_level: "district",
    period_type: year === null ? "calendar_year" : "school_year",
    period: "2018/2019",
    period_start: year === null ? null : `${year[1] ?? ""}-09-15`,
    period_end: year === null ? null : `${year[2] ?? ""}-09-14`,
    extent: "full",
    reaches: said.extent === "part" ? "until_date" : "whole_period",
    until: null,
    dating: "printed",
    counts: said.breakdown === undefined || said.breakdown === null ? "all" : "part",
    nature: "flow",
    part_of: null,
    breakdown: null,
    institution_kind: null,
    value: null,
    value_state: null,
    qualifier: said.value === undefined || said.value === null ? null : "exact",
    obs_status: "A",
    conf_status: "F",
    charted: true,
    doubt_bg: null,
    doubt_en: null,
    statements: 1,
    disagreeing: 0,
    source: "kyustendil-okc-2020",
    release: "2026-11-22",
    ...said,
  };
}

/** Sweeps in Kyustendil as published: a whole year, then parts of two. */
export const kyustendilSweeps: readonly AnswerRow[] = [
  row({ period: "2018/2019", value: 371 }),
  row({ period: "2019/2020", value: 347, extent: "part" }),
  row({ period: "2021/2022", value: 307, extent: "part", source: "kustendil-info-16446" }),
];

const returnedIn = (period: string, value: number, said: Partial<ObservationRow> = {}): AnswerRow =>
  row({
    area: "BG",
    area_level: "country",
    indicator: "children_returned",
    period,
    value,
    source: "raabe-mehanizmat-10000",
    observation: [
      "reported.children_returned.BG",
      period.replace("/", "-"),
      ...(said.until == null ? [] : [`part-${said.until}`]),
      ...(said.breakdown == null ? [] : [said.breakdown]),
    ].join("."),
    ...said,
  });

/**
 * Children returned in the country: two whole years of two publishers, the start of one, and what is kept of two more.
 */
export const countryReturned: readonly AnswerRow[] = [
  returnedIn("2017/2018", 23898, { statements: 3, source: "dirbg-ruse-486" }),
  returnedIn("2018/2019", 19077, { source: "euscoop-2018-07-19" }),
  returnedIn("2021/2022", 8700, { statements: 2, extent: "part", reaches: "start_of_period" }),
  returnedIn("2022/2023", 10180, {
    extent: "part",
    reaches: "until_date",
    until: "2022-12-01",
    breakdown: "kept",
    counts: "kept_at_date",
  }),
  returnedIn("2022/2023", 12439, { breakdown: "kept", counts: "kept_at_date", dating: "inferred" }),
];

/** Teams in Ruse: a calendar year between the school years. */
export const ruseTeams: readonly AnswerRow[] = [
  ["2017/2018", 32],
  ["2019/2020", 32],
  ["2021", 31],
  ["2022/2023", 31],
  ["2023/2024", 31],
  ["2025/2026", 31],
].map(([period, value]) =>
  row({
    area: "BG323",
    indicator: "coverage_teams",
    period: String(period),
    value: Number(value),
    source: "ruse24-2803714",
    ...(period === "2021" ? { period_start: "2021-01-01", period_end: "2021-12-31" } : {}),
  }),
);

/** A place that never was: every state a value can have, one a year. */
export const everyState: readonly AnswerRow[] = [
  row({ area: "BG414", period: "2017/2018", value: 120 }),
  row({ area: "BG414", period: "2018/2019", value: 95, qualifier: "about" }),
  row({ area: "BG414", period: "2019/2020", value: 110, qualifier: "at_least" }),
  row({ area: "BG414", period: "2020/2021", value: 60, qualifier: "at_most" }),
  row({ area: "BG414", period: "2021/2022", value: 48, extent: "part", qualifier: "about" }),
  row({
    area: "BG414",
    period: "2022/2023",
    value_state: "c",
    obs_status: "Q",
    conf_status: "C",
    doubt_bg: "пише 3",
    doubt_en: "it says 3",
  }),
  row({ area: "BG414", period: "2023/2024", value_state: "x", source: null }),
  row({ area: "BG414", period: "2024/2025", value_state: "z", obs_status: "M", source: null }),
  row({ area: "BG414", period: "2025/2026", value: 0 }),
];

/** The last day of a stock's period that is a year or a day; null for a month. */
export function lastDay(period: string): string | null {
  if (period.length === 4) return `${period}-12-31`;
  return period.length === 10 ? period : null;
}

const stock = (
  kind: ObservationRow["institution_kind"],
  period: string,
  value: number,
  said: Partial<ObservationRow> = {},
): AnswerRow =>
  row({
    observation: `reported.institutions_operating.BG.${period}.${kind ?? ""}`,
    area: "BG",
    area_level: "country",
    indicator: "institutions_operating",
    institution_kind: kind,
    period,
    value,
    period_type: period.length === 4 ? "calendar_year" : "as_of",
    period_end: lastDay(period),
    source: "asp-2017-05-22",
    nature: "stock",
    reaches: "moment",
    ...said,
  });
const doubt = {
  doubt_bg: "Осем дома са закрити едва на 15 февруари 2021 г.",
  doubt_en: "Eight homes were closed only on 15 February 2021.",
  source: "mlsp-di-en",
};

/** Homes for children in operation, as published. */
export const institutions: readonly AnswerRow[] = [
  stock("all", "2000", 168),
  stock("all", "2007-12-31", 144),
  stock("all", "2010", 137, { dating: "inferred" }),
  stock("all", "2012-12-31", 122),
  stock("all", "2013-12-31", 106),
  stock("all", "2015", 78, { qualifier: "about", dating: "inferred" }),
  stock("all", "2016-12-31", 42),
  stock("all", "2019-11-06", 21, { source: "novinite-201479" }),
  stock("all", "2020-12-31", 4, doubt),
  stock("DDLRG", "2000", 104),
  stock("DDLRG", "2007-12-31", 86),
  stock("DDLRG", "2008", 82),
  stock("DDLRG", "2013-09-01", 53),
  stock("DDLRG", "2015-06-01", 41),
  stock("DDLRG", "2015-08", 38),
  stock("DDLRG", "2016-08-26", 25),
  stock("DDLRG", "2018-10", 14),
  stock("DDUI", "2000", 32),
  stock("DDUI", "2007-12-31", 26),
  stock("DDUI", "2009", 25),
  stock("DDUI", "2015-06-01", 15),
  stock("DDUI", "2016-01", 0),
  stock("DDUI", "2016-12-31", 0),
  stock("DMSGD", "2000", 32),
  stock("DMSGD", "2010", 32),
  stock("DMSGD", "2010-12-31", 31),
  stock("DMSGD", "2013-12-31", 29),
  stock("DMSGD", "2016-08-26", 17),
  stock("DMSGD", "2020-12-31", 4, doubt),
  stock("DMSGD", "2025-12-21", 2),
];

const returned = (area: string, value: number, said: Partial<ObservationRow> = {}): AnswerRow =>
  row({
    indicator: "children_returned",
    area,
    period: "2024/2025",
    value,
    source: `paper-${area.toLowerCase()}`,
    ...said,
  });

/** Children returned by district in 2024/2025, with an older year that fewer districts published. */
export const districtReturned: readonly AnswerRow[] = [
  returned("BG342", 300, { qualifier: "at_least" }),
  returned("BG415", 68),
  returned("BG323", 62),
  returned("BG343", 150, { qualifier: "at_least", extent: "part", until: "2025-03" }),
  returned("BG311", 0, { value: null, value_state: "c", qualifier: null, obs_status: "Q", conf_status: "C" }),
  returned("BG323", 468, { period: "2017/2018", period_start: "2017-09-15", period_end: "2018-09-14" }),
];

const published = (area: string, indicator: string, period: string, said: Partial<ObservationRow> = {}): AnswerRow =>
  row({ area, indicator, period, value: 11, ...said });

/**
 * Figures that are no total of a school year: without a date, for a calendar year, of a group, within the year but not
 * for the whole of it.
 */
export const otherReturned: readonly AnswerRow[] = [
  returned("BG413", 575, {
    period: "undated",
    period_type: "range",
    period_start: null,
    period_end: null,
    dating: "undated",
    charted: false,
  }),
  returned("BG414", 9, { breakdown: "pupils" }),
];

/** What was published, by district, indicator and school year; a date and a range among it. */
export const reporting: readonly AnswerRow[] = [
  published("BG415", "sweeps", "2018/2019"),
  published("BG415", "sweeps", "2019/2020"),
  published("BG415", "sweeps", "2021/2022", { extent: "part" }),
  published("BG415", "coverage_teams", "2019/2020"),
  published("BG415", "children_returned", "2024/2025"),
  published("BG415", "children_abroad", "2024/2025", { value: null, value_state: "c", qualifier: null }),
  published("BG415", "okc_meetings", "2026-01-30", { period_type: "as_of", period_end: "2026-01-30" }),
  published("BG323", "children_returned", "2018-10", {
    period_type: "range",
    period_start: "2018-10-01",
    period_end: "2018-10-31",
  }),
  published("BG323", "children_returned", "2023-08/2023-12", {
    period_type: "range",
    period_start: "2023-08-01",
    period_end: "2023-12-31",
  }),
  ...[
    "coverage_teams",
    "sweeps",
    "children_listed",
    "children_returned",
    "children_abroad",
    "children_not_found",
    "team_members",
    "dropouts",
  ].map((indicator) => published("BG323", indicator, "2017/2018")),
  published("BG323", "coverage_teams", "2017/2018", { breakdown: "municipality" }),
  published("BG341", "sweeps", "2020/2021", { value: null, value_state: "x", qualifier: null, source: null }),
  published("BG341", "dropouts", "2023", { period_start: "2023-01-01", period_end: "2023-12-31" }),
  published("BG415", "dropouts", "2019", { period_start: "2019-01-01", period_end: "2019-12-31" }),
];

/** Children returned in a register that a script made: counts, a true zero and years withheld. */
export const registerReturned: readonly AnswerRow[] = (
  [
    ["2017/2018", 41],
    ["2018/2019", null],
    ["2019/2020", 37],
    ["2020/2021", 0],
    ["2021/2022", null],
    ["2022/2023", 12],
  ] as const
).map(([period, value]) => ({
  ...row({
    dataset: "register",
    indicator: "children_returned",
    period,
    value,
    value_state: value === null ? "c" : null,
    statements: 0,
    source: null,
  }),
  synthetic: true,
}));
