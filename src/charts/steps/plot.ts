import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { formatNumber, formatValue } from "../../i18n/formats.ts";
import { codes as bg } from "../../i18n/bg/codes.ts";
import { codes as en } from "../../i18n/en/codes.ts";
import type { StepsSpec } from "../../model/chart.ts";
import type { ChartContext } from "../context.ts";
import type { ChartRow } from "../rows/observations.ts";
import { base, sizes, textStyle, textWidth, ticks } from "../theme.ts";
import { chartWords } from "../words.ts";
import { lines } from "./data.ts";
import type { Line, ValuedPoint } from "./data.ts";
import { areaOf, covers, place } from "./labels.ts";
import type { Area, Place, Wanted } from "./labels.ts";
import { kindStyle } from "./style.ts";

interface Label { readonly text: string; readonly strong: boolean; readonly size: number }

/** The plot's measures, and its scales as functions, because labels look for room before Plot draws. */
function layout(all: readonly Line[], context: ChartContext, width: number) {
  const { phone, label, tick } = sizes(width);
  const points = all.flatMap((line) => line.points);
  const steps = ticks(Math.max(1, ...points.map(({ value }) => value)));
  const years = points.map(({ date }) => Number(date.slice(0, 4)));
  const [first, last] = points.length === 0 ? [2000, 2001] : [Math.min(...years), Math.max(...years) + 1];
  const domain = [Date.UTC(first, 0), Date.UTC(last, 0)] as const;
  const left = Math.ceil(Math.max(...steps.map((step) => textWidth(formatNumber(step, context.language), tick)))) + 12;
  const [height, top, bottom, right] = [phone ? 300 : 350, 22, 28, 8];
  const highest = steps.at(-1) ?? 1;
  const x = (date: string) => left + ((Date.parse(date) - domain[0]) / (domain[1] - domain[0])) * (width - left - right);
  const y = (value: number) => height - bottom - (value / highest) * (height - top - bottom);
  const every = phone ? 5 : last - first > 15 ? 5 : 2;
  const marked = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => year % every === 0);
  return { width, phone, label, tick, steps, left, right, top, bottom, height, highest, domain, marked, x, y };
}
type Layout = ReturnType<typeof layout>;

/** The strokes of a line of steps: level until the next known day, then straight up or down. */
const strokes = ({ points }: Line, { x, y }: Layout): readonly Area[] => points.flatMap((point, i) => {
  const next = points[i + 1];
  const [here, level] = [x(point.date), y(point.value)];
  const dot = { left: here - 5, right: here + 5, top: level - 4, bottom: level + 4 };
  if (next === undefined) return [dot];
  const [there, then] = [x(next.date), y(next.value)];
  return [
    dot,
    { left: here, right: there, top: level, bottom: level },
    { left: there, right: there, top: Math.min(level, then), bottom: Math.max(level, then) },
  ];
});

const around = (x: number, y: number): readonly Place[] => [
  { x, y, dx: 6, dy: -12, anchor: "start" }, { x, y, dx: 0, dy: -13, anchor: "middle" }, { x, y, dx: 8, dy: 0, anchor: "start" },
  { x, y, dx: -6, dy: 12, anchor: "end" }, { x, y, dx: -8, dy: 0, anchor: "end" }, { x, y, dx: -4, dy: -12, anchor: "end" },
  { x, y, dx: 6, dy: 13, anchor: "start" },
];

const wanted = (text: string, strong: boolean, size: number, needed: boolean, places: readonly Place[]): Wanted<Label> =>
  ({ label: { text, strong, size }, width: textWidth(text, size) + 3, height: size, needed, places });

/** A number at every change of the total, and a question mark at what is doubted. */
function numberLabels({ kind, points }: Line, { x, y, label, tick }: Layout, context: ChartContext): readonly Wanted<Label>[] {
  return points.flatMap((point: ValuedPoint, i) => {
    const at = around(x(point.date), y(point.value));
    const mark = point.doubt === null ? "" : " ?";
    const edge = i === 0 || i === points.length - 1;
    if (kind !== "all") return edge && i > 0 ? [wanted(formatValue(point, context.language) + mark, false, tick, false, at)]
      : mark === "" ? [] : [wanted("?", false, tick, false, at)];
    if (points[i - 1]?.value === point.value && mark === "" && !edge) return [];
    return [wanted(formatValue(point, context.language) + mark, true, label, edge, at)];
  });
}

/** The level runs of a line, the longest first. */
function runs({ points }: Line, { x, y }: Layout): readonly { from: number; to: number; level: number }[] {
  const changes = points.filter((point, i) => point.value !== points[i - 1]?.value);
  const end = points.at(-1);
  return changes.flatMap((point, i) => {
    const next = changes[i + 1] ?? end;
    return next === undefined ? [] : [{ from: x(point.date), to: x(next.date), level: y(point.value) }];
  }).sort((a, b) => (b.to - b.from) - (a.to - a.from));
}

/** The name of a line, above or under one of its runs; best where no other line runs so near that it could be meant. */
function nameLabel(line: Line, all: readonly Line[], box: Layout, context: ChartContext): Wanted<Label> {
  const { phone, tick } = box;
  const words = chartWords(context.language).steps.kind_word;
  const short = (context.language === "bg" ? bg : en).institutionShort;
  const text = (phone ? short : words)[line.kind];
  const size = { width: textWidth(text, tick), height: tick };
  const others = all.filter((other) => other !== line).flatMap((other) => strokes(other, box));
  const alone = (one: Place) => {
    const { left, right, top, bottom } = areaOf(one, size);
    const between = { left, right, top: Math.min(top, one.y - 1), bottom: Math.max(bottom, one.y + 1) };
    return !others.some((stroke) => covers(stroke, between));
  };
  const long = runs(line, box).filter(({ from, to }) => to - from > size.width / 2);
  const places = (long.length > 0 ? long : runs(line, box)).flatMap(({ from, to, level }) => [-11, 12].flatMap((dy): Place[] => [
    { x: (from + to) / 2, y: level, dx: 0, dy, anchor: "middle" }, { x: from, y: level, dx: 6, dy, anchor: "start" },
    { x: to, y: level, dx: -6, dy, anchor: "end" },
  ]));
  return wanted(text, line.kind === "all", tick, true, [...places.filter(alone), ...places.filter((one) => !alone(one))]);
}

function labels(all: readonly Line[], box: Layout, context: ChartContext): readonly Markish[] {
  const frame = { left: box.left, right: box.width, top: 0, bottom: box.height - box.bottom };
  const total = all.filter(({ kind }) => kind === "all");
  const kinds = all.filter(({ kind }) => kind !== "all");
  const texts = [
    ...total.flatMap((line) => numberLabels(line, box, context)),
    ...all.map((line) => nameLabel(line, all, box, context)),
    ...kinds.flatMap((line) => numberLabels(line, box, context)),
  ];
  return place(texts, all.flatMap((line) => strokes(line, box)), frame).map(({ label, place: { x, y, dx, dy, anchor } }) =>
    Plot.text([label.text], {
      frameAnchor: "top-left", dx: x + dx - box.left, dy: y + dy - box.top, textAnchor: anchor, lineAnchor: "middle",
      ...textStyle(label.size, label.strong ? "ink" : "muted"), ...(label.strong ? { fontWeight: 650 } : {}),
    }));
}

function line({ kind, points }: Line): readonly Markish[] {
  const { stroke, strokeWidth, strokeDasharray, symbol } = kindStyle(kind);
  const x = (point: ValuedPoint) => new Date(point.date);
  return [
    Plot.line(points, { x, y: "value", curve: "step-after", stroke, strokeWidth, strokeDasharray }),
    Plot.dot(points, {
      x, y: "value", symbol, r: kind === "all" ? 4 : 3, stroke, strokeWidth: 1.5,
      fill: (point: ValuedPoint) => (point.qualifier === "about" ? "var(--paper)" : stroke),
    }),
  ];
}

/** Steps over time: a line keeps the last known number until the next known day. */
export function stepsOptions(spec: StepsSpec, rows: readonly ChartRow[], context: ChartContext, width: number): PlotOptions {
  const all = lines(spec, rows, context);
  const box = layout(all, context, width);
  const axis = { tickSize: 0, label: null, fontSize: box.tick, fontVariant: "tabular-nums" };
  return {
    ...base(width, box.height), marginLeft: box.left, marginRight: box.right, marginTop: box.top, marginBottom: box.bottom,
    x: { type: "utc", domain: [...box.domain] },
    y: { type: "linear", domain: [0, box.highest] },
    color: { type: "identity" },
    marks: [
      Plot.gridY(box.steps.slice(1), { stroke: "var(--grid)", strokeOpacity: 1 }),
      Plot.axisY(box.steps, { ...axis, tickPadding: 8, fill: "var(--muted)", tickFormat: (value: number) => formatNumber(value, context.language) }),
      Plot.axisX(box.marked.map((year) => new Date(Date.UTC(year, 6))), {
        ...axis, tickPadding: 9, fill: "var(--ink)", tickFormat: (date: Date) => String(date.getUTCFullYear()),
      }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      ...[...all].reverse().flatMap(line),
      ...labels(all, box, context),
    ],
  };
}
