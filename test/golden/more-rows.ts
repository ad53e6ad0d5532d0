import type { AnswerRow } from "../../src/model/question.ts";
import type { ObservationRow } from "../../src/model/rows.ts";
import { lastDay, row } from "./rows.ts";

const withheld = {
  value: null,
  value_state: "c",
  qualifier: null,
  obs_status: "Q",
  conf_status: "C",
} satisfies Partial<ObservationRow>;

const returned = (area: string, period: string, value: number, said: Partial<ObservationRow> = {}): AnswerRow =>
  row({ indicator: "children_returned", area, period, value, source: `paper-${area.toLowerCase()}`, ...said });

/**
 * Children returned by district and school year: every class, a part-year, approximate, withheld, doubted, a true zero.
 */
export const heatmapRows: readonly AnswerRow[] = [
  returned("BG323", "2017/2018", 468),
  returned("BG323", "2017/2018", 163, { extent: "part" }),
  returned("BG323", "2024/2025", 62),
  returned("BG342", "2018/2019", 1000, { qualifier: "at_least" }),
  returned("BG342", "2024/2025", 300, { qualifier: "at_least" }),
  returned("BG343", "2024/2025", 150, { qualifier: "at_least", extent: "part" }),
  returned("BG415", "2024/2025", 68),
  returned("BG311", "2022/2023", 200, { qualifier: "about" }),
  returned("BG311", "2023/2024", 0),
  returned("BG413", "2019/2020", 0, withheld),
  returned("BG413", "2021/2022", 712),
  returned("BG413", "2022/2023", 850, { doubt_bg: "Числото е от заглавие", doubt_en: "The number is from a headline" }),
  returned("BG414", "2018/2019", 9, { breakdown: "pupils" }),
  returned("BG341", "2023", 400, { qualifier: "about", period_start: "2023-01-01", period_end: "2023-12-31" }),
  returned("BG341", "2020/2021", 40000, {
    charted: false,
    doubt_bg: "Числото е за две години",
    doubt_en: "The number is for two years",
  }),
];

const counted = (said: Partial<ObservationRow>): AnswerRow => ({
  ...row({
    dataset: "register",
    statements: 0,
    source: null,
    ...said,
    ...(said.value === null || said.value === undefined ? withheld : {}),
  }),
  synthetic: true,
});

/** The same from a register: a count in most cells, the others withheld. */
export const registerHeatmap: readonly AnswerRow[] = ["BG413", "BG341", "BG311", "BG415"].flatMap((area, i) =>
  ["2022/2023", "2023/2024", "2024/2025"].map((period, k) =>
    counted({ indicator: "children_returned", area, period, value: (i + k) % 3 === 0 ? null : 7 + 9 * i + 2 * k }),
  ),
);

const country = (indicator: string, value: number, said: Partial<ObservationRow> = {}): AnswerRow =>
  row({ area: "BG", area_level: "country", indicator, period: "2018/2019", value, ...said });

/**
 * The country as published: a list from one source, what became of the children from another, a doubted total left out.
 */
export const countryFunnel: readonly AnswerRow[] = [
  country("addresses_visited", 200000, { period: "2017/2018", qualifier: "at_least", source: "euscoop-2018-07-19" }),
  country("children_returned", 23898, { period: "2017/2018", source: "dirbg-ruse-486", observation: "first" }),
  country("children_returned", 22000, {
    period: "2017/2018",
    qualifier: "about",
    breakdown: "kept",
    counts: "kept_at_date",
    part_of: "first",
    source: "euscoop-2018-07-19",
  }),
  country("children_listed", 159296, { source: "dariknews-2130387" }),
  country("children_returned", 19077, { source: "blitz-673930", observation: "second" }),
  country("children_returned", 8000, { breakdown: "enrolled-first-time", source: "dariknews-2130387" }),
  country("children_returned", 18255, {
    breakdown: "kept",
    counts: "kept_at_date",
    part_of: "second",
    source: "blitz-673930",
  }),
  country("children_returned", 8700, {
    period: "2021/2022",
    extent: "part",
    reaches: "start_of_period",
    source: "frognews-2022-12-05",
  }),
  country("children_returned", 11544, {
    period: "2021/2022",
    extent: "part",
    until: "2022-02",
    breakdown: "kept",
    counts: "kept_at_date",
    source: "zakazanlak-14665",
  }),
];

/** A district: a list and those returned from different sources, and addresses of a part of the year. */
export const districtFunnel: readonly AnswerRow[] = [
  row({ area: "BG323", indicator: "children_listed", period: "2017/2018", value: 2272, source: "utroruse-747835" }),
  row({
    area: "BG323",
    indicator: "addresses_visited",
    period: "2017/2018",
    value: 1800,
    extent: "part",
    source: "utroruse-743988",
  }),
  row({ area: "BG323", indicator: "children_returned", period: "2017/2018", value: 468, source: "utroruse-750771" }),
  row({
    area: "BG323",
    indicator: "children_returned",
    period: "2020/2021",
    value: null,
    value_state: "x",
    qualifier: null,
    source: null,
  }),
];

const funnelOf = (area: string, values: Readonly<Record<string, number | null>>): readonly AnswerRow[] =>
  Object.entries(values).map(([indicator, value]) => counted({ area, indicator, period: "2024/2025", value }));

/** The steps counted from records; of the last one the records say nothing. */
export const registerFunnel = [
  ...funnelOf("BG", {
    children_listed: 1935,
    addresses_visited: 18775,
    children_found: 5822,
    children_returned: 549,
    children_dropped_again: 141,
  }),
  counted({ area: "BG", indicator: "children_listed", period: "2024/2025", breakdown: "left-again-no", value: 1729 }),
];

/** A district of whose children nothing may be shown. */
export const allWithheld = funnelOf("BG415", { children_listed: null, children_returned: null });

const december: Partial<ObservationRow> = {
  period: "2022/2023",
  extent: "part",
  reaches: "until_date",
  until: "2022-12",
};
/** Two of three ages published, of one of two indicators. */
export const countryAges: readonly AnswerRow[] = [
  country("children_returned", 10180, {
    ...december,
    observation: "december",
    breakdown: "kept",
    counts: "kept_at_date",
    source: "frognews-2022-12-05",
  }),
  ...(
    [
      [5036, "age-5"],
      [1752, "age-6"],
      [3392, "compulsory-school-age"],
    ] as const
  ).map(([value, breakdown]) =>
    country("children_returned", value, { ...december, breakdown, part_of: "december", source: "zakazanlak-14665" }),
  ),
];

const bands = ["age-3-4", "age-5-6", "age-7-10", "age-11-14", "age-15-16", "age-17-18"] as const;
/** A district's children by age band, some withheld. */
export const registerAges: readonly AnswerRow[] = [
  ...bands.map((breakdown, i) =>
    counted({
      indicator: "children_listed",
      period: "2024/2025",
      breakdown,
      value: [12, 31, 24, 40, null, 9][i] ?? null,
    }),
  ),
  ...bands.map((breakdown, i) =>
    counted({
      indicator: "children_returned",
      period: "2024/2025",
      breakdown,
      value: [null, 11, null, 8, 0, null][i] ?? null,
    }),
  ),
];

const stock = (indicator: string, period: string, value: number, said: Partial<ObservationRow> = {}): AnswerRow =>
  row({
    area: "BG",
    area_level: "country",
    indicator,
    period,
    value,
    period_type: period.length === 4 ? "calendar_year" : "as_of",
    source: "asp-2015-06-16",
    nature: "stock",
    reaches: "moment",
    period_start: period.length === 4 ? `${period}-01-01` : null,
    period_end: lastDay(period),
    ...said,
  });

const project: Partial<ObservationRow> = { counts: "part", breakdown: "project-accept-me-2015" };

/**
 * Foster care of the country as published: dates, months, years, an undated figure, doubted ones, a project's children
 * alone, two publishers.
 */
export const countryFoster: readonly AnswerRow[] = [
  stock("foster_children", "2010", 221),
  stock("foster_children", "2013-12-31", 1943),
  stock("foster_children", "2014-12-31", 2275),
  stock("foster_children", "2015-06", 2142, { qualifier: "about", source: "napg-2015-en" }),
  stock("foster_children", "2015", 2323),
  stock("foster_children", "2019-08-31", 1901, project),
  stock("foster_children", "2019-09-30", 2117, { source: "napg-2019-en" }),
  stock("foster_children", "2020-07", 1805, project),
  stock("foster_children", "2020-12", 1971, { source: "napg-2020-en" }),
  stock("foster_children", "2022-12-31", 1493, project),
  stock("foster_children", "2023-09-30", 1467, project),
  stock("foster_children", "2023-10-31", 1548),
  stock("foster_children", "2023-12-31", 1515),
  stock("foster_children", "2025-10", 1500, { qualifier: "about" }),
  stock("foster_children", "undated", 1462, { dating: "undated", charted: false, period_end: null }),
  stock("foster_families", "2010", 100, {
    qualifier: "at_most",
    charted: false,
    doubt_bg: "Агенцията дава 547",
    doubt_en: "The agency has 547",
  }),
  stock("foster_families", "2010-09-30", 547),
  stock("foster_families", "2013-01-31", 1380, { dating: "inferred" }),
  stock("foster_families", "2013-09-30", 1796),
  stock("foster_families", "2014-12-31", 2322),
  stock("foster_families", "2019-09-30", 2258, { source: "napg-2019-en" }),
  stock("foster_families", "2020-07", 2003),
  stock("foster_families", "2020-12-31", 2118),
  stock("foster_families", "2022-12-31", 1770),
  stock("foster_families", "2025-07", 1626),
  stock("foster_families", "2025-10", 1582),
];
