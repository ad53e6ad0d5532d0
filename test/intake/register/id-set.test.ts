import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { IdSet } from "../../../src/intake/register/id-set.ts";

describe("IdSet", () => {
  it("says of every id whether it was there before", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), (ids) => {
        const [set, seen] = [new IdSet(), new Set<string>()];
        for (const id of ids) {
          expect(set.add(id)).toBe(!seen.has(id));
          seen.add(id);
        }
      }),
    );
  });

  it("takes none of many similar ids for another, while it grows", () => {
    const set = new IdSet();
    const ids = Array.from({ length: 300_000 }, (_, place) => `case-${place}`);
    expect(ids.every((id) => set.add(id))).toBe(true);
    expect(ids.some((id) => set.add(id))).toBe(false);
  });
});
