import { describe, expect, it } from "vitest";
import { standingOf } from "../../src/known/standing.ts";
import { leastToRank } from "../../src/known/whole.ts";
import type { KnownRow } from "../../src/known/whole.ts";
import { knownRow } from "./row.ts";

const ranked = (count: number, change: (place: number) => Partial<KnownRow> = () => ({})): readonly KnownRow[] =>
  Array.from({ length: count }, (_, place) =>
    knownRow({ area: `BG${place}`, value: 10 * (place + 1), ...change(place) }),
  );
const [first = knownRow(), ...others] = ranked(leastToRank);

describe("a place among the areas", () => {
  it("is told from ten comparable wholes of one period on, with their median", () => {
    expect(standingOf(first, [first, ...others])).toEqual({ rank: 10, of: 10, median: 55 });
    expect(standingOf(first, [first, ...others.slice(1)])).toBeNull();
  });

  it("is shared by equal numbers", () => {
    const rows = ranked(leastToRank, () => ({ value: 7 }));
    expect(rows.map((row) => standingOf(row, rows)?.rank)).toEqual(rows.map(() => 1));
  });

  it.each<[string, Partial<KnownRow>]>([
    ["a part of the year", { extent: "part", reaches: "until_date" }],
    ["of a group", { counts: "part", breakdown: "boys" }],
    ["an inferred date", { dating: "inferred" }],
    ["doubted", { doubt_bg: "съмнение" }],
    ["contradicted", { disagreeing: 1 }],
    ["about right", { qualifier: "about" }],
    ["of another year", { period: "2019/2020" }],
    ["kept out of charts", { charted: false }],
  ])("does not count, and is not told of, what is %s", (_, change) => {
    const odd = knownRow({ area: "BGX", value: 5, ...change });
    expect(standingOf(odd, [odd, first, ...others])).toBeNull();
    expect(standingOf(first, [odd, first, ...others])?.of).toBe(10);
  });
});
