import { valueClaim, changeClaim } from "../charts/words/claims.ts";
import type { ChartContext } from "../charts/figures/context.ts";
import { doubtMark, whenTold } from "../charts/words/doubted.ts";
import { valued, type Valued } from "../charts/figures/figure.ts";
import { whenOf } from "../charts/words/instead.ts";
import { rateTold } from "../charts/rated/telling.ts";
import { told, type Told } from "../charts/words/told.ts";
import { amount, numberIn, quantity } from "../charts/words/words.ts";
import { builder } from "../i18n/each/builder.ts";
import { formatNumber } from "../i18n/formats.ts";
import type { ChangeClaim, PeopleClaim, PeopleMadeClaim } from "../model/claim.ts";
import type { Population } from "../model/denominator.ts";
import { shown } from "../model/shown.ts";
import { entryOf, type Language } from "../model/text.ts";
import { isPeople, type AskMeasure } from "./ask.ts";
import type { Place } from "./cells.ts";
import { signOf, type Measured } from "./measured.ts";

export type BuilderWords = (typeof builder)[Language];
/** The words of the builder in a language. */
export const builderWords = (language: Language): BuilderWords => builder[language];

/** A measured place with its number. */
export type Numbered = Measured & { readonly value: number };
/** Whether a place has a number in the measure. */
export const hasNumber = (one: Measured): one is Numbered => one.value !== null;

const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);
/** A minus as it is printed, which no line breaks off from its number. */
const minus = (text: string): string => text.replace(/^-/, "\u2212");

/** The number of a place in a measure as a table and a picture write it, without words beside it. */
export function writtenNumber({ value, place }: Numbered, measure: AskMeasure, context: ChartContext): string {
  const { language } = context;
  if (measure === "value") return numberIn(value, place.indicator, context);
  if (measure === "share") return formatNumber(value, language) + entryOf(language).numbers.percent;
  if (measure === "change") return minus(signed(shown(value), numberIn(value, place.indicator, context)));
  return formatNumber(value, language);
}

/** The number of a place as a picture writes it: with its sign, and a question mark where it is in doubt. */
export const pictured = (one: Numbered, measure: AskMeasure, context: ChartContext): string =>
  signOf(one) + writtenNumber(one, measure, context) + (one.place.doubt === null ? "" : " ?");

const figureOf = (place: Place): Valued<Place> => {
  if (!valued(place)) throw new RangeError(`builder: "${place.label}" is told and has no number`);
  return place;
};

/** Whether a number says more of its time than its period: a part of the year, a day. */
const isDated = (place: Place): boolean => place.part || place.row?.period_type === "as_of";

/** That so many people were there at the end of a year. */
const peopleClaim = ({ area, year, indicator, value }: Valued<Place>): PeopleClaim => ({
  kind: "people",
  area,
  year,
  population: indicator as Population,
  value,
});

/** What is made of such numbers. */
const madeClaim = (
  { value, place, of }: Numbered,
  made: PeopleMadeClaim["made"],
  since: number | null = null,
): PeopleMadeClaim => ({
  kind: "people-made",
  made,
  area: place.area,
  year: place.year,
  population: place.indicator as Population,
  value,
  since,
  of: of ?? null,
});

const isOfficial = ({ row }: Place): boolean => isPeople(row?.indicator);

/** A count in a sentence: how exact, of which time, in doubt. */
function countTold(place: Place, context: ChartContext, withNoun: boolean): Told {
  const figure = figureOf(place);
  const { row } = figure;
  if (isOfficial(place)) return told(numberIn(figure.value, place.indicator, context), peopleClaim(figure));
  const number = withNoun ? quantity(figure, place.indicator, context) : amount(figure, place.indicator, context);
  const text =
    row !== null && isDated(place)
      ? builderWords(context.language).told.part(number, whenTold(whenOf(row, context), figure, context))
      : number + doubtMark(figure, context);
  return told(text, valueClaim(figure));
}

const wayOf = (value: number): ChangeClaim["way"] => {
  if (value === 0) return "equal";
  return value < 0 ? "less" : "more";
};

/** A number of a measure in a sentence, with what it claims. */
export function numberTold(one: Numbered, measure: AskMeasure, context: ChartContext, withNoun = false): Told {
  const { place, rate, beside, of } = one;
  const words = builderWords(context.language).told;
  if (measure === "value") return countTold(place, context, withNoun);
  const number = writtenNumber(one, measure, context);
  if (measure === "change" && beside !== undefined) {
    const [now, before] = [figureOf(place), figureOf(beside)];
    const text = words.from(
      number,
      amount(now, place.indicator, context),
      amount(before, place.indicator, context),
      beside.periodName,
    );
    return isOfficial(place)
      ? told(text, madeClaim(one, "change", beside.year), peopleClaim(now), peopleClaim(before))
      : told(
          text,
          changeClaim(wayOf(one.value), before, now, { by: Math.abs(one.value), apart: true, publishers: true }),
        );
  }
  if (measure === "share" && beside !== undefined) {
    const [part, whole] = [countTold(place, context, false), countTold(beside, context, false)];
    const made = isOfficial(place) ? [madeClaim(one, "share")] : [];
    return told(words.ofWhole(number, part.text, whole.text), ...made, ...part.claims, ...whole.claims);
  }
  if (measure === "rank" && of !== undefined) {
    const { indicator, area, period } = place;
    const text = words.rank(one.value, of);
    return isOfficial(place)
      ? told(text, madeClaim(one, "rank"))
      : told(text, { kind: "rank", indicator, area, period, rank: one.value, of, median: null });
  }
  if (rate !== undefined && place.row !== null) return rateTold(place.row, rate, context.language);
  return told(number);
}

/** The number of an end between which others lie: what it is made of stands in the table. */
export function endTold(one: Numbered, measure: AskMeasure, context: ChartContext): Told {
  const { place, rate, beside } = one;
  const number = writtenNumber(one, measure, context);
  if (measure === "value") {
    const figure = figureOf(place);
    return isOfficial(place)
      ? told(number, peopleClaim(figure))
      : told(amount(figure, place.indicator, context), valueClaim(figure));
  }
  if (rate !== undefined && place.row !== null) return rateTold(place.row, rate, context.language, "alone");
  if (measure === "share") return told(number, ...(isOfficial(place) ? [madeClaim(one, "share")] : []));
  if (measure === "change" && isOfficial(place)) return told(number, madeClaim(one, "change", beside?.year ?? null));
  const { text, claims } = numberTold(one, measure, context);
  return told(measure === "rank" ? text : number, ...claims);
}

/** At what date of its year a number was taken, in words; empty for one of the year itself. */
export const whenTaken = (place: Place, context: ChartContext): string =>
  place.row?.period_type === "as_of" ? whenOf(place.row, context) : "";

/** How a place is called among the others of an answer: only by what tells it from them. */
export function whereOf(
  place: Place,
  { areas, groups, periods }: { readonly areas: boolean; readonly groups: boolean; readonly periods: boolean },
  date = "",
): string {
  const time = date === "" && periods ? place.periodName : date;
  const parts = [areas ? place.areaName : "", groups ? place.groupName : "", time];
  const text = parts.filter((part) => part !== "").join(", ");
  return text === "" ? `${place.areaName}, ${place.periodName}` : text;
}
