import { describe, expect, it } from "vitest";
import { changeAtDates, dayOf, isComparableStock } from "../../src/known/at-dates.ts";
import { isBroken } from "../../src/known/breaks.ts";
import type { KnownRow } from "../../src/known/whole.ts";
import { knownRow } from "./row.ts";

const publisher = (source: string | null): string => (source ?? "").slice(0, 1);
const stock = (period: string, value: number, change: Partial<KnownRow> = {}): KnownRow =>
  knownRow({
    indicator: "foster_children",
    period_type: "as_of",
    period,
    period_end: period.length === 10 ? period : null,
    nature: "stock",
    reaches: "moment",
    value,
    ...change,
  });
const [earlier, later] = [stock("2019-12-31", 100, { source: "a1" }), stock("2020-12-31", 80, { source: "a2" })];

describe("a stock at a date beside an earlier one", () => {
  it("is less, more or equal where both are comparable, and two sources of one publisher are one", () => {
    expect(changeAtDates(later, earlier, publisher)).toEqual({ way: "less", apart: false, publishers: false });
    expect(changeAtDates({ ...later, value: 120 }, earlier, publisher).way).toBe("more");
    expect(changeAtDates({ ...later, value: 100 }, earlier, publisher).way).toBe("equal");
    expect(changeAtDates({ ...later, value: 95, qualifier: "about" }, earlier, publisher).way).toBe("unsure");
  });

  it("says when publishers differ, and when two years or more lie between", () => {
    expect(changeAtDates({ ...later, source: "b1" }, earlier, publisher).publishers).toBe(true);
    const apart = (period: string) => changeAtDates(stock(period, 80), earlier, publisher).apart;
    expect([apart("2021-12-30"), apart("2021-12-31"), apart("2025-07")]).toEqual([false, true, true]);
  });

  it("counts a month and a year from their last day", () => {
    expect([
      dayOf(stock("2020-02", 1)),
      dayOf(stock("2020-12-31", 1)),
      dayOf(stock("undated", 1, { dating: "undated" })),
    ]).toEqual(["2020-02-29", "2020-12-31", null]);
    expect(changeAtDates(stock("2020-02", 80), stock("2020-02-29", 100), publisher).way).toBe("unsure");
  });

  it.each<[string, Partial<KnownRow>]>([
    ["of a group", { counts: "part", breakdown: "boys" }],
    ["of another kind of institution", { institution_kind: "DMSGD" }],
    ["an inferred date", { dating: "inferred" }],
    ["undated", { dating: "undated" }],
    ["doubted", { doubt_bg: "съмнение" }],
    ["contradicted", { disagreeing: 1 }],
    ["kept out of charts", { charted: false }],
    ["of another place", { area: "BG323" }],
    ["another indicator", { indicator: "foster_families" }],
    ["what happened in a period", { nature: "flow", reaches: "whole_period" }],
    ["withheld", { value: null, value_state: "c" }],
  ])("is not compared where one is %s", (_, change) => {
    expect(changeAtDates({ ...later, ...change }, earlier, publisher).way).toBe("unsure");
    expect(changeAtDates(later, { ...earlier, ...change }, publisher).way).toBe("unsure");
  });

  it("is not compared with a later one", () => {
    expect(changeAtDates(earlier, later, publisher).way).toBe("unsure");
  });

  it("is a comparable stock of a kind of institution as well", () => {
    expect(isComparableStock(stock("2020-12-31", 4, { institution_kind: "DMSGD" }))).toBe(true);
  });

  it("is not compared over a day from which the count means something else", () => {
    const services = (period: string, value: number) => stock(period, value, { indicator: "services_operating" });
    expect(changeAtDates(services("2021-12-31", 339), services("2020-12-31", 634), publisher).way).toBe("unsure");
    expect(changeAtDates(services("2022-12-31", 351), services("2021-12-31", 339), publisher).way).toBe("more");
    expect([
      isBroken("services_operating", "2020-12-31", "2021-01-01"),
      isBroken("services_operating", "2021-01-01", "2021-12-31"),
      isBroken("sweeps", "2020-12-31", "2021-12-31"),
    ]).toEqual([true, false, false]);
  });
});
