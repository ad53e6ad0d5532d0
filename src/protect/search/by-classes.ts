import { Completion } from "./completion.ts";
import { barest, complete } from "./complete.ts";
import { blindProblem, classProblem, openProblem } from "../system/classes.ts";
import type { Problem } from "../system/problem.ts";
import type { Secret } from "../system/rules.ts";
import type { Solver } from "../solver/solver.ts";
import type { System } from "../system/system.ts";

const withheldIn = ({ columns, exposed }: Problem, isWithheld: (column: number) => boolean): ReadonlySet<string> =>
  new Set([...exposed, ...columns.flatMap(({ ids }, at) => (isWithheld(at) ? ids : []))]);

/**
 * A pattern that follows from the classes of the counts alone, but for what must be added where even these classes
 * would give a secret away: then its cheapest move within them is made possible. Moves are only looked for step by
 * step.
 */
export function patternByClasses(system: System, secrets: readonly Secret[]): ReadonlySet<string> {
  const blind = blindProblem(system);
  if (blind.columns.every(({ need }) => need === 0)) return new Set();
  const { withheld } = complete(blind, null, barest(blind));
  const found = withheldIn(blind, (at) => withheld[at] === true);
  const problem = classProblem(system, secrets, found);
  const completion = new Completion(problem, null, barest(problem));
  completion.meetAll();
  return found.union(withheldIn(problem, (at) => completion.isWithheld(at)));
}

/** A pattern that withholds what another does, and what that lacks to keep every secret of the counts as they are. */
export function mended(
  system: System,
  secrets: readonly Secret[],
  pattern: ReadonlySet<string>,
  solver: Solver,
): ReadonlySet<string> {
  const problem = openProblem(system, secrets, pattern);
  const { withheld } = complete(problem, solver, barest(problem));
  return pattern.union(withheldIn(problem, (at) => withheld[at] === true));
}
