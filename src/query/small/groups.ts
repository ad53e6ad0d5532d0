import type { Made, Value } from "./values.ts";

/** Rows put together: for each of the rows the number of its group, and for each group the row that came first. */
export interface Groups {
  readonly of: Int32Array;
  readonly first: readonly number[];
}

/**
 * Puts rows together that have the same values, of which one that lacks is like another; groups stand in the order in
 * which they came. Without keys all rows are one group, even when there are none.
 */
export function grouped(rows: Int32Array, keys: readonly Made[]): Groups {
  const of = new Int32Array(rows.length);
  if (keys.length === 0) return { of, first: [rows[0] ?? -1] };
  let first: number[] = [];
  keys.forEach((key, step) => {
    first = [];
    const numbers: Map<Value, number>[] = [];
    rows.forEach((row, place) => {
      const before = step === 0 ? 0 : (of[place] ?? 0);
      const known = (numbers[before] ??= new Map());
      const value = key.at(row);
      let group = known.get(value);
      if (group === undefined) {
        group = first.length;
        known.set(value, group);
        first.push(row);
      }
      of[place] = group;
    });
  });
  return { of, first };
}
