import { describe, expect, it } from "vitest";
import { audit } from "../../src/protect/attack/audit.ts";
import { keepPattern, takePattern } from "../../src/protect/register/kept-pattern.ts";
import { decide, viewOf } from "../../src/protect/protect.ts";
import { noPatterns, protectRegister, type PatternStore } from "../../src/protect/register/protect-register.ts";
import { rulesOfRegister } from "../../src/protect/register/register-systems.ts";
import { alwaysShown, secretsOf } from "../../src/protect/system/rules.ts";
import type { System } from "../../src/protect/system/system.ts";
import { aCase, count } from "../tabulate/records.ts";
import { randomSystem } from "./random-systems.ts";
import { solver } from "./solver.ts";
import { systemsOf } from "./systems-of.ts";

const systems = [
  randomSystem("two-way", 1),
  randomSystem("three-way", 2),
  randomSystem("hierarchical", 4),
  randomSystem("two-way", 7),
];
const without = (withheld: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...withheld].filter((each) => each !== id));
const truth = ({ cells }: System) => new Map(cells.map(({ id, value }) => [id, value]));
const names = (holes: readonly { readonly ids: readonly string[]; readonly insider: string | null }[]) =>
  holes.map(({ ids, insider }) => `${ids.join("+")} from ${insider}`).sort();

describe("a kept pattern", () => {
  it.each(systems)("comes back as it was: $name", (system) => {
    const { withheld } = decide(system, solver, "secret");
    expect(withheld.size).toBeGreaterThan(0);
    expect([...(takePattern(system, keepPattern(system, withheld)) ?? [])].sort()).toEqual([...withheld].sort());
  });

  it("holds no count and no cell's name", () => {
    const [system = randomSystem("two-way", 1)] = systems;
    const kept = keepPattern(system, decide(system, solver, "secret").withheld);
    expect(Buffer.from(kept, "base64")).toHaveLength(Math.ceil(system.cells.length / 8));
  });

  it("is not taken for a system of another size, nor if it withholds what is always shown", () => {
    const [system = randomSystem("two-way", 1)] = systems;
    const zero = system.cells.find(({ value }) => value === 0)?.id ?? "";
    expect(alwaysShown(system).has(zero)).toBe(true);
    expect(takePattern(system, keepPattern(system, new Set([zero])))).toBeNull();
    expect(takePattern(system, `${keepPattern(system, new Set())}AAAA`)).toBeNull();
    expect(takePattern(system, "")).toBeNull();
  });

  it.each(systems)(
    "is taken as it is where it holds, and thrown away where one withheld cell is shown: $name",
    (system) => {
      const found = decide(system, solver, "secret");
      expect(decide(system, solver, "secret", found.withheld).withheld).toBe(found.withheld);
      const broken = [...found.withheld]
        .map((id) => without(found.withheld, id))
        .filter((pattern) => decide(system, solver, "secret", pattern).withheld !== pattern);
      expect(broken.length).toBeGreaterThan(0);
      for (const pattern of broken) expect(decide(system, solver, "secret", pattern).withheld).toEqual(found.withheld);
    },
  );

  it.each(systems)("showing a small count is never taken: $name", (system) => {
    const { withheld } = decide(system, solver, "secret");
    const small = system.cells.filter(({ id, value }) => value > 0 && value < 5 && withheld.has(id));
    expect(small.length).toBeGreaterThan(0);
    for (const { id } of small)
      expect(decide(system, solver, "secret", without(withheld, id)).withheld.has(id)).toBe(true);
  });
});

describe("an attack that begins at the counts themselves", () => {
  it.each(systems)("finds just what one finds that knows none of them: $name", (system) => {
    const { withheld } = decide(system, solver, "secret");
    const insiders = system.cells
      .filter(({ id, value }) => value === 1 && withheld.has(id))
      .map(({ id }) => ({ cell: id, own: new Set([id]) }));
    const trial = { secrets: secretsOf(system), insiders };
    let holes = 0;
    for (const pattern of [withheld, ...[...withheld].map((id) => without(withheld, id))]) {
      const blind = names(audit(viewOf(system, pattern), trial, solver).holes);
      expect(names(audit(viewOf(system, pattern), { ...trial, start: truth(system) }, solver).holes)).toEqual(blind);
      holes += blind.length;
    }
    expect(holes).toBeGreaterThan(0);
  });

  it("is not misled by counts that do not agree with what is published", () => {
    const [system = randomSystem("two-way", 1)] = systems;
    const { withheld } = decide(system, solver, "secret");
    const trial = { secrets: secretsOf(system), insiders: [] };
    for (const pattern of [...withheld].map((id) => without(withheld, id))) {
      const blind = names(audit(viewOf(system, pattern), trial, solver).holes);
      const wrong = new Map(system.cells.map(({ id, value }, at) => [id, value + at]));
      expect(names(audit(viewOf(system, pattern), { ...trial, start: wrong }, solver).holes)).toEqual(blind);
    }
  });
});

describe("the patterns of a register", () => {
  const many = (municipality: string, sex: "f" | "m", cases: number) =>
    Array.from({ length: cases }, () => ({ ...aCase, municipality, sex }));
  const tabulation = count({
    cases: [[...many("SFO01", "f", 3), ...many("SFO01", "m", 9), ...many("SFO02", "f", 12), ...many("SFO02", "m", 8)]],
  });
  const rules = rulesOfRegister({});
  const storeOf = (kept: readonly string[] | null) => {
    const written: (readonly string[])[] = [];
    const store: PatternStore = {
      read: () => Promise.resolve(kept),
      write: (_, patterns) => {
        written.push(patterns);
        return Promise.resolve();
      },
    };
    return { store, written };
  };
  const protectedWith = (patterns: PatternStore) =>
    protectRegister(tabulation, { rules, versions: new Map(), threads: 1, patterns });

  it("are written, and a tampered or damaged one changes nothing of what comes out", async () => {
    const first = storeOf(null);
    const statuses = await protectedWith(first.store);
    expect(statuses).toEqual(await protectedWith(noPatterns));
    const [patterns = []] = first.written;
    // One a period, and one for the table that tells less.
    expect(statuses.coarsened).toHaveLength(1);
    expect(patterns).toHaveLength(systemsOf(tabulation, rules).length + 1);
    const nothing = patterns.map((each) => Buffer.alloc(Buffer.from(each, "base64").length).toString("base64"));
    for (const kept of [patterns, nothing, patterns.map(() => "?"), []]) {
      const next = storeOf(kept);
      expect(await protectedWith(next.store)).toEqual(statuses);
      expect(next.written).toEqual([patterns]);
    }
  });
});
