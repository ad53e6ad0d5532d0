import { shown } from "../model/shown.ts";
import { isBroken, isParted } from "./breaks.ts";
import { isComparable } from "./whole.ts";
import type { KnownRow } from "./whole.ts";

/** How one number stands to another, or that nothing can be said for certain. */
export type Comparison = "less" | "equal" | "more" | "unsure";

/** "About 400" is taken as 400 give or take a tenth: a smaller difference is not told. */
const looseness = 0.1;

type Stated = Pick<KnownRow, "qualifier"> & { readonly value: number };

function bounds({ value: exactly, qualifier }: Stated): readonly [number, number] {
  const value = shown(exactly);
  if (qualifier === "at_least") return [value, Infinity];
  if (qualifier === "at_most") return [0, value];
  return qualifier === "about" ? [value * (1 - looseness), value * (1 + looseness)] : [value, value];
}

/**
 * What can be said for certain about one number beside another as both are written, given how exact each of them is.
 */
export function compareNumbers(one: Stated, other: Stated): Comparison {
  const [low, high] = bounds(one);
  const [otherLow, otherHigh] = bounds(other);
  if (high < otherLow) return "less";
  if (low > otherHigh) return "more";
  return low === high && otherLow === otherHigh ? "equal" : "unsure";
}

/**
 * What may be said of a later whole beside an earlier one of the same indicator and area, and what the sentence must
 * then add.
 */
export interface Change {
  readonly way: Comparison;
  /** Years lie between: the sentence names both. */
  readonly apart: boolean;
  /** Different publishers may count differently: the sentence says so. */
  readonly publishers: boolean;
}

const yearOf = ({ period }: KnownRow): number => Number(period.slice(0, 4));

/** Whether one year follows the other without a gap. */
export const follows = (later: KnownRow, earlier: KnownRow): boolean =>
  later.period_type === earlier.period_type && yearOf(later) === yearOf(earlier) + 1;

const startOf = ({ period, period_type }: KnownRow): string =>
  `${period.slice(0, 4)}-${period_type === "school_year" ? "09-15" : "01-01"}`;
const endOf = ({ period, period_type }: KnownRow): string =>
  period_type === "school_year" ? `${period.slice(5)}-09-14` : `${period}-12-31`;

/**
 * Holds a later whole against an earlier one. "unsure" unless both are comparable wholes for years of one kind, the
 * count of which came to mean nothing else between them, of one and the same land.
 * @param publisher who stands behind a source, so that two sources of one publisher are one
 */
export function changeBetween(
  later: KnownRow,
  earlier: KnownRow,
  publisher: (source: string | null) => string,
): Change {
  const apart = !follows(later, earlier);
  const publishers = publisher(later.source) !== publisher(earlier.source);
  const isFair =
    isComparable(later) &&
    isComparable(earlier) &&
    later.period_type === earlier.period_type &&
    !isBroken(later.indicator, startOf(earlier), startOf(later)) &&
    !isParted(later.area, startOf(earlier), endOf(later));
  return { way: isFair ? compareNumbers(later, earlier) : "unsure", apart, publishers };
}
