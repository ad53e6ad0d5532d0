import type { Interval } from "./attack.ts";
import { audit, auditIntervals, type Hole, type Insider, type Intervals, type Trial } from "./audit.ts";
import { checkSystem } from "./check-system.ts";
import type { Problem } from "./problem.ts";
import { reduce } from "./reduce.ts";
import { alwaysShown, type Rule, rulesOf, secretsOf } from "./rules.ts";
import { type Effort, type Pattern, quick, search, thorough } from "./search.ts";
import type { Solver } from "./solver.ts";
import type { System } from "./system.ts";
import type { PublicView } from "./view.ts";

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
  const { withheld, trial, pattern } = patternOf(system, solver, rules, thorough);
  return report(system, withheld, auditIntervals(viewOf(system, withheld), trial, solver), pattern);
}

/** What is withheld of a system, and what could still be worked out: none where the audit passed. */
export interface Decision {
  readonly withheld: ReadonlySet<string>;
  readonly holes: readonly Hole[];
}

/** The same for a large system, without the proof that no pattern costs less and without intervals: in seconds for a country's register. */
export function decide(system: System, solver: Solver): Decision {
  const { withheld, trial } = patternOf(system, solver, rulesOf(system), quick);
  return { withheld, holes: audit(viewOf(system, withheld), trial, solver).holes };
}

function patternOf(system: System, solver: Solver, rules: readonly Rule[], effort: Effort): { withheld: ReadonlySet<string>; trial: Trial; pattern: Pattern } {
  checkSystem(system);
  const secrets = secretsOf(system, rules);
  const problem = reduce(system, secrets, alwaysShown(system));
  const pattern = search(problem, solver, effort);
  const withheld = new Set([...problem.exposed, ...problem.columns.flatMap(({ ids }, at) => (pattern.withheld[at] === true ? ids : []))]);
  return { withheld, trial: { secrets, persons: insidersOf(problem, pattern) }, pattern };
}

/** What the public sees of a system when these cells are withheld. */
export function viewOf(system: System, withheld: ReadonlySet<string>): PublicView {
  const unpublished = new Set(system.unpublished);
  return {
    cells: new Map(system.cells.map(({ id, value }) => [id, withheld.has(id) || unpublished.has(id) ? null : value])),
    equations: system.equations, floor: system.rules.zeros === "safe" ? 1 : 0, unpublished,
  };
}

/** One entry for each withheld column of one person. */
function insidersOf(problem: Problem, { withheld }: Pattern): readonly Insider[] {
  if (!problem.insiders) return [];
  const own = Map.groupBy(problem.columns.filter(({ person }) => person !== null), ({ person }) => person);
  const cellsOf = new Map([...own].map(([person, columns]) => [person, new Set(columns.flatMap(({ ids }) => ids))]));
  return problem.columns.flatMap(({ ids, person }, at) => {
    const [cell] = [...ids].sort();
    return withheld[at] === true && person !== null && cell !== undefined ? [{ cell, own: cellsOf.get(person) ?? new Set() }] : [];
  });
}

function report(system: System, withheld: ReadonlySet<string>, findings: Intervals, pattern: Pattern): Protection {
  const cells = system.cells.map(({ id }): ProtectedCell => {
    const interval: Interval | undefined = findings.intervals.get(id);
    return withheld.has(id) ? { id, status: "withheld", low: interval?.low ?? 0, high: interval?.high ?? null } : { id, status: "shown", low: null, high: null };
  });
  const loss = system.cells.reduce((sum, { id, value }) => (withheld.has(id) ? sum + value : sum), 0);
  const { holes, narrowest } = findings;
  return { cells, audit: { passed: holes.length === 0, withheld: withheld.size, loss, narrowest }, holes, bound: pattern.bound };
}

