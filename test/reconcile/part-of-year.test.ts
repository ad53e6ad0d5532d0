import { expect, it } from "vitest";

import { partOfYear } from "../../src/reconcile/observations/part-of-year.ts";
import { statement } from "./statement.ts";

const range = (parts: Parameters<typeof statement>[0] = {}) =>
  statement({
    figure: {
      period_type: "range",
      period_label: "2019-09-15/2019-12-31",
      period_start: "2019-09-15",
      period_end: "2019-12-31",
      until: "2019-12-31",
      ...parts.figure,
    },
  }).figure;

it("is a count of the school year up to a day, where a range begins with the year and ends before it does", () => {
  expect(partOfYear(range())).toMatchObject({
    period_type: "school_year",
    period_label: "2019/2020",
    period_start: "2019-09-15",
    period_end: "2020-09-14",
    extent: "part",
    reaches: "until_date",
    until: "2019-12-31",
  });
  expect(partOfYear(range({ figure: { until: null } })).until).toBe("2019-12-31");
});

it.each([
  ["begins later", range({ figure: { period_start: "2019-10-01" } })],
  ["ends with the year", range({ figure: { period_end: "2020-09-14" } })],
  ["reaches into the next year", range({ figure: { period_end: "2020-12-31" } })],
  ["has no date", range({ figure: { dating: "undated" } })],
  ["is a stock", range({ figure: { nature: "stock" } })],
  ["counts since the beginning of all", range({ figure: { reaches: "cumulative_since" } })],
  ["is of a year already", range({ figure: { period_type: "school_year", period_label: "2019/2020" } })],
])("leaves alone what %s", (_name, figure) => {
  expect(partOfYear(figure)).toBe(figure);
});
