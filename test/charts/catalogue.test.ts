import { describe, expect, it } from "vitest";
import { catalogue, chartParams, charts, seriesSpec } from "../../src/charts/catalogue.ts";
import { quantity, subject } from "../../src/charts/words/words.ts";
import type { Valued } from "../../src/charts/figures/figure.ts";
import { missing } from "../../src/charts/figures/figure.ts";
import { chartIds } from "../../src/model/chart.ts";
import { tables } from "../../src/model/tables.ts";
import { languages } from "../../src/model/text.ts";
import { publishedIndicators } from "../golden/indicators.ts";
import { context } from "../golden/context.ts";

const one: Valued = { ...missing(""), value: 1, value_state: null, qualifier: "exact" };

describe("the catalogue", () => {
  it("has a specification that is plain data for every id", () => {
    expect(charts.map(({ id }) => id)).toEqual(chartIds);
    expect(JSON.parse(JSON.stringify(charts))).toEqual(charts);
  });

  it("asks only for columns of the table", () => {
    for (const { question } of charts) {
      const known = Object.keys(tables[question.table].columns);
      expect(known).toEqual(
        expect.arrayContaining([...question.columns, ...(question.where ?? []).map(({ column }) => column)]),
      );
    }
  });

  it("counts exactly the school indicators that are published, but for statistics of the whole country", () => {
    const national = ["early_leavers_rate", "preschool_enrolment_rate", "ecec_participation_rate"];
    const school = [...publishedIndicators.values()]
      .filter(({ topic }) => topic === "school")
      .map(({ indicator }) => indicator)
      .filter((indicator) => !national.includes(indicator));
    const spec = catalogue["reporting-matrix"];
    expect([...spec.indicators].sort()).toEqual([...school].sort());
  });

  it("leaves the area open in charts of one place only", () => {
    const open = charts.filter((spec) => Object.keys(chartParams(spec, "BG415")).length > 0).map(({ id }) => id);
    expect(open).toEqual([
      "sweeps-by-year",
      "returned-by-year",
      "teams-by-year",
      "outreach-funnel",
      "age-focus",
      "foster-care",
    ]);
    const copied = charts
      .map((spec) => structuredClone(spec))
      .filter((spec) => "area" in chartParams(spec, "BG415"))
      .map(({ id }) => id);
    expect(copied).toEqual(open);
    expect(chartParams(seriesSpec({ indicator: "sweeps", topic: "school" }), "BG415")).toEqual({ area: "BG415" });
  });
});

describe("the words", () => {
  it.each([...publishedIndicators.keys()])("exist in both languages for %s", (indicator) => {
    for (const language of languages) {
      const scope = context("BG", language);
      expect(subject(indicator, scope).name).not.toBe("");
      expect(quantity(one, indicator, scope)).toMatch(/^1/);
    }
  });

  it("name the file for an indicator that has none", () => {
    const scope = context("BG", "bg");
    const known = scope.indicators.get("sweeps");
    if (known === undefined) throw new Error("the fixture lost its sweeps");
    const indicators = new Map([...scope.indicators, ["drones", { ...known, indicator: "drones", unit: "flights" }]]);
    expect(() => subject("drones", { ...scope, indicators })).toThrow(
      'chart: indicator "drones" has no subject; add it to src/i18n/*/charts.ts',
    );
    expect(() => quantity(one, "drones", { ...scope, indicators })).toThrow(
      'chart: unit "flights" of "drones" has no words; add it to src/i18n/*/charts.ts',
    );
  });

  it("count in Bulgarian: one, a counted form for more", () => {
    const scope = context("BG", "bg");
    const say = (value: number, indicator: string) =>
      quantity({ ...one, value }, indicator, scope).replaceAll("\u00a0", " ");
    expect([
      say(1, "sweeps"),
      say(347, "sweeps"),
      say(13, "coverage_teams"),
      say(1, "children_returned"),
      say(2, "children_returned"),
      say(97.5, "coverage_rate"),
    ]).toEqual(["1 обход", "347 обхода", "13 екипа", "1 дете", "2 деца", "97,5 %"]);
  });
});
