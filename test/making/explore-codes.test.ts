import { expect, it } from "vitest";
import type { AreaRow, BreakdownRow, IndicatorRow } from "../../src/model/rows.ts";
import { codesOfColumns } from "../../src/site/pages/explore-codes.ts";

const area = (code: string, level: string, name: string) =>
  [code, { area: code, level, name_bg: name, name_en: name }] as const;
const lookups = {
  areas: new Map([
    area("BG415", "district", "Кюстендил"),
    area("KNL29", "municipality", "Кюстендил"),
  ]) as unknown as ReadonlyMap<string, AreaRow>,
  indicators: new Map([
    ["sweeps", { indicator: "sweeps", name_bg: "Обходи", name_en: "Sweeps" }],
  ]) as unknown as ReadonlyMap<string, IndicatorRow>,
  breakdowns: new Map([
    ["age_5", { breakdown: "age_5", label_bg: "5 години", label_en: "Aged 5" }],
  ]) as unknown as ReadonlyMap<string, BreakdownRow>,
};

it("the editor has the codes of columns in the page's language, the newest period first, no municipalities", () => {
  const facts = { lookups, periods: ["2018/2019", "2023/2024", "2018/2019"] };
  const codes = codesOfColumns(["observations", "institutions", "services"], facts, "bg");
  expect(codes["area"]).toEqual([["BG415", "Кюстендил"]]);
  expect(codes["indicator"]).toEqual([["sweeps", "Обходи"]]);
  expect(codes["breakdown"]).toEqual([["age_5", "5 години"]]);
  expect(codes["period"]).toEqual([
    ["2023/2024", ""],
    ["2018/2019", ""],
  ]);
  expect(codes["value_state"]?.map(([code]) => code)).toEqual(["c", "x", "z"]);
  const kinds = codes["kind"]?.map(([code]) => code);
  expect(kinds).toContain("DMSGD");
  expect(kinds).toContain("COP");
  expect(codesOfColumns(["observations"], facts, "en")["indicator"]).toEqual([["sweeps", "Sweeps"]]);
});
