import { describe, expect, it } from "vitest";
import { fileName, periodOf } from "../../src/export/file-name.ts";
import { made, oneOf } from "./made.ts";

describe("the name of a file", () => {
  it("says what, where, when, of which release and in which language", () => {
    const { sheet } = oneOf("sweeps-by-year-BG415", "en");
    expect(fileName(sheet, "pptx", { period: periodOf(sheet) })).toBe("obhvat_sweeps-by-year_kyustendil_2017-2025_2026-11-22_en.pptx");
    expect(fileName(sheet, "zip", { what: "all", period: "2018/2019" })).toBe("obhvat_all_kyustendil_2018-2019_2026-11-22_en.zip");
  });

  it("says that records are synthetic, and of the register", () => {
    const { sheet } = oneOf("register-returned-by-year-BG415");
    expect(fileName(sheet, "svg")).toBe("obhvat_returned-by-year_kyustendil_register_2026-11-22_bg_SYNTHETIC.svg");
  });

  it("is safe in every file system and archive, and different for every chart", () => {
    const names = made.filter(({ name }) => name !== "sweeps-by-year-every-state").map(({ sheet }) => fileName(sheet, "csv", { period: periodOf(sheet) }));
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_.-]+$/);
    expect(new Set(names).size).toBe(names.length);
  });
});
