import { parentPort } from "node:worker_threads";

import { exactly } from "./audit.ts";
import { decide } from "./protect.ts";
import type { Decision } from "./protect.ts";
import { loadSolver } from "./solver.ts";
import type { System } from "./system.ts";
import type { PublicView } from "./view.ts";

/** What a thread is asked to do: protect a system, or see what an outsider can work out of some cells of a view. */
export type Task =
  | { readonly does: "protect"; readonly system: System }
  | { readonly does: "audit"; readonly view: PublicView; readonly ids: ReadonlySet<string> };

/** What comes back, by what was asked. */
export interface Done {
  readonly protect: Decision;
  readonly audit: ReturnType<typeof exactly>;
}

const solver = await loadSolver();
const work = (task: Task): Done[Task["does"]] =>
  task.does === "protect" ? decide(task.system, solver) : exactly(task.view, task.ids, solver);

parentPort?.on("message", (task: Task) => { parentPort?.postMessage(work(task)); });
