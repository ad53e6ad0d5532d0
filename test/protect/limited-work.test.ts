import { describe, expect, it } from "vitest";

import { anyTable } from "../../src/protect/attack/any-table.ts";
import { decide } from "../../src/protect/protect.ts";
import { spend, within } from "../../src/protect/solver/solver.ts";
import { randomSystem } from "./random-systems.ts";
import { solver } from "./solver.ts";

const system = randomSystem("three-way", 2);

describe("limited work", () => {
  it("gives no answer where it is not enough, and the same one where it is", () => {
    const whole = decide(system, solver, "secret");
    expect(whole.withheld.size).toBeGreaterThan(0);
    expect(within(solver, 1, () => decide(system, solver, "secret"))).toBeNull();
    expect(within(solver, 1e12, () => decide(system, solver, "secret"))).toEqual(whole);
    expect(decide(system, solver, "secret")).toEqual(whole);
  });

  it("is counted alike each time", () => {
    const least = (most: number): boolean => within(solver, most, () => decide(system, solver, "secret")) !== null;
    let [too, enough] = [1, 1e12];
    while (enough - too > 1) {
      const middle = Math.floor((too + enough) / 2);
      if (least(middle)) enough = middle;
      else too = middle;
    }
    expect([least(enough), least(enough - 1)]).toEqual([true, false]);
  });

  it("ends with what it is given, and does not hide other faults", () => {
    const spending = (work: number): true => {
      spend(solver, work);
      return true;
    };
    expect([within(solver, 5, () => spending(6)), within(solver, 5, () => spending(5))]).toEqual([null, true]);
    expect(within(solver, 6, () => "done")).toBe("done");
    spend(solver, 1e15);
    expect(() => within(solver, 6, () => decide({ ...system, cells: [] }, solver, "secret"))).toThrow(
      "there is no cell",
    );
  });
});

describe("any table", () => {
  const view = (total: number) => ({
    cells: new Map([
      ["all", total],
      ["a", null],
      ["b", null],
      ["c", null],
    ]),
    equations: [{ total: "all", parts: ["a", "b", "c"] }],
    floor: 1,
    unseenZeros: new Set(["c"]),
  });

  it("is the one to begin at where that agrees, else one that does, and none where there is none", () => {
    const start = new Map([
      ["a", 3],
      ["b", 1],
      ["c", 3],
    ]);
    expect(anyTable(view(7), new Set(), solver, start)).toEqual(start);
    const other = anyTable(view(9), new Set(["c"]), solver, start) ?? new Map<string, number>();
    expect([...other.values()].reduce((sum, each) => sum + each, 0)).toBe(9);
    expect(other.get("a")).toBeGreaterThan(0);
    expect(anyTable(view(1), new Set(), solver, start)).toBeNull();
  });
});
