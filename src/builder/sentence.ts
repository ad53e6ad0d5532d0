import { indicatorName, type ChartContext } from "../charts/figures/context.ts";
import { told, together, type Told } from "../charts/words/told.ts";
import { capital } from "../charts/words/words.ts";
import { formatNumber } from "../i18n/formats.ts";
import { type Ask, isOfPeople } from "./ask.ts";
import { signOf, type Measured } from "./measured.ts";
import { levelsOf, type Levels } from "./names.ts";
import { builderWords, endTold, hasNumber, numberTold, whenTaken, whereOf, type Numbered } from "./said.ts";
import type { Sum } from "./sums.ts";

/** As many numbers as a sentence lists; of more it tells between which they are. */
const most = 6;

/** What tells the places of an answer apart. */
export const apartBy = (all: readonly Measured[]) => ({
  areas: new Set(all.map(({ place }) => place.area)).size > 1,
  groups: all.some(({ place }) => place.group !== null),
  periods: new Set(all.map(({ place }) => place.period)).size > 1,
});

function listed(some: readonly Numbered[], all: readonly Measured[], ask: Ask, context: ChartContext): Told {
  const words = builderWords(context.language).told;
  const items = some.map((one) => {
    const value = numberTold(one, ask.measure, context, some.length === 1);
    return told(words.item(whereOf(one.place, apartBy(all)), value.text), ...value.claims);
  });
  const { text, claims } = together(items, "; ");
  return told(words.list(text), ...claims);
}

/** Parts of a year, and numbers in doubt, are no ends of what is told of wholes. */
const isEnd = ({ place }: Numbered): boolean => !place.part && place.doubt === null && place.disagreeing === 0;

function between(some: readonly Numbered[], all: readonly Measured[], ask: Ask, context: ChartContext): Told | null {
  const ends = some.filter(isEnd).toSorted((a, b) => a.value - b.value);
  const [low, high] = [ends[0], ends.at(-1)];
  if (low === undefined || high === undefined || ends.length < 2) return null;
  const words = builderWords(context.language).told;
  const say = ends.length === some.length ? words.between : words.betweenSure;
  const [from, to] = [low, high].map((one) => endTold(one, ask.measure, context));
  const where = (one: Numbered): string => whereOf(one.place, apartBy(all), whenTaken(one.place, context));
  return told(
    say(from?.text ?? "", where(low), to?.text ?? "", where(high)),
    ...(from?.claims ?? []),
    ...(to?.claims ?? []),
  );
}

/**
 * The numbers of an answer in one sentence: all of a few, between which of many. Of several indicators it follows the
 * name of its own.
 */
export function sentenceOf(ask: Ask, all: readonly Measured[], context: ChartContext): Told {
  const [indicator = ""] = ask.indicators.length > 1 ? all.map(({ place }) => place.indicator) : [];
  const numbers = numbersSaid(ask, all, context);
  const text = indicator === "" ? capital(numbers.text) : `${indicatorName(indicator, context)}: ${numbers.text}`;
  const said = { ...numbers, text };
  const isEstimated = isOfPeople(ask) && all.some(({ qualifier }) => qualifier === "about");
  return isEstimated ? together([said, told(builderWords(context.language).told.estimated)]) : said;
}

function numbersSaid(ask: Ask, all: readonly Measured[], context: ChartContext): Told {
  const some = all.filter(hasNumber);
  if (some.length === 0) return told(builderWords(context.language).told.nothing);
  if (some.length <= most) return listed(some, all, ask, context);
  return between(some, all, ask, context) ?? listed(some.slice(-most), all, ask, context);
}

function sumSaid(
  { periodName, value, high, qualifier, known, withheld, of }: Sum,
  levels: Levels,
  { language }: ChartContext,
): string {
  const words = builderWords(language).told;
  const number = (one: number): string => signOf({ qualifier }) + formatNumber(one, language);
  const all = words.areas[levels](of);
  if (value === null) return words.sumWithheld(periodName, withheld, all);
  if (high !== null)
    return words.sumBetween(
      periodName,
      number(value),
      number(high),
      withheld,
      known + withheld === of ? null : known,
      all,
    );
  return words.sum(periodName, number(value), known === of ? null : known, all);
}

/** What is counted of an answer: years of one place, districts or municipalities of one year, or cells. */
function countedBy(all: readonly Measured[], context: ChartContext): "years" | Levels {
  if (new Set(all.map(({ place }) => place.indicator)).size > 1) return "places";
  const { areas, groups, periods } = apartBy(all);
  if (groups || areas === periods) return "places";
  if (periods) return "years";
  return levelsIn(all, context);
}

const levelsIn = (all: readonly Measured[], context: ChartContext): Levels =>
  levelsOf(new Set(all.map(({ place }) => place.area)), context);

/** Of how much the answer is: how many numbers there are, are withheld, lack or are not told so, and the sum. */
export function knownOf(ask: Ask, all: readonly Measured[], sums: readonly Sum[], context: ChartContext): string {
  const words = builderWords(context.language).told;
  const count = (lack: Measured["lack"]): number => all.filter((one) => one.lack === lack).length;
  const said = (number: number, say: (number: number) => string): readonly string[] =>
    number === 0 ? [] : [say(number)];
  // Of each indicator the sum of its last year.
  const last = [...Map.groupBy(sums, ({ indicator }) => indicator).values()].flatMap((own) => own.at(-1) ?? []);
  const peopleless = all.filter(({ unknown }) => unknown === "people").length;
  return [
    words.known[countedBy(all, context)](all.filter(hasNumber).length, all.length),
    ...said(count("c"), words.withheld),
    ...said(count("x"), ask.dataset === "register" ? words.undelivered : words.missing),
    ...said(count("z"), words.impossible),
    ...said(count("rule") - peopleless, words.forbidden[ask.measure]),
    ...said(peopleless, words.peopleless),
    ...last.map((sum) => {
      const said = sumSaid(sum, levelsIn(all, context), context);
      return ask.indicators.length === 1 ? said : `${indicatorName(sum.indicator, context)}: ${said}`;
    }),
  ].join(" ");
}
