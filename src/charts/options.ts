import type { PlotOptions } from "@observablehq/plot";
import type { ChartSpec } from "../model/chart.ts";
import type { Answer } from "../model/question.ts";
import { agesOptions } from "./ages/plot.ts";
import { barsOptions } from "./bars/plot.ts";
import { closuresOptions } from "./closures/plot.ts";
import type { ChartContext } from "./context.ts";
import { dotsOptions } from "./dots/plot.ts";
import { mapOptions } from "./map/plot.ts";
import { heatmapOptions } from "./heatmap/plot.ts";
import { funnelOptions } from "./funnel/plot.ts";
import { readEvents } from "./rows/events.ts";
import { eventsOptions } from "./events/plot.ts";
import { readHomes } from "./rows/institutions.ts";
import { matrixOptions } from "./matrix/plot.ts";
import { rankingOptions } from "./ranking/plot.ts";
import { hasSynthetic, readRows } from "./rows/observations.ts";
import { readServices } from "./rows/services.ts";
import { servicesOptions } from "./services/plot.ts";
import { stepsOptions } from "./steps/plot.ts";
import { stocksOptions } from "./stocks/plot.ts";
import { syntheticMark } from "./synthetic.ts";

/** What Plot shall draw for a chart's rows at a width in pixels. Pure: the same rows give the same picture anywhere. */
export function plotOptions(spec: ChartSpec, answer: Answer, context: ChartContext, width: number): PlotOptions {
  const options = optionsOf(spec, answer, context, width);
  if (!hasSynthetic(answer)) return options;
  return { ...options, marks: [...options.marks ?? [], syntheticMark(context.language)] };
}

function optionsOf(spec: ChartSpec, answer: Answer, context: ChartContext, width: number): PlotOptions {
  switch (spec.form) {
    case "bars": return barsOptions(spec, readRows(answer), context, width);
    case "steps": return stepsOptions(spec, readRows(answer), context, width);
    case "matrix": return matrixOptions(spec, readRows(answer), context, width);
    case "ranking": return rankingOptions(spec, readRows(answer), context, width);
    case "map": return mapOptions(spec, readRows(answer), context, width);
    case "heatmap": return heatmapOptions(spec, readRows(answer), context, width);
    case "funnel": return funnelOptions(spec, readRows(answer), context, width);
    case "ages": return agesOptions(spec, readRows(answer), context, width);
    case "stocks": return stocksOptions(spec, readRows(answer), context, width);
    case "dots": return dotsOptions(readHomes(answer), context, width);
    case "closures": return closuresOptions(spec, readHomes(answer), context, width);
    case "services": return servicesOptions(spec, readServices(answer), context, width);
    case "events": return eventsOptions(spec, readEvents(answer), context, width);
  }
}
