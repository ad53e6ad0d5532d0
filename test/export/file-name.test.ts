import { describe, expect, it } from "vitest";
import { fileName, periodOf } from "../../src/export/file-name.ts";
import { chosenIn, sheetFileName, type Chosen } from "../../src/export/sheet.ts";
import { made, oneOf } from "./made.ts";

describe("the name of a file", () => {
  it("says what, where, when, of which release and in which language", () => {
    const { sheet } = oneOf("sweeps-by-year-BG415", "en");
    expect(fileName(sheet, "pptx", { period: periodOf(sheet) })).toBe(
      "obhvat_sweeps-by-year_kyustendil_2017-2026_2026-11-22_en.pptx",
    );
    expect(fileName(sheet, "zip", { what: "all", period: "2018/2019" })).toBe(
      "obhvat_all_kyustendil_2018-2019_2026-11-22_en.zip",
    );
  });

  it("says what was chosen: indicator, layout, districts, a single school year", () => {
    const { sheet } = oneOf("sweeps-by-year-BG415", "bg");
    const named = (chart: string, chosen: Chosen, ...periods: readonly string[]) => {
      const one = {
        ...sheet,
        chart,
        chosen,
        columns: [{ key: "period", label: "x", kind: "code", role: "dimension" } as const],
        rows: periods.map((period) => [period]),
      };
      return sheetFileName(one, "csv");
    };
    expect(named("district-map", { indicator: "coverage_teams", layout: "tiles" }, "2017/2018", "2017/2018")).toBe(
      "obhvat_district-map_coverage-teams_tiles_kyustendil_2017-18_2026-11-22_bg.csv",
    );
    expect(
      named("comparison", { indicator: "sweeps", places: ["ruse", "veliko-tarnovo"] }, "2017/2018", "2019/2020"),
    ).toBe("obhvat_comparison_sweeps_ruse_veliko-tarnovo_2017-2019_2026-11-22_bg.csv");
    expect(named("series", { indicator: "sweeps" }, "2018")).toBe(
      "obhvat_series_sweeps_kyustendil_2018_2026-11-22_bg.csv",
    );
    // One year, and two of them, are never called the same.
    expect(named("series", {}, "2018/2019")).not.toBe(named("series", {}, "2018/2019", "2019/2020"));
  });

  it("names only what the chart's id leaves open", () => {
    expect(chosenIn({ id: "sweeps-by-year", indicator: "sweeps" })).toEqual({});
    expect(chosenIn({ id: "district-ranking", indicator: "sweeps" })).toEqual({ indicator: "sweeps" });
    expect(chosenIn({ id: "district-map", indicator: "sweeps", layout: "tiles" })).toEqual({
      indicator: "sweeps",
      layout: "tiles",
    });
    expect(chosenIn({ id: "comparison", indicator: "sweeps", places: ["ruse", "vidin"] })).toEqual({
      indicator: "sweeps",
      places: ["ruse", "vidin"],
    });
  });

  it("says that records are synthetic, and of the register", () => {
    const { sheet } = oneOf("register-returned-by-year-BG415");
    expect(fileName(sheet, "svg")).toBe("obhvat_returned-by-year_kyustendil_register_2026-11-22_bg_SYNTHETIC.svg");
  });

  it("is safe in every file system and archive, and different for every chart", () => {
    const names = made
      .filter(({ name }) => !/every-state|tiles|withheld|nothing/.test(name))
      .map(({ sheet }) => fileName(sheet, "csv", { period: periodOf(sheet) }));
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_.-]+$/);
    expect(new Set(names).size).toBe(names.length);
  });
});
