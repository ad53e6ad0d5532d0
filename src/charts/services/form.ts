import type { ServicesSpec } from "../../model/chart.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { readsServices } from "../rows/services.ts";
import { servicesOptions } from "./plot.ts";
import { servicesView } from "./view.ts";

/** The services that sources name. */
export const servicesForm: ChartForm<ServicesSpec> = chartForm({
  reads: readsServices,
  view: (_, rows, context) => servicesView(rows, context),
  plot: servicesOptions,
  period: null,
  measures: () => [],
  register: null,
  swatches: {},
  slide: null,
});
