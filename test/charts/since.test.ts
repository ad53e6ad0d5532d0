import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/charts/catalogue.ts";
import { chartSvg } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import { widths } from "../../src/charts/drawing/theme.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { languages } from "../../src/model/text.ts";
import { context } from "../golden/context.ts";
import { since, sinceRows } from "../golden/since-rows.ts";
import { row } from "../golden/rows.ts";

const spec = catalogue["returned-since-2017"];
const plain = (words: string): string => words.replaceAll("\u00a0", " ");
const view = (rows: readonly AnswerRow[], language: "bg" | "en") => chartView(spec, rows, context("BG", language));

describe("the statements since the Mechanism began", () => {
  it("name the last date's speaker and both kinds of his numbers in the title and the sentence", () => {
    const [bg, en] = [view(sinceRows, "bg"), view(sinceRows, "en")];
    expect(plain(bg.title)).toBe(
      "Върнати деца от 2017 г. до 3 юли 2025 г.: около 116 000 брутно и около 75 000 нетно, без напусналите отново",
    );
    expect(plain(en.title)).toBe(
      "Children brought back from 2017 to 3 July 2025: about 116,000 gross and about 75,000 net of those who left again",
    );
    expect(plain(bg.sentence)).toBe(
      "Вицепремиерът Томислав Дончев, по plovdivnews-172143: от началото на Механизма до 3 юли 2025 г. записаните за първи път или върнати деца са " +
        "около 116 000 брутно и около 75 000 нетно, без напусналите отново. По-ранни числа: 83 458 брутно до ноември 2022 г. " +
        "(Министерството на образованието и науката, по zakazanlak-14665) и поне 62 000 върнати и задържани до септември 2024 г. (news24sofia-3400).",
    );
    expect(plain(en.sentence)).toBe(
      "Deputy Prime Minister Tomislav Donchev, as reported by plovdivnews-172143: from the start of the Mechanism to 3 July 2025 the children enrolled for " +
        "the first time or brought back were about 116,000 gross and about 75,000 net of those who left again. Earlier figures: 83,458 gross by November 2022 " +
        "(the Ministry of Education and Science, as reported by zakazanlak-14665) and at least 62,000 returned and retained by September 2024 (news24sofia-3400).",
    );
  });

  it("claim every number they tell, with what it counts, up to when, and who is named", () => {
    const { title, sentence } = view(sinceRows, "bg").claims;
    expect(title.map((claim) => "value" in claim && claim.value)).toEqual([116000, 75000]);
    expect(sentence).toEqual([
      expect.objectContaining({
        kind: "value",
        value: 116000,
        qualifier: "about",
        counts: "all",
        until: "2025-07-03",
        source: "plovdivnews-172143",
      }),
      expect.objectContaining({
        kind: "value",
        value: 75000,
        qualifier: "about",
        counts: "net",
        until: "2025-07-03",
        source: "plovdivnews-172143",
      }),
      expect.objectContaining({
        kind: "value",
        value: 83458,
        qualifier: "exact",
        counts: "all",
        until: "2022-11",
        source: "zakazanlak-14665",
      }),
      expect.objectContaining({
        kind: "value",
        value: 62000,
        qualifier: "at_least",
        counts: "kept_at_date",
        until: "2024-09",
        source: "news24sofia-3400",
      }),
    ]);
  });

  it("give each speaker of the last date a sentence of his own, and say of none that he compared", () => {
    const { sentence } = view(
      [
        since("2025", 90, { source: "pna-1207465" }),
        since("2025", 80, { counts: "net", breakdown: "net", source: "vevesti" }),
      ],
      "en",
    );
    expect(plain(sentence)).toBe(
      "Prime Minister Nikolai Denkov, as reported by pna-1207465: from the start of the Mechanism to 2025 the children enrolled for the first time or brought back " +
        "were 90 gross. Vevesti: from the start of the Mechanism to 2025 the children enrolled for the first time or brought back were 80 net of those who left again.",
    );
  });

  it("stand in the table in order of time, with signs, kind and speaker", () => {
    const { rows } = view(sinceRows, "en").table;
    expect(
      rows.map(([when, value, kind, who]) =>
        [when?.text, value?.text, kind?.text, who?.text].map((text) => plain(text ?? "")),
      ),
    ).toEqual([
      ["14 September 2017", "≥ 3,000", "gross", "investor-246715"],
      ["November 2017", "17,297", "only a part, not said which", "Deputy Prime Minister Tomislav Donchev"],
      ["1 March 2018", "21,915", "gross", "vevesti-166566"],
      ["2019", "40,029", "returned and retained", "Deputy Prime Minister Tomislav Donchev"],
      ["2020", "≥ 49,000", "gross", "pzgov-227"],
      ["November 2022", "83,458", "gross", "the Ministry of Education and Science"],
      ["8 August 2023", "≥ 50,000", "returned and retained", "Prime Minister Nikolai Denkov"],
      ["September 2024", "≥ 62,000", "returned and retained", "news24sofia-3400"],
      ["3 July 2025", "≈ 116,000", "gross", "Deputy Prime Minister Tomislav Donchev"],
      ["3 July 2025", "≈ 75,000", "net of those who left again", "Deputy Prime Minister Tomislav Donchev"],
    ]);
  });

  it("name the part that is counted, where its group has a name", () => {
    const part = since("2017-11", 17297, { counts: "part", breakdown: "age-5-16" });
    const breakdowns = new Map([["age-5-16", { label_bg: "5–16 години", label_en: "aged 5–16" }]]);
    const { rows } = chartView(spec, [part], { ...context("BG", "bg"), breakdowns }).table;
    expect(rows[0]?.[2]?.text).toBe("само част: 5–16 години");
  });

  it("leave out a year, a count within one and what has no date", () => {
    const others = [
      row({ area: "BG", indicator: "children_returned", period: "2018/2019", value: 19077 }),
      since("2020", 5, { reaches: "until_date" }),
      since("2020", 6, { dating: "undated" }),
      since("2020", 7, { indicator: "sweeps" }),
    ];
    expect(view([...sinceRows, ...others], "bg").table.rows).toHaveLength(sinceRows.length);
    expect(view(others, "bg").empty).toBe(true);
  });

  it.each(Object.entries(widths))("are marks of three forms and no line joins them (%s)", (_, width) => {
    const svg = chartSvg(spec, sinceRows, context("BG", "bg"), width);
    expect(svg.match(/data-row="/g)).toHaveLength(sinceRows.length);
    expect(svg).not.toMatch(/<path[^>]* d="M[^"]*L[^"]*L/);
  });

  it.each(languages)("write beside every mark its number, and nobody's label is lost (%s)", (language) => {
    for (const width of Object.values(widths)) {
      const svg = plain(chartSvg(spec, sinceRows, context("BG", language), width));
      for (const number of [
        "≥3000",
        "17297",
        "21915",
        "40029",
        "49000",
        "83458",
        "50000",
        "62000",
        "116000",
        "75000",
      ]) {
        expect(svg.replaceAll(/&nbsp;|[ ,]/g, "")).toContain(number);
      }
    }
  });

  it("say when there are none", () => {
    expect([view([], "bg").title, view([], "en").title]).toEqual([
      "Върнати деца от началото на Механизма: не намерихме общо число",
      "Children brought back since the Mechanism began: we found no total",
    ]);
  });
});
