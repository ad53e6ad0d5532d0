import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decide, viewOf } from "../../src/protect/protect.ts";
import { heardCells, type Told } from "../../src/protect/register/heard.ts";
import { auditWritten } from "../../src/protect/register/public-audit.ts";
import { sensitiveCells, rulesOf } from "../../src/protect/system/rules.ts";
import { singletonsOf } from "../../src/protect/system/singletons.ts";
import type { System } from "../../src/protect/system/system.ts";
import { ends, everyTable } from "./attacker.ts";
import { first, firstRelease } from "./changes.ts";
import { published } from "./publishing.ts";
import { randomSystem, shapes } from "./random-systems.ts";
import { solver } from "./solver.ts";

const decided = (system: System) => decide(system, solver, "a secret");

/** What an attacker finds by trying every table, who knows some cells: small counts of which one number is left. */
function foundBy(
  system: System,
  withheld: ReadonlySet<string>,
  known: ReadonlyMap<string, number>,
  own: (id: string) => boolean = () => false,
): readonly string[] {
  const tables = everyTable(viewOf(system, withheld), 60, known);
  return [...sensitiveCells(system, rulesOf(system))]
    .filter((id) => !known.has(id) && !own(id))
    .filter((id) => ends(tables, id).low === ends(tables, id).high);
}

const any = fc.record({
  shape: fc.constantFrom(...(Object.keys(shapes) as (keyof typeof shapes)[])),
  seed: fc.nat(10_000),
  place: fc.nat(100),
});

describe("a withheld count of which somebody else has published a number", () => {
  it("is known to an attacker who tries every table, and to every single person, and gives no other away", () => {
    let [tried, wouldHaveLeaked] = [0, 0];
    fc.assert(
      fc.property(any, ({ shape, seed, place }) => {
        const plain = randomSystem(shape, seed, { minimum: 3 });
        const before = decided(plain).withheld;
        const one = [...before].sort()[place % Math.max(1, before.size)];
        if (one === undefined) return;
        const system = { ...plain, heard: [one] };
        const { withheld, holes, heard: all } = decided(system);
        if (holes.length > 0 || withheld.size > 8) return;
        // What follows whatever is withheld, or a singleton learns: nothing could hide it.
        if (all.size > 1) return;
        const value = new Map(system.cells.map((cell) => [cell.id, cell.value]));
        const heard = new Map([[one, value.get(one) ?? 0]]);
        expect(withheld.has(one)).toBe(true);
        expect(foundBy(system, withheld, heard)).toEqual([]);
        expect(foundBy(system, withheld, new Map())).toEqual([]);
        const singletons = singletonsOf(system);
        for (const [id, person] of singletons)
          if (withheld.has(id))
            expect(
              foundBy(system, withheld, new Map([...heard, [id, 1]]), (other) => singletons.get(other) === person),
              id,
            ).toEqual([]);
        tried += 1;
        if (foundBy(plain, before, heard).length > 0) wouldHaveLeaked += 1;
      }),
      { numRuns: 120, seed: 3 },
    );
    expect(tried).toBeGreaterThan(15);
    expect(wouldHaveLeaked).toBeGreaterThan(0);
  });

  it("changes nothing where it is shown, or told of nothing that is counted", () => {
    const system = randomSystem("hierarchical", 7, { minimum: 3 });
    const { withheld } = decided(system);
    const shown = system.cells.map(({ id }) => id).filter((id) => !withheld.has(id));
    expect(decided({ ...system, heard: shown }).withheld).toEqual(withheld);
    expect(decided({ ...system, heard: ["register.elsewhere"] }).withheld).toEqual(withheld);
  });
});

describe("what others have published of a register", () => {
  const told: Told = {
    indicator: "children_listed",
    area: "SFO01",
    period_type: "school_year",
    period: "2017/2018",
    breakdown: null,
    institution_kind: null,
    value: 9,
  };
  const cell = "register.children_listed.SFO01.2017-2018";

  it.each<readonly [string, Partial<Told>, readonly string[]]>([
    ["of the same thing, area and period", {}, [cell]],
    [
      "under the name that a part has by itself",
      { indicator: "children_returned" },
      ["register.children_returned.SFO01.2017-2018"],
    ],
    ["withheld there as well", { value: null }, []],
    ["of another year", { period: "2016/2017" }, []],
    ["of a day", { period_type: "as_of" }, []],
    ["of another area", { area: "SFO09" }, []],
    ["of a group that the register has not", { breakdown: "six-year-olds" }, []],
  ])("is heard by the same code: %s", async (_what, change, ids) => {
    const { frames } = await firstRelease;
    expect([...heardCells(frames, [{ ...told, ...change }])]).toEqual(ids);
  });

  it("is reckoned with in what is written, and counted", async () => {
    const before = await firstRelease;
    const withheld = [...before.numbers].filter(([, value]) => value === null).map(([id]) => id);
    const own = new Set(before.frames.flatMap(({ cells }) => cells.map(({ id }) => id)));
    const heard = new Set(withheld.filter((id) => own.has(id)).slice(0, 3));
    expect(heard.size).toBeGreaterThan(0);
    const after = await published(first, [], { heard });
    for (const id of heard) expect(after.numbers.get(id), id).toBeNull();
    const periods = await auditWritten(after.counted, after.numbers, 1);
    expect(periods.reduce((sum, period) => sum + period.heard, 0)).toBeGreaterThanOrEqual(heard.size);
    expect(after.heard.isSupersetOf(heard)).toBe(true);
  });

  it("is refused by the audit where it gives a small count away", async () => {
    const { counted, numbers, counts } = await firstRelease;
    const small = [...numbers].find(([id, value]) => value === null && (counts.get(id) ?? 0) === 1)?.[0] ?? "";
    const others = new Set([...numbers.keys()].filter((id) => id !== small));
    await expect(auditWritten({ ...counted, heard: others }, numbers, 1)).rejects.toThrow(
      `${small} is withheld but can be worked out`,
    );
  });
});
