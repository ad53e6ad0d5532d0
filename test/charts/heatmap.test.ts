import { describe, expect, it } from "vitest";
import { catalogue, heatmapSpec, inRegister } from "../../src/charts/catalogue.ts";
import { chartSvg, tableHtml } from "../../src/charts/drawing/svg.ts";
import { widths } from "../../src/charts/drawing/theme.ts";
import { chartView } from "../../src/charts/view.ts";
import { schoolYears } from "../../src/model/period.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { ObservationRow } from "../../src/model/rows.ts";
import { context } from "../golden/context.ts";
import { wholeCountry } from "../golden/country.ts";
import { heatmapRows, registerHeatmap } from "../golden/more-rows.ts";
import { row } from "../golden/rows.ts";

const spec = catalogue["returned-heatmap"];
const plain = (words: string): string => words.replaceAll("\u00a0", " ");
const view = (rows: readonly AnswerRow[], language: "bg" | "en" = "bg") =>
  chartView(spec, rows, context("BG", language));
const one = (value: number | null, said: Partial<ObservationRow> = {}) =>
  row({ indicator: "children_returned", period: "2018/2019", value, ...said });
const hidden: Partial<ObservationRow> = { value_state: "c", qualifier: null, obs_status: "Q", conf_status: "C" };
const country = wholeCountry("BG", "bg");
const areas = [...country.areas.values()].filter(({ level }) => level === "district").map(({ area }) => area);
/** The same numbers in each of some districts, a year each. */
const years = (values: readonly number[], districts = 10, said: Partial<ObservationRow> = {}) =>
  areas
    .slice(0, districts)
    .flatMap((area) => values.map((value, i) => one(value, { area, period: schoolYears[i] ?? "", ...said })));

describe("the classes of a heatmap", () => {
  const legend = (rows: readonly AnswerRow[], indicator = "children_returned") =>
    chartView(heatmapSpec({ indicator, topic: "school" }), rows, country).legend.filter(({ mark }) =>
      mark.startsWith("class-"),
    );

  it("have round bounds between groups of about one size, so that one high number leaves the others their shades", () => {
    expect(
      legend(years([5, 7, 10, 12, 15, 17, 20, 24, 195])).map(({ mark, text }) => `${mark}: ${plain(text)}`),
    ).toEqual([
      "class-1: под 10",
      "class-2: от 10 до под 15",
      "class-3: от 15 до под 16",
      "class-4: от 16 до под 24",
      "class-5: 24 и повече",
    ]);
  });

  it("are those of the numbers for whole years, one where all are written alike, and none without one", () => {
    expect(legend(years([40])).map(({ mark, text }) => [mark, text])).toEqual([["class-3", "40"]]);
    expect([legend([]), legend([one(9, { extent: "part" })])]).toEqual([[], []]);
  });

  it("are none of fewer than ten districts, each number then standing in its cell on one shade", () => {
    const few = years([5, 70, 1195], 9);
    expect(legend(few).map(({ mark, text }) => [mark, text])).toEqual([["class-3", "число за цялата година"]]);
    expect(legend(years([5, 70, 1195])).map(({ mark }) => mark)).toEqual(["class-1", "class-3", "class-5"]);
    for (const width of [widths.desk, widths.phone]) {
      const svg = plain(chartSvg(spec, few, country, width));
      expect(new Set(svg.match(/--school-\d/g))).toEqual(new Set(["--school-3"]));
      for (const number of ["5", "70", "1195"]) expect(svg.split(`>${number}<`)).toHaveLength(10);
    }
  });

  it("come closer together than whole numbers where shares do", () => {
    const rates = years([97.12, 97.44, 97.9], 10, { indicator: "coverage_rate" });
    expect(legend(rates, "coverage_rate").map(({ text }) => plain(text))).toEqual([
      "под 97,4 %",
      "от 97,4 % до под 97,5 %",
      "97,5 % и повече",
    ]);
  });
});

describe("the words of a heatmap", () => {
  it("tell for how many districts there is a whole year or only a part, how much there is, and why the order is alphabetical", () => {
    const [bg, en] = [view(heatmapRows), view(heatmapRows, "en")];
    expect([bg.title, en.title]).toEqual([
      "За 5 от 8 области намерихме поне за една цяла учебна година число за обхванатите и върнати деца; за още 1 – само за част от година",
      "For 5 of 8 districts we found a figure for children returned in at least one whole school year; for 1 more, only in a part of one",
    ]);
    expect(plain(bg.sentence)).toBe(
      "При едно число за всяка област и учебна година биха били 80; намерихме 12, от тях за цялата година – 10. Скрити, за да не може да се разпознае дете, са 1.",
    );
    expect(bg.notes.map(({ text }) => plain(text))).toContain(
      "Само за част от годината, затова не се сравнява с цяла: област Ямбол, 2024/2025 г.",
    );
    expect(bg.notes.map(({ text }) => plain(text)).join(" ")).toContain(
      "по азбучен ред, защото числа от различни години не са сравними",
    );
    expect(bg.table.rows.map(([name]) => name?.text)).toEqual([
      "Благоевград",
      "Бургас",
      "Видин",
      "Кюстендил",
      "Перник",
      "Русе",
      "Сливен",
      "Ямбол",
    ]);
    expect(en.table.rows.map(([name]) => name?.text)).toEqual([
      "Blagoevgrad",
      "Burgas",
      "Kyustendil",
      "Pernik",
      "Ruse",
      "Sliven",
      "Vidin",
      "Yambol",
    ]);
  });

  it("call no district of different years the highest or the lowest, and claim all that they count", () => {
    for (const language of ["bg", "en"] as const) {
      const { title, sentence } = view(heatmapRows, language);
      expect(`${title} ${sentence}`).not.toMatch(/клетк|cells| до поне 1000|run from|най-/);
    }
    const { claims } = view(heatmapRows);
    expect(
      claims.title.map((claim) => (claim.kind === "coverage" ? [claim.holds, claim.some, claim.of] : [claim.kind])),
    ).toEqual([["whole", 5, 8], ["plain", 1, 1], ["none"]]);
    expect(
      claims.sentence.map((claim) =>
        claim.kind === "coverage" ? [claim.per, claim.holds, claim.some, claim.of] : [claim.kind],
      ),
    ).toEqual([["area-period", "plain", 12, 80], ["area-period", "whole", 10, 80], ["rows"]]);
  });

  it("sign the years of which only another number is known, in picture, legend, table and note", () => {
    const { legend, table, notes } = view(heatmapRows);
    const texts = (name: string) =>
      table.rows
        .find(([head]) => head?.text === name)
        ?.slice(1)
        .map(({ text }) => text);
    expect(texts("Перник")).toEqual(["няма данни", "друго число", ...Array.from({ length: 8 }, () => "няма данни")]);
    expect(texts("Бургас")).toEqual([
      "няма данни",
      "няма данни",
      "няма данни",
      "?",
      "няма данни",
      "друго число",
      "друго число",
      ...Array.from({ length: 3 }, () => "няма данни"),
    ]);
    expect(legend.map(({ text }) => text)).toContain(
      "* няма общо число за годината, но има друго: за група, към дата, за друг период или без дата",
    );
    expect(notes.filter(({ kind }) => kind === "missing").map(({ text }) => plain(text))).toEqual([
      "Друго, което намерихме: Бургас – около 400 (2023 г.); Перник – 9 (част от тях, 2018/2019 г.).",
    ]);
    expect(chartSvg(spec, heatmapRows, context("BG", "bg"), 680).match(/>\*</g)).toHaveLength(3);
  });

  it("bound the classes by the numbers as they are written", () => {
    const rates = [97.46, 97.54].map((value, i) =>
      row({ indicator: "coverage_rate", value, period: schoolYears[i] ?? "" }),
    );
    const shades = chartSvg(
      heatmapSpec({ indicator: "coverage_rate", topic: "school" }),
      rates,
      context("BG", "bg"),
      680,
    ).match(/--school-\d/g);
    expect(new Set(shades).size).toBe(1);
  });

  it("mark a part of a year in table and legend, and keep it off the scale", () => {
    const part = view([one(150, { extent: "part" })]);
    expect(part.legend.map(({ mark }) => mark)).toEqual(["part-apart", "x"]);
    expect(tableHtml(part, { language: "bg" })).toContain('data-state="part">150 · част</td>');
    expect(tableHtml(part, { language: "bg" })).toContain("<b>част</b> – само за част от годината");
    expect(chartSvg(spec, [one(150, { extent: "part" })], context("BG", "bg"), 680)).not.toContain("--school-");
  });

  it("say so where all is withheld, where there is nothing, and where there is one number", () => {
    expect(view([one(null, hidden)]).title).toBe(
      "Числата за обхванатите и върнати деца по области са скрити, за да не може да се разпознае дете",
    );
    expect([view([]).title, view([]).empty]).toEqual([
      "За нито една област не намерихме за цяла учебна година число за обхванатите и върнати деца",
      true,
    ]);
    expect(view([]).claims.title).toEqual([expect.objectContaining({ kind: "none", lacks: "whole" })]);
    expect(view([one(68)]).sentence).toBe(
      "При едно число за всяка област и учебна година биха били 80; намерихме 1, от тях за цялата година – 1.",
    );
    expect(view([one(150, { extent: "part" })], "en").title).toBe(
      "We found no figure for children returned in a whole school year for any district; for 1, only in a part of one",
    );
  });

  it("are those of a register where it is drawn from one", () => {
    const drawn = chartView(inRegister(spec), registerHeatmap, context("BG", "bg"));
    expect([drawn.synthetic, drawn.title]).toEqual([
      true,
      "За 4 от 8 области получихме поне за една цяла учебна година число за обхванатите и върнати деца (синтетични данни)",
    ]);
  });
});
