import { Completion, type Far } from "./completion.ts";
import { isWithheldAnyway, type Problem } from "../system/problem.ts";
import type { Demand } from "./separate.ts";
import type { Solver } from "../solver/solver.ts";

/** A pattern that meets every demand that can be met, with what cannot. */
export interface Completed {
  readonly withheld: readonly boolean[];
  readonly hopeless: readonly Demand[];
}

/** Nothing withheld but what every pattern withholds. */
export const barest = (problem: Problem): Float64Array =>
  Float64Array.from(problem.columns, (column) => Number(isWithheldAnyway(column)));

/**
 * Makes a pattern safe at little loss, in a small part of the time a proof of the least loss takes: each demand that is
 * not met gets its cheapest move, and what that move needs is withheld from then on (the heuristic of Kelly, Golden and
 * Assad 1992, for any equations and in whole numbers). Then every cell that is withheld for the sake of others is tried
 * without, the most valuable first: it is shown again where the moves it served find another way for less. The same
 * problem and start give the same pattern.
 */
export function complete(problem: Problem, solver: Solver, start: Float64Array, far: Far = "always"): Completed {
  const completion = new Completion(problem, solver, start, far);
  completion.meetAll();
  while (improve(problem, completion));
  return { withheld: completion.withheld(), hopeless: completion.hopeless };
}

/**
 * Tries without each cell that no rule asks to withhold; says whether that was of any use. Each use of it lowers the
 * loss, so it comes to an end.
 */
function improve(problem: Problem, completion: Completion): boolean {
  const order = [...problem.columns.entries()]
    .filter(([at, column]) => completion.isWithheld(at) && !isWithheldAnyway(column))
    .sort(([a, one], [b, other]) => other.weight - one.weight || a - b);
  return order.map(([at]) => completion.tryWithout(at)).some(Boolean);
}
