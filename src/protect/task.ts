import { audit, type Hole, type Insider, type Trial } from "./attack/audit.ts";
import type { PublicView } from "./attack/view.ts";
import type { Solver } from "./solver/solver.ts";
import { checkSystem } from "./system/check-system.ts";
import type { Problem } from "./system/problem.ts";
import { reduce } from "./system/reduce.ts";
import { alwaysShown, type Rule, type Secret, secretsOf } from "./system/rules.ts";
import type { System } from "./system/system.ts";

/** What is to be kept secret of a system, and what can be withheld for it. */
export interface Task {
  readonly secrets: readonly Secret[];
  readonly problem: Problem;
}

/** Refuses a system that contradicts itself. */
export function taskOf(system: System, rules: readonly Rule[]): Task {
  checkSystem(system);
  const secrets = secretsOf(system, rules);
  return { secrets, problem: reduce(system, secrets, alwaysShown(system)) };
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
export function trialOf(
  { secrets, problem }: Task,
  isWithheld: (ids: readonly string[], at: number) => boolean,
): Trial {
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

/** The counts, by cell. */
export const truthOf = ({ cells }: System): ReadonlyMap<string, number> =>
  new Map(cells.map(({ id, value }) => [id, value]));

/**
 * The counts themselves are a table that agrees with what is published: the audit need not search for one to begin at.
 */
export const attack = (system: System, task: Task, withheld: ReadonlySet<string>, solver: Solver): readonly Hole[] => {
  const trial = trialOf(task, (ids) => ids.some((id) => withheld.has(id)));
  return audit(viewOf(system, withheld), { ...trial, start: truthOf(system) }, solver).holes;
};
