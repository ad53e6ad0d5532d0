import { describe, expect, it } from "vitest";

import { fewOfEvent, fewFaults, fewUsers } from "../../src/intake/published/few.ts";
import { noLists } from "../../src/intake/published/lists.ts";
import { SecretCellFault } from "../../src/intake/cells.ts";
import type { RowFault } from "../../src/intake/rule.ts";

const lists = {
  ...noLists,
  persons: new Set(["children_returned"]),
  units: new Map([
    ["foster_families", "families"],
    ["children_returned", "children"],
    ["sweeps", "sweeps"],
  ]),
  personMeasures: new Set(["cases", "siblings"]),
  familyMeasures: new Set(["siblings"]),
};
const problems = (found: readonly RowFault[]): readonly string[] =>
  found.map(([column, { problem }]) => `${column}: ${problem}`);

describe("a figure by which somebody could be recognised", () => {
  it.each(["municipality", "settlement"] as const)(
    "is refused for 1 to 4 children of a %s, and never repeated in the report",
    (area_level) => {
      for (const value of [1, 2, 3, 4]) {
        const found = fewFaults(lists)({ indicator: "children_returned", area_level, value });
        expect(problems(found)).toEqual(["value: 1 to 4 persons below district level"]);
        expect(found[0]?.[1]).toBeInstanceOf(SecretCellFault);
      }
    },
  );

  it.each([
    ["nobody", { indicator: "children_returned", area_level: "municipality", value: 0 }],
    ["five children", { indicator: "children_returned", area_level: "settlement", value: 5 }],
    ["three children of a district", { indicator: "children_returned", area_level: "district", value: 3 }],
    ["three sweeps", { indicator: "sweeps", area_level: "municipality", value: 3 }],
    ["two families", { indicator: "foster_families", area_level: "municipality", value: 2 }],
  ] as const)("is not %s", (_name, row) => {
    expect(fewFaults(lists)(row)).toEqual([]);
  });

  it.each(["municipality", "district"] as const)("is refused for one family of a %s", (area_level) => {
    expect(problems(fewFaults(lists)({ indicator: "foster_families", area_level, value: 1 }))).toEqual([
      "value: a single family",
    ]);
  });
});

it("refuses 1 to 4 users of a service", () => {
  expect([null, 0, 1, 4, 5].map((users) => fewUsers({ users }).length)).toEqual([0, 0, 1, 1, 0]);
});

describe("an event", () => {
  const found = (indicator: string | null, value: number | null, area_code = "BG415") =>
    problems(fewOfEvent(lists)({ area_code, indicator, value }));

  it("is refused with 1 to 4 persons, and with the children of one family, however many", () => {
    expect(found("cases", 3)).toEqual(["value: 1 to 4 persons at a sitting"]);
    expect(found("siblings", 9)).toEqual(["value: the children of one family"]);
  });

  it("is taken with more, with what is no person, with nothing, and for the country", () => {
    expect([found("cases", 5), found("towns", 3), found(null, null), found("cases", 3, "BG")]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});
