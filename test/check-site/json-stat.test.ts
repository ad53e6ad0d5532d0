import { describe, expect, it } from "vitest";
import { jsonStatFaults } from "../../scripts/check-site/json-stat.ts";

const set = {
  version: "2.0",
  class: "dataset",
  label: "Sweeps",
  updated: "2026-11-22",
  id: ["area", "period"],
  size: [1, 2],
  role: { time: ["period"], geo: ["area"] },
  dimension: {
    area: { label: "Area", category: { index: ["BG415"], label: { BG415: "Kyustendil" } } },
    period: {
      label: "Period",
      category: { index: ["2018/2019", "2019/2020"], label: { "2018/2019": "2018/2019", "2019/2020": "2019/2020" } },
    },
  },
  value: [371, null],
  status: { 1: "x" },
  extension: { status: { label: { x: "we found no such figure" } } },
};
const withPeriods = (index: readonly string[], label: Readonly<Record<string, string>>, more: object = {}) => ({
  ...set,
  dimension: { ...set.dimension, period: { label: "Period", category: { index, label, ...more } } },
});
const labels = set.dimension.period.category.label;

describe("the check of JSON-stat", () => {
  it("finds nothing in a whole set, in a sparse one, in a collection of them", () => {
    expect(jsonStatFaults(set)).toEqual([]);
    expect(jsonStatFaults({ ...set, value: { 0: 371 } })).toEqual([]);
    expect(
      jsonStatFaults({
        version: "2.0",
        class: "collection",
        label: "All",
        updated: "2026-11-22",
        link: { item: [set] },
      }),
    ).toEqual([]);
    expect(
      jsonStatFaults(withPeriods(["2018/2019", "2019/2020"], labels, { unit: { "2018/2019": { decimals: 0 } } })),
    ).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      "a category without an id",
      withPeriods(["2018/2019", ""], { "2018/2019": "a", "": "b" }),
      'dimension "period" has a category whose id is empty',
    ],
    [
      "a category without a label",
      withPeriods(["2018/2019", "2019/2020"], { "2018/2019": "a", "2019/2020": " " }),
      'dimension "period" has no label for "2019/2020"',
    ],
    [
      "a category twice",
      withPeriods(["2018/2019", "2018/2019"], { "2018/2019": "a" }),
      'dimension "period" has a category twice',
    ],
    [
      "fewer categories than said",
      withPeriods(["2018/2019"], { "2018/2019": "a" }),
      'dimension "period" has 1 categories, its size says 2',
    ],
    [
      "a label of no category",
      withPeriods(["2018/2019", "2019/2020"], { ...labels, 2020: "b" }),
      'dimension "period" tells of "2020", which is none of its categories',
    ],
    [
      "decimals that are none",
      withPeriods(["2018/2019", "2019/2020"], labels, { unit: { "2018/2019": { decimals: -1 } } }),
      'dimension "period" gives "2018/2019" decimals that are no whole number',
    ],
    ["no values", { ...set, value: {} }, "holds no values"],
    ["an empty list of values", { ...set, value: [] }, "holds no values"],
    ["too few values", { ...set, value: [371] }, "has 1 values for 2 places"],
    ["a value at no place", { ...set, value: { 0: 371, 2: 5 } }, "value tells of the place 2 of 2"],
    ["a text as a value", { ...set, value: ["371", null] }, "has a value that is no number"],
    ["a gap without a reason", { ...set, status: {} }, "has no number at place 1, and no reason"],
    [
      "a reason beside a number",
      { ...set, status: { 0: "x", 1: "x" } },
      "has a number and a reason for none at place 0",
    ],
    [
      "a mark of a number that nobody explains",
      { ...set, status: { 0: "about", 1: "x" } },
      'does not explain its status "about"',
    ],
    ["a reason that nobody explains", { ...set, status: { 1: "c" } }, 'does not explain its status "c"'],
    ["a size of nothing", { ...set, size: [1, 0] }, "its sizes are not whole numbers above 0, one an id"],
    ["an id of no dimension", { ...set, id: ["area", "month"] }, 'has a dimension "period" that no id names'],
    [
      "a role of no dimension",
      { ...set, role: { time: ["month"] } },
      'gives a role to "month", which is no dimension or has one already',
    ],
    [
      "a role that there is not",
      { ...set, role: { place: ["area"] } },
      'has a role "place", which the format does not know',
    ],
    ["no day", { ...set, updated: "2026-13-01" }, "does not say on which day it was updated"],
    ["another version", { ...set, version: "1.3" }, 'has the version "1.3"'],
    ["another class", { ...set, class: "bundle" }, 'is of the class "bundle"'],
    [
      "a collection of nothing",
      { version: "2.0", class: "collection", label: "All", updated: "2026-11-22", link: { item: [] } },
      "holds no data set",
    ],
    [
      "a fault inside of a collection",
      {
        version: "2.0",
        class: "collection",
        label: "All",
        updated: "2026-11-22",
        link: { item: [{ ...set, value: {} }] },
      },
      '"Sweeps": holds no values',
    ],
  ])("finds %s", (_, file, fault) => {
    expect(jsonStatFaults(file)).toContain(fault);
  });
});
