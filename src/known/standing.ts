import { shown } from "../model/shown.ts";
import { isComparable, leastToRank } from "./whole.ts";
import type { KnownRow, Numbered } from "./whole.ts";

/** A place among all areas with a comparable whole of the same thing for the same period. */
export interface Standing {
  /** 1 for the highest; numbers that are written alike share a place. */
  readonly rank: number;
  readonly of: number;
  readonly median: number;
}

/** The comparable wholes of the same indicator and the same period as a row, its own among them. */
export const peersOf = <R extends KnownRow>(row: KnownRow, rows: readonly R[]): readonly Numbered<R>[] =>
  rows
    .filter(
      (one) => one.indicator === row.indicator && one.period_type === row.period_type && one.period === row.period,
    )
    .filter(isComparable)
    .filter(({ qualifier }) => qualifier === "exact");

/**
 * Where a row stands among the rows of one level of areas; nothing where it is no comparable whole itself, only about
 * right, or where fewer than `leastToRank` areas have one for its period.
 */
export function standingOf(row: KnownRow, rows: readonly KnownRow[]): Standing | null {
  const peers = peersOf(row, rows);
  const own = peers.find(({ observation }) => observation === row.observation);
  if (own === undefined || new Set(peers.map(({ area }) => area)).size < leastToRank) return null;
  const values = peers.map(({ value }) => shown(value)).sort((a, b) => b - a);
  const [low = 0, high = 0] = [values[Math.floor((values.length - 1) / 2)], values[Math.ceil((values.length - 1) / 2)]];
  return {
    rank: values.filter((value) => value > shown(own.value)).length + 1,
    of: values.length,
    median: shown((low + high) / 2),
  };
}
