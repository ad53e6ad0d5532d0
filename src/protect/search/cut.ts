import { type Reach, slack } from "../solver/linear-moves.ts";
import type { Problem } from "../system/problem.ts";

/** What every safe pattern fulfils: `factors` times (withheld = 1, shown = 0) of `columns` come to at least `least`. */
export interface Cut {
  readonly columns: readonly number[];
  readonly factors: readonly number[];
  readonly least: number;
}

/** What a move of this column at this price could add, at most as much as is needed. */
function worth(problem: Problem, column: number, price: number, need: number): number {
  if (Math.abs(price) < 1e-7) return 0;
  return price > 0 ? need : Math.min(need, -price * slack(problem, column));
}

/**
 * The capacity cut of a column that does not move far enough (Fischetti and Salazar 2001, their cover-strengthened
 * form: no factor above what is needed). By linear programming duality the column moves at most by the sum of price
 * times room, so a safe pattern withholds more of what has a price; what its own room gives is taken off. `still` is a
 * column that an insider knows.
 */
export function capacityCut(
  problem: Problem,
  column: number,
  reaches: readonly Reach[],
  need: number,
  still: number | null,
): Cut {
  const own = reaches.reduce((sum, { prices }) => sum + worth(problem, column, prices.get(column) ?? 0, need), 0);
  const least = need - Math.min(need, own);
  const sums = new Map<number, number>();
  for (const { prices } of reaches) {
    for (const [other, price] of prices) {
      if (other === column || other === still) continue;
      const gain = worth(problem, other, price, least);
      if (gain > 1e-7) sums.set(other, Math.min(least, (sums.get(other) ?? 0) + gain));
    }
  }
  const sorted = [...sums].sort(([a], [b]) => a - b);
  return { columns: sorted.map(([other]) => other), factors: sorted.map(([, factor]) => factor), least };
}

/**
 * The same for a column that is not sensitive: withholding it is of no use unless something else that has a price is
 * withheld too (the bridge-less inequality of Fischetti and Salazar 2001).
 */
export function bridgeCut(problem: Problem, column: number, reaches: readonly Reach[]): Cut {
  const { columns } = capacityCut(problem, column, reaches, 1, null);
  return { columns: [...columns, column], factors: [...columns.map(() => 1), -1], least: 0 };
}

/** The left side of a cut at a pattern. */
export const leftSide = (cut: Cut, pattern: Float64Array): number =>
  cut.columns.reduce((sum, column, at) => sum + (cut.factors[at] ?? 0) * (pattern[column] ?? 0), 0);

/** Two cuts with the same key say the same. */
export const cutKey = (cut: Cut): string => `${cut.columns.join(" ")}|${cut.factors.join(" ")}|${cut.least}`;
