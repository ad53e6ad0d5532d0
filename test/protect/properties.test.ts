import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded } from "../../scripts/bench/country-system.ts";
import { auditIntervals } from "../../src/protect/attack/audit.ts";
import { protect, viewOf } from "../../src/protect/protect.ts";
import { secretsOf } from "../../src/protect/system/rules.ts";
import type { System } from "../../src/protect/system/system.ts";
import { ends, everyTable } from "./attacker.ts";
import { randomSystem, shapes } from "./random-systems.ts";
import { solver } from "./solver.ts";
import { table } from "./tables.ts";

// A solver ends within a tolerance and a search after so many steps: one system in thousands may fail by chance, which
// nobody can tell from a fault. What holds without a search, and against who tries every table, is asked of others at
// every run.
const drawn = { seed: 20_261_201 };

const anySystem = fc
  .record({
    shape: fc.constantFrom(
      ...(["two-way", "hierarchical", "linked", "three-way"] as const satisfies (keyof typeof shapes)[]),
    ),
    seed: fc.nat(10_000),
    zeros: fc.constantFrom("safe" as const, "unsafe" as const),
  })
  .map(({ shape, seed, zeros }) => randomSystem(shape, seed, { minimum: 3, zeros }));

const look = (system: System, withheld: ReadonlySet<string>) =>
  auditIntervals(viewOf(system, withheld), { secrets: secretsOf(system), insiders: [] }, solver);
const withheldIn = (system: System): Set<string> =>
  new Set(
    protect(system, solver)
      .cells.filter(({ status }) => status === "withheld")
      .map(({ id }) => id),
  );
const hideable = (system: System): string[] =>
  system.cells.filter(({ value }) => value > 0 || system.rules.zeros === "unsafe").map(({ id }) => id);

describe("the audit", () => {
  it("finds nothing to work out where nothing is withheld", () => {
    fc.assert(
      fc.property(anySystem, (system) => {
        expect(look(system, new Set()).intervals.size).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  it("keeps the true value within its interval, and never narrows when more is withheld", () => {
    fc.assert(
      fc.property(anySystem, fc.nat(), (system, seed) => {
        const random = seeded(seed);
        const thrown = hideable(system).map((id) => ({ id, throw: Math.floor(3 * random()) }));
        const few = look(system, new Set(thrown.filter((die) => die.throw === 0).map(({ id }) => id))).intervals;
        const many = look(system, new Set(thrown.filter((die) => die.throw < 2).map(({ id }) => id))).intervals;
        const value = new Map(system.cells.map((cell) => [cell.id, cell.value]));
        for (const [id, { low, high }] of few) {
          expect(low).toBeLessThanOrEqual(value.get(id) ?? 0);
          expect(high ?? Infinity).toBeGreaterThanOrEqual(value.get(id) ?? 0);
          expect(many.get(id)?.low).toBeLessThanOrEqual(low);
          expect(many.get(id)?.high ?? Infinity).toBeGreaterThanOrEqual(high ?? Infinity);
        }
      }),
      { numRuns: 40, ...drawn },
    );
  });
});

describe("a pattern", () => {
  it("is the same in whatever order the system is written", () => {
    fc.assert(
      fc.property(anySystem, fc.nat(), (system, seed) => {
        const random = seeded(seed);
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, place: random() }))
            .sort((a, b) => a.place - b.place)
            .map(({ item }) => item);
        const other = {
          ...system,
          cells: shuffled(system.cells),
          equations: shuffled(system.equations).map(({ total, parts }) => ({ total, parts: shuffled(parts) })),
        };
        expect([...withheldIn(other)].sort()).toEqual([...withheldIn(system)].sort());
      }),
      { numRuns: 15, ...drawn },
    );
  });

  it("passes, and withholds nothing that is not needed", () => {
    fc.assert(
      fc.property(anySystem, (system) => {
        const plain = { ...system, rules: { ...system.rules, insiders: false, groups: false } };
        const withheld = withheldIn(plain);
        const sensitive = new Set(secretsOf(plain).flatMap(({ ids }) => ids));
        expect(look(plain, withheld).holes).toEqual([]);
        for (const id of withheld) {
          const value = plain.cells.find((cell) => cell.id === id)?.value ?? 0;
          if (sensitive.has(id) || value === 0) continue;
          expect(look(plain, withheld.difference(new Set([id]))).holes, id).not.toEqual([]);
        }
      }),
      { numRuns: 10, ...drawn },
    );
  });

  const tiny = fc
    .record({
      counts: fc.array(fc.nat(6), { minLength: 9, maxLength: 9 }),
      zeros: fc.constantFrom("safe" as const, "unsafe" as const),
    })
    .map(({ counts, zeros }) => {
      const inner = Object.fromEntries(
        counts.map((count, at) => [`${"abc"[at % 3] ?? ""}|${"xyz"[Math.floor(at / 3)] ?? ""}`, count]),
      );
      return table([[{ Total: ["a", "b", "c"] }], [{ Total: ["x", "y", "z"] }]], inner, { minimum: 3, zeros });
    });

  it("stands up to an attacker who tries every table, also to each single person", () => {
    fc.assert(
      fc.property(tiny, (system) => {
        const { cells, audit: result } = protect(system, solver);
        fc.pre(result.passed);
        const withheld = cells.filter(({ status }) => status === "withheld").map(({ id }) => id);
        fc.pre(withheld.length > 0 && withheld.length <= 9 && !withheld.some((id) => id.includes("Total")));
        const view = viewOf(system, new Set(withheld));
        const sensitive = secretsOf(system)
          .filter(({ ids }) => ids.length === 1)
          .flatMap(({ ids }) => ids);
        const tables = everyTable(view, 20);
        for (const { id, low, high } of cells.filter((cell) => cell.status === "withheld")) {
          const exact = ends(tables, id);
          expect(exact.low).toBeGreaterThanOrEqual(low ?? 0);
          expect(exact.high).toBeLessThanOrEqual(high ?? Infinity);
          if (sensitive.includes(id)) expect(exact.high).toBeGreaterThan(exact.low);
        }
        for (const person of withheld.filter((id) => system.cells.find((cell) => cell.id === id)?.value === 1)) {
          const known = tables.filter((one) => one.get(person) === 1);
          for (const id of sensitive.filter((other) => other !== person)) {
            const { low, high } = ends(known, id);
            expect(high, `${id} before ${person}`).toBeGreaterThan(low);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
