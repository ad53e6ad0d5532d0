import type { MatrixSpec } from "../../model/chart.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { readsObservations } from "../rows/observations.ts";
import { matrixOptions } from "./plot.ts";
import { matrixView } from "./view.ts";

/** Who published what: how many numbers were found, not the numbers themselves. */
export const matrixForm: ChartForm<MatrixSpec> = chartForm({
  reads: readsObservations,
  view: matrixView,
  plot: matrixOptions,
  period: null,
  measures: () => [],
  register: null,
  swatches: {},
  slide: null,
});
