import { describe, expect, it } from "vitest";
import { decide } from "../../src/protect/protect.ts";
import { inThreads } from "../../src/protect/register/threads.ts";
import { randomSystem } from "./random-systems.ts";
import { solver } from "./solver.ts";

// The largest stands in the middle: it is done neither first nor last.
const systems = [
  randomSystem("two-way", 1),
  randomSystem("three-way", 2),
  randomSystem("two-way", 3),
  randomSystem("hierarchical", 4),
];
const tasks = systems.map((system) => ({ does: "protect" as const, secret: "secret", system }));

describe("tasks in threads", () => {
  it.each([1, 2, 9])("are answered in their order, whatever the number of threads: %i", async (threads) => {
    const alone = systems.map((system) => [...decide(system, solver, "secret").withheld].sort());
    expect(alone.some((ids) => ids.length > 0)).toBe(true);
    expect((await inThreads<"protect">(tasks, threads)).map((answer) => [...(answer?.withheld ?? [])].sort())).toEqual(
      alone,
    );
  });

  it("are given up when one of them fails", async () => {
    const [first = randomSystem("two-way", 1)] = systems;
    const broken = { ...first, equations: [{ total: "nowhere", parts: ["nothing"] }] };
    await expect(
      inThreads<"protect">([...tasks, { does: "protect", secret: "secret", system: broken }], 2),
    ).rejects.toThrow();
  });
});
