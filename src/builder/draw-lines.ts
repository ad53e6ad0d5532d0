import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { indicatorName, type ChartContext } from "../charts/figures/context.ts";
import { base, hue, sizes, textStyle, textWidth, ticks } from "../charts/drawing/theme.ts";
import { formatNumber, formatPeriod } from "../i18n/formats.ts";
import { isWhole } from "../known/whole.ts";
import { isBroken, isParted } from "../known/breaks.ts";
import type { Ask } from "./ask.ts";
import { endMarks, keyMarks, keyRow, styles, type Line } from "./line-labels.ts";
import { isJoint, type Panel } from "./panels.ts";
import { isRecounted, type Measured } from "./measured.ts";
import { hasNumber, pictured, type Numbered } from "./said.ts";

const others = ["var(--care)", "var(--coordination)", "var(--link)", "var(--school)"];

/** A line an area, or an indicator where several share the axis. */
function linesOf(panel: Panel, context: ChartContext): readonly Line[] {
  const own = hue(panel.entry.topic);
  const strokes = [own, ...others.filter((stroke) => stroke !== own)];
  const joint = isJoint(panel);
  const groups = Map.groupBy(panel.all, ({ place }) => (joint ? place.indicator : place.area));
  return [...groups].map(([code, some], at) => ({
    name: joint ? indicatorName(code, context) : (some[0]?.place.areaName ?? ""),
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
export const isHollow = (one: Numbered): boolean =>
  !isJoined(one) || one.qualifier !== "exact" || one.place.doubt !== null || one.place.disagreeing > 0;

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

/** The last number of a line that stands alone. */
function lastMarks([line]: readonly Line[], ask: Ask, label: number, context: ChartContext): readonly Markish[] {
  const last = line?.some.at(-1);
  if (last === undefined) return [];
  return [
    Plot.text([last], {
      x: year,
      y: "value",
      text: (one: Numbered) => pictured(one, ask.measure, context),
      dy: -13,
      ...textStyle(label),
      fontWeight: 600,
    }),
  ];
}

/** The numbers of areas over years, a line each, from nought; where a number lacks, a line breaks. */
export function linesOptions(ask: Ask, panel: Panel, context: ChartContext, width: number): PlotOptions {
  const { phone, tick, label } = sizes(width);
  const lines = linesOf(panel, context);
  const joint = isJoint(panel);
  const values = lines.flatMap(({ some }) => some.map(({ value }) => value));
  const highest = Math.max(0, ...values);
  const isRank = ask.measure === "rank";
  const steps = ticks(highest, ask.measure === "value" || isRank);
  const top = Math.max(1e-9, ...steps, highest);
  const above = 16 + (joint ? lines.length * keyRow : 0);
  const height = (phone ? 234 : 304) + above;
  const below = 30;
  const left = Math.ceil(Math.max(...steps.map((step) => textWidth(formatNumber(step, context.language), tick)))) + 14;
  const many = lines.length > 1;
  const said = ({ name, some }: Line): string => {
    const last = some.at(-1);
    if (!joint) return name;
    return last === undefined ? "" : pictured(last, ask.measure, context);
  };
  // A number stands beside its own year, a name where the axis ends.
  const ends = ({ some }: Line): number => (joint ? (some.at(-1)?.place.year ?? ask.to) : ask.to);
  const right = many ? Math.ceil(Math.max(...lines.map((line) => textWidth(said(line), label)))) + 18 : 26;
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
      ...(joint ? keyMarks(lines, label, { left, above, width }) : []),
      ...(many ? endMarks(lines, { text: said, year: ends, top, label, y }) : lastMarks(lines, ask, label, context)),
    ],
  };
}
