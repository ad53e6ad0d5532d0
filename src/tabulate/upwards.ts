import { op, table } from "arquero";
import type { AreaTree } from "./area-tree.ts";

/** What a part comes to in an area; `part` is its place among the labels of its dimension. */
export interface Amount {
  readonly period: string;
  readonly area: string;
  readonly part: number;
  readonly amount: number;
}

/** Adds up what is known of the smallest areas for the areas above them; the smallest stay among the results. */
export function upwards(amounts: readonly Amount[], { above }: AreaTree): readonly Amount[] {
  const all = amounts.flatMap((each) => (above.get(each.area) ?? []).map((area) => ({ ...each, area })));
  const sums = table({
    period: all.map(({ period }) => period),
    area: all.map(({ area }) => area),
    part: all.map(({ part }) => part),
    amount: all.map(({ amount }) => amount),
  })
    .groupby("period", "area", "part")
    .rollup({ amount: op.sum("amount") });
  return sums.objects() as Amount[];
}
