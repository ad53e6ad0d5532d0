import type { PlotOptions } from "@observablehq/plot";
import type { ChartContext } from "../charts/figures/context.ts";
import { syntheticMark } from "../charts/drawing/synthetic.ts";
import type { Built } from "./answer.ts";
import type { Panel } from "./panels.ts";
import { heatOptions } from "./draw-heat.ts";
import { linesOptions } from "./draw-lines.ts";
import { isMappable, mapOptions } from "./draw-map.ts";
import { rowsOptions } from "./draw-rows.ts";

/**
 * What Plot shall draw of one indicator of an answer at a width in pixels; nothing where the table alone answers, or
 * where there is no number. Of synthetic records the picture says so itself.
 */
export function drawnOf(
  { ask, synthetic }: Built,
  panel: Panel,
  context: ChartContext,
  width: number,
): PlotOptions | null {
  if (ask.form === "table" || !panel.all.some(({ value }) => value !== null)) return null;
  if (ask.form === "map" && !isMappable(panel)) return null;
  const draw = { line: linesOptions, heat: heatOptions, map: mapOptions, bar: rowsOptions, dot: rowsOptions }[ask.form];
  const options = draw(ask, panel, context, width);
  return synthetic ? { ...options, marks: [...(options.marks ?? []), syntheticMark(context.language)] } : options;
}
