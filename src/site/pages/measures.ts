import { isMeasurable } from "../../charts/catalogue.ts";
import { measures } from "../../model/denominator.ts";
import type { Measure } from "../../model/denominator.ts";
import type { ChartSpec } from "../../model/chart.ts";
import type { IndicatorRow } from "../../model/rows.ts";
import { rowsOf } from "../facts.ts";

/** In which measures a chart can be told; one alone where its numbers are not divided by people. */
export async function measuresOf(spec: ChartSpec): Promise<readonly Measure[]> {
  if (!isMeasurable(spec)) return ["count"];
  return measuresOfIndicator(spec.indicator);
}

/** In which measures the numbers of an indicator can be told: as they are, and by the people that are chosen for it. */
export async function measuresOfIndicator(indicator: string): Promise<readonly Measure[]> {
  const rows = await rowsOf("indicator_measures", [{ column: "indicator", is: "equal", value: indicator }]);
  return measures.filter((measure) => measure === "count" || rows.some((row) => row.measure === measure));
}

/** What an option of a form says of its indicator: only the measures in which it can be told are offered beside it. */
export const measureData = async ({ indicator, unit }: IndicatorRow) => ({
  "data-measures": (await measuresOfIndicator(indicator)).join(" "),
  "data-share": unit === "percent" ? "" : undefined,
});
