import { Worker } from "node:worker_threads";

import type { Done, Task } from "./worker.ts";

type TaskOf<Does extends Task["does"]> = Extract<Task, { readonly does: Does }>;

function ask<Does extends Task["does"]>(worker: Worker, task: TaskOf<Does>): Promise<Done[Does]> {
  return new Promise((done, fail) => {
    worker.once("message", done);
    worker.once("error", fail);
    worker.postMessage(task);
  });
}

/**
 * Does tasks that have nothing to do with one another in several threads, each of which takes the next task as soon as
 * it is free; the answers stand in the order of the tasks and do not depend on the number of threads. Rejects when one
 * of them fails.
 */
export async function inThreads<Does extends Task["does"]>(
  tasks: readonly TaskOf<Does>[],
  threads: number,
): Promise<readonly Done[Does][]> {
  const answers: Done[Does][] = [];
  const queue = [...tasks.entries()];
  const workers = Array.from(
    { length: Math.min(threads, tasks.length) },
    () => new Worker(new URL("./worker.ts", import.meta.url)),
  );
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
          const [place, task] = next;
          answers[place] = await ask(worker, task);
          worker.removeAllListeners("error");
        }
      }),
    );
    return answers;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
