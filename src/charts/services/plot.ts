import type { PlotOptions } from "@observablehq/plot";
import type { ChartSpec } from "../../model/chart.ts";
import type { ChartContext } from "../context.ts";
import { nothingOptions } from "../nothing.ts";
import type { NamedService } from "../rows/services.ts";
import { hue } from "../theme.ts";
import { inPlace, isCountry, timelineWords } from "../timeline-words.ts";
import { within } from "./data.ts";
import { districtsByKind } from "./grid.ts";
import { squares } from "./squares.ts";

/** For the country a grid of districts and kinds, for a district a row of squares for every kind, one a service. */
export function servicesOptions(
  { topic }: Pick<ChartSpec, "topic">,
  rows: readonly NamedService[],
  context: ChartContext,
  width: number,
): PlotOptions {
  const all = within(rows, context);
  if (all.length === 0) return nothingOptions(timelineWords(context.language).services.none(inPlace(context)), width);
  return (isCountry(context) ? districtsByKind : squares)(all, context, width, hue(topic));
}
