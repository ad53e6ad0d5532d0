import { describe, expect, it } from "vitest";
import { catalogue, heatmapSpec, inRegister } from "../../src/charts/catalogue.ts";
import { classesOf, heatmap, shadeOf } from "../../src/charts/heatmap/data.ts";
import { readRows } from "../../src/charts/rows/observations.ts";
import { chartSvg, tableHtml } from "../../src/charts/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import { schoolYears } from "../../src/model/period.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { ObservationRow } from "../../src/model/rows.ts";
import { context } from "../golden/context.ts";
import { heatmapRows, registerHeatmap } from "../golden/more-rows.ts";
import { row } from "../golden/rows.ts";

const spec = catalogue["returned-heatmap"];
const own = heatmapSpec({ indicator: "children_returned", topic: "school" });
const plain = (words: string): string => words.replaceAll("\u00a0", " ");
const view = (rows: readonly AnswerRow[], language: "bg" | "en" = "bg") => chartView(spec, rows, context("BG", language));
const one = (value: number | null, said: Partial<ObservationRow> = {}) => row({ indicator: "children_returned", period: "2018/2019", value, ...said });
const hidden: Partial<ObservationRow> = { value_state: "c", qualifier: null, obs_status: "Q", conf_status: "C" };
const years = (values: readonly number[]) => values.map((value, i) => one(value, { period: schoolYears[i] ?? "" }));
const classes = (values: readonly number[]) => classesOf(heatmap(own, readRows(years(values)), context("BG", "bg")));

describe("the classes of a heatmap", () => {
  it("have round bounds between groups of about one size, so that one high number leaves the others their shades", () => {
    const found = classes([5, 7, 10, 12, 15, 17, 20, 24, 195]);
    expect(found).toEqual({ bounds: [6, 10, 15, 25], highest: 195 });
    expect(found === null ? [] : [5, 6, 9, 10, 24, 25, 195].map((value) => shadeOf(value, found))).toEqual([1, 2, 2, 3, 4, 5, 5]);
  });

  it("are fewer for few numbers, spread over the shades, and none without a number for a whole year", () => {
    expect(classes([40])).toEqual({ bounds: [], highest: 40 });
    expect(shadeOf(40, { bounds: [], highest: 40 })).toBe(3);
    expect([1, 9].map((value) => shadeOf(value, { bounds: [5], highest: 9 }))).toEqual([1, 5]);
    expect(classes([])).toBeNull();
    expect(classesOf(heatmap(own, readRows([one(9, { extent: "part" })]), context("BG", "bg")))).toBeNull();
  });

  it("stand in the legend with plain bounds that leave no whole number out", () => {
    const steps = view(years([5, 7, 10, 12, 15, 17, 20, 24, 195])).legend.filter(({ mark }) => mark.startsWith("class-"));
    expect(steps.map(({ text }) => text)).toEqual(["0–5", "6–9", "10–14", "15–24", "25–195"]);
  });

  it("meet for a share, which can lie between two whole numbers", () => {
    const rates = [91.5, 95, 97.2].map((value, i) => row({ indicator: "coverage_rate", value, period: schoolYears[i] ?? "" }));
    const { legend } = chartView(heatmapSpec({ indicator: "coverage_rate", topic: "school" }), rates, context("BG", "bg"));
    expect(legend.slice(0, 3).map(({ text }) => text)).toEqual(["0 до под 92", "92 до под 95", "95–97,2"]);
  });
});

describe("the words of a heatmap", () => {
  it("tell how many districts have a number, the extremes of whole years, and why the order is alphabetical", () => {
    const [bg, en] = [view(heatmapRows), view(heatmapRows, "en")];
    expect([bg.title, en.title]).toEqual([
      "За 6 от 8 области има число за обхванатите и върнати деца поне за една учебна година",
      "6 of 8 districts have a figure for children returned in at least one school year",
    ]);
    expect(plain(bg.sentence)).toBe("От 72 клетки (област и учебна година) число има в 10. Скрити, за да не може да се разпознае дете, са 1. "
      + "Числата за цяла година са от 0 (Видин, 2023/2024 г.) до поне 1000 (Сливен, 2018/2019 г.).");
    expect(bg.notes.map(({ text }) => plain(text))).toContain("Само за част от годината, затова не се сравнява с цяла: област Ямбол, 2024/2025 г.");
    expect(bg.table.rows.map(([name]) => name?.text)).toEqual(["Благоевград", "Бургас", "Видин", "Кюстендил", "Перник", "Русе", "Сливен", "Ямбол"]);
    expect(en.table.rows.map(([name]) => name?.text)).toEqual(["Blagoevgrad", "Burgas", "Kyustendil", "Pernik", "Ruse", "Sliven", "Vidin", "Yambol"]);
  });

  it("mark a part of a year in table and legend, and keep it off the scale", () => {
    const part = view([one(150, { extent: "part" })]);
    expect(part.legend.map(({ mark }) => mark)).toEqual(["part-apart", "x"]);
    expect(tableHtml(part, { language: "bg" })).toContain('data-state="part">150 *</td>');
    expect(tableHtml(part, { language: "bg" })).toContain("<b>*</b> – само за част от годината");
    expect(chartSvg(spec, [one(150, { extent: "part" })], context("BG", "bg"), 680)).not.toContain("--school-");
  });

  it("say so where all is withheld, where there is nothing, and where there is one number", () => {
    expect(view([one(null, hidden)]).title).toBe("Числата за обхванатите и върнати деца по области са скрити, за да не може да се разпознае дете");
    expect([view([]).title, view([]).empty]).toEqual(["За нито една област няма годишно число за обхванатите и върнати деца", true]);
    expect(view([one(68)]).sentence).toBe("От 72 клетки (област и учебна година) число има в 1.");
  });

  it("are those of a register where it is drawn from one", () => {
    const drawn = chartView(inRegister(spec), registerHeatmap, context("BG", "bg"));
    expect([drawn.synthetic, drawn.title]).toEqual([true, "За 4 от 8 области има число за обхванатите и върнати деца поне за една учебна година (синтетични данни)"]);
  });
});
