import type { PlotOptions } from "@observablehq/plot";
import type { ChartSpec } from "../model/chart.ts";
import type { Answer } from "../model/question.ts";
import { barsOptions } from "./bars/plot.ts";
import type { ChartContext } from "./context.ts";
import { matrixOptions } from "./matrix/plot.ts";
import { rankingOptions } from "./ranking/plot.ts";
import { readRows } from "./rows.ts";
import { stepsOptions } from "./steps/plot.ts";

/** What Plot shall draw for a chart's rows at a width in pixels. Pure: the same rows give the same picture anywhere. */
export function plotOptions(spec: ChartSpec, answer: Answer, context: ChartContext, width: number): PlotOptions {
  const rows = readRows(answer);
  switch (spec.form) {
    case "bars": return barsOptions(spec, rows, context, width);
    case "steps": return stepsOptions(spec, rows, context, width);
    case "matrix": return matrixOptions(spec, rows, context, width);
    case "ranking": return rankingOptions(spec, rows, context, width);
  }
}
