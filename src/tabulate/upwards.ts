import type { AreaTree } from "./area-tree.ts";

/** What a part comes to in an area; `part` is its place among the labels of its dimension. */
export interface Amount {
  readonly period: string;
  readonly area: string;
  readonly part: number;
  readonly amount: number;
}

/**
 * Adds up what is known of the smallest areas for the areas above them; the smallest stay among the results. By hand:
 * the page of an office counts too, and its policy lets no table library make code of text.
 */
export function upwards(amounts: readonly Amount[], { above }: AreaTree): readonly Amount[] {
  const sums = new Map<string, Amount>();
  for (const each of amounts) {
    for (const area of above.get(each.area) ?? []) {
      const key = `${each.period} ${area} ${each.part}`;
      sums.set(key, { ...each, area, amount: (sums.get(key)?.amount ?? 0) + each.amount });
    }
  }
  return [...sums.values()];
}
