import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { formatNumber } from "../../i18n/formats.ts";
import { stretches } from "../words/at-dates.ts";
import type { ChartContext } from "../figures/context.ts";
import { rowed } from "../drawing/rowed.ts";
import { base, textStyle } from "../drawing/theme.ts";
import type { DatedPoint, PointLine } from "./data.ts";
import { place } from "./labels.ts";
import type { Area, Wanted } from "./labels.ts";
import type { LineLayout } from "./layout.ts";
import type { LineStyle } from "./style.ts";

/** A text beside a line. */
export interface Label {
  readonly text: string;
  readonly strong: boolean;
  readonly size: number;
}

/** The texts that find room between the strokes, `foot` pixels above the axis of time. */
export const placedLabels = (
  texts: readonly Wanted<Label>[],
  obstacles: readonly Area[],
  box: LineLayout,
  foot = 0,
): readonly Markish[] =>
  place(texts, obstacles, { left: box.left, right: box.width, top: 0, bottom: box.height - box.bottom - foot }).map(
    ({ label, place: { x, y, dx, dy, anchor } }) =>
      Plot.text([label.text], {
        frameAnchor: "top-left",
        dx: x + dx - box.left,
        dy: y + dy - box.top,
        textAnchor: anchor,
        lineAnchor: "middle",
        ...textStyle(label.size, label.strong ? "ink" : "muted"),
        ...(label.strong ? { fontWeight: 650 } : {}),
      }),
  );

/**
 * A line that keeps the last known number until the next known day, and its points; it breaks where the count becomes
 * another one. `rows` is the chart's table, a point a row.
 */
export function lineMarks<P extends DatedPoint>(
  { points }: PointLine<P>,
  indicator: string,
  { style, radius, isHollow }: { style: LineStyle; radius: number; isHollow: (point: P) => boolean },
  rows: readonly P[],
): readonly Markish[] {
  const { stroke, strokeWidth, strokeDasharray, symbol } = style;
  const x = (point: P) => new Date(point.date);
  return [
    ...stretches(points, indicator).map((some) =>
      Plot.line(some, { x, y: "value", curve: "step-after", stroke, strokeWidth, strokeDasharray }),
    ),
    Plot.dot(points, {
      x,
      y: "value",
      symbol,
      r: radius,
      stroke,
      strokeWidth: 1.5,
      fill: (point: P) => (isHollow(point) ? "var(--paper)" : stroke),
      render: rowed(points.map((point) => rows.indexOf(point))),
    }),
  ];
}

/** The plot with its axes, which name nothing where nothing is known, and its lines and labels. */
export function linesPlot(
  box: LineLayout,
  marks: readonly Markish[],
  { language }: ChartContext,
  known = true,
): PlotOptions {
  const axis = { tickSize: 0, label: null, fontSize: box.tick, fontVariant: "tabular-nums" };
  return {
    ...base(box.width, box.height),
    marginLeft: box.left,
    marginRight: box.right,
    marginTop: box.top,
    marginBottom: box.bottom,
    x: { type: "utc", domain: [...box.domain] },
    y: { type: "linear", domain: [0, box.highest] },
    color: { type: "identity" },
    marks: [
      Plot.gridY(box.steps.slice(1), { stroke: "var(--grid)", strokeOpacity: 1 }),
      Plot.axisY(known ? box.steps : [], {
        ...axis,
        tickPadding: 8,
        fill: "var(--muted)",
        tickFormat: (value: number) => formatNumber(value, language),
      }),
      Plot.axisX(known ? box.marked.map((year) => new Date(Date.UTC(year, 6))) : [], {
        ...axis,
        tickPadding: 9,
        fill: "var(--ink)",
        tickFormat: (date: Date) => String(date.getUTCFullYear()),
      }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      ...marks,
    ],
  };
}
