import { describe, expect, it } from "vitest";

import { Attack, widthOf } from "../../src/protect/attack/attack.ts";
import { exactly } from "../../src/protect/attack/audit.ts";
import { unknowns } from "../../src/protect/attack/view.ts";
import { decide, viewOf } from "../../src/protect/protect.ts";
import { auditWritten, writtenView } from "../../src/protect/register/public-audit.ts";
import { rulesOfRegister } from "../../src/protect/register/register-systems.ts";
import { ends, everyTable } from "./attacker.ts";
import { first, firstRelease } from "./changes.ts";
import { asEarlier, published } from "./publishing.ts";
import { randomSystem, shapes } from "./random-systems.ts";
import { solver } from "./solver.ts";

/** How far apart the ends of withheld small counts are, by two linear programs each. */
function widths({ frames, numbers, counts, zerosWithheld }: Awaited<ReturnType<typeof published>>): readonly number[] {
  return frames.flatMap((frame) =>
    unknowns(writtenView(frame, numbers, zerosWithheld)).flatMap((part) => {
      const attack = new Attack(part, solver);
      const small = part.ids.filter((id) => numbers.get(id) === null && (counts.get(id) ?? 0) > 0);
      const found = small.filter((id) => (counts.get(id) ?? 0) < 5).map((id) => widthOf(attack.interval([id])));
      attack.dispose();
      return found;
    }),
  );
}

describe("how near together the ends of a withheld count are", () => {
  it("is counted as an attacker counts who tries every table", () => {
    let tried = 0;
    for (const shape of Object.keys(shapes) as (keyof typeof shapes)[])
      for (let seed = 1; seed <= 25; seed += 1) {
        const system = randomSystem(shape, seed, { minimum: 3 });
        const { withheld } = decide(system, solver, "a secret");
        if (withheld.size > 7) continue;
        tried += 1;
        const view = viewOf(system, withheld);
        const tables = everyTable(view, 60);
        const spread = (id: string): number => ends(tables, id).high - ends(tables, id).low;
        for (const width of [1, 4]) {
          const { narrow, known } = exactly(view, withheld, solver, undefined, width);
          const expected = [...withheld].filter((id) => spread(id) > 0 && spread(id) < Math.max(2, width));
          expect([...narrow].sort()).toEqual(expected.sort());
          expect(known).toEqual([]);
        }
      }
    expect(tried).toBeGreaterThan(20);
  });

  it("leaves more than two neighbouring numbers of every small count where a pattern can", () => {
    let tried = 0;
    for (const shape of Object.keys(shapes) as (keyof typeof shapes)[])
      for (let seed = 1; seed <= 20; seed += 1) {
        const system = randomSystem(shape, seed, { minimum: 3 });
        const { withheld, holes } = decide(system, solver, "a secret");
        const all = new Set(system.cells.flatMap(({ id, value }) => (value > 0 ? [id] : [])));
        const small = new Set(system.cells.flatMap(({ id, value }) => (value > 0 && value < 3 ? [id] : [])));
        const narrow = (pattern: ReadonlySet<string>) => exactly(viewOf(system, pattern), small, solver, undefined, 1);
        if (holes.length > 0 || narrow(all).narrow.length > 0) continue;
        expect(narrow(withheld).narrow).toEqual([]);
        tried += 1;
      }
    expect(tried).toBeGreaterThan(30);
  });

  it("is at least what a publisher asks for, of every count below the minimum", async () => {
    const width = 6;
    expect(Math.min(...widths(await firstRelease))).toBeLessThan(width);
    const wider = await published(first, [], { width });
    expect(widths(wider).length).toBeGreaterThan(5);
    expect(Math.min(...widths(wider))).toBeGreaterThanOrEqual(width);
  });

  it("is refused in what is written where it is less", async () => {
    const { counted, numbers } = await firstRelease;
    await expect(auditWritten({ ...counted, width: 60 }, numbers, 1)).rejects.toThrow("is narrower than 60");
  });

  it("asks nothing of a table that stands as an earlier release told it", async () => {
    const before = await firstRelease;
    const after = await published(first, [asEarlier("2025-11-22", before)], { width: 60 });
    expect(after.held.some(({ table }) => table === "children_listed")).toBe(true);
    expect(after.numbers).toEqual(before.numbers);
  });

  it.each([0, -1, 1.5])("is refused as a rule: %d", (width) => {
    expect(() => rulesOfRegister({ width })).toThrow("is not a whole number from 1");
  });
});
