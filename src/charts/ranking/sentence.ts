import { formatNumber } from "../../i18n/formats.ts";
import { leastToRank } from "../../known/whole.ts";
import { placeIn } from "../../known/order.ts";
import type { Order } from "../../known/order.ts";
import type { Claim, ExtremeClaim } from "../../model/claim.ts";
import { noneClaim, rowOf, valueClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { publisher } from "../figures/context.ts";
import { amountTold, quantityTold, whenTold } from "../words/doubted.ts";
import type { Valued } from "../figures/figure.ts";
import { hasOther, isBare } from "../figures/in-year.ts";
import { insteadOf, whenOf } from "../words/instead.ts";
import type { ChartRow } from "../rows/observations.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { amount, capital, chartWords, listed, numberIn, placeName } from "../words/words.ts";
import type { Ranked, Ranking, RankingChoice } from "./data.ts";
import { extremeClaim } from "./extremes.ts";

/** "Русе – 62; Сливен – поне 300": the numbers themselves, nothing where there are none. */
function items(
  some: readonly Valued<Ranked>[],
  say: (list: string) => string,
  { indicator }: RankingChoice,
  context: ChartContext,
): readonly Told[] {
  if (some.length === 0) return [];
  const { item, itemPart } = chartWords(context.language).ranking;
  const each = (one: Valued<Ranked>): string => {
    if (!one.part) return item(one.name, amountTold(one, indicator, context));
    return itemPart(one.name, amount(one, indicator, context), whenTold(whenOf(rowOf(one), context), one, context));
  };
  const { text, claims } = together(
    some.map((one) => told(each(one), valueClaim(one))),
    "; ",
  );
  return [told(say(text), ...claims)];
}

function extremes(spec: RankingChoice, all: Ranking, order: Order<ChartRow>, context: ChartContext): readonly Told[] {
  const words = chartWords(context.language).ranking;
  return (["highest", "lowest"] as const).flatMap((way) => {
    const claim = extremeClaim(way, spec, all, order);
    const some = all.whole.filter(({ area }) => claim.areas.includes(area));
    const value = some
      .slice(0, 1)
      .map((one) => amount(one, spec.indicator, context))
      .join("");
    return [
      told(
        words[way](
          formatNumber(claim.of, context.language),
          listed(
            some.map(({ name }) => name),
            context.language,
          ),
          value,
        ),
        claim,
      ),
    ];
  });
}

function median(spec: RankingChoice, { period }: Ranking, order: Order<ChartRow>, context: ChartContext): Told {
  const of = order.rows.length;
  const claim: ExtremeClaim = {
    kind: "extreme",
    indicator: spec.indicator,
    period,
    way: "median",
    areas: [],
    value: order.median,
    of,
  };
  const median = numberIn(order.median, spec.indicator, context);
  return told(chartWords(context.language).ranking.median(median, formatNumber(of, context.language)), claim);
}

function placeOf(
  one: Valued<Ranked>,
  spec: RankingChoice,
  { period, order }: Ranking,
  context: ChartContext,
): readonly Told[] {
  const rank = order === null ? null : placeIn(rowOf(one), order);
  if (order === null || rank === null) return [];
  const of = order.rows.length;
  const claim: Claim = { kind: "rank", indicator: spec.indicator, area: one.area, period, rank, of, median: null };
  const number = (value: number) => formatNumber(value, context.language);
  return [told(chartWords(context.language).ranking.place(number(rank), number(of)), claim)];
}

/** The district's own number and its place, or what there is instead. */
function ownWords(one: Ranked, spec: RankingChoice, all: Ranking, context: ChartContext): readonly Told[] {
  const words = chartWords(context.language).ranking;
  const own = [...all.whole, ...all.parts].find(({ area }) => area === one.area);
  if (own !== undefined) {
    const [place, value, by] = [
      capital(own.label),
      quantityTold(own, spec.indicator, context),
      publisher(own.source, context),
    ];
    const text = own.part
      ? words.chosenPart(place, value, whenOf(rowOf(own), context), by)
      : words.chosenValue(place, value, by);
    return [told(text, valueClaim(own, true)), ...placeOf(own, spec, all, context)];
  }
  const found = insteadOf(one.instead, context);
  return found === null
    ? []
    : [told(words.instead(placeName(context.area, context.language), found.text), ...found.claims)];
}

/** The districts of which nothing was found for the year, and those of which only another number was. */
function lacking(spec: RankingChoice, { lines, period }: Ranking, context: ChartContext): readonly Told[] {
  const words = chartWords(context.language).ranking;
  const list = (some: readonly Ranked[], say: (list: string) => string, lacks: "figure" | "whole"): readonly Told[] =>
    some.length === 0
      ? []
      : [
          told(
            say(
              listed(
                some.map(({ name }) => name),
                context.language,
              ),
            ),
            noneClaim(
              [spec.indicator],
              some.map(({ area }) => area),
              [period],
              lacks,
            ),
          ),
        ];
  return [...list(lines.filter(isBare), words.bare, "figure"), ...list(lines.filter(hasOther), words.other, "whole")];
}

/** Above as many numbers, the picture and the table tell them better than a sentence. */
const most = leastToRank;

/**
 * The numbers: with the extremes and the median where enough can be compared, else each by itself. For the country also
 * who has none; for a district its own number first.
 */
export function rankingSentence(spec: RankingChoice, all: Ranking, context: ChartContext): Told {
  const words = chartWords(context.language).ranking;
  const chosen = all.lines.find(({ area }) => area === context.area.area);
  const [whole, parts] = [all.whole, all.parts].map((some) => some.filter(({ area }) => area !== chosen?.area));
  const isShort = (whole?.length ?? 0) + (parts?.length ?? 0) <= most;
  if (chosen !== undefined) {
    return together([
      ...ownWords(chosen, spec, all, context),
      ...(all.order === null ? [] : [median(spec, all, all.order, context)]),
      ...(all.order === null && isShort ? items(whole ?? [], words.others, spec, context) : []),
    ]);
  }
  return together([
    ...(all.order === null ? [] : [...extremes(spec, all, all.order, context), median(spec, all, all.order, context)]),
    ...(all.order === null && isShort
      ? [...items(whole ?? [], words.found, spec, context), ...items(parts ?? [], words.foundPart, spec, context)]
      : []),
    ...lacking(spec, all, context),
  ]);
}
