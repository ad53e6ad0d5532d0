import { known } from "../../i18n/each/known.ts";
import { formatPeriod, formatValue } from "../../i18n/formats.ts";
import { isStated, ofAllKinds } from "../../known/whole.ts";
import type { Claim } from "../../model/claim.ts";
import { columnIn, isDoubted, type Language } from "../../model/text.ts";
import { valueClaim } from "./claims.ts";
import { indicatorRow, type ChartContext } from "../figures/context.ts";
import { figure, valued } from "../figures/figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { told } from "./told.ts";
import type { Told } from "./told.ts";
import { amount, day, listed, shortKind, yearName } from "./words.ts";

/** The words for what is known, in a language. */
export const knownWords = (language: Language): (typeof known)[Language] => known[language];

/**
 * Whom a row counts, in words; empty where that is all the indicator says. Of a group without words in the context,
 * what its figure counts says enough.
 */
export function whoOf({ breakdown, counts }: ChartRow, { breakdowns, language }: ChartContext): string {
  const label = breakdown === null ? undefined : breakdowns?.get(breakdown)?.[columnIn("label", language)];
  return label ?? knownWords(language).counts[counts];
}

/** Until when a count goes: a day or a month; of a year that it reaches only into, that the day is not stated. */
export const untilWhen = (until: string, language: Language): string =>
  (until.length === 4 ? knownWords(language).untilIn : knownWords(language).until)(day(until, language));

/** When the Mechanism began: totals "since the start" of school indicators are since then. */
const mechanismBegan = "2017-07";

/** Of what time a total is that began before the year it is told in: since the Mechanism, a programme, or a date. */
function sinceStart({ indicator, period_type, period, until }: ChartRow, context: ChartContext): string {
  const { language } = context;
  const words = knownWords(language);
  const [from = "", to = period] = period.split("/");
  const last = until === null ? formatPeriod(to, "as_of", language) : day(until, language);
  const isOfMechanism =
    period_type === "range" ? from === mechanismBegan : indicatorRow(indicator, context).topic === "school";
  if (isOfMechanism) return words.since(last);
  return period_type === "range" ? words.during(formatPeriod(period, "range", language)) : words.inAll(last);
}

/** Of how long a time a row without a date speaks. */
function undatedWhen({ period_type, reaches }: ChartRow, words: (typeof known)[Language]): string {
  if (period_type !== "range") return words.undated;
  return reaches === "until_date" ? words.undatedSince : words.undatedRange;
}

/** Of which time a row speaks, and how far in it: "до 30 ноември 2022 г.", "за част от 2019/2020 г.", "без дата". */
export function whenOf(row: ChartRow, context: ChartContext): string {
  const { dating, period_type, period, reaches, until } = row;
  const { language } = context;
  const words = knownWords(language);
  if (dating === "undated") return undatedWhen(row, words);
  const isYear = period_type === "school_year" || period_type === "calendar_year";
  const name = isYear ? yearName(period_type, period, language) : formatPeriod(period, period_type, language);
  if (reaches === "cumulative_since") return sinceStart(row, context);
  if (reaches === "start_of_period") return words.start(name);
  if (reaches === "until_date") return until === null ? words.partOf(name) : untilWhen(until, language);
  if (reaches === "unclear") return words.unclear(name);
  return isYear || period_type === "range" ? words.during(name) : words.moment(name);
}

/** Whom a row counts, with its kind of institution. */
export function whoIs(row: ChartRow, context: ChartContext): string {
  const kind = ofAllKinds(row) ? "" : shortKind(row.institution_kind ?? "all", context.language);
  return [whoOf(row, context), kind].filter((part) => part !== "").join(", ");
}

/** What a row is: whom it counts, and of which time; for a sentence in brackets or a remark. */
export function whatIs(row: ChartRow, context: ChartContext): string {
  const { language } = context;
  const words = knownWords(language);
  const parts = [whoIs(row, context), whenOf(row, context), !isDoubted(row) || row.value === null ? "" : words.doubted];
  return parts.filter((part) => part !== "").join(", ");
}

/** A row in words, its number and what it is: "≈ 22 000 (проверки в училища и по домовете, 2024/2025 г.)". */
export function rowInWords(row: ChartRow, context: ChartContext): Told {
  const one = figure(row, row.observation, context.language);
  const { item } = knownWords(context.language);
  if (!valued(one)) return told(item(formatValue(row, context.language), whatIs(row, context)));
  return told(item(amount(one, row.indicator, context), whatIs(row, context)), valueClaim(one));
}

/**
 * What says more comes first: what is no part of another that is told too before its parts, what is dated before what
 * is not, what is of a year or a day before what adds up since a beginning, later before earlier.
 */
const orderIn = (all: readonly ChartRow[]): ((a: ChartRow, b: ChartRow) => number) => {
  const told = new Set(all.map(({ observation }) => observation));
  const weight = ({ part_of, dating, reaches }: ChartRow): number =>
    4 * Number(dating === "undated") +
    2 * Number(part_of !== null && told.has(part_of)) +
    Number(reaches === "cumulative_since");
  return (a, b) =>
    weight(a) - weight(b) ||
    (b.period_end ?? b.period).localeCompare(a.period_end ?? a.period) ||
    a.observation.localeCompare(b.observation);
};

/** At most some of the rows that hold a number, in words, and whether there are more; nothing where none does. */
export function insteadOf(rows: readonly ChartRow[], context: ChartContext, most = 3): Told | null {
  const all = [...new Map(rows.filter(isStated).map((row) => [row.observation, row])).values()];
  const stated = all.toSorted(orderIn(rows));
  if (stated.length === 0) return null;
  const some = stated.slice(0, most).map((row) => rowInWords(row, context));
  const claims: readonly Claim[] = some.flatMap((one) => one.claims);
  // Two outlets may say the same of no date: it is told once.
  const texts = [
    ...new Set(some.map(({ text }) => text)),
    ...(stated.length === some.length ? [] : [knownWords(context.language).more]),
  ];
  return { text: listed(texts, context.language), claims };
}
