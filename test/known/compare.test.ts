import { describe, expect, it } from "vitest";
import { changeBetween, compareNumbers } from "../../src/known/compare.ts";
import { holds } from "../../src/known/holding.ts";
import type { KnownRow } from "../../src/known/whole.ts";
import { knownRow } from "./row.ts";

const bySource = (source: string | null): string => source ?? "";
const change = (later: Partial<KnownRow>, earlier: Partial<KnownRow> = {}) =>
  changeBetween(knownRow({ period: "2019/2020", value: 347, ...later }), knownRow(earlier), bySource);

describe("a later whole beside an earlier one", () => {
  it("is less, more or equal where both are wholes of neighbouring years and one publisher", () => {
    expect(change({})).toEqual({ way: "less", apart: false, publishers: false });
    expect(change({ value: 400 }).way).toBe("more");
    expect(change({ value: 371 }).way).toBe("equal");
  });

  it.each<readonly [string, Partial<KnownRow>]>([
    ["a part of its year", { extent: "part", reaches: "until_date" }],
    ["a group", { breakdown: "age-5", counts: "part" }],
    ["those who were kept", { breakdown: "kept", counts: "kept_at_date" }],
    ["dated only by inference", { dating: "inferred" }],
    ["doubted", { doubt_bg: "?" }],
    ["contradicted", { disagreeing: 1 }],
    ["kept out of charts", { charted: false }],
    ["withheld", { value: null, value_state: "c" }],
    ["of a calendar year", { period_type: "calendar_year", period: "2020" }],
    ["cumulative", { reaches: "cumulative_since" }],
  ])("cannot be compared where it is %s", (_why, later) => {
    expect(change(later).way).toBe("unsure");
    expect(changeBetween(knownRow({ period: "2019/2020" }), knownRow(later), bySource).way).toBe("unsure");
  });

  it("tells that years lie between, and that the publishers differ", () => {
    expect(change({ period: "2024/2025" })).toMatchObject({ way: "less", apart: true });
    expect(change({ source: "b" })).toMatchObject({ way: "less", publishers: true });
    expect(
      changeBetween(knownRow({ period: "2019/2020", source: "b" }), knownRow(), () => "one publisher").publishers,
    ).toBe(false);
  });
});

describe("a stock whose count came to mean something else", () => {
  const services = (period: string, value: number): KnownRow =>
    knownRow({
      indicator: "services_operating",
      area: "BG",
      period_type: "calendar_year",
      period,
      nature: "stock",
      reaches: "moment",
      value,
    });

  it("is not compared over that year", () => {
    expect(changeBetween(services("2021", 339), services("2020", 634), bySource).way).toBe("unsure");
    expect(changeBetween(services("2022", 351), services("2021", 339), bySource).way).toBe("more");
  });
});

describe("two numbers", () => {
  it.each<readonly [string, Parameters<typeof compareNumbers>[0], Parameters<typeof compareNumbers>[1]]>([
    ["equal", { value: 91.72, qualifier: "exact" }, { value: 91.68, qualifier: "exact" }],
    ["less", { value: 91.64, qualifier: "exact" }, { value: 91.68, qualifier: "exact" }],
    ["unsure", { value: 400, qualifier: "about" }, { value: 420, qualifier: "exact" }],
    ["more", { value: 500, qualifier: "at_least" }, { value: 400, qualifier: "about" }],
    ["unsure", { value: 400, qualifier: "at_least" }, { value: 500, qualifier: "exact" }],
    ["less", { value: 400, qualifier: "at_most" }, { value: 500, qualifier: "exact" }],
  ])("are decided as they are written: %s", (way, one, other) => {
    expect(compareNumbers(one, other)).toBe(way);
  });
});

describe("what is said to be there", () => {
  const plain = knownRow();
  const part = knownRow({ extent: "part", reaches: "until_date" });
  const dated = knownRow({ period_type: "as_of", period: "2019-02-06", reaches: "moment", nature: "stock" });
  const group = knownRow({ breakdown: "age-5", counts: "part" });
  const undated = knownRow({ dating: "undated", period_type: "as_of", period: "undated" });
  const withheld = knownRow({ value: null, value_state: "c" });
  const gap = knownRow({ value: null, value_state: "x" });

  it.each(["whole", "plain", "dated", "figure"] as const)("%s is told by these rows and by no gap", (holding) => {
    const told = {
      whole: [plain, withheld],
      plain: [plain, part, withheld],
      dated: [plain, part, dated, withheld],
      figure: [plain, part, dated, group, undated, withheld],
    }[holding];
    const all = [plain, part, dated, group, undated, withheld, gap];
    expect(all.filter((row) => holds(row, holding))).toEqual(all.filter((row) => told.includes(row)));
  });
});
