import type { Interval } from "./attack/attack.ts";
import { audit, auditIntervals, exactly, type Hole, type Insider, type Intervals, type Trial } from "./attack/audit.ts";
import { checkSystem } from "./system/check-system.ts";
import { costsOf } from "./system/blind.ts";
import type { Problem } from "./system/problem.ts";
import { reduce } from "./system/reduce.ts";
import { alwaysShown, type Rule, rulesOf, type Secret, secretsOf, sensitiveCells } from "./system/rules.ts";
import { type Effort, type Pattern, search, thorough } from "./search/search.ts";
import { mended, blindPattern } from "./search/blindly.ts";
import type { Solver } from "./solver/solver.ts";
import type { System } from "./system/system.ts";
import type { PublicView } from "./attack/view.ts";

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
  const holesIn = (withheld: ReadonlySet<string>): readonly Hole[] =>
    attack(
      system,
      withheld,
      trialOf(task, (ids) => ids.some((id) => withheld.has(id))),
      solver,
    );
  if (kept !== null) {
    const holes = holesIn(kept);
    if (holes.length === 0) return { withheld: kept, holes };
  }
  const costs = costsOf(system, secret);
  const found = blindPattern(system, costs, solver);
  const withheld = withoutKnown(system, mended(system, task.secrets, costs, found, solver), solver);
  return { withheld, holes: holesIn(withheld) };
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

const truthOf = ({ cells }: System): ReadonlyMap<string, number> => new Map(cells.map(({ id, value }) => [id, value]));

/**
 * The counts themselves are a table that agrees with what is published: the audit need not search for one to begin at.
 */
const attack = (system: System, withheld: ReadonlySet<string>, trial: Trial, solver: Solver): readonly Hole[] =>
  audit(viewOf(system, withheld), { ...trial, start: truthOf(system) }, solver).holes;

/** What is to be kept secret of a system, and what can be withheld for it. */
interface Task {
  readonly secrets: readonly Secret[];
  readonly problem: Problem;
}

function taskOf(system: System, rules: readonly Rule[]): Task {
  checkSystem(system);
  const secrets = secretsOf(system, rules);
  return { secrets, problem: reduce(system, secrets, alwaysShown(system)) };
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

/** What the public sees of a system when these cells are withheld. */
export function viewOf(system: System, withheld: ReadonlySet<string>): PublicView {
  const unpublished = new Set(system.unpublished);
  const known = new Set(system.known);
  const isHidden = (id: string): boolean => withheld.has(id) || (unpublished.has(id) && !known.has(id));
  return {
    cells: new Map(system.cells.map(({ id, value }) => [id, isHidden(id) ? null : value])),
    equations: system.equations,
    floor: system.rules.zeros === "safe" ? 1 : 0,
    unseenZeros: new Set([...unpublished, ...(system.zerosWithheld ?? [])]).difference(new Set(system.nonzero)),
  };
}

/** Every secret, and one entry for each withheld column of one contributor. */
function trialOf({ secrets, problem }: Task, isWithheld: (ids: readonly string[], at: number) => boolean): Trial {
  if (!problem.insiders) return { secrets, insiders: [] };
  const own = Map.groupBy(
    problem.columns.filter(({ singleton }) => singleton !== null),
    ({ singleton }) => singleton,
  );
  const cellsOf = new Map(
    [...own].map(([singleton, columns]) => [singleton, new Set(columns.flatMap(({ ids }) => ids))]),
  );
  const insiders = problem.columns.flatMap(({ ids, singleton }, at): Insider[] => {
    const [cell] = [...ids].sort();
    return singleton !== null && cell !== undefined && isWithheld(ids, at)
      ? [{ cell, own: cellsOf.get(singleton) ?? new Set() }]
      : [];
  });
  return { secrets, insiders };
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
