import { exactly, type Hole } from "./attack/audit.ts";
import type { Solver } from "./solver/solver.ts";
import { alwaysShown, rulesOf, sensitiveCells } from "./system/rules.ts";
import type { System } from "./system/system.ts";
import { attack, type Task, taskOf, truthOf, viewOf } from "./task.ts";

/** A system as it is known to those who take for true what others have published of it. */
export interface Hearing {
  readonly system: System;
  readonly task: Task;
  /** What others have published, and what follows from that whatever is withheld: nothing could hide it. */
  readonly heard: ReadonlySet<string>;
  /** What singletons learn from it, and what follows for groups, whatever is withheld. */
  readonly hopeless: ReadonlySet<string>;
}

const knowing = (system: System, heard: ReadonlySet<string>): System => ({
  ...system,
  known: [...new Set([...(system.known ?? []), ...heard])],
});

const keyOf = ({ ids, insider }: Hole): string => JSON.stringify([[...ids].sort(), insider]);

/** Null where others have published nothing of what is withheld. */
export function hearing(system: System, withheld: ReadonlySet<string>, solver: Solver): Hearing | null {
  const own = new Set(system.heard).intersection(withheld);
  if (own.size === 0) return null;
  const told = knowing(system, own);
  const all = new Set(told.cells.map(({ id }) => id)).difference(alwaysShown(told));
  const { known } = exactly(viewOf(told, all), sensitiveCells(told, rulesOf(told)), solver, truthOf(told));
  const heard = own.union(new Set(known));
  const found = knowing(system, heard);
  const task = taskOf(found, rulesOf(found));
  const hopeless = attack(found, task, all.difference(heard), solver);
  return { system: found, task, heard, hopeless: new Set(hopeless.map(keyOf)) };
}

/**
 * Who knows what others have published attacks everything else, and finds what some pattern could hide; who does not
 * knows less, and need only attack what the others know.
 */
export function attackHearing(
  system: System,
  task: Task,
  { heard, hopeless, ...known }: Hearing,
  withheld: ReadonlySet<string>,
  solver: Solver,
): readonly Hole[] {
  const own = { ...task, secrets: task.secrets.filter(({ ids }) => ids.some((id) => heard.has(id))) };
  return [
    ...attack(known.system, known.task, withheld.difference(heard), solver).filter(
      (hole) => !hopeless.has(keyOf(hole)),
    ),
    ...attack(system, own, withheld, solver),
  ];
}
