import { describe, expect, it } from "vitest";
import { covered } from "../../src/known/covered.ts";
import { schoolYearOf } from "../../src/known/knowledge.ts";
import { orderOf, placeIn } from "../../src/known/order.ts";
import { leastToRank } from "../../src/known/whole.ts";
import { knownRow } from "./row.ts";

const years = ["2018/2019", "2019/2020"];

describe("the school year of a row", () => {
  it.each([
    ["its own", knownRow(), "2018/2019"],
    ["none of those asked for", knownRow({ period: "2021/2022" }), null],
    [
      "that of its date",
      knownRow({ period_type: "as_of", period: "2019-09-15", period_end: "2019-09-15" }),
      "2019/2020",
    ],
    [
      "that of its range",
      knownRow({
        period_type: "range",
        period: "2018-10/2018-12",
        period_start: "2018-10-01",
        period_end: "2018-12-31",
      }),
      "2018/2019",
    ],
    [
      "none for a range that reaches beyond",
      knownRow({
        period_type: "range",
        period: "2019-08/2019-10",
        period_start: "2019-08-01",
        period_end: "2019-10-31",
      }),
      null,
    ],
    ["that of its month", knownRow({ period_type: "range", period: "2019-02" }), "2018/2019"],
    ["none for a month in two years", knownRow({ period_type: "range", period: "2019-09" }), null],
    [
      "none for a calendar year",
      knownRow({ period_type: "calendar_year", period: "2019", period_start: "2019-01-01", period_end: "2019-12-31" }),
      null,
    ],
    ["none without a date", knownRow({ period_type: "as_of", period: "undated", dating: "undated" }), null],
  ])("is %s", (_, row, year) => {
    expect(schoolYearOf(row, years)).toBe(year);
  });
});

describe("how much of a frame is found", () => {
  const frame = { indicators: ["sweeps", "coverage_teams"], areas: ["BG415", "BG323"], periods: years };
  const rows = [
    knownRow(),
    knownRow({ counts: "part", breakdown: "pupils" }),
    knownRow({ area: "BG323", extent: "part", reaches: "until_date" }),
    knownRow({
      indicator: "coverage_teams",
      period_type: "as_of",
      period: "2019-10-01",
      period_end: "2019-10-01",
      nature: "stock",
    }),
    knownRow({ area: "BG323", indicator: "coverage_teams", value: null, value_state: "x" }),
    knownRow({ area: "BG341" }),
    knownRow({
      area: "BG323",
      indicator: "coverage_teams",
      period_type: "as_of",
      period: "undated",
      dating: "undated",
    }),
  ];

  it("counts each cell once, by what is held to be there", () => {
    const some = (holding: "whole" | "plain" | "figure") => covered(rows, frame, holding, "indicator-area-period");
    expect([some("whole"), some("plain"), some("figure")]).toEqual([
      { some: 1, of: 8 },
      { some: 2, of: 8 },
      { some: 3, of: 8 },
    ]);
  });

  it("counts areas, periods, indicators and cells", () => {
    expect(
      (["area", "period", "indicator", "area-period"] as const).map((per) => covered(rows, frame, "figure", per)),
    ).toEqual([
      { some: 2, of: 2 },
      { some: 2, of: 2 },
      { some: 2, of: 2 },
      { some: 3, of: 4 },
    ]);
  });

  it("counts at any time, also an unknown one, where no periods are named", () => {
    expect(covered(rows, { ...frame, periods: null }, "figure", "indicator-area-period")).toEqual({ some: 4, of: 4 });
  });
});

describe("an order", () => {
  const rows = Array.from({ length: leastToRank }, (_, place) =>
    knownRow({ area: `BG${place}`, value: place + 0.01 * (place % 2) }),
  );

  it("has places, extremes and a median by the numbers as they are written", () => {
    const order = orderOf([...rows, knownRow({ area: "BGX", value: 9.04 })]);
    expect(order?.highest.map(({ area }) => area)).toEqual(["BG9", "BGX"]);
    expect(order?.lowest.map(({ area }) => area)).toEqual(["BG0"]);
    expect([order?.rows.length, order?.median]).toEqual([11, 5]);
    expect(order === null ? [] : [9, 8, 0].map((place) => placeIn(rows[place] ?? knownRow(), order))).toEqual([
      1, 3, 11,
    ]);
  });

  it("is none among fewer, and gives no place to what is not in it", () => {
    expect(orderOf(rows.slice(1))).toBeNull();
    const order = orderOf(rows);
    expect(order === null ? 0 : placeIn(knownRow({ area: "BGX", qualifier: "about" }), order)).toBeNull();
  });
});
