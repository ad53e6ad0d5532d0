import type { PlotOptions } from "@observablehq/plot";
import type { ChartSpec } from "../../model/chart.ts";
import type { ChartContext } from "../figures/context.ts";
import { nothingOptions } from "../drawing/nothing.ts";
import type { NamedService } from "../rows/services.ts";
import { hue } from "../drawing/theme.ts";
import { inPlace, timelineWords } from "../words/timeline-words.ts";
import { within } from "./data.ts";
import { squares } from "./squares.ts";

/**
 * A row of squares for every kind, one a service. No picture of the districts is made of them: what the press wrote
 * about says nothing of where there are more.
 */
export function servicesOptions(
  { topic }: Pick<ChartSpec, "topic">,
  rows: readonly NamedService[],
  context: ChartContext,
  width: number,
): PlotOptions {
  const all = within(rows, context);
  if (all.length === 0) return nothingOptions(timelineWords(context.language).services.none(inPlace(context)), width);
  return squares(all, context, width, hue(topic));
}
