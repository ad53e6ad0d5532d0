import type { ClosuresSpec } from "../../model/chart.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { readsHomes } from "../rows/institutions.ts";
import { closuresOptions } from "./plot.ts";
import { closuresView } from "./view.ts";

/** Every named home and when it closed. */
export const closuresForm: ChartForm<ClosuresSpec> = chartForm({
  reads: readsHomes,
  view: (_, rows, context) => closuresView(rows, context),
  plot: closuresOptions,
  period: null,
  measures: () => [],
  register: null,
  swatches: {},
  slide: null,
});
