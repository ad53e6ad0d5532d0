import { describe, expect, it } from "vitest";
import { catalogue, inRegister } from "../../src/charts/catalogue.ts";
import { chartView } from "../../src/charts/view.ts";
import { sheetFileName, sheetOf } from "../../src/export/sheet.ts";
import type { ChartSpec } from "../../src/model/chart.ts";
import { schoolYears } from "../../src/model/period.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { cases } from "../golden/cases.ts";
import { context } from "../golden/context.ts";
import { districtReturned, everyState, kyustendilSweeps, registerReturned } from "../golden/rows.ts";

const around = (area: string, language: "bg" | "en" = "bg") => ({
  area: context(area, language).area,
  language,
  release: "2026-11-22",
  licence: "CC-BY-4.0",
});
const sheet = (spec: ChartSpec, rows: readonly AnswerRow[], area: string, language: "bg" | "en" = "bg") =>
  sheetOf(spec, chartView(spec, rows, context(area, language)), around(area, language));
const column = (made: ReturnType<typeof sheet>, key: string) => {
  const place = made.columns.findIndex((one) => one.key === key);
  return made.rows.map((row) => row[place]);
};

describe("the sheet of a chart", () => {
  it("holds numbers, and a code where there is none", () => {
    const made = sheet(catalogue["sweeps-by-year"], everyState, "BG414");
    expect(made.columns.map(({ key }) => key)).toEqual([
      "dataset",
      "indicator",
      "area",
      "period",
      "period_label",
      "value",
      "status",
      "qualifier",
      "extent",
      "remark",
      "source",
      "publisher",
    ]);
    expect(column(made, "period").slice(0, 3)).toEqual(["2017/2018", "2018/2019", "2019/2020"]);
    expect(column(made, "value")).toEqual([120, 95, 110, 60, 48, null, null, null, 0, null]);
    expect(column(made, "status")).toEqual([null, null, null, null, null, "c", "x", "z", null, "x"]);
    expect(column(made, "qualifier").slice(0, 5)).toEqual(["exact", "about", "at_least", "at_most", "about"]);
    expect(column(made, "extent").slice(3, 6)).toEqual(["full", "part", null]);
    expect(new Set(column(made, "area"))).toEqual(new Set(["BG414"]));
  });

  it("says of a doubted number only that it stays out", () => {
    const doubted = kyustendilSweeps.map((row) => ({
      ...row,
      charted: false,
      doubt_bg: "сборът не излиза",
      doubt_en: "it does not add up",
    }));
    const made = sheet(catalogue["sweeps-by-year"], doubted, "BG415");
    expect(new Set(column(made, "value"))).toEqual(new Set([null]));
    expect(column(made, "status").filter((status) => status === "u")).toHaveLength(doubted.length);
  });

  it("writes the years of a matrix below each other", () => {
    const made = sheet(catalogue["reporting-matrix"], kyustendilSweeps, "BG");
    expect(made.columns.map(({ key }) => key)).toEqual([
      "dataset",
      "area",
      "area_label",
      "period",
      "period_label",
      "value",
      "status",
      "qualifier",
      "extent",
    ]);
    expect(made.rows).toHaveLength(8 * schoolYears.length);
    expect(
      column(made, "extent")
        .filter((extent) => extent !== null)
        .sort(),
    ).toEqual(["full", "part", "part"]);
    expect(column(made, "value").reduce((sum: number, value) => sum + Number(value), 0)).toBe(kyustendilSweeps.length);
  });

  it("tells the year of a ranking in every row", () => {
    const made = sheet(catalogue["district-ranking"], districtReturned, "BG");
    expect(new Set(column(made, "period"))).toEqual(new Set(["2024/2025"]));
    expect(column(made, "area")).toHaveLength(8);
  });

  it("has the same codes and numbers in both languages, and columns with names of their own", () => {
    for (const { spec, rows, area, around: scope = context } of cases) {
      const made = (language: "bg" | "en") =>
        sheetOf(spec, chartView(spec, rows, scope(area, language)), around(area, language));
      const [bg, en] = [made("bg"), made("en")];
      expect(en.columns.map(({ key }) => key)).toEqual(bg.columns.map(({ key }) => key));
      expect(new Set(bg.columns.map(({ key }) => key)).size).toBe(bg.columns.length);
      const machine = (one: typeof bg) =>
        one.rows
          .map((row) => row.filter((_, place) => one.columns[place]?.kind !== "text"))
          .map((row) => JSON.stringify(row));
      expect(machine(en).sort()).toEqual(machine(bg).sort());
    }
  });

  it("says in every row, and in its file's name, that the records are synthetic", () => {
    const made = sheet(inRegister(catalogue["returned-by-year"]), registerReturned, "BG415", "en");
    expect(new Set(column(made, "synthetic"))).toEqual(new Set(["true"]));
    expect(sheetFileName(made, "csv")).toBe(
      "obhvat_returned-by-year_kyustendil_2017-2022_register_2026-11-22_en_SYNTHETIC.csv",
    );
    expect(sheetFileName(sheet(catalogue["sweeps-by-year"], [], "BG"), "csv")).toBe(
      "obhvat_sweeps-by-year_bulgaria_2017-2026_2026-11-22_bg.csv",
    );
  });

  it("refuses a number that is only a text", () => {
    const spec = catalogue["sweeps-by-year"];
    const view = chartView(spec, [], context("BG415", "bg"));
    const table = { ...view.table, rows: [[{ text: "2018/2019" }, { text: "371" }]] };
    expect(() => sheetOf(spec, { ...view, table }, around("BG415"))).toThrow(
      'sheet: the cell "371" under "Обходи" is numeric but has no value',
    );
  });
});
