import { barest, complete } from "./complete.ts";
import type { Far } from "./completion.ts";
import { blindProblem, type Costs, knowingProblem, openProblem } from "../system/blind.ts";
import type { Problem } from "../system/problem.ts";
import type { Secret } from "../system/rules.ts";
import type { Solver } from "../solver/solver.ts";
import type { System } from "../system/system.ts";

function completed(problem: Problem, solver: Solver, far: Far): ReadonlySet<string> {
  if (problem.columns.every(({ need }) => need === 0)) return new Set(problem.exposed);
  const { withheld } = complete(problem, solver, barest(problem), far);
  return new Set([...problem.exposed, ...problem.columns.flatMap(({ ids }, at) => (withheld[at] === true ? ids : []))]);
}

/**
 * A pattern of little cost that follows from which cells are 0 or sensitive, and what it lacks for those who know that
 * too. The first moves are only looked for step by step: with every sensitive cell a singleton they are many.
 */
export function blindPattern(system: System, costOf: Costs, solver: Solver): ReadonlySet<string> {
  const found = completed(blindProblem(system, costOf), solver, "never");
  return found.union(completed(knowingProblem(system, costOf, found), solver, "never"));
}

// More than two neighbouring whole numbers are to be left to outsiders.
const room = 2;

/**
 * What another pattern withholds, and what that lacks: to leave outsiders some room for every sensitive count, as far
 * as any pattern does, and to keep every secret of the counts as they are.
 */
export function mended(
  system: System,
  secrets: readonly Secret[],
  costOf: Costs,
  pattern: ReadonlySet<string>,
  solver: Solver,
): ReadonlySet<string> {
  const single = secrets.filter(({ ids }) => ids.length === 1);
  const wide = single.map(({ ids, width }) => ({ ids, width: Math.max(width, room) }));
  const outsiders = { ...openProblem(system, wide, costOf, pattern), insiders: false };
  const found = pattern.union(completed(outsiders, solver, "to meet"));
  return found.union(completed(openProblem(system, secrets, costOf, found), solver, "always"));
}
