import type { HeatmapSpec } from "../../model/chart.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { wholeYears } from "../figures/register-filters.ts";
import { readsObservations } from "../rows/observations.ts";
import { cellSwatch } from "../drawing/swatches.ts";
import { apart } from "../drawing/theme.ts";
import { heatmapOptions } from "./plot.ts";
import { heatmapView } from "./view.ts";

/** The districts by school year, one indicator as shades. */
export const heatmapForm: ChartForm<HeatmapSpec, "part-apart"> = chartForm({
  reads: readsObservations,
  view: heatmapView,
  plot: heatmapOptions,
  period: null,
  measures: ({ indicator }) => [indicator],
  register: wholeYears,
  swatches: { "part-apart": cellSwatch("part", 26, apart) },
  slide: null,
});
