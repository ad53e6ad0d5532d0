import { anyTable } from "../../protect/attack/any-table.ts";
import { exactly } from "../../protect/attack/audit.ts";
import { decide } from "../../protect/protect.ts";
import { loadSolver, within } from "../../protect/solver/solver.ts";
import type { Done, Task } from "../../protect/register/worker.ts";

/**
 * What stands in a browser in the place of src/protect/register/threads.ts: tasks are done one after the other where
 * they are asked for, which is a worker of the page already. `src/office/browser/vite.ts` puts it there.
 */

type TaskOf<Does extends Task["does"]> = Extract<Task, { readonly does: Does }>;

let solving: ReturnType<typeof loadSolver> | undefined;

/** The one solver of this worker: fetched once, so that the network may be cut after it. */
export const solverHere = (): ReturnType<typeof loadSolver> => (solving ??= loadSolver());

/** Hears how many of how many tasks are done. */
export const listening: { hears: ((done: number, all: number) => void) | undefined } = { hears: undefined };

/** Does tasks that have nothing to do with one another; the answers stand in the order of the tasks. */
export async function inThreads<Does extends Task["does"]>(
  tasks: readonly TaskOf<Does>[],
): Promise<readonly Done[Does][]> {
  const solver = await solverHere();
  const work = (task: Task): Done[Task["does"]] => {
    if (task.does === "protect") return decide(task.system, solver, task.secret, task.kept);
    if (task.does === "complete") return { table: anyTable(task.view, task.least, solver, task.start) };
    return exactly(task.view, task.ids, solver, task.start, task.width);
  };
  return tasks.map((task, at) => {
    const done = task.most === undefined ? work(task) : within(solver, task.most, () => work(task));
    listening.hears?.(at + 1, tasks.length);
    return done as Done[Does];
  });
}
