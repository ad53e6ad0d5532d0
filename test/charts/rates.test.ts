import { describe, expect, it } from "vitest";

import { catalogue, rankingSpec, seriesSpec } from "../../src/charts/catalogue.ts";
import { figure } from "../../src/charts/figures/figure.ts";
import { rateColumns } from "../../src/charts/figures/rates.ts";
import { chartView } from "../../src/charts/view.ts";
import { sheetOf } from "../../src/export/sheet.ts";
import { raterOf } from "../../src/known/rate.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { DenominatorRow, IndicatorMeasureRow, ObservationRow } from "../../src/model/rows.ts";
import { shown } from "../../src/model/shown.ts";
import type { Language } from "../../src/model/text.ts";
import { context } from "../golden/context.ts";
import { row } from "../golden/rows.ts";

const spec = catalogue["district-ranking"];
const people = (area: string, population: DenominatorRow["population"], value: number): DenominatorRow => ({
  area,
  year: 2024,
  population,
  value,
  obs_status: population === "inhabitants" ? "A" : "E",
  source: "s",
  scaled_to: null,
});
const measure = (indicator: string, children: boolean): IndicatorMeasureRow => ({
  indicator,
  measure: children ? "per_1000_children" : "per_10000_inhabitants",
  population: children ? "children_5_16" : "inhabitants",
  as_of: "december_within",
  reason_bg: "защо",
  reason_en: "why",
});
const tables = {
  measures: [measure("children_returned", true), measure("children_returned", false), measure("coverage_teams", false)],
  indicators: [
    { indicator: "children_returned", counts_persons: true },
    { indicator: "coverage_teams", counts_persons: false },
  ],
};
const inhabitants = [2023, 2024].map((year) => ({ ...people("BG415", "inhabitants", 100_000), year }));
const rate = raterOf({
  ...tables,
  denominators: [
    people("BG415", "children_5_16", 10_000),
    people("BG415", "inhabitants", 100_000),
    people("BG311", "children_5_16", 4000),
    people("BG311", "inhabitants", 70_000),
  ],
});
const returned = (area: string, value: number, said: Partial<ObservationRow> = {}): AnswerRow =>
  row({ indicator: "children_returned", area, period: "2024/2025", value, ...said });

const rows = [
  returned("BG415", 240),
  returned("BG311", 100, { extent: "part", reaches: "until_date", until: "2025-01-31" }),
  returned("BG341", 50),
];
const view = (all: readonly AnswerRow[], language: Language = "bg", of = spec) =>
  chartView(of, all, { ...context("BG", language), rate });
const plain = (text: string | undefined): string => (text ?? "").replaceAll("\u00a0", " ");
const cellsIn = ({ table }: ReturnType<typeof view>, name: string) =>
  table.rows.find(([first]) => first?.text === name)?.map(({ text }) => plain(text));

describe("the table of the districts beside each other", () => {
  it("shows whole counts by children with their interval, and names the people and the day", () => {
    const [bg, en] = [view(rows), view(rows, "en")];
    expect(bg.table.columns.map(({ label }) => plain(label)).slice(2, 4)).toEqual(["На 1000 деца", "Интервал"]);
    expect(plain(bg.table.marks[0]?.text)).toBe("оценен брой на децата на 5–16 години към 31 декември 2024 г.");
    expect(cellsIn(bg, "Кюстендил")?.slice(1, 4)).toEqual(["240", "24", "19–30"]);
    expect(en.table.columns[2]?.full).toBe("Per 1,000 children (estimated children aged 5–16 on 31 December 2024)");
    expect(cellsIn(en, "Kyustendil")?.slice(1, 4)).toEqual(["240", "24", "19–30"]);
  });

  it("tells one interval on the page and in files, and what it is made of", () => {
    const { table } = view(rows);
    expect(plain(table.marks[1]?.text)).toBe("докъде стигат случайността (с вероятност 95 %) и грешката на оценката");
    const at = table.rows.findIndex(([first]) => first?.text === "Кюстендил");
    const beside = table.beside?.columns.findIndex(({ key }) => key === "per_1000_children_low") ?? -1;
    const bounds = table.beside?.cells[at]?.slice(beside, beside + 2).map(({ value }) => shown(value ?? 0));
    expect(bounds?.join("–")).toBe(plain(cellsIn(view(rows), "Кюстендил")?.[3]));
    const only = { ...context("BG", "en"), rate: raterOf({ ...tables, denominators: inhabitants }) };
    expect(chartView(spec, rows, only).table.marks[1]?.text).toBe("how far chance reaches (with a probability of 95%)");
  });

  it("names one day for people of one year, and each its own where the years differ", () => {
    const two = { ...context("BG", "en"), rate: raterOf({ ...tables, denominators: inhabitants }) };
    const figures = [returned("BG415", 240), returned("BG415", 200, { period: "2023/2024" })].map((one) => ({
      ...figure(one as never, "", "en"),
      area: "BG415",
    }));
    const marks = (some: typeof figures) => rateColumns(some, two).marks[0]?.text;
    expect(marks(figures.slice(0, 1))).toBe("inhabitants on 31 December 2024");
    expect(marks(figures)).toBe("inhabitants on 31 December of the same year");
  });

  it("has no rate of a part of a year, nor where the people are not known", () => {
    const made = view(rows);
    expect(cellsIn(made, "Видин")?.slice(2, 4)).toEqual(["–", ""]);
    expect(cellsIn(made, "Бургас")?.slice(2, 4)).toEqual(["–", ""]);
  });

  it("divides by inhabitants what has no rate by children, and gives what was decided no interval", () => {
    const teams = row({ indicator: "coverage_teams", area: "BG415", period: "2024/2025", value: 13, nature: "stock" });
    const made = view([teams], "bg", rankingSpec({ indicator: "coverage_teams", topic: "school" }));
    expect(made.table.columns.map(({ key }) => key)).toEqual([
      "area",
      "value",
      "per_10000_inhabitants",
      "remark",
      "source",
    ]);
    expect(cellsIn(made, "Кюстендил")?.slice(1, 3)).toEqual(["13", "1,3"]);
  });

  it("has no such column where no count can be divided", () => {
    expect(view([returned("BG341", 50)]).table.columns.map(({ key }) => key)).toEqual([
      "area",
      "value",
      "remark",
      "source",
    ]);
  });

  it("hands the numbers on to files, the count first", () => {
    const facts = {
      area: context("BG", "en").area,
      language: "en",
      release: "2026-11-29",
      licence: "CC-BY-4.0",
    } as const;
    const sheet = sheetOf(spec, view(rows, "en"), facts);
    const at = (key: string) => sheet.columns.findIndex((column) => column.key === key);
    expect(sheet.columns.filter(({ role }) => role === "value").map(({ key }) => key)).toEqual([
      "value",
      "per_1000_children",
      "per_1000_children_low",
      "per_1000_children_high",
      "per_1000_children_people",
      "per_10000_inhabitants",
      "per_10000_inhabitants_low",
      "per_10000_inhabitants_high",
      "per_10000_inhabitants_people",
    ]);
    expect(sheet.columns[at("per_1000_children")]?.label).toContain("aged 5–16 on 31 December 2024");
    const own = sheet.rows.find((cells) => cells[at("area")] === "BG415" || cells.includes("Kyustendil"));
    expect([own?.[at("value")], own?.[at("per_1000_children")], own?.[at("interval")]]).toEqual([240, 24, "19–30"]);
    expect(sheet.columns[at("interval")]?.role).toBe("remark");
    const beside = ["per_1000_children", "per_10000_inhabitants"].flatMap((key) => [
      `${key}_people`,
      `${key}_people_status`,
    ]);
    expect(beside.map((key) => own?.[at(key)])).toEqual([10_000, "E", 100_000, "A"]);
    expect(own?.[at("per_10000_inhabitants")]).toBe(24);
    // Chance leaves 240 between 210.59 and 272.36; the children are estimated, by 10 per cent wrong at most.
    const bounds = ["per_1000_children", "per_10000_inhabitants"].flatMap((key) => [`${key}_low`, `${key}_high`]);
    expect(bounds.map((key) => own?.[at(key)])).toEqual([18.953, 29.96, 21.059, 27.236]);
    expect(sheet.columns[at("per_1000_children_people_status")]?.role).toBe("remark");
    // A part of a year is not divided.
    const part = sheet.rows.find((cells) => cells[at("area")] === "BG311");
    expect([part?.[at("value")], ...beside.map((key) => part?.[at(key)])]).toEqual([100, null, null, null, null]);
  });

  it("hands a chart by year on to files with its rates and by whom they are divided, and shows none of that", () => {
    const facts = {
      area: context("BG415", "en").area,
      language: "en",
      release: "2026-11-29",
      licence: "CC-BY-4.0",
    } as const;
    const of = seriesSpec({ indicator: "children_returned", topic: "school" });
    const seen = chartView(of, [rows[0] ?? {}], { ...context("BG415", "en"), rate });
    expect(seen.table.columns.map(({ key }) => key)).toEqual(["period", "value", "remark", "source"]);
    const sheet = sheetOf(of, seen, facts);
    const at = (key: string) => sheet.columns.findIndex((column) => column.key === key);
    const year = sheet.rows.find((cells) => cells[at("period")] === "2024/2025");
    const keys = ["value", "per_1000_children", "per_1000_children_people", "per_10000_inhabitants_people_status"];
    expect(keys.map((key) => year?.[at(key)])).toEqual([240, 24, 10_000, "A"]);
    const { rate: _, ...plainly } = { ...context("BG415", "en"), rate };
    expect(
      sheetOf(of, chartView(of, [rows[0] ?? {}], plainly), facts).columns.some(({ key }) => key.startsWith("per_")),
    ).toBe(false);
  });
});
