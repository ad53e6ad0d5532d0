import { describe, expect, it } from "vitest";
import { audit } from "../../src/protect/attack/audit.ts";
import { protect, viewOf } from "../../src/protect/protect.ts";
import { secretsOf } from "../../src/protect/system/rules.ts";
import type { System } from "../../src/protect/system/system.ts";
import { solver } from "./solver.ts";
import { system, table } from "./tables.ts";

const attack = (attacked: System, withheld: readonly string[], insiders: readonly string[] = []) =>
  audit(
    viewOf(attacked, new Set(withheld)),
    { secrets: secretsOf(attacked), insiders: insiders.map((id) => ({ cell: id, own: new Set([id]) })) },
    solver,
  ).holes;

const withheldIn = (attacked: System): string[] => {
  const { cells, audit: result } = protect(attacked, solver);
  expect(result.passed).toBe(true);
  return cells.filter(({ status }) => status === "withheld").map(({ id }) => id);
};

const line = (counts: readonly number[], rules = {}): System => {
  const parts = counts.map((_, at) => `p${at}`);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return system(
    { ...Object.fromEntries(counts.map((count, at) => [`p${at}`, count])), total },
    [["total", ...parts]],
    rules,
  );
};

describe("known holes", () => {
  it("one gap in an equation follows by subtraction", () => {
    expect(attack(line([3, 40, 30]), ["p0"])).toEqual([{ ids: ["p0"], insider: null }]);
    expect(withheldIn(line([3, 40, 30]))).toEqual(["p0", "p2"]);
  });

  it("two ones are known when every zero is shown, for nothing else adds up to two", () => {
    const ones = line([1, 1, 30, 40], { insiders: false, groups: false });
    expect(attack(ones, ["p0", "p1"]).map(({ ids }) => ids[0])).toEqual(["p0", "p1"]);
    expect(attack({ ...ones, rules: { ...ones.rules, zeros: "unsafe" } }, ["p0", "p1"])).toEqual([]);
    expect(withheldIn(ones)).toEqual(["p0", "p1", "p2"]);
  });

  it("a rest of zero tells that every gap is zero", () => {
    const zeros = line([0, 0, 30, 40], { zeros: "unsafe" });
    expect(attack(zeros, ["p0", "p1"])).toHaveLength(2);
    expect(withheldIn(zeros)).toEqual(["p0", "p1", "p2"]);
  });

  it("two small counts that vary are a small count together", () => {
    const small = line([1, 2, 30, 40]);
    expect(attack(small, ["p0", "p1"])).toEqual([{ ids: ["p0", "p1"], insider: null }]);
    expect(attack({ ...small, rules: { ...small.rules, groups: false } }, ["p0", "p1"])).toEqual([]);
    expect(withheldIn(small)).toEqual(["p0", "p1", "p2"]);
  });

  it("a single person learns the one cell beside their own", () => {
    const alone = line([1, 4, 30, 40]);
    expect(attack(alone, ["p0", "p1"], ["p0"])).toEqual([{ ids: ["p1"], insider: "p0" }]);
    expect(withheldIn(alone)).toEqual(["p0", "p1", "p2"]);
    expect(withheldIn({ ...alone, rules: { ...alone.rules, insiders: false } })).toEqual(["p0", "p1"]);
  });

  it("a parent with one child is the same count and goes with it", () => {
    const parent = system({ child: 3, parent: 3, other: 20, third: 30, total: 53 }, [
      ["parent", "child"],
      ["total", "parent", "other", "third"],
    ]);
    expect(attack(parent, ["child", "other"])).toContainEqual({ ids: ["child"], insider: null });
    expect(withheldIn(parent)).toEqual(["child", "parent", "other"]);
  });

  it("a parent whose other children are shown zeros is the same count, and its one person no danger to itself", () => {
    const parent = system({ child: 1, empty: 0, parent: 1, other: 20, third: 30, total: 51 }, [
      ["parent", "child", "empty"],
      ["total", "parent", "other", "third"],
    ]);
    expect(withheldIn(parent)).toEqual(["child", "parent", "other"]);
  });

  it("a structural zero is no partner", () => {
    const rules = { zeros: "unsafe", structuralZeros: ["p1"] } as const;
    expect(attack(line([3, 0, 30, 40], rules), ["p0", "p2"])).toEqual([]);
    expect(withheldIn(line([3, 0, 30, 40], rules))).toEqual(["p0", "p2"]);
  });

  it("gaps in every line of a hierarchy do not help when the levels are subtracted", () => {
    const nested = table(
      [[{ Total: ["north", "south"], north: ["a", "b"], south: ["c", "d"] }], [{ Total: ["x", "y", "z"] }]],
      {
        "a|x": 3,
        "a|y": 20,
        "a|z": 21,
        "b|x": 30,
        "b|y": 22,
        "b|z": 23,
        "c|x": 31,
        "c|y": 24,
        "c|z": 25,
        "d|x": 32,
        "d|y": 26,
        "d|z": 27,
      },
    );
    const gaps = ["a|x", "a|y", "north|x", "north|y", "south|x", "south|y"];
    expect(attack(nested, gaps)).toEqual([{ ids: ["a|x"], insider: null }]);
    expect(attack(nested, withheldIn(nested))).toEqual([]);
  });

  it("leaves shown what an earlier release published, and protects around it", () => {
    const plain = line([3, 20, 30, 40]);
    expect(withheldIn({ ...plain, known: ["p1"] })).toEqual(["p0", "p2"]);
    expect(withheldIn({ ...plain, known: ["p0"] })).toEqual([]);
  });

  it("says so where no pattern protects a cell", () => {
    const { cells, audit: result, holes } = protect({ ...line([3, 20]), known: ["p1", "total"] }, solver);
    expect(result.passed).toBe(false);
    expect(holes).toEqual([{ ids: ["p0"], insider: null }]);
    expect(cells.find(({ id }) => id === "p0")?.status).toBe("withheld");
  });

  it("withholds a lone sensitive cell, with no upper end", () => {
    const { cells, audit: result } = protect(system({ lone: 2, big: 9 }, []), solver);
    expect(cells).toEqual([
      { id: "lone", status: "withheld", low: 1, high: null },
      { id: "big", status: "shown", low: null, high: null },
    ]);
    expect(result).toEqual({ passed: true, withheld: 1, loss: 2, narrowest: null });
  });
});
