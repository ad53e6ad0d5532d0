import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import type { ChartContext } from "../charts/context.ts";
import { base, hue, sizes, textStyle, textWidth, ticks } from "../charts/theme.ts";
import { formatNumber, formatPeriod } from "../i18n/formats.ts";
import { isWhole } from "../known/whole.ts";
import { isBroken, isParted } from "../known/breaks.ts";
import type { Ask } from "./ask.ts";
import type { Panel } from "./answer.ts";
import { isRecounted, type Measured } from "./measured.ts";
import { hasNumber, writtenNumber, type Numbered } from "./said.ts";

/** How lines are told from one another, without colour too. */
const styles = [
  { symbol: "circle", dash: "none" },
  { symbol: "square", dash: "6 3" },
  { symbol: "triangle", dash: "2 3" },
  { symbol: "diamond", dash: "9 3 2 3" },
] as const;
const others = ["var(--care)", "var(--coordination)", "var(--link)", "var(--school)"];

interface Line {
  readonly name: string;
  readonly all: readonly Measured[];
  readonly some: readonly Numbered[];
  readonly stroke: string;
  readonly style: (typeof styles)[number];
}

function linesOf({ all, entry }: Panel): readonly Line[] {
  const own = hue(entry.topic);
  const strokes = [own, ...others.filter((stroke) => stroke !== own)];
  return [...Map.groupBy(all, ({ place }) => place.area).values()].map((some, at) => ({
    name: some[0]?.place.areaName ?? "",
    all: some,
    some: some.filter(hasNumber),
    stroke: strokes[at % strokes.length] ?? own,
    style: styles[at % styles.length] ?? styles[0],
  }));
}

/** Whether a number may be joined with its neighbour: a part of a year, or a stock at some date, is no whole. */
const isJoined = ({ place }: Numbered): boolean =>
  place.row !== null && (isWhole(place.row) || place.row.period_type === "as_of");

/** Whether a number is told as less than sure or whole: its point is hollow. */
export const isHollow = (one: Numbered): boolean => !isJoined(one) || one.qualifier !== "exact";

const endOf = ({ type, year }: Numbered["place"]): string =>
  type === "school_year" ? `${year + 1}-09-14` : `${year}-12-31`;

/** A line in stretches: it breaks where a number lacks, is no whole, or the count or the area came to be another. */
export function stretches(some: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const parts: Numbered[][] = [[]];
  for (const one of some) {
    const last = parts.at(-1)?.at(-1);
    const { place } = one;
    const follows =
      last !== undefined &&
      place.year - last.place.year === 1 &&
      isJoined(one) &&
      isJoined(last) &&
      !isRecounted(last.place, place) &&
      !isBroken(place.indicator, `${last.place.year}-01-01`, `${place.year}-01-01`) &&
      !isParted(place.area, `${last.place.year}-01-01`, endOf(place));
    if (!follows && last !== undefined) parts.push([]);
    parts.at(-1)?.push(one);
  }
  return parts.filter((part) => part.length > 0);
}

/** Names at the ends of lines, moved apart until none covers another. */
function endsOf(
  lines: readonly Line[],
  room: number,
  y: (value: number) => number,
): readonly { readonly line: Line; readonly at: number }[] {
  const ends = lines
    .flatMap((line) => {
      const last = line.some.at(-1);
      return last === undefined ? [] : [{ line, at: y(last.value) }];
    })
    .toSorted((a, b) => a.at - b.at);
  let above = -Infinity;
  const down = ends.map(({ line, at }) => ({ line, at: (above = Math.max(at, above + room)) }));
  return down;
}

const year = ({ place }: Measured): number => place.year;

/** The years that are named on the axis: as many as have room, the last one always. */
function namedYears(
  all: readonly Measured[],
  room: number,
  size: number,
  context: ChartContext,
): ReadonlyMap<number, string> {
  const names = new Map(
    all.map(({ place }) => [
      place.year,
      formatPeriod(place.period, place.type, context.language, "short").replace(/^20(?=\d\d\/)/, ""),
    ]),
  );
  const longest = Math.max(1, ...[...names.values()].map((name) => textWidth(name, size)));
  const stride = Math.max(1, Math.ceil((names.size * (longest + 12)) / room));
  return new Map([...names].filter((_, at) => (names.size - 1 - at) % stride === 0));
}

function lineMarks({ some, stroke, style }: Line): readonly Markish[] {
  return [
    ...stretches(some).map((part) =>
      Plot.line(part, { x: year, y: "value", stroke, strokeWidth: 2.5, strokeDasharray: style.dash }),
    ),
    Plot.dot(some, {
      x: year,
      y: "value",
      r: 4,
      symbol: style.symbol,
      stroke,
      strokeWidth: 1.5,
      fill: (one: Numbered) => (isHollow(one) ? "var(--paper)" : stroke),
    }),
  ];
}

interface Ends {
  readonly ask: Ask;
  readonly top: number;
  readonly label: number;
  readonly y: (value: number) => number;
}

/** The names of several lines, beside their ends. */
const endMarks = (lines: readonly Line[], { ask, top, label, y }: Ends): readonly Markish[] =>
  endsOf(lines, label + 3, y).map(({ line, at }) =>
    Plot.text([line], {
      x: () => ask.to,
      y: () => top,
      dx: 14,
      dy: at - y(top),
      text: "name",
      textAnchor: "start",
      lineAnchor: "middle",
      ...textStyle(label),
      fill: line.stroke,
      fontWeight: 600,
    }),
  );

/** The last number of a line that stands alone. */
function lastMarks([line]: readonly Line[], ask: Ask, label: number, context: ChartContext): readonly Markish[] {
  const last = line?.some.at(-1);
  if (last === undefined) return [];
  return [
    Plot.text([last], {
      x: year,
      y: "value",
      text: (one: Numbered) => writtenNumber(one, ask.measure, context),
      dy: -13,
      ...textStyle(label),
      fontWeight: 600,
    }),
  ];
}

/** The numbers of areas over years, a line each, from nought; where a number lacks, a line breaks. */
export function linesOptions(ask: Ask, panel: Panel, context: ChartContext, width: number): PlotOptions {
  const { phone, tick, label } = sizes(width);
  const lines = linesOf(panel);
  const values = lines.flatMap(({ some }) => some.map(({ value }) => value));
  const highest = Math.max(0, ...values);
  const isRank = ask.measure === "rank";
  const steps = ticks(highest, ask.measure === "value" || isRank);
  const top = Math.max(1e-9, ...steps, highest);
  const height = phone ? 250 : 320;
  const [above, below] = [16, 30];
  const left = Math.ceil(Math.max(...steps.map((step) => textWidth(formatNumber(step, context.language), tick)))) + 14;
  const many = lines.length > 1;
  const right = many ? Math.ceil(Math.max(...lines.map(({ name }) => textWidth(name, label)))) + 18 : 26;
  const y = (value: number): number => above + (1 - value / top) * (height - above - below);
  const names = namedYears(panel.all, width - left - right, tick, context);
  const gaps = many ? [] : panel.all.filter((one) => one.value === null);
  const axis = { tickSize: 0, label: null, fontSize: tick, fontVariant: "tabular-nums" } as const;
  return {
    ...base(width, height),
    marginLeft: left,
    marginRight: right,
    marginTop: above,
    marginBottom: below,
    x: { type: "linear", domain: [ask.from, ask.to], inset: 8 },
    y: { type: "linear", domain: [0, top] },
    color: { type: "identity" },
    marks: [
      Plot.gridY(steps.slice(1), { stroke: "var(--grid)", strokeOpacity: 1 }),
      Plot.axisY([...steps], {
        ...axis,
        tickPadding: 8,
        fill: "var(--muted)",
        tickFormat: (one: number) => formatNumber(one, context.language),
      }),
      Plot.axisX([...names.keys()], {
        ...axis,
        tickPadding: 9,
        fill: "var(--ink)",
        tickFormat: (one: number) => names.get(one) ?? "",
      }),
      Plot.ruleY([0], { stroke: "var(--line)" }),
      Plot.ruleX(gaps, { x: year, stroke: "var(--line)", strokeDasharray: "1 4", strokeLinecap: "round" }),
      ...lines.flatMap(lineMarks),
      ...(many ? endMarks(lines, { ask, top, label, y }) : lastMarks(lines, ask, label, context)),
    ],
  };
}
