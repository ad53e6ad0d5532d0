import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { exactly } from "../../src/protect/attack/audit.ts";
import { decide, viewOf } from "../../src/protect/protect.ts";
import { defaultRules, type System } from "../../src/protect/system/system.ts";
import { ends, everyTable } from "./attacker.ts";
import { randomSystem, shapes } from "./random-systems.ts";
import { solver } from "./solver.ts";

const decided = (system: System): ReadonlySet<string> => decide(system, solver, "a secret").withheld;

/** One total and its parts, in a table that does not tell zeros from small counts. */
const zerosWithheld = (cells: Readonly<Record<string, number>>, equations: System["equations"]): System => ({
  name: "of few",
  cells: Object.entries(cells).map(([id, value]) => ({ id, value })),
  equations,
  rules: defaultRules,
  zerosWithheld: Object.keys(cells),
});

describe("what is withheld for others' sake and follows all the same", () => {
  it("is shown: zeros that a shown total and a shown part leave no room for", () => {
    const system = zerosWithheld({ all: 9, boys: 9, girls: 0, "girls aged 5": 0, "girls aged 6": 0 }, [
      { total: "all", parts: ["boys", "girls"] },
      { total: "girls", parts: ["girls aged 5", "girls aged 6"] },
    ]);
    expect(decided(system)).toEqual(new Set());
  });

  it("stays withheld where it does not follow: zeros beside a small count", () => {
    const system = zerosWithheld({ all: 9, boys: 6, girls: 0, unknown: 3 }, [
      { total: "all", parts: ["boys", "girls", "unknown"] },
    ]);
    expect(decided(system).has("girls")).toBe(true);
    expect(decided(system).has("unknown")).toBe(true);
  });

  it("never shows a small count: what nothing can hide is told to be a hole", () => {
    const system: System = {
      name: "told before",
      cells: [
        { id: "all", value: 3 },
        { id: "boys", value: 3 },
      ],
      equations: [{ total: "all", parts: ["boys"] }],
      rules: defaultRules,
      known: ["all"],
    };
    const { withheld, holes } = decide(system, solver, "a secret");
    expect(withheld).toEqual(new Set(["boys"]));
    expect(holes).toEqual([{ ids: ["boys"], insider: null }]);
  });

  it("is never among what a register withholds, by linear programs and by trying every table", () => {
    let tried = 0;
    const any = fc.record({
      shape: fc.constantFrom(...(Object.keys(shapes) as (keyof typeof shapes)[])),
      seed: fc.nat(10_000),
      areZerosWithheld: fc.boolean(),
    });
    fc.assert(
      fc.property(any, ({ shape, seed, areZerosWithheld }) => {
        const plain = randomSystem(shape, seed, { minimum: 3 });
        const system = areZerosWithheld ? { ...plain, zerosWithheld: plain.cells.map(({ id }) => id) } : plain;
        const { withheld, holes } = decide(system, solver, "a secret");
        if (holes.length > 0) return;
        const view = viewOf(system, withheld);
        expect(exactly(view, withheld, solver).known).toEqual([]);
        if (withheld.size > 7) return;
        const tables = everyTable(view, 60);
        for (const id of withheld) expect(ends(tables, id).high, id).toBeGreaterThan(ends(tables, id).low);
        tried += 1;
      }),
      { numRuns: 60, seed: 14 },
    );
    expect(tried).toBeGreaterThan(5);
  });
});
