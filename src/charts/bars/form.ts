import type { BarsSpec } from "../../model/chart.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { ratedYearsView } from "../rated/years.ts";
import { wholeYears } from "../figures/register-filters.ts";
import { readsObservations } from "../rows/observations.ts";
import { barsOptions } from "./plot.ts";
import { barsView } from "./view.ts";

/** One indicator of one place by year. */
export const barsForm: ChartForm<BarsSpec> = chartForm({
  reads: readsObservations,
  view: (spec, rows, context) =>
    spec.measure === undefined
      ? barsView(spec, rows, context)
      : ratedYearsView(spec, { measure: spec.measure }, rows, context),
  plot: barsOptions,
  period: null,
  measures: ({ indicator }) => [indicator],
  register: wholeYears,
  swatches: {},
  slide: { as: "columns", along: "period" },
});
