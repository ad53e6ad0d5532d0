import { atDates } from "../../i18n/each/at-dates.ts";
import { changeAtDates } from "../../known/at-dates.ts";
import { breaksOf } from "../../known/breaks.ts";
import type { Change } from "../../known/compare.ts";
import { shown } from "../../model/shown.ts";
import type { Language } from "../../model/text.ts";
import { changeClaim, rowOf, valueClaim } from "./claims.ts";
import { publisher } from "../figures/context.ts";
import type { ChartContext } from "../figures/context.ts";
import { compare, undisputed } from "../figures/figure.ts";
import type { Valued } from "../figures/figure.ts";
import { told } from "./told.ts";
import type { Told } from "./told.ts";
import { amount, capital, listed } from "./words.ts";

/** A stock at a date, with the date in words. */
export type AtDate = Valued & { readonly date: string; readonly when: string };

/** The words for stocks at dates, in a language. */
export const dateWords = (language: Language): (typeof atDates)[Language] => atDates[language];

/** "към 31 декември 2019 г.", "през 2015 г.". */
export function atWhen(point: AtDate, language: Language): string {
  const words = dateWords(language);
  return point.row?.period_type === "calendar_year" ? words.during(point.when) : words.moment(point.when);
}

/** A number with its date; of a doubted one, that it is. */
export function pointInWords(point: AtDate, context: ChartContext): string {
  const words = dateWords(context.language);
  const said = words.point(amount(point, rowOf(point).indicator, context), atWhen(point, context.language));
  return point.doubt === null ? said : words.doubted(said);
}

/** The points that tell the story: the first, one in between that is surely higher than both ends, and the last. */
export function milestones<P extends AtDate>(points: readonly P[]): readonly P[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return points.slice(0, 1);
  const highest = points.reduce((best, point) => (shown(point.value) > shown(best.value) ? point : best), first);
  return compare(highest, first) === "more" && compare(highest, last) === "more"
    ? [first, highest, last]
    : [first, last];
}

/** What nobody doubts and no source contradicts; where there is nothing else, all. */
export function surest<P extends AtDate>(points: readonly P[]): readonly P[] {
  const sure = points.filter(undisputed);
  return sure.length === 0 ? points : sure;
}

const changeOf = (later: AtDate, earlier: AtDate, context: ChartContext): Change =>
  changeAtDates(rowOf(later), rowOf(earlier), (source) => publisher(source, context));

/** The last point where it is in doubt and later than all sure ones: a story that stopped before it would hide it. */
export function laterInDoubt(points: readonly AtDate[]): readonly AtDate[] {
  const last = points.at(-1);
  const sure = surest(points).at(-1);
  return last === undefined || sure === undefined || undisputed(last) || last.date <= sure.date ? [] : [last];
}

/**
 * The title of points: a rise or fall within two years by one publisher, else the numbers with their dates and no
 * direction.
 * @param doubted later numbers in doubt that are told with them
 */
export function titleOf(
  name: string,
  points: readonly AtDate[],
  context: ChartContext,
  doubted: readonly AtDate[] = [],
): Told | null {
  const words = dateWords(context.language);
  const some = [...milestones(surest(points)), ...doubted];
  const [from, to] = some;
  if (from === undefined) return null;
  if (to === undefined) return told(capital(words.title(name, pointInWords(from, context))), valueClaim(from));
  const { way, apart, publishers } = changeOf(to, from, context);
  if (some.length === 2 && doubted.length === 0 && !apart && !publishers && (way === "less" || way === "more")) {
    const say = (point: AtDate) =>
      [amount(point, rowOf(point).indicator, context), atWhen(point, context.language)] as const;
    return told(capital(words.way[way](name, ...say(from), ...say(to))), changeClaim(way, from, to));
  }
  return told(
    capital(
      words.title(
        name,
        listed(
          some.map((point) => pointInWords(point, context)),
          context.language,
        ),
      ),
    ),
    ...some.map((point) => valueClaim(point)),
  );
}

/**
 * How the last point stands to the one before it in the story, with what makes the two less alike; nothing where they
 * can't be compared.
 */
export function comparedWith(points: readonly AtDate[], context: ChartContext): Told | null {
  const words = dateWords(context.language);
  const some = milestones(points.filter(undisputed));
  const [from, to] = [some.at(-2), some.at(-1)];
  if (from === undefined || to === undefined || to !== points.at(-1)) return null;
  const { way, apart, publishers } = changeOf(to, from, context);
  if (way === "unsure") return null;
  const compared = words.compared[way](amount(from, rowOf(from).indicator, context), atWhen(from, context.language));
  const caveats = [...(apart ? [words.apart] : []), ...(publishers ? [words.publishers] : [])];
  const text = caveats.length === 0 ? words.stop(compared) : words.but(compared, listed(caveats, context.language));
  return told(text, changeClaim(way, from, to, { apart, publishers }));
}

/** The points of a line in stretches within which the count means one thing. */
export function stretches<P extends AtDate>(points: readonly P[], indicator: string): readonly (readonly P[])[] {
  const days = breaksOf(indicator);
  return [...Map.groupBy(points, ({ date }) => days.filter((day) => day <= date).length).values()];
}

/** The days among the points from which the count means something else. */
export const breaksAmong = (points: readonly AtDate[], indicator: string): readonly string[] =>
  breaksOf(indicator).filter((day) => points.some(({ date }) => date < day) && points.some(({ date }) => date >= day));
