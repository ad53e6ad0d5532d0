import type { SinceSpec } from "../../model/chart.ts";
import { dotLooks, drawDot } from "../drawing/dots.ts";
import { element } from "../drawing/draw.ts";
import type { Swatch } from "../drawing/swatch.ts";
import { hue } from "../drawing/theme.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { readsObservations } from "../rows/observations.ts";
import { sinceOptions } from "./plot.ts";
import { sinceView } from "./view.ts";

/** A line through a mark, as it stands for the time in which a date may lie. */
const spanSwatch: Swatch = (document, topic) => [
  element(document, "path", { d: "M1,8H27", stroke: hue(topic), "stroke-width": 1.5 }),
  drawDot(document, { x: 14, y: 8 }, dotLooks.gross, 5.5, hue(topic)),
];

/** What was counted since something began, at the dates up to which it counts. */
export const sinceForm: ChartForm<SinceSpec, "since-span"> = chartForm({
  reads: readsObservations,
  view: sinceView,
  plot: sinceOptions,
  period: null,
  measures: ({ indicator }) => [indicator],
  register: null,
  swatches: { "since-span": spanSwatch },
  slide: null,
});
