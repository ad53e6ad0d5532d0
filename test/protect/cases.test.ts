import { describe, expect, it } from "vitest";
import { Attack } from "../../src/protect/attack/attack.ts";
import { auditIntervals } from "../../src/protect/attack/audit.ts";
import { protect, viewOf } from "../../src/protect/protect.ts";
import { rulesOf, secretsOf, sensitiveCells } from "../../src/protect/system/rules.ts";
import { defaultRules, type System } from "../../src/protect/system/system.ts";
import { type PublicView, unknowns } from "../../src/protect/attack/view.ts";
import { linkedSystem, patternOf } from "./linked-case.ts";
import { caseSystem, idOf, readCase } from "./read-case.ts";
import { solver } from "./solver.ts";
import { equationsOf, system } from "./tables.ts";

const attackOn = (attacked: System, withheld: Iterable<string>) =>
  auditIntervals(viewOf(attacked, new Set(withheld)), { secrets: secretsOf(attacked), insiders: [] }, solver);

const sensitive = (of: System): string[] => [...sensitiveCells(of, rulesOf(of))];

const lossBesides = (of: System, loss: number): number => {
  const primary = new Set(sensitive(of));
  return of.cells.reduce((left, { id, value }) => (primary.has(id) ? left - value : left), loss);
};

const primaryIds = (name: string): string[] => {
  const { primary } = readCase(name);
  return Array.isArray(primary) ? primary.map(idOf).sort() : [];
};

describe("tables of the literature", () => {
  it.each(["hidden-exact-cell", "two-way-zeros-unsafe", "hierarchical", "zeros-as-a-group", "linked-county-size"])(
    "%s: loses no more than published, with and without insiders",
    (name) => {
      const found = readCase(name);
      expect(sensitive(caseSystem(found)).sort()).toEqual(primaryIds(name));
      for (const insiders of [false, true]) {
        const asked = caseSystem(found, insiders);
        const { audit: result, bound } = protect(asked, solver);
        expect(result.passed).toBe(true);
        expect(bound).toBe(result.loss);
        expect(lossBesides(asked, result.loss)).toBeLessThanOrEqual(found.expected.publishedLoss ?? 0);
      }
    },
  );

  it.each(["two-way-zeros-unsafe", "hierarchical", "linked-county-size"])(
    "%s: the published pattern gives the published intervals",
    (name) => {
      const found = readCase(name);
      const plain = caseSystem(found);
      // The sources print what follows from x >= 0 alone.
      const asked: System = { ...plain, rules: { ...plain.rules, zeros: "unsafe" } };
      const { intervals, holes } = attackOn(asked, [
        ...sensitive(asked),
        ...(found.expected.secondary ?? []).map(idOf),
      ]);
      expect(holes).toEqual([]);
      for (const { at, low, high } of found.expected.intervals ?? [])
        expect(intervals.get(idOf(at)), idOf(at)).toEqual({ low, high });
    },
  );

  it("withholds the cheaper of two parts where one cell follows by subtraction", () => {
    const asked = caseSystem(readCase("one-equation"));
    expect(attackOn(asked, ["I"]).intervals.get("I")).toEqual({ low: 998, high: 998 });
    const { cells, audit: result } = protect(asked, solver);
    expect(result.loss).toBe(998 + 8002);
    expect(cells.find(({ id }) => id === "I")).toEqual({ id: "I", status: "withheld", low: 0, high: 9000 });
  });

  it("finds the exact cell in a table with two gaps in every line, and the intervals that one more gap gives", () => {
    const asked = caseSystem(readCase("hidden-exact-cell"));
    const given = sensitive(asked);
    expect(attackOn(asked, given).holes).toEqual([{ ids: ["w|b"], insider: null }]);
    expect(attackOn(asked, [...given, "x|d"]).intervals.get("w|b")).toEqual({ low: 0, high: 78 });
    expect(attackOn(asked, [...given, "x|b"]).intervals.get("w|b")).toEqual({ low: 0, high: 141 });
  });

  it("finds the zeros that are known as a group when one cell less is withheld", () => {
    const asked = caseSystem(readCase("zeros-as-a-group"));
    const published = (readCase("zeros-as-a-group").expected.secondary ?? []).map(idOf);
    const naive = published.filter((id) => id !== "young|Spain" && id !== "young|EU");
    expect(attackOn(asked, [...sensitive(asked), ...published]).holes).toEqual([]);
    expect(
      attackOn(asked, [...sensitive(asked), ...naive])
        .holes.map(({ ids }) => ids[0])
        .sort(),
    ).toEqual(primaryIds("zeros-as-a-group"));
  });

  it("reckons the block of Geurts from what the handbook prints", () => {
    const { cells, expected } = readCase("block-of-geurts");
    const view: PublicView = {
      cells: new Map(cells.map(({ at, value }) => [idOf(at), value])),
      floor: 0,
      unseenZeros: new Set(),
      equations: equationsOf([[{ Total: ["1", "2", "3"] }], [{ Total: ["1", "2"] }]]),
    };
    const [part] = unknowns(view);
    if (part === undefined) throw new Error("nothing is withheld");
    const attack = new Attack(part, solver);
    for (const { at, low, high } of expected.intervals ?? [])
      expect(attack.interval([idOf(at)]), idOf(at)).toEqual({ low, high });
    attack.dispose();
  });
});

describe("linked tables of the literature", () => {
  it.each([
    ["local", false],
    ["consistent", false],
    ["superConsistent", true],
    ["superConsistentWidth4", true],
  ])("judges the %s pattern", (name, safe) => {
    const asked = linkedSystem();
    expect(attackOn(asked, patternOf(name, sensitive(asked))).holes.length === 0).toBe(safe);
  });

  it("protects both tables at once for no more than the accepted pattern costs, for width 1 and width 4", () => {
    for (const [width, name] of [
      [1, "superConsistent"],
      [4, "superConsistentWidth4"],
    ] as const) {
      const asked = { ...linkedSystem(), rules: { ...linkedSystem().rules, width } };
      const accepted = patternOf(name, sensitive(asked));
      const cost = asked.cells.reduce((sum, { id, value }) => (accepted.has(id) ? sum + value : sum), 0);
      const { audit: result } = protect(asked, solver);
      expect(result.passed).toBe(true);
      expect(result.narrowest).toBeGreaterThanOrEqual(width);
      expect(result.loss).toBeLessThanOrEqual(cost);
    }
  });

  it("refuses two tables of overlapping areas that are both shown, and protects them as one system", () => {
    const { cells, expected } = readCase("differencing");
    const value = (table: string, at: readonly string[]) =>
      cells.find((cell) => cell.table === table && idOf(cell.at) === idOf(at))?.value ?? 0;
    const places = cells.filter(({ table }) => table === "2001").map(({ at }) => at);
    const difference = places.map((at) => [`between|${idOf(at)}`, value("1991", at) - value("2001", at)] as const);
    const asked = system(
      Object.fromEntries([
        ...cells.map(({ table, at, value: count }) => [`${table ?? ""}|${idOf(at)}`, count ?? 0] as const),
        ...difference,
      ]),
      places.map((at) => [`1991|${idOf(at)}`, `2001|${idOf(at)}`, `between|${idOf(at)}`] as const),
      { ...defaultRules, minimum: 3 },
    );
    const small = difference.filter(([, count]) => count > 0).map(([id]) => id);
    expect(small).toHaveLength(3);
    expect(difference.filter(([, count]) => count < 3 && count > 0).length).toBe(
      (expected.derived ?? []).filter((cell) => cell.value > 0).length,
    );
    expect(attackOn(asked, small).holes.map(({ ids }) => ids[0])).toEqual(expect.arrayContaining(small));
    expect(protect(asked, solver).audit.passed).toBe(true);
  });
});
