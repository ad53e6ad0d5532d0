import { Master } from "./master.ts";
import type { Problem } from "./problem.ts";
import { type Demand, Separator } from "./separate.ts";
import type { Solver } from "./solver.ts";

/** What to withhold, by column, and what is proven about it. */
export interface Pattern {
  readonly withheld: readonly boolean[];
  /** No safe pattern against outsiders and insiders as ruled costs less (bar the solver's tolerance). */
  readonly bound: number;
  /** Demands no pattern could meet; the pattern is safe in all else. */
  readonly hopeless: readonly Demand[];
}

/** How long to look for the cheapest pattern, in rounds, not in time: the same system must give the same pattern on every machine. */
export interface Effort {
  /** Rounds of fractional proposals. */
  readonly fractional: number;
  /** Rounds of whole proposals; after them what is withheld stays withheld. */
  readonly whole: number;
}

/** Enough for a proven optimum of most systems. */
export const thorough: Effort = { fractional: 40, whole: 60 };

// The same ends by work instead of rounds, for systems whose programs are hard (see Linear): a country's year takes a tenth.
const work = { fractional: 2e8, whole: 5e8 } as const;

// After this many rounds with ever more cells withheld for good, none is left to be withheld.
const lockedRounds = 400;

// Fractional proposals are dropped when two rounds in a row raise the bound by less than this share.
const worthwhile = 0.002;

/**
 * The cheapest safe pattern (loss = sum of withheld values) by cutting planes: a master program proposes, the attacker's
 * programs object with cuts, until there is no objection (Fischetti and Salazar, Solving the cell suppression problem on
 * tabular data with linear constraints, Management Science 47, 2001). Objections to fractional proposals come first, for
 * they are cheap. Should the rounds run out, what is withheld stays so and only grows, which always ends; then what
 * turned out to be needless is shown again, the most valuable first.
 */
export function search(problem: Problem, solver: Solver, effort: Effort = thorough): Pattern {
  if (problem.columns.every(({ need }) => need === 0)) return { withheld: problem.columns.map(() => false), bound: 0, hopeless: [] };
  const master = new Master(problem, solver);
  const separator = new Separator(problem, solver);
  let [last, slow] = [0, 0];
  for (let round = 0; round < effort.fractional && slow < 2 && separator.work < work.fractional; round += 1) {
    const { pattern, bound: reached } = master.fractional();
    slow = reached < last * (1 + worthwhile) ? slow + 1 : 0;
    last = reached;
    if (master.add(separator.fractional(pattern)) === 0) break;
  }
  let proposal = master.whole();
  const { bound } = proposal;
  let best = bound;
  for (let round = 0, locked = 0; locked < lockedRounds; round += 1) {
    if (master.add(separator.whole(proposal.pattern)) === 0) break;
    if (round >= effort.whole || separator.work + master.work > work.whole) locked += 1;
    if (locked > 0) master.lock(proposal.pattern);
    proposal = master.whole();
    if (locked === 0) best = Math.max(best, proposal.bound);
  }
  master.dispose();
  const withheld = Array.from(proposal.pattern, (share) => share > 0.5);
  const proven = lossOf(problem, withheld) < best + 1;
  return { withheld: proven ? withheld : showNeedless(problem, separator, withheld), bound: best, hopeless: separator.hopeless };
}

const lossOf = (problem: Problem, withheld: readonly boolean[]): number =>
  problem.columns.reduce((sum, { weight }, column) => (withheld[column] === true ? sum + weight : sum), 0);

/** Shows again what is not needed, the most valuable first. */
function showNeedless(problem: Problem, separator: Separator, withheld: readonly boolean[]): boolean[] {
  const pattern = Float64Array.from(withheld, Number);
  const order = problem.columns.flatMap(({ need }, column) => (need === 0 && withheld[column] === true ? [column] : []))
    .sort((a, b) => (problem.columns[b]?.weight ?? 0) - (problem.columns[a]?.weight ?? 0) || a - b);
  for (const column of order) {
    pattern[column] = 0;
    if (!separator.safe(pattern)) pattern[column] = 1;
  }
  return Array.from(pattern, (share) => share > 0.5);
}
