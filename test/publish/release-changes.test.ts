import { describe, expect, it } from "vitest";

import { compare, isSame } from "../../src/publish/release/compare.ts";
import { changed, edit, small, value, without } from "./changed.ts";

describe("the comparison of two releases", () => {
  it("finds nothing between a release and itself, whatever day is on it", () => {
    expect(isSame(compare(small, changed({})))).toBe(true);
    expect(isSame(compare(small, { ...small, release: "2027-01-01" }))).toBe(true);
  });

  it("finds a changed value, a removed indicator and a renamed district, each where it is", () => {
    const changes = compare(
      small,
      changed({
        observations: value,
        indicators: without("sweeps"),
        areas: edit("BG415", { name_bg: "Велбъжд", name_en: "Velbazhd" }),
      }),
    );
    expect(
      changes.tables.map(({ name, added, gone, changed: rows }) => [name, added.length, gone.length, rows.length]),
    ).toEqual(
      expect.arrayContaining([
        ["observations", 0, 0, 1],
        ["indicators", 0, 1, 0],
        ["areas", 0, 0, 1],
      ]),
    );
    expect(changes.tables).toHaveLength(3);
    expect(changes.tables.find(({ name }) => name === "observations")?.changed[0]?.cells).toEqual([
      { column: "value", was: 371, is: 731 },
    ]);
  });

  it("takes all for new where there is no earlier release", () => {
    const changes = compare(null, small);
    expect([changes.from, changes.newTables.length, changes.tables.length]).toEqual([null, small.tables.size, 0]);
  });
});
