import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { formatValue } from "../../i18n/formats.ts";
import type { StocksSpec } from "../../model/chart.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorName } from "../figures/context.ts";
import type { Valued } from "../figures/figure.ts";
import type { Place, Wanted } from "../lines/labels.ts";
import { aloneFirst, alongRuns, lineLayout, runsOf, strokes, yearsAround } from "../lines/layout.ts";
import type { LineLayout } from "../lines/layout.ts";
import { lineMarks, linesPlot, placedLabels } from "../lines/marks.ts";
import type { Label } from "../lines/marks.ts";
import type { ChartRow } from "../rows/observations.ts";
import { sizes, textRoom, textStyle, ticks } from "../drawing/theme.ts";
import { careWords } from "../words/words.ts";
import { isHollow, stocks } from "./data.ts";
import type { StockLine, StockPoint } from "./data.ts";
import { stockStyle } from "./style.ts";
import { tabled } from "./table.ts";

/** How far up and down a point reaches, in pixels. */
const reach = 5;

function everyYear(years: number, phone: boolean): number {
  if (years > 10) return phone ? 5 : 2;
  return phone && years > 6 ? 2 : 1;
}

function layout(all: readonly StockLine[], context: ChartContext, width: number): LineLayout {
  const { phone } = sizes(width);
  const points = all.flatMap((line) => line.points);
  const years = yearsAround(points) ?? [2010, 2025];
  const [first, last] = years;
  const every = everyYear(last - first, phone);
  const height = phone ? 280 : 320;
  return lineLayout(
    {
      height: points.length === 0 ? 96 : height,
      top: 26,
      right: 16,
      steps: points.length === 0 ? [0] : ticks(Math.max(...points.map(({ value }) => value))),
      years,
      marked: Array.from({ length: last - first }, (_, i) => first + i).filter((year) => year % every === 0),
    },
    context,
    width,
  );
}

function anchorOf(dx: number): Place["anchor"] {
  if (dx === 0) return "middle";
  return dx > 0 ? "start" : "end";
}

const around = (x: number, y: number, needed: boolean): readonly Place[] =>
  [
    [0, -13],
    [6, -12],
    [-6, -12],
    [0, 14],
    [8, 0],
    [-8, 0],
    [6, 13],
    [-6, 13],
    ...(needed
      ? [
          [0, 28],
          [0, -28],
        ]
      : []),
  ].map(([dx = 0, dy = 0]) => ({ x, y, dx, dy, anchor: anchorOf(dx) }));

/** Places for a name at a lone point: beside it, and beyond its number. */
const beyond = (x: number, y: number): readonly Place[] =>
  [-12, 13, 0, 29, -28].flatMap((dy) =>
    [8, -8, 40, -40, 64, -64].map((dx) => ({ x, y, dx, dy, anchor: anchorOf(dx) })),
  );

/** Points of two lines within so many pixels share their place for labels: the upper one has its own above. */
const shared = 24;

/**
 * The places in their order, but where the other line's point is near, only those that lie away from it, or these
 * first.
 */
function awayFrom(
  others: readonly StockLine[],
  point: Valued<StockPoint>,
  { x, y }: LineLayout,
  places: readonly Place[],
  only = false,
): readonly Place[] {
  const [here, level] = [x(point.date), y(point.value)];
  const far = (other: Valued<StockPoint>) => Math.max(Math.abs(x(other.date) - here), Math.abs(y(other.value) - level));
  const [beside] = others
    .flatMap(({ points }) => points)
    .filter((other) => far(other) < shared)
    .sort((a, b) => far(a) - far(b));
  if (beside === undefined || beside.value === point.value) return places;
  const away = (one: Place) => (beside.value > point.value ? one.dy >= 0 : one.dy <= 0);
  return [...places.filter(away), ...(only ? [] : places.filter((one) => !away(one)))];
}

function numbers(
  one: StockLine,
  strong: boolean,
  all: readonly StockLine[],
  box: LineLayout,
  { language }: ChartContext,
): readonly Wanted<Label>[] {
  const { points } = one;
  const { x, y, phone, label, tick } = box;
  const others = all.filter((other) => other !== one);
  const size = strong ? label : tick;
  const highest = Math.max(...points.map(({ value }) => value));
  const wanted = points.map((point, i) => {
    const text = formatValue(point, language) + (point.doubt === null ? "" : " ?");
    const needed = i === 0 || i === points.length - 1 || point.value === highest;
    return {
      label: { text, strong, size },
      width: textRoom(text, size, { phone, strong }) + 3,
      height: size,
      needed,
      places: awayFrom(others, point, box, around(x(point.date), y(point.value), needed), !needed),
    };
  });
  return [...wanted.filter(({ needed }) => needed), ...wanted.filter(({ needed }) => !needed)];
}

/** Within so many pixels two lines are one to the eye. */
const near = 6;

/** The name of a line, along a level run; best where the other line runs not so near that it could be meant. */
function names(
  one: StockLine,
  strong: boolean,
  all: readonly StockLine[],
  box: LineLayout,
  context: ChartContext,
): readonly Wanted<Label>[] {
  const { indicator, points } = one;
  const { x, y, phone, tick } = box;
  const text = indicatorName(indicator, context);
  const width = textRoom(text, tick, { phone, strong });
  const rest = all.filter((other) => other !== one);
  const places = [
    ...alongRuns(runsOf(points, points.at(-1), box), -12, 13),
    ...points.flatMap((point) => awayFrom(rest, point, box, beyond(x(point.date), y(point.value)))),
  ];
  const others = rest.flatMap((other) => strokes(other, box, reach));
  const ordered = aloneFirst(places, { width, height: tick }, others, near);
  return ordered.length === 0
    ? []
    : [{ label: { text, strong, size: tick }, width, height: tick, needed: true, places: ordered }];
}

function labels(all: readonly StockLine[], box: LineLayout, context: ChartContext): readonly Markish[] {
  const told = (which: boolean) =>
    all.flatMap((line, i) => numbers(line, i === 0, all, box, context).filter(({ needed }) => needed === which));
  return placedLabels(
    [...told(true), ...all.flatMap((line, i) => names(line, i === 0, all, box, context)), ...told(false)],
    all.flatMap((line) => strokes(line, box, reach)),
    box,
    4,
  );
}

const nothing = (all: readonly StockLine[], { language }: ChartContext): string =>
  all.some(({ hidden }) => hidden.length > 0)
    ? formatValue({ value: null, value_state: "c", qualifier: null }, language)
    : careWords(language).stocks.empty;

/** Steps over time: a line keeps the last known number until the next known day; a lone point stays a point. */
export function stocksOptions(
  spec: StocksSpec,
  rows: readonly ChartRow[],
  context: ChartContext,
  width: number,
): PlotOptions {
  const all = stocks(spec, rows, context);
  const box = layout(all, context, width);
  const known = all.some(({ points }) => points.length > 0);
  const look = (strong: boolean) => ({ style: stockStyle(strong, spec.topic), radius: strong ? 4 : 3.5, isHollow });
  const table = tabled(all);
  const empty = Plot.text([nothing(all, context)], { frameAnchor: "middle", ...textStyle(box.label, "muted") });
  return linesPlot(
    box,
    [
      ...(known ? [] : [empty]),
      ...all.flatMap((one, i) => lineMarks(one, one.indicator, look(i === 0), table)).reverse(),
      ...labels(all, box, context),
    ],
    context,
    known,
  );
}
