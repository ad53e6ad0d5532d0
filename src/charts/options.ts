import type { PlotOptions } from "@observablehq/plot";
import type { ChartSpec } from "../model/chart.ts";
import type { Answer } from "../model/question.ts";
import type { ChartContext } from "./figures/context.ts";
import { formOf } from "./forms.ts";
import { hasSynthetic } from "./rows/observations.ts";
import { syntheticMark } from "./drawing/synthetic.ts";

/** What Plot shall draw for a chart's rows at a width in pixels. Pure: the same rows give the same picture anywhere. */
export function plotOptions(spec: ChartSpec, answer: Answer, context: ChartContext, width: number): PlotOptions {
  const options = formOf(spec).plot(spec, answer, context, width);
  if (!hasSynthetic(answer)) return options;
  return { ...options, marks: [...(options.marks ?? []), syntheticMark(context.language)] };
}
