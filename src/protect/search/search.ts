import { barest, complete, type Completed } from "./complete.ts";
import { Master } from "./master.ts";
import type { Problem } from "../system/problem.ts";
import { type Demand, Separator } from "./separate.ts";
import type { Solver } from "../solver/solver.ts";

/** What to withhold, by column, and what is proven about it. */
export interface Pattern {
  readonly withheld: readonly boolean[];
  /** No safe pattern against outsiders and insiders as ruled costs less (bar the solver's tolerance). */
  readonly bound: number;
  /** Demands no pattern could meet; the pattern is safe in all else. */
  readonly hopeless: readonly Demand[];
}

/**
 * How long to look for the cheapest pattern, in rounds and in work (see Linear), not in time: the same system must give
 * the same pattern on every machine. A country's school year takes a third of the work that `thorough` allows.
 */
export interface Effort {
  /** Rounds of fractional proposals. */
  readonly fractional: number;
  /** Rounds of whole proposals. */
  readonly whole: number;
  readonly work: { readonly fractional: number; readonly whole: number };
}

/** Enough for a proven optimum of most systems. */
export const thorough: Effort = { fractional: 40, whole: 60, work: { fractional: 4e8, whole: 20e8 } };

// Fractional proposals are dropped when two rounds in a row raise the bound by less than this share.
const worthwhile = 0.002;

/** The cutting planes' last proposal; `safe` where nothing objects to it any more. */
interface Proposed {
  readonly pattern: Float64Array;
  readonly safe: boolean;
  readonly bound: number;
  readonly hopeless: readonly Demand[];
}

/**
 * The cheapest safe pattern (loss = sum of withheld values) by cutting planes: a master program proposes, the
 * attacker's programs object with cuts, until there is no objection (Fischetti and Salazar, Solving the cell
 * suppression problem on tabular data with linear constraints, Management Science 47, 2001). Where the effort does not
 * suffice for a proof, what was proposed last is completed to a safe pattern, or what every pattern withholds if that
 * is cheaper.
 */
export function search(problem: Problem, solver: Solver, effort: Effort = thorough): Pattern {
  if (problem.columns.every(({ need }) => need === 0))
    return { withheld: problem.columns.map(() => false), bound: 0, hopeless: [] };
  const { pattern, safe, bound, hopeless } = propose(problem, solver, effort);
  if (safe) return { withheld: Array.from(pattern, (share) => share > 0.5), bound, hopeless };
  const starts = effort.whole > 0 ? [pattern, barest(problem)] : [barest(problem)];
  const [best] = starts
    .map((start) => complete(problem, solver, start))
    .sort((a, b) => lossOf(problem, a) - lossOf(problem, b));
  return { withheld: best?.withheld ?? [], bound, hopeless: best?.hopeless ?? [] };
}

const lossOf = ({ columns }: Problem, { withheld }: Completed): number =>
  columns.reduce((sum, { weight }, column) => (withheld[column] === true ? sum + weight : sum), 0);

/** Objections to fractional proposals come first, for they are cheap. */
function propose(problem: Problem, solver: Solver, effort: Effort): Proposed {
  const master = new Master(problem, solver);
  const separator = new Separator(problem, solver);
  let [last, slow] = [0, 0];
  for (let round = 0; round < effort.fractional && slow < 2 && separator.work < effort.work.fractional; round += 1) {
    const { pattern, bound } = master.fractional();
    slow = bound < last * (1 + worthwhile) ? slow + 1 : 0;
    last = bound;
    if (master.add(separator.fractional(pattern)) === 0) break;
  }
  let [proposal, safe] = [master.whole(), false];
  for (
    let round = 0;
    round < effort.whole && separator.work + master.work < effort.work.whole && !separator.stuck;
    round += 1
  ) {
    safe = master.add(separator.whole(proposal.pattern)) === 0;
    if (safe) break;
    proposal = master.whole();
  }
  master.dispose();
  return { ...proposal, safe, hopeless: separator.hopeless };
}
