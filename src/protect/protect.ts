import type { Interval } from "./attack/attack.ts";
import { auditIntervals, exactly, type Hole, type Intervals, type Trial } from "./attack/audit.ts";
import { attackHearing, hearing } from "./hearing.ts";
import { costsOf } from "./system/blind.ts";
import { type Rule, rulesOf, sensitiveCells } from "./system/rules.ts";
import { type Effort, type Pattern, search, thorough } from "./search/search.ts";
import { mended, blindPattern } from "./search/blindly.ts";
import type { Solver } from "./solver/solver.ts";
import type { System } from "./system/system.ts";
import { attack, type Task, taskOf, trialOf, truthOf, viewOf } from "./task.ts";

export { viewOf };

/** A cell as the public may know it: `low` and `high` are what an outsider can work out where it is withheld. */
export interface ProtectedCell {
  readonly id: string;
  readonly status: "shown" | "withheld";
  readonly low: number | null;
  /** Null where the cell is shown, or where nothing limits it. */
  readonly high: number | null;
}

/** A system with its statuses and the proof; no cell's value, and nothing that tells primary from secondary. */
export interface Protection {
  readonly cells: readonly ProtectedCell[];
  readonly audit: {
    readonly passed: boolean;
    readonly withheld: number;
    /** Sum of the withheld values. */
    readonly loss: number;
    readonly narrowest: number | null;
  };
  /** What no pattern could protect; empty when the audit passed. Not for the public. */
  readonly holes: readonly Hole[];
  /** No safe pattern loses less than this. */
  readonly bound: number;
}

/**
 * Finds the cheapest pattern of withheld cells that keeps every secret of a system, and lets the audit attack it. The
 * same system gives the same pattern, in whatever order it is written. Refuses a system that does not add up; where no
 * pattern keeps all secrets, `passed` is false and `holes` names them. `rules` may replace the system's own.
 */
export function protect(system: System, solver: Solver, rules: readonly Rule[] = rulesOf(system)): Protection {
  const { withheld, trial, pattern } = patternOf(taskOf(system, rules), solver, thorough);
  return report(system, withheld, auditIntervals(viewOf(system, withheld), trial, solver), pattern);
}

/** What is withheld of a system, and what could still be worked out: none where the audit passed. */
export interface Decision {
  readonly withheld: ReadonlySet<string>;
  readonly holes: readonly Hole[];
  /** What is withheld and known to those who take for true what others have published. */
  readonly heard: ReadonlySet<string>;
}

/**
 * The same for a register: in seconds for a country's, without intervals, and without the least loss. What is withheld
 * beside the sensitive cells follows from how the tables are built, which cells are 0 or sensitive, and a `secret` of
 * the office, not from hidden values (`system/blind.ts`). A pattern `kept` from an earlier build saves the search,
 * never the audit: where that finds a hole in it, it is thrown away.
 */
export function decide(
  system: System,
  solver: Solver,
  secret: string,
  kept: ReadonlySet<string> | null = null,
): Decision {
  const task = taskOf(system, rulesOf(system));
  const judged = (withheld: ReadonlySet<string>): Decision => {
    const known = hearing(system, withheld, solver);
    const holes =
      known === null ? attack(system, task, withheld, solver) : attackHearing(system, task, known, withheld, solver);
    return { withheld, holes, heard: known?.heard ?? new Set() };
  };
  const before = kept === null ? null : judged(kept);
  if (before?.holes.length === 0) return before;
  const costs = costsOf(system, secret);
  const found = blindPattern(system, costs, solver);
  const plain = mended(system, task.secrets, costs, found, solver);
  const known = hearing(system, plain, solver);
  const all = known === null ? plain : mended(known.system, known.task.secrets, costs, plain, solver);
  return judged(withoutKnown(system, all, solver));
}

/**
 * What is withheld for others' sake and can be worked out all the same is shown: to claim that it is withheld would be
 * false, and to show it tells nothing new. A blind pattern has such cells where a true count has less room than its
 * stand-in, and zeros in a table that does not tell them from small counts. Cells that no table shows are left as they
 * are.
 */
function withoutKnown(system: System, withheld: ReadonlySet<string>, solver: Solver): ReadonlySet<string> {
  const unseen = new Set([...(system.unpublished ?? []), ...(system.bounds ?? [])]);
  const others = withheld.difference(unseen).difference(sensitiveCells(system, rulesOf(system)));
  if (others.size === 0) return withheld;
  return withheld.difference(new Set(exactly(viewOf(system, withheld), others, solver, truthOf(system)).known));
}

function patternOf(
  task: Task,
  solver: Solver,
  effort: Effort,
): { withheld: ReadonlySet<string>; trial: Trial; pattern: Pattern } {
  const { problem } = task;
  const pattern = search(problem, solver, effort);
  const withheld = new Set([
    ...problem.exposed,
    ...problem.columns.flatMap(({ ids }, at) => (pattern.withheld[at] === true ? ids : [])),
  ]);
  return { withheld, trial: trialOf(task, (_, at) => pattern.withheld[at] === true), pattern };
}

function report(system: System, withheld: ReadonlySet<string>, findings: Intervals, pattern: Pattern): Protection {
  const cells = system.cells.map(({ id }): ProtectedCell => {
    const interval: Interval | undefined = findings.intervals.get(id);
    return withheld.has(id)
      ? { id, status: "withheld", low: interval?.low ?? 0, high: interval?.high ?? null }
      : { id, status: "shown", low: null, high: null };
  });
  const loss = system.cells.reduce((sum, { id, value }) => (withheld.has(id) ? sum + value : sum), 0);
  const { holes, narrowest } = findings;
  return {
    cells,
    audit: { passed: holes.length === 0, withheld: withheld.size, loss, narrowest },
    holes,
    bound: pattern.bound,
  };
}
