import { neighbours } from "./components.ts";
import { Detours } from "./detours.ts";
import { headroom, slack, wholeMove } from "./linear-moves.ts";
import type { Price, Way } from "./paths.ts";
import type { Problem } from "../system/problem.ts";
import type { Solver } from "./solver.ts";

// How many columns around a demand are looked at, and whether in whole numbers from the start, which is slow.
const attempts = [
  [60, false],
  [400, false],
  [1500, false],
  [Infinity, false],
  [60, true],
  [400, true],
  [1500, true],
] as const;
// How many times as far any of them may move.
const farthest = 20;

/** Which column is to move, by one of which distances, and which is to stay. */
export interface Wanted {
  readonly column: number;
  readonly distances: readonly number[];
  readonly still: number | null;
}

/**
 * A cheap move in whole numbers, by linear programs over ever more columns around it, then by integer ones: for what
 * `Paths` does not find. Null where none is found; then there is none, or none whose steps are whole. Who wants to be
 * sure says `toTheEnd`: then all columns are looked at in whole numbers.
 */
export function findMove(
  problem: Problem,
  solver: Solver,
  { column, distances, still }: Wanted,
  price: Price,
  toTheEnd = false,
): Way | null {
  const most = farthest * Math.max(...distances.map(Math.abs));
  const isBarred = (other: number): boolean => price(other) === Infinity;
  const room = (other: number): readonly [number, number] =>
    isBarred(other) ? [0, 0] : [-slack(problem, other), Math.min(most, headroom(problem, other))];
  const cost = (other: number): number => (isBarred(other) ? 0 : price(other));
  for (const [size, whole] of [...attempts, ...(toTheEnd ? [[Infinity, true] as const] : [])]) {
    const near = neighbours(problem, column, size, () => true);
    const detours = new Detours(problem, solver, near, room, cost, whole);
    const ways = distances.flatMap((distance): Way[] => {
      const move = detours.find(column, distance, still);
      const usable = move === null ? null : wholeMove(problem, move);
      return usable === null
        ? []
        : [{ move: usable, cost: [...usable.keys()].reduce((sum, other) => sum + price(other), 0) }];
    });
    detours.dispose();
    const [best] = ways.sort((a, b) => a.cost - b.cost);
    if (best !== undefined) return best;
  }
  return null;
}
