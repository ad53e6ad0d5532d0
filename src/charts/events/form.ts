import type { EventsSpec } from "../../model/chart.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { readsEvents } from "../rows/events.ts";
import { eventsOptions } from "./plot.ts";
import { eventsView } from "./view.ts";

/** Sittings, programmes and results by date. */
export const eventsForm: ChartForm<EventsSpec> = chartForm({
  reads: readsEvents,
  view: (_, rows, context) => eventsView(rows, context),
  plot: eventsOptions,
  period: null,
  measures: () => [],
  register: null,
  swatches: {},
  slide: null,
});
