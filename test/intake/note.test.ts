import { describe, expect, it } from "vitest";

import { noteFaults } from "../../src/intake/published/note.ts";
import type { Said } from "../../src/intake/published/note.ts";

const whole: Said = {
  indicator: "children_returned",
  note: "",
  period_type: "school_year",
  counts: "all",
  reaches: "whole_period",
  nature: "flow",
  of_figure: null,
};
const columns = (note: string, row: Partial<Said> = {}): readonly string[] =>
  noteFaults({ ...whole, ...row, note }).map(([column]) => column);

const endsEarly = [
  "at the start of the school year",
  "at the beginning of 2021/2022",
  "page: to early December 2022",
  "to 30 January 2019",
  "up to mid-March 2025",
  "part-year: ministry system data",
  "a count of a part of the year",
  "back in class so far",
  "until now",
  "data to date",
  "running count, first sweep",
  "interim count, page undated",
  "current school year of the page",
  "first term",
  "up to the start of the second term",
  "since the start of the school year",
  "since 15 September",
  "in the two months before the report",
] as const;

describe("a note on how far a figure reaches", () => {
  it.each(endsEarly)("%s: is refused beside the whole of a year", (note) => {
    expect(columns(note)).toEqual(["reaches"]);
  });

  it.each(endsEarly)("%s: fits a count up to a date, and one whose reach is unclear", (note) => {
    expect(columns(note, { reaches: "until_date" })).toEqual([]);
    expect(columns(note, { reaches: "unclear" })).toEqual([]);
  });

  it.each(["so far", "to early December 2022", "first term", "at the start of the school year"])(
    "%s: says nothing against a date or a range",
    (note) => {
      expect(columns(note, { period_type: "range" })).toEqual([]);
      expect(columns(note, { period_type: "as_of", reaches: "moment", nature: "stock" })).toEqual([]);
    },
  );

  it.each([
    "first-term figures were reported later",
    "in the minister's first term of office",
    "told on 30 January 2019",
    "moved to Maritsa Street",
    "printed in December 2022",
    "parts of the yearbook",
    "year inferred",
    "the sofar river",
  ])("%s: claims nothing", (note) => {
    expect(columns(note)).toEqual([]);
  });

  it("lets teams be at work since September, but a list at the start of a year be no count of the year", () => {
    expect(columns("teams at work since September", { nature: "stock" })).toEqual([]);
    expect(columns("at the start of the school year", { nature: "stock" })).toEqual(["reaches"]);
    expect(columns("at the start of the school year", { nature: "stock", reaches: "moment" })).toEqual([]);
  });

  it.each([
    "since the Mechanism began",
    "since the mechanism was introduced",
    "over 50 000 in six years",
    "over the last two years",
  ])("%s: is no count of one year", (note) => {
    expect(columns(note)).toEqual(["reaches"]);
    expect(columns(note, { reaches: "cumulative_since" })).toEqual([]);
    expect(columns(note, { period_type: "range" })).toEqual([]);
  });

  it("lets a programme last two years", () => {
    expect(columns("two-year programme")).toEqual([]);
  });
});

describe("a note on what a figure counts", () => {
  it.each(["part of 10180", "part of the 486", "part of the near 200"])("%s: needs its whole, or a group", (note) => {
    expect(columns(note)).toEqual(["of_figure"]);
    expect(columns(note, { of_figure: "bg-whole-1" })).toEqual([]);
    expect(columns(note, { counts: "part" })).toEqual([]);
  });

  it.each(["part of 2018/2019 was lost", "a part of the municipality"])("%s: is no part of a number", (note) => {
    expect(columns(note)).toEqual([]);
  });

  it.each([
    "returned and kept in school",
    "enrolled and retained",
    "permanently enrolled",
    "still in the system",
    "still in class in spring",
    "net of those who left",
  ])("%s: is not all who were returned", (note) => {
    expect(columns(note)).toEqual(["counts"]);
    expect(columns(note, { counts: "kept_at_date" })).toEqual([]);
    expect(columns(note, { counts: "net" })).toEqual([]);
  });

  it.each([
    "gross, not all still retained",
    "of whom 21 776 were kept",
    "of which most were retained",
    "returned or kept from leaving",
    "the internet offer",
    "records keep no names",
  ])("%s: claims nothing", (note) => {
    expect(columns(note)).toEqual([]);
  });

  it("asks who was kept only of children returned", () => {
    expect(columns("kept with their families", { indicator: "prevention_success" })).toEqual([]);
  });
});

it("says what the note says, what the columns say, and the way out", () => {
  const [cellFault] = noteFaults({ ...whole, note: "back in class so far" });
  expect(cellFault?.[1]).toMatchObject({
    problem: "does not fit the note",
    detail: 'the note says "so far", the columns whole_period',
    remedy:
      "write until_date or start_of_period in reaches and part in extent, or unclear in reaches, or mend the note",
  });
});
