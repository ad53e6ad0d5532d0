import { describe, expect, it } from "vitest";
import { protect } from "../../src/protect/protect.ts";
import { leastLoss } from "./oracle.ts";
import { randomSystem, type shapes } from "./random-systems.ts";
import { solver } from "./solver.ts";

const outsider = { minimum: 3, insiders: false, groups: false };
const seeds = [1, 2, 3, 4, 5];
const cases = (["two-way", "hierarchical", "linked"] as const satisfies (keyof typeof shapes)[]).flatMap((shape) =>
  (["safe", "unsafe"] as const).flatMap((zeros) => seeds.map((seed) => ({ shape, zeros, seed }))),
);

describe("the loss of a pattern", () => {
  it.each(cases)(
    "is the exact optimum, 5 % at most above: $shape, zeros $zeros, seed $seed",
    ({ shape, zeros, seed }) => {
      const system = randomSystem(shape, seed, { ...outsider, zeros });
      const { audit, bound } = protect(system, solver);
      expect(audit.passed).toBe(true);
      const optimum = leastLoss(system);
      expect(audit.loss).toBeGreaterThanOrEqual(optimum);
      expect(audit.loss).toBeLessThanOrEqual(optimum * 1.05);
      expect(bound).toBeLessThanOrEqual(audit.loss);
    },
    60_000,
  );

  it("is the optimum for a wider interval too", () => {
    for (const seed of [1, 2]) {
      const system = randomSystem("two-way", seed, { ...outsider, width: 3 });
      const { audit } = protect(system, solver);
      expect(audit.passed).toBe(true);
      expect(audit.narrowest).toBeGreaterThanOrEqual(3);
      expect(audit.loss).toBeLessThanOrEqual(leastLoss(system) * 1.05);
    }
  }, 60_000);
});
