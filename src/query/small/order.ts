import { compare, type Made, type Value } from "./values.ts";

/** A value by which rows are put in order. */
export interface SortKey {
  readonly by: Made;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** Compares two rows by keys; 0 where no key tells them apart. Keys are computed once for each row. */
export function comparing(keys: readonly SortKey[]): (a: number, b: number) => number {
  const known = keys.map(({ by, descending, nullsFirst }) => {
    const values = new Map<number, Value>();
    const at = (row: number): Value => {
      let value = values.get(row);
      if (value === undefined) values.set(row, (value = by.at(row)));
      return value;
    };
    return { at, sign: descending ? -1 : 1, ofNull: nullsFirst ? -1 : 1 };
  });
  return (a, b) => {
    for (const { at, sign, ofNull } of known) {
      const [one, other] = [at(a), at(b)];
      if (one === null || other === null) {
        if (one !== other) return one === null ? ofNull : -ofNull;
        continue;
      }
      const difference = sign * compare(one, other);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
