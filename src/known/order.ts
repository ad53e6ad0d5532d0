import { alike, shown } from "../model/shown.ts";
import { peersOf, standingOf } from "./standing.ts";
import type { KnownRow, Numbered } from "./whole.ts";

/**
 * The comparable wholes of one indicator for one period, an area each, in the order of their numbers as they are
 * written.
 */
export interface Order<R extends KnownRow = KnownRow> {
  /** Highest first. */
  readonly rows: readonly Numbered<R>[];
  readonly median: number;
  readonly highest: readonly Numbered<R>[];
  readonly lowest: readonly Numbered<R>[];
}

/**
 * The order of an indicator's rows for one period, an area each; nothing where too few are comparable for a first or a
 * last one.
 */
export function orderOf<R extends KnownRow>(rows: readonly R[]): Order<R> | null {
  const peers = rows
    .flatMap((row, place) => (place === 0 ? peersOf(row, rows) : []))
    .toSorted((a, b) => shown(b.value) - shown(a.value));
  const [first, last] = [peers[0], peers.at(-1)];
  const standing = first === undefined ? null : standingOf(first, rows);
  if (first === undefined || last === undefined || standing === null) return null;
  const equalTo = (one: Numbered<R>) => peers.filter(({ value }) => alike(value, one.value));
  return { rows: peers, median: standing.median, highest: equalTo(first), lowest: equalTo(last) };
}

/** The place of a row in its order, 1 for the highest, shared by equal numbers; nothing where it is not in it. */
export const placeIn = <R extends KnownRow>(row: KnownRow, { rows }: Order<R>): number | null =>
  standingOf(row, rows)?.rank ?? null;
