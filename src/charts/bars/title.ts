import { changeBetween } from "../../known/compare.ts";
import type { Change } from "../../known/compare.ts";
import { isWhole } from "../../known/whole.ts";
import type { BarsSpec } from "../../model/chart.ts";
import { changeClaim, rowOf, valueClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorName, publisher } from "../figures/context.ts";
import { amountTold, quantityTold } from "../words/doubted.ts";
import { valued } from "../figures/figure.ts";
import type { Valued } from "../figures/figure.ts";
import { whenOf } from "../words/instead.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { amount, capital, chartWords, subject } from "../words/words.ts";
import type { Bar } from "./data.ts";
import { lackOf, noWholes } from "./lack.ts";

export type ValuedBar = Valued<Bar>;

/** The bars that are wholes of their years, in order of time. */
export const wholes = (bars: readonly Bar[]): readonly ValuedBar[] =>
  bars.filter(valued).filter((bar) => isWhole(rowOf(bar)));

/** What may be said of a later bar beside an earlier one. */
export const changeOf = (later: ValuedBar, earlier: ValuedBar, context: ChartContext): Change =>
  changeBetween(rowOf(later), rowOf(earlier), (source) => publisher(source, context));

/** Whether a direction may be told without more words: neighbouring years, one publisher, a sure difference or none. */
export const isPlainChange = ({ way, apart, publishers }: Change): boolean => way !== "unsure" && !apart && !publishers;

/** The years at the end that changed the same way, one after the other, with the year they started from. */
function run(bars: readonly ValuedBar[], way: Change["way"], context: ChartContext): readonly ValuedBar[] {
  let start = bars.length - 1;
  while (start > 0) {
    const [earlier, later] = [bars[start - 1], bars[start]];
    if (earlier === undefined || later === undefined) break;
    const change = changeOf(later, earlier, context);
    if (!isPlainChange(change) || change.way !== way) break;
    start -= 1;
  }
  return bars.slice(start);
}

/** Two wholes without a direction, and why there is none where that is not to be seen. */
function sideBySide(before: ValuedBar, last: ValuedBar, { publishers }: Change, context: ChartContext): Told {
  const words = chartWords(context.language).bars;
  const who = capital(subject(last.indicator, context).name);
  const [from, to] = [before, last].map((bar) => amountTold(bar, bar.indicator, context)) as [string, string];
  const text =
    from === to ? words.both(who, to, before.label, last.label) : words.two(who, from, before.label, to, last.label);
  const remarks = [
    ...(publishers ? [words.publishersDiffer] : []),
    ...(before.inferred && last.inferred ? [words.yearsInferred] : []),
  ].join(", ");
  return told(remarks === "" ? text : words.remarked(text, remarks), valueClaim(before), valueClaim(last));
}

/** Two wholes, the later one last: told as a change where they may be compared, else side by side. */
function changeTitle(whole: readonly ValuedBar[], before: ValuedBar, last: ValuedBar, context: ChartContext): Told {
  const words = chartWords(context.language).bars;
  const { name, number } = subject(last.indicator, context);
  const who = capital(name);
  const say = (bar: ValuedBar) => amount(bar, bar.indicator, context);
  const change = changeOf(last, before, context);
  const { way } = change;
  if (way === "unsure" || !isPlainChange(change)) return sideBySide(before, last, change, context);
  const verb = words[way][number];
  if (way === "equal") {
    const same = words.same(who, verb, say(last), last.label);
    return told(last.value === before.value ? same : words.rounded(same), changeClaim(way, before, last));
  }
  const steps = run(whole, way, context);
  const from = steps[0] ?? before;
  const years: Readonly<Record<string, string | undefined>> = words.years;
  const claims = steps.slice(1).flatMap((step, i) => {
    const earlier = steps[i];
    return earlier === undefined ? [] : [changeClaim(way, earlier, step)];
  });
  if (steps.length <= 2) return told(words.changed(who, verb, say(from), say(last), last.label), ...claims);
  return told(
    words.changedRun(who, verb, years[steps.length - 1] ?? String(steps.length - 1), say(from), say(last), last.label),
    ...claims,
  );
}

function bareTitle(spec: BarsSpec, bars: readonly Bar[], context: ChartContext): Told {
  const words = chartWords(context.language).bars;
  const name = indicatorName(spec.indicator, context);
  const states = new Set(bars.map(({ value_state }) => value_state));
  if (bars.some((bar) => bar.leftOut)) return told(words.onlyDoubted(name), noWholes(spec, bars, context));
  if (states.has("c")) return told(words.withheld(name));
  if (states.size === 1 && states.has("z")) return told(words.impossible(name));
  const say = spec.from === null && spec.to === null ? words.nothing : words.nothingChosen;
  return told(say(name), noWholes(spec, bars, context));
}

function mainTitle(spec: BarsSpec, bars: readonly Bar[], context: ChartContext): Told {
  const words = chartWords(context.language).bars;
  const whole = wholes(bars);
  const [last, before] = [whole.at(-1), whole.at(-2)];
  if (last !== undefined && before !== undefined) return changeTitle(whole, before, last, context);
  if (last !== undefined)
    return told(
      words.oneChosen(indicatorName(spec.indicator, context), quantityTold(last, spec.indicator, context), last.label),
      valueClaim(last),
    );
  const part = bars.filter(valued).at(-1);
  if (part === undefined) return bareTitle(spec, bars, context);
  return told(
    words.onlyPart(
      indicatorName(spec.indicator, context),
      quantityTold(part, spec.indicator, context),
      whenOf(rowOf(part), context),
    ),
    valueClaim(part),
  );
}

/** The wholes that a title tells: the last two, or those of a run of years. */
const shownOf = (bars: readonly Bar[]): readonly Bar[] => wholes(bars).slice(-2);

/**
 * What the bars say, and no more than the figures bear: parts of years and disputed figures give no direction, and
 * years that lack are told.
 */
export function title(spec: BarsSpec, bars: readonly Bar[], context: ChartContext): Told {
  const main = mainTitle(spec, bars, context);
  const lack = bars.some(valued) ? lackOf(spec, bars, shownOf(bars), context) : null;
  return lack === null ? main : together([main, lack], "; ");
}
