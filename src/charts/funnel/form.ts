import type { FunnelSpec } from "../../model/chart.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { readsObservations } from "../rows/observations.ts";
import { funnel } from "./data.ts";
import { funnelOptions } from "./plot.ts";
import { funnelView } from "./view.ts";

/** What became of the children to be reached in one school year. */
export const funnelForm: ChartForm<FunnelSpec> = chartForm({
  reads: readsObservations,
  view: funnelView,
  plot: funnelOptions,
  period: (spec, rows, context) => funnel(spec, rows, context).period,
  measures: ({ steps }) => [...new Set(steps.map(({ indicator }) => indicator))],
  register: [],
  swatches: {},
  slide: { as: "groups", along: "step", by: "unit" },
});
