import { parentPort } from "node:worker_threads";

import { audit } from "./audit.ts";
import type { Findings } from "./audit.ts";
import { protect } from "./protect.ts";
import type { Protection } from "./protect.ts";
import { loadSolver } from "./solver.ts";
import type { System } from "./system.ts";
import type { PublicView } from "./view.ts";

/** What a thread is asked to do: protect a system, or see what an outsider can work out from a view. */
export type Task =
  | { readonly does: "protect"; readonly system: System }
  | { readonly does: "audit"; readonly view: PublicView };

/** What comes back, by what was asked. */
export interface Done {
  readonly protect: Protection;
  readonly audit: Findings;
}

const solver = await loadSolver();
const work = (task: Task): Done[Task["does"]] =>
  task.does === "protect" ? protect(task.system, solver) : audit(task.view, { secrets: [], persons: [] }, solver);

parentPort?.on("message", (task: Task) => { parentPort?.postMessage(work(task)); });
