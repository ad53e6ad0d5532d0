import type { PlotOptions } from "@observablehq/plot";
import type { ChartSpec, ObservedSpec } from "../model/chart.ts";
import type { Answer } from "../model/question.ts";
import { agesOptions } from "./ages/plot.ts";
import { barsOptions } from "./bars/plot.ts";
import type { ChartContext } from "./context.ts";
import { dotsOptions } from "./dots/plot.ts";
import { readHomes } from "./dots/rows.ts";
import { mapOptions } from "./map/plot.ts";
import { funnelOptions } from "./funnel/plot.ts";
import { heatmapOptions } from "./heatmap/plot.ts";
import { matrixOptions } from "./matrix/plot.ts";
import { rankingOptions } from "./ranking/plot.ts";
import { readRows } from "./rows.ts";
import type { ChartRow } from "./rows.ts";
import { stepsOptions } from "./steps/plot.ts";
import { stocksOptions } from "./stocks/plot.ts";
import { syntheticMark } from "./synthetic.ts";

/** What Plot shall draw for a chart's rows at a width in pixels. Pure: the same rows give the same picture anywhere. */
export function plotOptions(spec: ChartSpec, answer: Answer, context: ChartContext, width: number): PlotOptions {
  if (spec.form === "dots") return dotsOptions(readHomes(answer), context, width);
  const rows = readRows(answer);
  const options = optionsOf(spec, rows, context, width);
  if (!rows.some(({ synthetic }) => synthetic)) return options;
  return { ...options, marks: [...options.marks ?? [], syntheticMark(context.language)] };
}

function optionsOf(spec: ObservedSpec, rows: readonly ChartRow[], context: ChartContext, width: number): PlotOptions {
  switch (spec.form) {
    case "bars": return barsOptions(spec, rows, context, width);
    case "steps": return stepsOptions(spec, rows, context, width);
    case "matrix": return matrixOptions(spec, rows, context, width);
    case "ranking": return rankingOptions(spec, rows, context, width);
    case "map": return mapOptions(spec, rows, context, width);
    case "heatmap": return heatmapOptions(spec, rows, context, width);
    case "funnel": return funnelOptions(spec, rows, context, width);
    case "ages": return agesOptions(spec, rows, context, width);
    case "stocks": return stocksOptions(spec, rows, context, width);
  }
}
