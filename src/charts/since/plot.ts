import type { PlotOptions } from "@observablehq/plot";
import type { SinceSpec } from "../../model/chart.ts";
import type { ChartContext } from "../figures/context.ts";
import { dots } from "../drawing/dots.ts";
import { nothingOptions } from "../drawing/nothing.ts";
import type { ChartRow } from "../rows/observations.ts";
import { base, hue, pixels } from "../drawing/theme.ts";
import { statements } from "./data.ts";
import { labels } from "./labels.ts";
import { layout } from "./layout.ts";
import { sinceWords } from "./speakers.ts";

const radius = 6;

/** A mark for every statement at the date up to which it counts; no line, since no two of them need count alike. */
export function sinceOptions(
  spec: SinceSpec,
  rows: readonly ChartRow[],
  context: ChartContext,
  width: number,
): PlotOptions {
  const all = statements(spec, rows, context);
  if (all.length === 0) return nothingOptions(sinceWords(context.language).nothing, width);
  const box = layout(all, context, width);
  const marks = all.map(box.dotOf);
  return {
    ...base(width, box.height),
    ...pixels,
    marks: [...box.axes, dots(marks, radius, hue(spec.topic)), ...labels(all, marks, box, context)],
  };
}
