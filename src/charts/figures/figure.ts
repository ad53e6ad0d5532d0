import type { Qualifier, ValueState } from "../../model/codes.ts";
import { inLanguage, isDoubted, type Language } from "../../model/text.ts";
import { compareNumbers } from "../../known/compare.ts";
import type { Comparison } from "../../known/compare.ts";
import type { ChartRow } from "../rows/observations.ts";

/** One number of a chart, or the reason why there is none, and all that a reader must know of it. */
export interface Figure {
  /** Its period or place, the way notes name it. */
  readonly label: string;
  readonly value: number | null;
  /** Null exactly when there is a value. */
  readonly value_state: ValueState | null;
  readonly qualifier: Qualifier | null;
  /** It covers only a part of its period. */
  readonly part: boolean;
  readonly inferred: boolean;
  /** A number has been published, but the audit of the figures keeps it out of charts. */
  readonly leftOut: boolean;
  readonly doubt: string | null;
  readonly statements: number;
  readonly disagreeing: number;
  readonly source: string | null;
  /** The observation it is made of; null where there is none. */
  readonly row: ChartRow | null;
}

/** A figure with its number. */
export type Valued<F extends Figure = Figure> = F & { readonly value: number; readonly value_state: null };
/** Whether a figure holds a number. */
export const valued = <F extends Figure>(figure: F): figure is Valued<F> => figure.value !== null;

/** How far up a figure's mark reaches: to its number, or to the upper bound of a rate. */
export const topOf = ({ value, row }: Figure): number | null =>
  value === null ? null : Math.max(value, row?.bounds?.[1] ?? value);

/** Nothing but the knowledge that we found none. */
export const missing = (label: string): Figure => ({
  label,
  value: null,
  value_state: "x",
  qualifier: null,
  part: false,
  inferred: false,
  leftOut: false,
  doubt: null,
  statements: 0,
  disagreeing: 0,
  source: null,
  row: null,
});

/** A doubted number that stays out of the chart: the place is empty, the doubt is told. */
export const leftOut = (row: ChartRow, label: string, language: Language): Figure => ({
  ...missing(label),
  leftOut: true,
  doubt: inLanguage(row, "doubt", language),
  source: row.source,
  row,
});

/** An observation as a figure; the value of a withheld or missing cell is never carried along. */
export function figure(row: ChartRow, label: string, language: Language): Figure {
  const state = row.value_state ?? (row.value === null ? "x" : null);
  return {
    label,
    value: state === null ? row.value : null,
    value_state: state,
    qualifier: state === null ? row.qualifier : null,
    part: state === null && row.extent === "part",
    inferred: state === null && row.dating === "inferred",
    leftOut: false,
    // What is doubted about a withheld number could tell it.
    doubt: state === "c" ? null : inLanguage(row, "doubt", language),
    statements: row.statements,
    disagreeing: row.disagreeing,
    source: row.source,
    row,
  };
}

/** Of two parts of a year the one that reaches further says more; one that only says "so far" may reach anywhere. */
const further = (a: ChartRow, b: ChartRow): number => (b.until ?? "").localeCompare(a.until ?? "");

/**
 * Which of two rows on the same thing a chart takes: a number before none, a full period before a part, printed before
 * inferred.
 */
export function preferred(a: ChartRow, b: ChartRow): number {
  const rank = (row: ChartRow) => [
    row.value === null ? 1 : 0,
    row.extent === "part" ? 1 : 0,
    row.dating === "printed" ? 0 : 1,
    row.qualifier === "exact" ? 0 : 1,
    row.period_type === "calendar_year" ? 1 : 0,
  ];
  const [left, right] = [rank(a), rank(b)];
  return left.map((place, i) => place - (right[i] ?? 0)).find((difference) => difference !== 0) ?? further(a, b);
}

/**
 * What a chart knows from rows on the same thing: the best charted one, else the doubt about what is kept out, else
 * nothing.
 */
export function best(rows: readonly ChartRow[], label: string, language: Language): Figure {
  const [charted] = rows.filter((row) => row.charted).sort(preferred);
  if (charted !== undefined) return figure(charted, label, language);
  // What is only unclear has no doubt to tell: it is told as what it is, beside the chart.
  const doubted = rows.find((row) => row.value !== null && isDoubted(row));
  return doubted === undefined ? missing(label) : leftOut(doubted, label, language);
}

export type { Comparison } from "../../known/compare.ts";

/** What can be said for certain about one number beside another, given how exact each of them is. */
export const compare = (one: Valued, other: Valued): Comparison => compareNumbers(one, other);

/** Nobody doubts the number and no source contradicts it. */
export const undisputed = ({ doubt, disagreeing }: Figure): boolean => doubt === null && disagreeing === 0;
