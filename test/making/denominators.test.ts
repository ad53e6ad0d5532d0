import { describe, expect, it } from "vitest";

import type { DenominatorCheckRow } from "../../src/model/rows.ts";
import { missesOf } from "../../src/site/pages/denominators.ts";

const check = (area: string, published: number, estimated: number | null): DenominatorCheckRow => ({
  area,
  population: "children_0_14",
  as_of_date: "2021-09-07",
  published,
  year: 2022,
  estimated,
  source: "s",
});

describe("the error that the method page tells", () => {
  it("is the least, the middle and the largest of what the estimates are off, whichever way", () => {
    const rows = [check("BG412", 100, 90), check("BG425", 200, 218), check("BG415", 100, 99), check("BG313", 50, 52)];
    const { figures, least, median, most, place } = missesOf(rows);
    expect([figures, place]).toEqual([4, "BG412"]);
    expect([least, median, most].map((each) => Number(each.toFixed(9)))).toEqual([1, 6.5, 10]);
  });

  it("leaves out what cannot be estimated, and is refused for nothing else", () => {
    expect(missesOf([check("BG311", 100, null), check("BG415", 100, 101)]).figures).toBe(1);
    expect(() => missesOf([check("BG311", 100, null)])).toThrow("no estimate can be checked");
  });
});
