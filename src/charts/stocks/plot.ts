import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { formatNumber, formatValue } from "../../i18n/formats.ts";
import type { StocksSpec } from "../../model/chart.ts";
import type { ChartContext } from "../context.ts";
import { indicatorName } from "../context.ts";
import type { Valued } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { areaOf, covers, place } from "../steps/labels.ts";
import type { Area, Place, Wanted } from "../steps/labels.ts";
import { base, sizes, textStyle, textWidth, ticks } from "../theme.ts";
import { chartWords } from "../words.ts";
import { stocks } from "./data.ts";
import type { StockLine, StockPoint } from "./data.ts";
import { stockStyle } from "./style.ts";

interface Label { readonly text: string; readonly strong: boolean; readonly size: number }

/** The plot's measures, and its scales as functions, because labels look for room before Plot draws. */
function layout(all: readonly StockLine[], context: ChartContext, width: number) {
  const { phone, label, tick } = sizes(width);
  const points = all.flatMap((line) => line.points);
  const steps = points.length === 0 ? [0] : ticks(Math.max(...points.map(({ value }) => value)));
  const years = points.map(({ date }) => Number(date.slice(0, 4)));
  const [first, last] = points.length === 0 ? [2010, 2025] : [Math.min(...years), Math.max(...years) + 1];
  const domain = [Date.UTC(first, 0), Date.UTC(last, 0)] as const;
  const left = Math.ceil(Math.max(...steps.map((step) => textWidth(formatNumber(step, context.language), tick)))) + 12;
  const [height, top, bottom, right] = [points.length === 0 ? 96 : phone ? 280 : 320, 26, 28, 16];
  const highest = Math.max(1, steps.at(-1) ?? 1);
  const x = (date: string) => left + ((Date.parse(date) - domain[0]) / (domain[1] - domain[0])) * (width - left - right);
  const y = (value: number) => height - bottom - (value / highest) * (height - top - bottom);
  const every = last - first > 10 ? (phone ? 5 : 2) : phone && last - first > 6 ? 2 : 1;
  const marked = Array.from({ length: last - first }, (_, i) => first + i).filter((year) => year % every === 0);
  return { width, phone, label, tick, steps, left, right, top, bottom, height, highest, domain, marked, x, y };
}
type Layout = ReturnType<typeof layout>;

/** What labels must not cover: points, level runs and jumps. */
const strokes = ({ points }: StockLine, { x, y }: Layout): readonly Area[] => points.flatMap((point, i) => {
  const [here, level, next] = [x(point.date), y(point.value), points[i + 1]];
  const dot = { left: here - 5, right: here + 5, top: level - 5, bottom: level + 5 };
  if (next === undefined) return [dot];
  const [there, then] = [x(next.date), y(next.value)];
  return [
    dot, { left: here, right: there, top: level, bottom: level },
    { left: there, right: there, top: Math.min(level, then), bottom: Math.max(level, then) },
  ];
});

const around = (x: number, y: number): readonly Place[] => [[0, -13, "middle"], [6, -12, "start"], [-6, -12, "end"], [0, 14, "middle"], [8, 0, "start"], [-8, 0, "end"], [6, 13, "start"], [-6, 13, "end"]]
  .map(([dx, dy, anchor]) => ({ x, y, dx: Number(dx), dy: Number(dy), anchor: anchor === "start" || anchor === "end" ? anchor : "middle" }));

function numbers({ points }: StockLine, strong: boolean, { x, y, label, tick }: Layout, { language }: ChartContext): readonly Wanted<Label>[] {
  const size = strong ? label : tick;
  const highest = Math.max(...points.map(({ value }) => value));
  const wanted = points.map((point, i) => {
    const text = formatValue(point, language) + (point.doubt === null ? "" : " ?");
    const needed = i === 0 || i === points.length - 1 || point.value === highest;
    return { label: { text, strong, size }, width: textWidth(text, size) + 3, height: size, needed, places: around(x(point.date), y(point.value)) };
  });
  return [...wanted.filter(({ needed }) => needed), ...wanted.filter(({ needed }) => !needed)];
}

/** Within so many pixels two lines are one to the eye. */
const near = 6;

/** The name of a line, along a level run; best where the other line runs not so near that it could be meant. */
function names(one: StockLine, strong: boolean, all: readonly StockLine[], box: Layout, context: ChartContext): readonly Wanted<Label>[] {
  const { indicator, points } = one;
  const { x, y, tick } = box;
  const text = indicatorName(indicator, context);
  const width = textWidth(text, tick);
  const runs = points.map((point, i) => ({ from: x(point.date), to: x((points[i + 1] ?? point).date), level: y(point.value) }))
    .sort((a, b) => (b.to - b.from) - (a.to - a.from));
  const places = runs.flatMap(({ from, to, level }) => [-12, 13].flatMap((dy): Place[] => [
    { x: (from + to) / 2, y: level, dx: 0, dy, anchor: "middle" }, { x: from, y: level, dx: 6, dy, anchor: "start" }, { x: to, y: level, dx: -6, dy, anchor: "end" },
  ]));
  const others = all.filter((other) => other !== one).flatMap((other) => strokes(other, box));
  const alone = (at: Place) => {
    const { left, right, top, bottom } = areaOf(at, { width, height: tick });
    return !others.some((stroke) => covers(stroke, { left, right, top: Math.min(top, at.y - near), bottom: Math.max(bottom, at.y + near) }));
  };
  const ordered = [...places.filter(alone), ...places.filter((at) => !alone(at))];
  return ordered.length === 0 ? [] : [{ label: { text, strong, size: tick }, width, height: tick, needed: true, places: ordered }];
}

function labels(all: readonly StockLine[], box: Layout, context: ChartContext): readonly Markish[] {
  const frame = { left: box.left, right: box.width, top: 0, bottom: box.height - box.bottom - 4 };
  const texts = [
    ...all.flatMap((line, i) => numbers(line, i === 0, box, context).filter(({ needed }) => needed)),
    ...all.flatMap((line, i) => names(line, i === 0, all, box, context)),
    ...all.flatMap((line, i) => numbers(line, i === 0, box, context).filter(({ needed }) => !needed)),
  ];
  return place(texts, all.flatMap((line) => strokes(line, box)), frame).map(({ label, place: { x, y, dx, dy, anchor } }) =>
    Plot.text([label.text], {
      frameAnchor: "top-left", dx: x + dx - box.left, dy: y + dy - box.top, textAnchor: anchor, lineAnchor: "middle",
      ...textStyle(label.size, label.strong ? "ink" : "muted"), ...(label.strong ? { fontWeight: 650 } : {}),
    }));
}

function line({ points }: StockLine, strong: boolean, topic: StocksSpec["topic"]): readonly Markish[] {
  const style = stockStyle(strong, topic);
  const at = { x: ({ date }: StockPoint) => new Date(date), y: "value" } as const;
  return [
    Plot.line(points, { ...at, curve: "step-after", stroke: style.stroke, strokeWidth: style["stroke-width"], strokeDasharray: style["stroke-dasharray"] }),
    Plot.dot(points, {
      ...at, symbol: strong ? "circle" : "square", r: strong ? 4 : 3.5, stroke: style.stroke, strokeWidth: 1.5,
      fill: ({ qualifier }: Valued<StockPoint>) => (qualifier === "exact" ? style.stroke : "var(--paper)"),
    }),
  ];
}

const nothing = (all: readonly StockLine[], { language }: ChartContext): string =>
  (all.some(({ hidden }) => hidden.length > 0) ? formatValue({ value: null, value_state: "c", qualifier: null }, language) : chartWords(language).empty);

/** Steps over time: a line keeps the last known number until the next known day; a lone point stays a point. */
export function stocksOptions(spec: StocksSpec, rows: readonly ChartRow[], context: ChartContext, width: number): PlotOptions {
  const all = stocks(spec, rows, context);
  const box = layout(all, context, width);
  const axis = { tickSize: 0, label: null, fontSize: box.tick, fontVariant: "tabular-nums" };
  const known = all.some(({ points }) => points.length > 0);
  return {
    ...base(width, box.height), marginLeft: box.left, marginRight: box.right, marginTop: box.top, marginBottom: box.bottom,
    x: { type: "utc", domain: [...box.domain] },
    y: { type: "linear", domain: [0, box.highest] },
    color: { type: "identity" },
    marks: [
      Plot.gridY(box.steps.slice(1), { stroke: "var(--grid)", strokeOpacity: 1 }),
      Plot.axisY(known ? box.steps : [], { ...axis, tickPadding: 8, fill: "var(--muted)", tickFormat: (value: number) => formatNumber(value, context.language) }),
      Plot.axisX(known ? box.marked.map((year) => new Date(Date.UTC(year, 6))) : [], {
        ...axis, tickPadding: 9, fill: "var(--ink)", tickFormat: (date: Date) => String(date.getUTCFullYear()),
      }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      ...(known ? [] : [Plot.text([nothing(all, context)], { frameAnchor: "middle", ...textStyle(box.label, "muted") })]),
      ...all.flatMap((one, i) => line(one, i === 0, spec.topic)).reverse(),
      ...labels(all, box, context),
    ],
  };
}
