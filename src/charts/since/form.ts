import type { SinceSpec } from "../../model/chart.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { readsObservations } from "../rows/observations.ts";
import { sinceOptions } from "./plot.ts";
import { sinceView } from "./view.ts";

/** What was counted since something began, at the dates up to which it counts. */
export const sinceForm: ChartForm<SinceSpec> = chartForm({
  reads: readsObservations,
  view: sinceView,
  plot: sinceOptions,
  period: null,
  measures: ({ indicator }) => [indicator],
  register: null,
  swatches: {},
  slide: null,
});
