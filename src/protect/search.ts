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

// Rounds, not time: the same system must give the same pattern on every machine.
const rounds = { fractional: 40, whole: 60, locked: 400 } as const;

/**
 * The cheapest safe pattern (loss = sum of withheld values) by cutting planes: a master program proposes, the attacker's
 * programs object with cuts, until there is no objection (Fischetti and Salazar, Solving the cell suppression problem on
 * tabular data with linear constraints, Management Science 47, 2001). Objections to fractional proposals come first, for
 * they are cheap. Should the rounds run out, what is withheld stays so and only grows, which always ends; then what
 * turned out to be needless is shown again, the most valuable first.
 */
export function search(problem: Problem, solver: Solver): Pattern {
  if (problem.columns.every(({ need }) => need === 0)) return { withheld: problem.columns.map(() => false), bound: 0, hopeless: [] };
  const master = new Master(problem, solver);
  const separator = new Separator(problem, solver);
  for (let round = 0; round < rounds.fractional; round += 1) {
    if (master.add(separator.fractional(master.fractional().pattern)) === 0) break;
  }
  let proposal = master.whole();
  const { bound } = proposal;
  let best = bound;
  for (let round = 0; round < rounds.whole + rounds.locked; round += 1) {
    const cuts = separator.whole(proposal.pattern);
    if (master.add(cuts) === 0) break;
    if (round >= rounds.whole) master.lock(proposal.pattern);
    proposal = master.whole();
    if (round < rounds.whole) best = Math.max(best, proposal.bound);
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
