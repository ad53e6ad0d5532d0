import { describe, expect, it } from "vitest";
import { catalogue, inRegister } from "../../src/charts/catalogue.ts";
import { chartSvg, tableHtml } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import type { Language } from "../../src/model/text.ts";
import { context } from "../golden/context.ts";
import { registerReturned } from "../golden/rows.ts";

const spec = inRegister(catalogue["returned-by-year"]);
const said: Readonly<Record<Language, RegExp>> = { bg: /синтетични/i, en: /synthetic/i };

describe.each(["bg", "en"] as const)("a chart of synthetic records (%s)", (language) => {
  const around = { ...context("BG415", language), extract: "Изпитателен регистър" };

  it("says so in its title, its words and its table, each by itself", () => {
    const view = chartView(spec, registerReturned, around);
    expect(view.synthetic).toBe(true);
    for (const text of [view.title, view.subtitle, view.sentence, tableHtml(view, { language })])
      expect(text).toMatch(said[language]);
    expect(view.notes[0]?.kind).toBe("synthetic");
  });

  it.each([680, 354])("says so across the whole picture, %d wide", (width) => {
    const words = chartSvg(spec, registerReturned, around, width).match(/translate\([^)]*\) rotate/g) ?? [];
    expect(words.length).toBeGreaterThanOrEqual(width === 680 ? 12 : 5);
  });

  it("names who made the register where a figure has no other source", () => {
    expect(chartView(spec, registerReturned, around).sentence).toContain("Изпитателен регистър");
  });
});

describe("a chart of the register", () => {
  it("refuses rows that do not say whether they are synthetic", () => {
    const silent = registerReturned.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => column !== "synthetic")),
    );
    expect(() => chartView(spec, silent, context("BG415", "bg"))).toThrow(/"synthetic" of observation/);
  });

  it("carries no mark when the records are real", () => {
    const real = registerReturned.map((row) => ({ ...row, synthetic: false }));
    expect(chartView(spec, real, context("BG415", "bg")).synthetic).toBe(false);
    expect(chartSvg(spec, real, context("BG415", "bg"), 680)).not.toMatch(said.bg);
  });
});
