import { readFileSync } from "node:fs";

import Papa from "papaparse";

import type { ChartContext } from "../../src/charts/figures/context.ts";
import { raterOf } from "../../src/known/rate.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { AreaRow, DenominatorRow, IndicatorMeasureRow, ObservationRow } from "../../src/model/rows.ts";
import type { Language } from "../../src/model/text.ts";
import { context as goldenContext } from "../golden/context.ts";
import { publishedIndicators } from "../golden/indicators.ts";
import { row } from "../golden/rows.ts";

const read = (file: string): readonly Readonly<Record<string, string>>[] =>
  Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true }).data;

const districts = read("data/reference/districts.csv");
/** All districts. */
export const areas = new Map(
  districts.map(({ nuts3 = "", name_bg = "", name_en = "" }, place): readonly [string, AreaRow] => [
    nuts3,
    {
      area: nuts3,
      level: "district",
      parent: "BG",
      name_bg,
      name_en,
      slug: name_en.toLowerCase(),
      rank_bg: place + 1,
      rank_en: place + 1,
      seat_lat: null,
      seat_lon: null,
    },
  ]),
);
/** Their codes, in the order of their list. */
export const codes = [...areas.keys()];

/** 10,000 children in the first district, 1,000 more in each further one; in 2018 the inhabitants alone. */
export const denominators: readonly DenominatorRow[] = codes.flatMap((area, place) =>
  [2022, 2023, 2018].flatMap((year) =>
    (year === 2018 ? (["inhabitants"] as const) : (["children_5_16", "inhabitants"] as const)).map((population) => ({
      area,
      year,
      population,
      value: population === "inhabitants" ? 100_000 : 10_000 + 1000 * place,
      obs_status: population === "inhabitants" ? ("A" as const) : ("E" as const),
      source: "s",
      scaled_to: null,
    })),
  ),
);
const dividing = (indicator: string, measure: IndicatorMeasureRow["measure"]): IndicatorMeasureRow => ({
  indicator,
  measure,
  population: { per_1000_children: "children_5_16", per_10000_inhabitants: "inhabitants", count: null }[
    measure
  ] as IndicatorMeasureRow["population"],
  as_of: "december_within",
  reason_bg: "защо",
  reason_en: "why",
});
/** By whom the indicators of the tests are divided. */
export const measures = [
  dividing("children_returned", "per_1000_children"),
  dividing("children_returned", "per_10000_inhabitants"),
  dividing("coverage_teams", "per_10000_inhabitants"),
  dividing("coverage_rate", "count"),
];
const rate = raterOf({ denominators, measures, indicators: [...publishedIndicators.values()] });
/** What a chart of an area is worded with. */
export const contextOf = (area: string, language: Language): ChartContext => ({
  ...goldenContext("BG", language),
  area: areas.get(area) ?? goldenContext("BG", language).area,
  areas,
  rate,
});

/** Children returned in a district and school year. */
export const returned = (area: string, period: string, value: number, said: Partial<ObservationRow> = {}): AnswerRow =>
  row({ indicator: "children_returned", area, period, value, ...said });
/** Two districts far above twelve others that chance may have ordered. */
export const many: readonly AnswerRow[] = codes
  .slice(0, 14)
  .map((area, place) => returned(area, "2022/2023", place < 2 ? 900 + 90 * place : 100 + 5 * place));
/** Two districts that can be divided by, and others with a part, about so many, and a withheld count. */
export const few: readonly AnswerRow[] = [
  returned("BG415", "2022/2023", 240),
  returned("BG323", "2022/2023", 60),
  returned("BG311", "2022/2023", 100, { extent: "part", reaches: "until_date", until: "2023-01-31" }),
  returned("BG313", "2022/2023", 300, { qualifier: "about" }),
  row({
    indicator: "children_returned",
    area: "BG314",
    period: "2022/2023",
    value: null,
    value_state: "c",
    qualifier: null,
  }),
];
