import { formatNumber } from "../../i18n/formats.ts";
import { pointers } from "../annotations/plot.ts";
import type { ChartContext } from "../figures/context.ts";
import { topOf, valued } from "../figures/figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { sizes, textWidth, ticks } from "../drawing/theme.ts";
import type { Bar } from "./data.ts";
import { between } from "./spaced.ts";

/** The share of a year's room that stays free beside its bar. */
export const gap = 0.3;

/** What stays free between the numbers of the axis and the first year. */
export const axisGap = 8;

/** The years whose annotations are told; none where no number can be read, or where the numbers are of no real year. */
export const annotatedYears = (all: readonly Bar[], rows: readonly ChartRow[]): readonly string[] =>
  all.some(valued) && !rows.some(({ synthetic }) => synthetic) ? all.map(({ period }) => period) : [];

/**
 * The years as the axis writes them: on a phone without their century, and a school year on two lines where all would
 * run together on one.
 */
function yearNames(
  all: readonly Bar[],
  { phone, tick, step }: Readonly<{ phone: boolean; tick: number; step: number }>,
) {
  const short = all.map((bar) => (phone ? bar.short.replace(/^20(?=\d\d\/)/, "") : bar.short));
  const runTogether = short.some((name) => textWidth(name, tick) + between > step);
  const names = runTogether ? short.map((name) => name.replace("/", "/\n")) : short;
  return {
    years: new Map(all.map(({ period }, at) => [period, names[at] ?? period])),
    lines: names.some((name) => name.includes("\n")) ? 2 : 1,
  };
}

/**
 * Everything about the plot that follows from its width, its bars, the years with annotations and the highest value
 * beside them, in pixels.
 */
export function layout(
  all: readonly Bar[],
  years: readonly string[],
  context: ChartContext,
  width: number,
  highest: number | null = null,
  isWhole = true,
) {
  const { phone, label, tick } = sizes(width);
  const numbers = [...all.flatMap((bar) => topOf(bar) ?? []), ...(highest === null ? [] : [highest])];
  const steps = numbers.length === 0 ? [0] : ticks(Math.max(...numbers), isWhole);
  const left = Math.ceil(Math.max(...steps.map((step) => textWidth(formatNumber(step, context.language), tick)))) + 12;
  const step = (width - left) / Math.max(1, all.length);
  const full = phone ? 250 : 290;
  const height = numbers.length === 0 ? 96 : full;
  const { years: names, lines } = yearNames(all, { phone, tick, step });
  const events = pointers(years, { width, phone, left, step }, context);
  return {
    phone,
    label,
    tick,
    steps,
    left,
    step,
    band: step * (1 - gap),
    height: height + events.height + (lines - 1) * tick,
    top: 46 + events.height,
    bottom: 28 + (lines - 1) * tick,
    names,
    events,
  };
}
export type Layout = ReturnType<typeof layout>;

/** In a long row of narrow years the boxes for years without a number stay low and without words. */
export const low = ({ step }: Pick<Layout, "step">): boolean => step < 30;
/** The height of the box for a year without a number. */
export const emptyHeight = (place: Layout): number => (low(place) ? 18 : 34);
