import { isMeasurable } from "../../charts/catalogue.ts";
import { measures } from "../../model/denominator.ts";
import type { Measure } from "../../model/denominator.ts";
import type { ChartSpec } from "../../model/chart.ts";
import { rowsOf } from "../facts.ts";

/** In which measures a chart can be told; one alone where its numbers are not divided by people. */
export async function measuresOf(spec: ChartSpec): Promise<readonly Measure[]> {
  if (!isMeasurable(spec)) return ["count"];
  const rows = await rowsOf("indicator_measures", [{ column: "indicator", is: "equal", value: spec.indicator }]);
  return measures.filter((measure) => measure === "count" || rows.some((row) => row.measure === measure));
}
