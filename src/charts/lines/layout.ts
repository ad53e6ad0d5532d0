import { formatNumber } from "../../i18n/formats.ts";
import type { ChartContext } from "../figures/context.ts";
import { sizes, textWidth } from "../drawing/theme.ts";
import type { DatedPoint, PointLine } from "./data.ts";
import { areaOf, covers } from "./labels.ts";
import type { Area, Place } from "./labels.ts";

/** What each form measures for itself. */
export interface Measures {
  readonly height: number;
  readonly top: number;
  readonly right: number;
  /** The round numbers on the axis, from nought. */
  readonly steps: readonly number[];
  /** The year with which the axis of time begins, and the one before which it ends. */
  readonly years: readonly [number, number];
  /** The years that are named on it. */
  readonly marked: readonly number[];
}

/** The year of the first point and the one after that of the last; nothing without a point. */
export function yearsAround(points: readonly DatedPoint[]): readonly [number, number] | null {
  const years = points.map(({ date }) => Number(date.slice(0, 4)));
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years) + 1];
}

/** The plot's measures, and its scales as functions, because labels look for room before Plot draws. */
export function lineLayout({ steps, years: [first, last], ...rest }: Measures, context: ChartContext, width: number) {
  const { phone, label, tick } = sizes(width);
  const { height, top, right } = rest;
  const domain = [Date.UTC(first, 0), Date.UTC(last, 0)] as const;
  const left = Math.ceil(Math.max(...steps.map((step) => textWidth(formatNumber(step, context.language), tick)))) + 12;
  const bottom = 28;
  const highest = Math.max(1, steps.at(-1) ?? 1);
  const x = (date: string) =>
    left + ((Date.parse(date) - domain[0]) / (domain[1] - domain[0])) * (width - left - right);
  const y = (value: number) => height - bottom - (value / highest) * (height - top - bottom);
  return { ...rest, width, phone, label, tick, steps, left, bottom, highest, domain, x, y };
}
export type LineLayout = ReturnType<typeof lineLayout>;

/**
 * What labels must not cover of a line of steps: its points, so many pixels up and down, the level runs until the next
 * known day, and the jumps there.
 */
export const strokes = ({ points }: PointLine, { x, y }: LineLayout, reach: number): readonly Area[] =>
  points.flatMap((point, i) => {
    const [here, level, next] = [x(point.date), y(point.value), points[i + 1]];
    const dot = { left: here - 5, right: here + 5, top: level - reach, bottom: level + reach };
    if (next === undefined) return [dot];
    const [there, then] = [x(next.date), y(next.value)];
    return [
      dot,
      { left: here, right: there, top: level, bottom: level },
      { left: there, right: there, top: Math.min(level, then), bottom: Math.max(level, then) },
    ];
  });

/** A stretch of a line on one level, in pixels. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** The level runs between some points of a line and its end, the longest first. */
export const runsOf = (
  points: PointLine["points"],
  end: PointLine["points"][number] | undefined,
  { x, y }: LineLayout,
): readonly Run[] =>
  points
    .map((point, i) => ({ from: x(point.date), to: x((points[i + 1] ?? end ?? point).date), level: y(point.value) }))
    .sort((a, b) => b.to - b.from - (a.to - a.from));

/** Places for a name along level runs: above and under each, in its middle, at its beginning, at its end. */
export const alongRuns = (runs: readonly Run[], above: number, under: number): readonly Place[] =>
  runs.flatMap(({ from, to, level }) =>
    [above, under].flatMap((dy): readonly Place[] => [
      { x: (from + to) / 2, y: level, dx: 0, dy, anchor: "middle" },
      { x: from, y: level, dx: 6, dy, anchor: "start" },
      { x: to, y: level, dx: -6, dy, anchor: "end" },
    ]),
  );

/** The places first where no other line runs so near that a name of that size could be meant for it. */
export function aloneFirst(
  places: readonly Place[],
  size: { readonly width: number; readonly height: number },
  others: readonly Area[],
  near: number,
): readonly Place[] {
  const alone = (one: Place): boolean => {
    const { left, right, top, bottom } = areaOf(one, size);
    const between = { left, right, top: Math.min(top, one.y - near), bottom: Math.max(bottom, one.y + near) };
    return !others.some((stroke) => covers(stroke, between));
  };
  return [...places.filter(alone), ...places.filter((one) => !alone(one))];
}
