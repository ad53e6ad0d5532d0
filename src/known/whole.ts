import type { ObservationRow } from "../model/rows.ts";
import { isDoubted, type FactLanguage } from "../model/text.ts";

/** An observation as far as it matters for what is known. */
export type KnownRow = Pick<
  ObservationRow,
  | "observation"
  | "indicator"
  | "area"
  | "period_type"
  | "period"
  | "period_start"
  | "period_end"
  | "extent"
  | "reaches"
  | "until"
  | "dating"
  | "counts"
  | "nature"
  | "breakdown"
  | "institution_kind"
  | "value"
  | "value_state"
  | "qualifier"
  | "charted"
  | `doubt_${FactLanguage}`
  | "disagreeing"
  | "source"
>;
/** An observation with its number. */
export type Numbered<R extends KnownRow = KnownRow> = R & { readonly value: number };

/** Whether a row is of all kinds of institution. */
export const ofAllKinds = ({ institution_kind }: Pick<KnownRow, "institution_kind">): boolean =>
  institution_kind === null || institution_kind === "all";

/** Whether somebody stated a number, also one that we withhold. */
export const isStated = ({ value, value_state }: Pick<KnownRow, "value" | "value_state">): boolean =>
  value !== null || value_state === "c";

/** Whether a row counts all that its indicator says. */
export const isPlain = (row: KnownRow): boolean => row.counts === "all" && row.breakdown === null && ofAllKinds(row);

/** Whether a row is of a school or calendar year. */
export const isYearly = ({ period_type }: Pick<KnownRow, "period_type">): boolean =>
  period_type === "school_year" || period_type === "calendar_year";

/**
 * Whether a row speaks of the whole of its year: a count up to a day is no year, a stock or a share within it is one.
 * What is withheld says nothing of itself, nor how far it reaches.
 */
export const isWholeYear = ({ period_type, reaches, extent, nature, value_state }: KnownRow): boolean =>
  isYearly({ period_type }) &&
  (value_state === "c" ||
    (extent === "full" && (reaches === "whole_period" || (reaches === "moment" && nature !== "flow"))));

/** A whole: all that the indicator counts, for the whole of a year, and not so doubtful that it stays out of charts. */
export const isWhole = (row: KnownRow): boolean => isPlain(row) && isWholeYear(row) && row.charted && isStated(row);

/**
 * Whether a whole may be held against another of the same thing: exactly this number, of a printed date, which nobody
 * doubts and no source contradicts.
 */
export const isComparable = <R extends KnownRow>(row: R): row is Numbered<R> =>
  isWhole(row) && row.value !== null && row.dating === "printed" && !isDoubted(row) && row.disagreeing === 0;

/**
 * So many districts must have a comparable whole for the same period before one is called first, last, above or below a
 * median: of fewer the next one to speak up may turn the order round; from ten on more than a third of the 28 have
 * spoken. Below it a plain list.
 */
export const leastToRank = 10;
