import type { AgesSpec } from "../../model/chart.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { readsObservations } from "../rows/observations.ts";
import { ages } from "./data.ts";
import { agesOptions } from "./plot.ts";
import { agesView } from "./view.ts";

/** Children by age in one school year. */
export const agesForm: ChartForm<AgesSpec> = chartForm({
  reads: readsObservations,
  view: agesView,
  plot: agesOptions,
  period: (spec, rows, context) => ages(spec, rows, context).period,
  measures: ({ indicators }) => indicators,
  register: [],
  swatches: {},
  slide: { as: "groups", along: "breakdown", by: "indicator" },
});
