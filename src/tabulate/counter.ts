import type { Chunk } from "../intake/register/read-file.ts";
import type { AreaTree } from "./area-tree.ts";
import type { Definition, Sender } from "./definition.ts";
import type { Dimension, Read } from "./dimension.ts";
import type { Periods } from "./periods.ts";
import { placing } from "./placing.ts";
import type { Placed } from "./placing.ts";
import { upwards } from "./upwards.ts";
import type { Amount } from "./upwards.ts";

/** Counts the records of one definition, chunk by chunk, in memory that does not grow with their number. */
export interface Counter<R> {
  readonly add: (chunk: Chunk<R>, sender: Sender) => void;
  /** What has been counted of one of the dimensions, in the areas of all levels; zeros are left out. */
  readonly amounts: (dimension: Dimension<R>, tree: AreaTree) => readonly Amount[];
  /** How many records were about a period that is not counted. */
  readonly outside: () => number;
}

function count<R>(
  { columns }: Chunk<R>,
  { rows, places }: Placed,
  { put, labels }: Dimension<R>,
  counted: Float64Array,
): void {
  let first = 0;
  const add = (part: number, amount: number): void => {
    counted[first + part] = (counted[first + part] ?? 0) + amount;
  };
  for (let index = 0; index < rows.length; index += 1) {
    first = (places[index] ?? 0) * labels.length;
    put(columns, rows[index] ?? 0, add);
  }
}

/** Counts records, or what they hold, in one cell for each period, area and part of the dimensions. */
export function counter<R>(
  definition: Definition<R>,
  dimensions: readonly Dimension<R>[],
  periods: Periods,
  tree: AreaTree,
): Counter<R> {
  const { place, placeAt, size, outside } = placing(definition, periods, tree);
  const totals = new Map(dimensions.map((dimension) => [dimension, new Float64Array(size * dimension.labels.length)]));
  return {
    add(chunk, sender) {
      const placed = place(chunk, sender);
      for (const [dimension, counted] of totals) count(chunk, placed, dimension, counted);
    },
    amounts(dimension, final) {
      const parts = dimension.labels.length;
      const found: Amount[] = [];
      for (const [cell, amount] of (totals.get(dimension) ?? []).entries()) {
        if (amount !== 0) found.push({ ...placeAt(Math.floor(cell / parts)), part: cell % parts, amount });
      }
      return upwards(found, final);
    },
    outside,
  };
}

/** Counts the different keys that records name: a key that several areas name counts once in the area above them. */
export function distinctCounter<R>(
  definition: Definition<R>,
  key: Read<R, string>,
  periods: Periods,
  tree: AreaTree,
): Counter<R> {
  const { place, placeAt, outside } = placing(definition, periods, tree);
  const found = new Map<string, { readonly period: string; readonly area: string; readonly keys: Set<string> }>();
  return {
    add(chunk, sender) {
      const { rows, places } = place(chunk, sender);
      for (const [index, row] of rows.entries()) {
        const { period, area: smallest } = placeAt(places[index] ?? 0);
        for (const area of tree.above.get(smallest) ?? []) {
          const known = found.get(`${period} ${area}`) ?? { period, area, keys: new Set() };
          // Two offices may call two teams by one name.
          known.keys.add(`${sender.place} ${key(chunk.columns, row)}`);
          found.set(`${period} ${area}`, known);
        }
      }
    },
    amounts: () => [...found.values()].map(({ period, area, keys }) => ({ period, area, part: 0, amount: keys.size })),
    outside,
  };
}
