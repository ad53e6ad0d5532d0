import { describe, expect, it } from "vitest";

import { asRead, cases, changed, firstRelease, guesses, loot, unmoved } from "./changes.ts";
import { asEarlier, published } from "./publishing.ts";

describe("two releases of a register", () => {
  it("give small numbers and changes away where the second knows nothing of the first", async () => {
    const before = asRead("a", await firstRelease);
    const after = asRead("b", await published(changed["30 late cases"] ?? []));
    expect(loot([before])).toEqual([]);
    expect(loot([after])).toEqual([]);
    expect(loot([before, after]).length).toBeGreaterThan(20);
  });

  // Where the second is the first, row by row, nothing is to be attacked; that it is, the tests below say.
  const moved = Object.entries(changed).filter(([what]) => !unmoved.includes(what));
  it.each(moved)("give neither away where it does, whatever changed: %s", async (_, records) => {
    const before = await firstRelease;
    const after = await published(records, [asEarlier("2025-11-22", before)]);
    expect(loot([asRead("a", before), asRead("b", after)])).toEqual([]);
  });

  it("nor do three", async () => {
    const one = await firstRelease;
    const two = await published(changed["as many again"] ?? [], [asEarlier("2024-11-22", one)]);
    const earlier = [asEarlier("2024-11-22", one), asEarlier("2025-11-22", two)];
    // Its table stands as the second told it: no pattern is safe beside both. With less work that is said sooner.
    const three = await published([...(changed["as many again"] ?? []), ...cases(200, 6)], earlier, { most: 2.5e8 });
    expect(three.held).toContainEqual(expect.objectContaining({ table: "children_listed", why: "unsafe" }));
    expect(loot([asRead("a", one), asRead("b", two), asRead("c", three)], guesses.slice(1))).toEqual([]);
  });
});
