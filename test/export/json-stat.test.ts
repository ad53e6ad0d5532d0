import { describe, expect, it } from "vitest";
import { jsonStatFaults } from "../../scripts/check-site/json-stat.ts";
import { seriesSpec } from "../../src/charts/catalogue.ts";
import { chartView } from "../../src/charts/view.ts";
import { isCube, jsonStatOf, sparseStatOf } from "../../src/export/json-stat.ts";
import type { JsonStat } from "../../src/export/json-stat.ts";
import { sheetOf } from "../../src/export/sheet.ts";
import type { Sheet } from "../../src/export/sheet.ts";
import { schoolYears } from "../../src/model/period.ts";
import { context } from "../golden/context.ts";
import { row } from "../golden/rows.ts";
import { cellsOf, made, oneOf, seen } from "./made.ts";

describe("a chart as JSON-stat", () => {
  it.each(made.filter(({ sheet }) => isCube(sheet)))(
    "keeps to the format and to the sheet: $name in $language",
    ({ sheet }) => {
      const set = jsonStatOf(sheet, seen);
      expect(JSON.parse(JSON.stringify(set))).toEqual(set);
      expect([set, sparseStatOf(sheet, seen)].map(jsonStatFaults)).toEqual([[], []]);
      expect(set.label).toBe(sheet.title);
      const sorted = (all: readonly (string | number | null)[]) =>
        all
          .filter((one) => one !== null)
          .map(String)
          .sort();
      expect(sorted(set.value)).toEqual(sorted(cellsOf(sheet, "value")));
      const qualifiers = cellsOf(sheet, "qualifier").filter((one) => one !== "exact");
      expect(sorted(Object.values(set.status).filter((code) => code !== "n"))).toEqual(
        sorted([...cellsOf(sheet, "status"), ...qualifiers]),
      );
      expect(Object.keys(set.extension.status.label).sort()).toEqual([...new Set(Object.values(set.status))].sort());
    },
  );

  it("is refused for a list of named homes", () => {
    expect(() => jsonStatOf(oneOf("institutions-map-BG").sheet, seen)).toThrow("counts nothing");
  });

  it("holds every state of a value at its place", () => {
    const set = jsonStatOf(oneOf("sweeps-by-year-every-state", "en").sheet, seen);
    expect(set.id).toEqual(["dataset", "indicator", "area", "period"]);
    expect(set.role).toEqual({ time: ["period"], geo: ["area"], metric: ["indicator"] });
    expect(set.value).toEqual([120, 95, 110, 60, 48, null, null, null, 0, null]);
    expect(set.status).toEqual({ 1: "about", 2: "at_least", 3: "at_most", 4: "about", 5: "c", 6: "x", 7: "z", 9: "x" });
    expect(set.extension.qualifier).toEqual({ 1: "about", 2: "at_least", 3: "at_most", 4: "about" });
    expect(set.extension.extent).toEqual({ 4: "part" });
    expect(set.dimension["period"]?.category.label["2017/2018"]).toBe("2017/2018");
    expect(set.extension.status.label["at_least"]).toBe("at least");
    expect(set.extension.status.label["c"]).toBe("withheld, so that no child can be recognised");
  });

  it("knows a year of one kind of home from that of another", () => {
    const { sheet } = oneOf("institutions-by-year-BG");
    const set = jsonStatOf(sheet, seen);
    const kinds = set.dimension["institution_kind"]?.category.index ?? [];
    const dates = set.dimension["date"]?.category.index ?? [];
    const place = (key: string) => sheet.columns.findIndex((column) => column.key === key);
    for (const row of sheet.rows) {
      const at =
        kinds.indexOf(String(row[place("institution_kind")])) * dates.length +
        dates.indexOf(String(row[place("date")]));
      expect(set.value[at]).toBe(row[place("value")]);
    }
  });

  it("says with how many decimals readers see the numbers of each indicator, which stand as their source has them", () => {
    const rates = (values: readonly number[]) => {
      const spec = seriesSpec({ indicator: "coverage_rate", topic: "school" });
      const rows = values.map((value, i) => row({ indicator: "coverage_rate", period: schoolYears[i] ?? "", value }));
      const around = context("BG415", "bg");
      return jsonStatOf(
        sheetOf(spec, chartView(spec, rows, around), {
          area: around.area,
          language: "bg",
          release: "2026-11-22",
          licence: "CC-BY-4.0",
        }),
        seen,
      );
    };
    const unit = (set: JsonStat) => [set.dimension["indicator"]?.category.unit, set.extension.decimals];
    expect(unit(rates([93.96, 94.12]))).toEqual([{ coverage_rate: { decimals: 1, symbol: "%", position: "end" } }, 1]);
    expect(rates([93.96, 94.12]).value.slice(0, 2)).toEqual([93.96, 94.12]);
    expect(unit(rates([94]))).toEqual([{ coverage_rate: { decimals: 1, symbol: "%", position: "end" } }, 0]);
    expect(unit(rates([0.04, 94]))).toEqual([{ coverage_rate: { decimals: 2, symbol: "%", position: "end" } }, 2]);
    expect(unit(jsonStatOf(oneOf("foster-care-BG").sheet, seen))).toEqual([
      { foster_children: { decimals: 0 }, foster_families: { decimals: 0 } },
      0,
    ]);
    // A matrix counts what was found, not what its indicators count.
    expect(unit(jsonStatOf(oneOf("reporting-matrix-BG415").sheet, seen))).toEqual([undefined, 0]);
  });

  it("says that records are synthetic", () => {
    const set = jsonStatOf(oneOf("register-returned-by-year-BG415").sheet, seen);
    expect([set.extension.synthetic, set.dimension["synthetic"]?.category.index]).toEqual([true, ["true"]]);
  });

  it("refuses two rows on the same thing", () => {
    const { sheet } = oneOf("sweeps-by-year-BG415");
    expect(() => jsonStatOf({ ...sheet, rows: [...sheet.rows, ...sheet.rows.slice(0, 1)] }, seen)).toThrow(
      "two rows of the sheet have the same codes",
    );
  });

  const codes = { key: "counts", label: "Counted", kind: "code", role: "dimension" } as const;
  const words = { key: "counts_label", label: "Counted", kind: "text", role: "label", of: "counts" } as const;
  const period = { key: "period", label: "Period", kind: "code", role: "dimension" } as const;
  const value = { key: "value", label: "Value", kind: "number", role: "value" } as const;
  const status = { key: "status", label: "Why", kind: "code", role: "status", of: "value" } as const;
  const small = (rows: Sheet["rows"]): Sheet => ({
    ...oneOf("sweeps-by-year-BG415", "en").sheet,
    columns: [codes, words, period, value, status],
    rows,
  });

  it("calls what has no code unknown, behind all that has one, and what has no words by its code", () => {
    const set = jsonStatOf(
      small([
        ["all", "everybody", null, 7, null],
        ["all", "everybody", "2020", 5, null],
        ["part.1", null, "2020", 3, null],
      ]),
      seen,
    );
    expect(set.dimension["period"]?.category).toEqual({
      index: ["2020", "_U"],
      label: { 2020: "2020", _U: "unknown" },
    });
    expect(set.dimension["counts"]?.category.label).toEqual({ all: "everybody", "part.1": "part.1" });
    expect([set.value, set.status]).toEqual([[5, 7, 3, null], { 3: "n" }]);
    expect(jsonStatFaults(set)).toEqual([]);
  });

  it("says of each place why there is no number where there is none at all", () => {
    const set = sparseStatOf(
      small([
        ["all", "everybody", "2020", null, "x"],
        ["part", "some", "2021", null, "c"],
      ]),
      seen,
    );
    expect([set.value, set.status]).toEqual([[null, null, null, null], { 0: "x", 1: "n", 2: "n", 3: "c" }]);
    expect(jsonStatFaults(set)).toEqual([]);
  });

  it("is refused for a table without a row", () => {
    expect(() => jsonStatOf(small([]), seen)).toThrow("counts nothing");
  });
});
