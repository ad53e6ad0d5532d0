import { formatNumber } from "../../i18n/formats.ts";
import { isWhole } from "../../known/whole.ts";
import type { BarsSpec } from "../../model/chart.ts";
import { difference } from "../../model/shown.ts";
import { changeClaim, rowOf, valueClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { publisher } from "../figures/context.ts";
import { amountTold, whenTold } from "../words/doubted.ts";
import { valued } from "../figures/figure.ts";
import { insteadOf, knownWords, whenOf } from "../words/instead.ts";
import type { ChartRow } from "../rows/observations.ts";
import { together, told } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { amount, capital, chartWords, listed, placeName, subject, yearLong } from "../words/words.ts";
import { besides, elsewhere } from "./data.ts";
import type { Bar } from "./data.ts";
import { coverageOf, endedYears, noWholes } from "./lack.ts";
import { changeOf, isPlainChange, wholes } from "./title.ts";
import type { ValuedBar } from "./title.ts";

const nothing = told("");

/** The last whole beside the one before it, where they may be compared without more words. */
function beside(last: ValuedBar, before: ValuedBar | undefined, context: ChartContext): Told {
  if (before === undefined) return nothing;
  const words = chartWords(context.language).bars;
  const change = changeOf(last, before, context);
  const { way } = change;
  if (way === "unsure" || !isPlainChange(change)) return nothing;
  if (way === "equal")
    return told(
      (last.value === before.value ? words.equalTo : words.equalRounded)(before.label),
      changeClaim(way, before, last),
    );
  const { number } = subject(last.indicator, context);
  const value = amount(before, before.indicator, context);
  const word = words.word[way][number];
  if (last.qualifier !== "exact" || before.qualifier !== "exact")
    return told(words.beside(word, words.thanBefore, value), changeClaim(way, before, last));
  const by = difference(last.value, before.value);
  return told(
    words.by(number === "one" ? words.points(by) : formatNumber(by, context.language), word, words.thanBefore, value),
    changeClaim(way, before, last, { by }),
  );
}

/** The number of a bar, of which place and time it is, and who says it. */
function headline(bar: ValuedBar, before: ValuedBar | undefined, context: ChartContext): Told {
  const words = chartWords(context.language);
  const { name, number } = subject(bar.indicator, context);
  const place = words.within(placeName(context.area, context.language));
  const who = publisher(bar.source, context);
  const value = amountTold(bar, bar.indicator, context);
  const claim = valueClaim(bar, true);
  if (!isWhole(rowOf(bar)))
    return told(
      words.bars.partly(capital(name), place, whenOf(rowOf(bar), context), words.bars.is[number], value, who),
      claim,
    );
  const period = yearLong(bar.type, bar.period, context.language);
  const { text, claims } = beside(bar, before, context);
  return told(
    words.bars.sentence(capital(name), place, period, words.bars.is[number], value, who, text),
    claim,
    ...claims,
  );
}

function bare(spec: BarsSpec, all: readonly Bar[], context: ChartContext): Told {
  const words = chartWords(context.language);
  const place = words.within(placeName(context.area, context.language));
  const { name } = subject(spec.indicator, context);
  const ended = endedYears(spec, all, context);
  const [first, last] = [ended[0], ended.at(-1)];
  const claim = noWholes(spec, all, context);
  if (all.some(({ leftOut }) => leftOut)) return told(words.bars.doubtedOnly(place, name), claim);
  if (all.some(({ value_state }) => value_state === "c")) return told(words.bars.hidden(place, name));
  if (first === undefined || last === undefined) return told(words.bars.noneAtAll(place, name), claim);
  return told(words.bars.none(place, name, first.label, last.label), claim);
}

/** For how many years that can have a whole none was found; nothing where one was found for each. */
function lacking(spec: BarsSpec, all: readonly Bar[], context: ChartContext): readonly Told[] {
  const claim = coverageOf(spec, all, context);
  const words = chartWords(context.language).bars;
  if (claim.some === claim.of) return [];
  return [
    told(
      claim.of === 1 ? words.lackingOne : words.lacking(claim.of - claim.some, claim.of, claim.of < all.length),
      claim,
    ),
  ];
}

/** The numbers for a part of a year besides the one that is told first, all of them: none may stand for the others. */
function parts(some: readonly ValuedBar[], context: ChartContext): readonly Told[] {
  const words = chartWords(context.language).bars;
  const [first] = some;
  if (first === undefined) return [];
  const say = (bar: ValuedBar) => [amountTold(bar, bar.indicator, context), whenOf(rowOf(bar), context)] as const;
  if (some.length === 1) return [told(words.partToo(...say(first)), valueClaim(first))];
  const item = (bar: ValuedBar): string => {
    const when = whenOf(rowOf(bar), context);
    return words.partItem(
      amount(bar, bar.indicator, context),
      whenTold(when.includes(bar.label) ? when : `${bar.label}, ${when}`, bar, context),
    );
  };
  return [told(words.partsToo(listed(some.map(item), context.language)), ...some.map((bar) => valueClaim(bar)))];
}

/**
 * What the bars say in words: the last whole, the one before, the last part of a year, and for how many years we found
 * no whole.
 */
export function sentence(spec: BarsSpec, all: readonly Bar[], rows: readonly ChartRow[], context: ChartContext): Told {
  const words = chartWords(context.language).bars;
  const whole = wholes(all);
  const ofParts = all.filter(valued).filter((bar) => !isWhole(rowOf(bar)));
  const main = whole.at(-1) ?? ofParts.at(-1);
  const instead = () => insteadOf([...besides(all).map(({ row }) => row), ...elsewhere(all, rows, spec)], context);
  if (main === undefined) {
    const other = instead();
    return together([
      bare(spec, all, context),
      ...(other === null ? [] : [{ ...other, text: knownWords(context.language).found(other.text) }]),
    ]);
  }
  const first = headline(main, whole.at(-2), context);
  const before = whole.at(-2);
  const isSaid = before === undefined || first.claims.some(({ kind }) => kind === "change");
  return together([
    first,
    ...(isSaid
      ? []
      : [told(words.also(before.label, amountTold(before, before.indicator, context)), valueClaim(before))]),
    ...parts(
      ofParts.filter((bar) => bar !== main),
      context,
    ),
    ...lacking(spec, all, context),
  ]);
}
