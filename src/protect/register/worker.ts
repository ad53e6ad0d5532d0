import { parentPort } from "node:worker_threads";

import { anyTable } from "../attack/any-table.ts";
import { exactly, type Worked } from "../attack/audit.ts";
import { decide } from "../protect.ts";
import type { Decision } from "../protect.ts";
import { loadSolver, within } from "../solver/solver.ts";
import type { System } from "../system/system.ts";
import type { PublicView } from "../attack/view.ts";

/** How much work a task may take, in the solver's count; it has no end of it where nothing is said. */
interface Limited {
  readonly most?: number;
}

/**
 * What a thread is asked to do: protect a system, with a pattern kept of it if there is one; see what an outsider can
 * work out of some cells of a view, with a table to begin at if there is one; or find any whole table that agrees with
 * a view, in which some cells come to little.
 */
export type Task =
  | (Limited & {
      readonly does: "protect";
      readonly system: System;
      readonly secret: string;
      readonly kept?: ReadonlySet<string> | null;
    })
  | (Limited & {
      readonly does: "audit";
      readonly view: PublicView;
      readonly ids: ReadonlySet<string>;
      readonly start?: ReadonlyMap<string, number>;
      /** Which of the others have ends less than so far apart; not asked for if it is not given. */
      readonly width?: number;
    })
  | (Limited & {
      readonly does: "complete";
      readonly view: PublicView;
      readonly least: ReadonlySet<string>;
      readonly start: ReadonlyMap<string, number>;
    });

/** What comes back, by what was asked; null where it would have taken more work than it may. */
export interface Done {
  readonly protect: Decision | null;
  readonly audit: Worked | null;
  readonly complete: { readonly table: ReturnType<typeof anyTable> } | null;
}

const solver = await loadSolver();

function work(task: Task): Done[Task["does"]] {
  if (task.does === "protect") return decide(task.system, solver, task.secret, task.kept);
  if (task.does === "complete") return { table: anyTable(task.view, task.least, solver, task.start) };
  return exactly(task.view, task.ids, solver, task.start, task.width);
}

parentPort?.on("message", (task: Task) => {
  parentPort?.postMessage(task.most === undefined ? work(task) : within(solver, task.most, () => work(task)));
});
