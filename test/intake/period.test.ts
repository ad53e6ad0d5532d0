import { describe, expect, it } from "vitest";

import { periodFaults } from "../../src/intake/published/period.ts";
import type { PeriodCells } from "../../src/intake/published/period.ts";

const cells = (row: Partial<PeriodCells>): PeriodCells => ({
  period_type: "as_of",
  period_label: "2019-02-06",
  period_start: null,
  period_end: null,
  dating: "printed",
  ...row,
});

const cellFaults = (row: Partial<PeriodCells>): readonly string[] =>
  periodFaults(cells(row)).map(([column, { problem, remedy }]) => `${column}: ${problem}; ${remedy}`);

describe("periodFaults", () => {
  it.each<Partial<PeriodCells>>([
    { period_end: "2019-02-06" },
    { period_label: "2019-02" },
    { period_label: "2019-02", period_end: "2019-02-28" },
    { period_type: "school_year", period_label: "2018/2019", period_start: "2018-09-15", period_end: "2019-09-14" },
    { period_type: "calendar_year", period_label: "2019", period_start: "2019-01-01", period_end: "2019-12-31" },
    { period_type: "range", period_label: "2017-09/2018", period_start: "2017-09-01", period_end: "2018-12-31" },
    { period_type: "range", period_label: "2017-09/2018-06", period_start: "2017-09-15", period_end: null },
    { period_type: "range", period_label: "undated, last two years", dating: "undated" },
  ])("finds none in %o", (row) => {
    expect(cellFaults(row)).toEqual([]);
  });

  it.each<readonly [Partial<PeriodCells>, string]>([
    [
      { period_type: "school_year", period_label: "2018/2019", period_start: "2018-09-15" },
      "period_end: does not fit the period; write 2019-09-14",
    ],
    [{ period_label: "2019" }, "period_label: not a date; write a day or month such as 2019-02-06 or 2019-02"],
    [{ period_start: "2019-02-06" }, "period_start: does not fit the period; leave it empty"],
    [
      { period_label: "2019-02", period_end: "2019-03-01" },
      "period_end: does not fit the period; write a day from 2019-02-01 to 2019-02-28",
    ],
    [
      { period_type: "calendar_year", period_label: "2018/2019" },
      "period_label: not a calendar year; write it like 2019",
    ],
    [
      { period_type: "range", period_label: "2017/2018/2019" },
      "period_label: not a range; write one or two dates, such as 2017-09/2018-06",
    ],
    [
      { dating: "undated" },
      'dating: does not fit the period; a label begins with "undated" just when the dating is undated',
    ],
    [
      { period_label: "undated" },
      'dating: does not fit the period; a label begins with "undated" just when the dating is undated',
    ],
    [
      { period_label: "undated", dating: "undated", period_end: "2019-02-06" },
      "period_end: an undated figure has a date; leave it empty, or say in dating how the date is known",
    ],
  ])("finds in %o: %s", (row, expected) => {
    expect(cellFaults(row)).toContain(expected);
  });
});
