import { isBroken, isParted } from "./breaks.ts";
import { compareNumbers } from "./compare.ts";
import type { Change } from "./compare.ts";
import { spanOf } from "./knowledge.ts";
import type { KnownRow, Numbered } from "./whole.ts";
import { isDoubted } from "../model/text.ts";

/** The last day on which a stock may have been counted (ISO); nothing where it has no date. */
export const dayOf = (row: KnownRow): string | null => spanOf(row)?.[1] ?? null;

/**
 * Whether a stock may be held against another one of its kind at another date: all that the indicator counts, at a
 * printed date, not kept out of charts, and neither doubted nor contradicted. What is counted during a period, or since
 * a beginning, is no stock.
 */
export const isComparableStock = <R extends KnownRow>(row: R): row is Numbered<R> =>
  row.value !== null &&
  row.nature === "stock" &&
  row.reaches === "moment" &&
  row.counts === "all" &&
  row.breakdown === null &&
  row.charted &&
  row.dating === "printed" &&
  !isDoubted(row) &&
  row.disagreeing === 0 &&
  dayOf(row) !== null;

/** From so many years on a sentence must say that years lie between two dates. */
const far = 2;
const yearsLater = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

const sameThing = (one: KnownRow, other: KnownRow): boolean =>
  one.indicator === other.indicator &&
  one.area === other.area &&
  (one.institution_kind ?? "all") === (other.institution_kind ?? "all");

/**
 * Holds a later stock against an earlier one. "unsure" unless both are comparable stocks of the same thing, of one kind
 * of institution, the earlier one earlier, and no break of the count, nor a change of the area's land, between them.
 * `apart`: two years or more lie between the two dates.
 * @param publisher who stands behind a source, so that two sources of one publisher are one
 */
export function changeAtDates(
  later: KnownRow,
  earlier: KnownRow,
  publisher: (source: string | null) => string,
): Change {
  const [from, to] = [dayOf(earlier), dayOf(later)];
  const publishers = publisher(later.source) !== publisher(earlier.source);
  if (from === null || to === null || from >= to) return { way: "unsure", apart: false, publishers };
  const isFair =
    isComparableStock(later) &&
    isComparableStock(earlier) &&
    sameThing(later, earlier) &&
    !isBroken(later.indicator, from, to) &&
    !isParted(later.area, from, to);
  return { way: isFair ? compareNumbers(later, earlier) : "unsure", apart: to >= yearsLater(from, far), publishers };
}
