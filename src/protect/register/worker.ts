import { parentPort } from "node:worker_threads";

import { anyTable } from "../attack/any-table.ts";
import { exactly } from "../attack/audit.ts";
import { decide } from "../protect.ts";
import type { Decision } from "../protect.ts";
import { loadSolver } from "../solver/solver.ts";
import type { System } from "../system/system.ts";
import type { PublicView } from "../attack/view.ts";

/**
 * What a thread is asked to do: protect a system, with a pattern kept of it if there is one; see what an outsider can
 * work out of some cells of a view, with a table to begin at if there is one; or find any whole table that agrees with
 * a view, in which some cells come to little.
 */
export type Task =
  | { readonly does: "protect"; readonly system: System; readonly kept?: ReadonlySet<string> | null }
  | {
      readonly does: "audit";
      readonly view: PublicView;
      readonly ids: ReadonlySet<string>;
      readonly start?: ReadonlyMap<string, number>;
    }
  | { readonly does: "complete"; readonly view: PublicView; readonly least: ReadonlySet<string> };

/** What comes back, by what was asked. */
export interface Done {
  readonly protect: Decision;
  readonly audit: ReturnType<typeof exactly>;
  readonly complete: ReturnType<typeof anyTable>;
}

const solver = await loadSolver();

function work(task: Task): Done[Task["does"]] {
  if (task.does === "protect") return decide(task.system, solver, task.kept);
  if (task.does === "complete") return anyTable(task.view, task.least, solver);
  return exactly(task.view, task.ids, solver, task.start);
}

parentPort?.on("message", (task: Task) => {
  parentPort?.postMessage(work(task));
});
