import type { BarsSpec } from "../../model/chart.ts";
import type { ChartContext } from "../context.ts";
import { indicatorName } from "../context.ts";
import { compare, undisputed, valued } from "../figure.ts";
import type { Comparison, Valued } from "../figure.ts";
import { amount, capital, chartWords, quantity, subject } from "../words.ts";
import type { Bar } from "./data.ts";

export type ValuedBar = Valued<Bar>;

/** What may be compared: numbers for whole years of one kind, the kind with more of them, in order of time. */
export function comparable(bars: readonly Bar[]): readonly ValuedBar[] {
  const whole = bars.filter(valued).filter(({ part }) => !part);
  const school = whole.filter(({ type }) => type === "school_year");
  return 2 * school.length >= whole.length ? school : whole.filter(({ type }) => type === "calendar_year");
}

/** Whether one year follows the other without a gap. */
export const follows = (later: Bar, earlier: Bar): boolean =>
  later.type === earlier.type && Number(later.start.slice(0, 4)) === Number(earlier.start.slice(0, 4)) + 1;

/** What can be said of two figures; nothing while one of them is doubted or contradicted. */
export const told = (later: ValuedBar, earlier: ValuedBar): Comparison =>
  undisputed(later) && undisputed(earlier) ? compare(later, earlier) : "unsure";

/** The years at the end that changed the same way, one after the other, with the year they started from. */
function run(bars: readonly ValuedBar[]): readonly ValuedBar[] {
  const last = bars.at(-1);
  const before = bars.at(-2);
  if (last === undefined || before === undefined) return bars;
  const way = told(last, before);
  let start = bars.length - 1;
  while (start > 0) {
    const [earlier, later] = [bars[start - 1], bars[start]];
    if (earlier === undefined || later === undefined || !follows(later, earlier) || told(later, earlier) !== way) break;
    start -= 1;
  }
  return bars.slice(start);
}

function changeTitle(whole: readonly ValuedBar[], first: ValuedBar, last: ValuedBar, context: ChartContext): string {
  const words = chartWords(context.language).bars;
  const { name, number } = subject(last.indicator, context);
  const who = capital(name);
  const say = (bar: ValuedBar) => amount(bar, bar.indicator, context);
  const way = told(last, first);
  if (way === "unsure") return words.two(who, say(first), first.label, say(last), last.label);
  const verb = words[way][number];
  if (way === "equal") return words.same(who, verb, say(last), last.label);
  const steps = run(whole);
  const from = steps[0];
  const years: Readonly<Record<string, string | undefined>> = words.years;
  if (from === undefined || steps.length < 2) return words.changedBetween(who, verb, say(first), say(last), first.label, last.label);
  if (steps.length === 2) return words.changed(who, verb, say(from), say(last), last.label);
  return words.changedRun(who, verb, years[steps.length - 1] ?? String(steps.length - 1), say(from), say(last), last.label);
}

function bareTitle(spec: BarsSpec, bars: readonly Bar[], context: ChartContext): string {
  const words = chartWords(context.language).bars;
  const name = indicatorName(spec.indicator, context);
  const states = new Set(bars.map(({ value_state }) => value_state));
  if (bars.some((bar) => bar.leftOut)) return words.onlyDoubted(name);
  if (states.has("c")) return words.withheld(name);
  if (states.size === 1 && states.has("z")) return words.impossible(name);
  return spec.from === null && spec.to === null ? words.nothing(name) : words.nothingChosen(name);
}

function mainTitle(spec: BarsSpec, bars: readonly Bar[], context: ChartContext): string {
  const words = chartWords(context.language).bars;
  const numbers = bars.filter(valued);
  const whole = comparable(bars);
  const [last, before] = [whole.at(-1), whole.at(-2)];
  if (last !== undefined && before !== undefined) return changeTitle(whole, before, last, context);
  const part = numbers.at(-1);
  if (part === undefined) return bareTitle(spec, bars, context);
  if (last === undefined) return words.onlyPart(quantity(part, spec.indicator, context), part.label);
  const value = quantity(last, spec.indicator, context);
  const chosen = spec.from !== null || spec.to !== null;
  const others = bars.some((bar) => bar.value_state === "c" || bar.leftOut) || numbers.some((bar) => !bar.part && bar !== last);
  if (chosen || others) return words.oneChosen(indicatorName(spec.indicator, context), value, last.label);
  return numbers.length > 1 ? words.oneFullYear(value, last.label) : words.oneYear(value, last.label);
}

/** What the bars say, and no more than the figures bear: part-years and disputed figures give no direction. */
export function title(spec: BarsSpec, bars: readonly Bar[], context: ChartContext): string {
  const words = chartWords(context.language).bars;
  const main = mainTitle(spec, bars, context);
  const known = bars.findLastIndex(({ value_state, leftOut }) => value_state !== "x" || leftOut);
  const last = bars[known];
  // The last year of the axis still runs, so one empty year at the end is no finding yet.
  if (last === undefined || bars.length - 1 - known < 2 || spec.to !== null || bars.filter(valued).length < 2) return main;
  return last === comparable(bars).at(-1) ? words.tailSince(main) : words.tail(main, last.label);
}
