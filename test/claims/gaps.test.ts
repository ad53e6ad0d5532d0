import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/model/claim.ts";
import { gapClaims } from "../../scripts/claims/gaps.ts";

const areas = new Map([
  ["Враца", "BG313"],
  ["Русе", "BG323"],
]);
const coverage: Claim = {
  kind: "coverage",
  indicators: ["sweeps"],
  areas: "districts",
  periods: ["2018/2019"],
  holds: "whole",
  per: "area",
  some: 1,
  of: 3,
};
const value: Claim = {
  kind: "value",
  indicator: "sweeps",
  area: "BG415",
  observation: "s",
  period: "2018/2019",
  value: 371,
  qualifier: "exact",
  part: false,
  counts: "all",
  until: null,
};

describe("the line of a slide that lists where its chart has no number", () => {
  it("claims that nothing was found for the years of the page's area", () => {
    expect(
      gapClaims("Без число: 2017/2018 г., 2020/2021 г. – не намерихме такова число.", "bg", { claims: [value], areas }),
    ).toEqual([
      { kind: "none", indicators: ["sweeps"], areas: ["BG415"], periods: ["2017/2018", "2020/2021"], lacks: "whole" },
    ]);
  });

  it("claims it for districts, in the year that the page is about", () => {
    expect(
      gapClaims("Без число: Враца, Русе – не намерихме такова число.", "bg", { claims: [coverage], areas }),
    ).toEqual([
      { kind: "none", indicators: ["sweeps"], areas: ["BG313", "BG323"], periods: ["2018/2019"], lacks: "whole" },
    ]);
  });

  it("takes for that year the one whose number is told, where nothing is counted over the districts", () => {
    const none = (claims: readonly Claim[]) =>
      gapClaims("Без число: Враца – не намерихме такова число.", "bg", { claims, areas });
    expect(none([value])).toEqual([
      { kind: "none", indicators: ["sweeps"], areas: ["BG313"], periods: ["2018/2019"], lacks: "whole" },
    ]);
    expect(none([value, { ...value, period: "2019/2020" }])).toBeNull();
  });

  it("claims nothing of what is withheld, and says of records that they are", () => {
    expect(
      gapClaims(
        "No figure: 2017/2018 – withheld, so that nobody can be recognised; 2019/2020 – we found no such figure.",
        "en",
        { claims: [{ ...value, register: true }], areas },
      ),
    ).toEqual([
      {
        kind: "none",
        indicators: ["sweeps"],
        areas: ["BG415"],
        periods: ["2019/2020"],
        lacks: "whole",
        register: true,
      },
    ]);
  });

  it("is not judged where the page does not say of what it is", () => {
    expect(gapClaims("Без число: Видин – не намерихме такова число.", "bg", { claims: [coverage], areas })).toBeNull();
    expect(
      gapClaims("Без число: 2017/2018 г. – не намерихме такова число.", "bg", {
        claims: [value, { ...value, indicator: "dropouts" }],
        areas,
      }),
    ).toBeNull();
    expect(gapClaims("Обходите са 371.", "bg", { claims: [value], areas })).toBeNull();
  });
});
