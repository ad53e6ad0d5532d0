import { barest, complete } from "./complete.ts";
import { blindProblem, type Costs, knowingProblem, openProblem } from "../system/blind.ts";
import type { Problem } from "../system/problem.ts";
import type { Secret } from "../system/rules.ts";
import type { Solver } from "../solver/solver.ts";
import type { System } from "../system/system.ts";

function completed(problem: Problem, solver: Solver, far: boolean): ReadonlySet<string> {
  if (problem.columns.every(({ need }) => need === 0)) return new Set(problem.exposed);
  const { withheld } = complete(problem, solver, barest(problem), far);
  return new Set([...problem.exposed, ...problem.columns.flatMap(({ ids }, at) => (withheld[at] === true ? ids : []))]);
}

/**
 * A pattern of little cost that follows from which cells are 0 or sensitive, and what it lacks for those who know that
 * too. Moves are only looked for step by step: with every sensitive cell a singleton they are many.
 */
export function blindPattern(system: System, costOf: Costs, solver: Solver): ReadonlySet<string> {
  const found = completed(blindProblem(system, costOf), solver, false);
  return found.union(completed(knowingProblem(system, costOf, found), solver, false));
}

/** What another pattern withholds, and what that lacks to keep every secret of the counts as they are. */
export const mended = (
  system: System,
  secrets: readonly Secret[],
  costOf: Costs,
  pattern: ReadonlySet<string>,
  solver: Solver,
): ReadonlySet<string> => pattern.union(completed(openProblem(system, secrets, costOf, pattern), solver, true));
