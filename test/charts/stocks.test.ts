import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/charts/catalogue.ts";
import { chartSvg } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { ObservationRow } from "../../src/model/rows.ts";
import { context } from "../golden/context.ts";
import { countryFoster } from "../golden/more-rows.ts";
import { row } from "../golden/rows.ts";

const spec = catalogue["foster-care"];
const plain = (words: string): string => words.replaceAll("\u00a0", " ");
const view = (rows: readonly AnswerRow[], area = "BG415", language: "bg" | "en" = "bg") => {
  const made = chartView(spec, rows, context(area, language));
  return {
    ...made,
    title: plain(made.title),
    sentence: plain(made.sentence),
    subtitle: plain(made.subtitle),
    notes: made.notes.map(({ text }) => plain(text)),
  };
};
const stock = (period: string, value: number | null, said: Partial<ObservationRow> = {}) =>
  row({
    indicator: "foster_children",
    period_type: "as_of",
    period,
    period_end: period,
    value,
    source: "a",
    nature: "stock",
    reaches: "moment",
    ...said,
  });
const group = { counts: "part", breakdown: "professional" } as const;
const titles = (...rows: readonly AnswerRow[]) => [view(rows).title, view(rows, "BG415", "en").title];

describe("the words of foster care", () => {
  it("do not stop before a later number because it is in doubt, nor call it a fall", () => {
    const [bg, en] = titles(
      stock("2017-07-31", 61),
      stock("2017-11-30", 56),
      stock("2022-09-30", 48, { doubt_bg: "Сметнато.", doubt_en: "Computed." }),
    );
    expect(bg).toBe(
      "Децата в приемна грижа: 61 към 31 юли 2017 г., 56 към 30 ноември 2017 г. и 48 към 30 септември 2022 г. (със съмнение)",
    );
    expect(en).toMatch(/56 as of 30 November 2017 and 48 as of 30 September 2022 \(in doubt\)$/);
  });

  it("list the first, the highest and the last number with their dates, and hold the last against the one before with what lies between", () => {
    const [bg, en] = [view(countryFoster, "BG"), view(countryFoster, "BG", "en")];
    expect([bg.title, en.title]).toEqual([
      "Децата в приемна грижа: 221 през 2010 г., 2323 през 2015 г. и около 1500 към октомври 2025 г.",
      "Children in foster care: 221 in 2010, 2,323 in 2015 and about 1,500 as of October 2025",
    ]);
    expect(bg.sentence).toBe(
      "Децата в приемна грижа в България към октомври 2025 г. са около 1500 според asp-2015-06-16. Това е по-малко от 2323 през 2015 г., но двете дати са раздалечени с години. " +
        "Приемните семейства в България към октомври 2025 г. са 1582 според asp-2015-06-16. Това е по-малко от 2322 към 31 декември 2014 г., но двете дати са раздалечени с години.",
    );
    expect(en.sentence).toContain("That is less than 2,323 in 2015, but years lie between the two dates.");
    expect(bg.claims.sentence.map(({ kind }) => kind)).toEqual(["value", "change", "value", "change"]);
    expect(bg.claims.sentence[1]).toMatchObject({
      way: "less",
      from: { value: 2323 },
      to: { value: 1500, qualifier: "about" },
      apart: true,
      publishers: false,
    });
    expect(bg.notes).toContain(
      "Приемни семейства, 2010 г.: публикувано е число, но заради съмнение то е оставено извън графиката. Агенцията дава 547.",
    );
    expect(bg.notes).toContain(
      "Числата са от различни издатели, които може да броят различно; скок между двама от тях не е непременно промяна.",
    );
  });

  it("keep a group out of the line and the story, and have it in the table as what it is", () => {
    const rows = [stock("2019-12-31", 60), stock("2020-12-31", 43, group)];
    const made = view(rows);
    expect(made.title).toBe("Децата в приемна грижа: 60 към 31 декември 2019 г.");
    expect(chartSvg(spec, rows, context("BG415", "bg"), 680)).not.toContain(">43<");
    expect(made.table.rows.map((cells) => [cells[2]?.code, cells[3]?.text])).toEqual([
      ["all", "60"],
      ["professional", "43"],
      ["all", "няма данни"],
    ]);
    expect(made.notes).toContain("Числата за част от тях и за период са само в таблицата: линията е от общите числа.");
  });

  it("hold no undated number in picture or table, and tell it apart with what it is", () => {
    const seen =
      chartSvg(spec, countryFoster, context("BG", "bg"), 680) + JSON.stringify(view(countryFoster, "BG").table);
    expect(seen.replaceAll("\u00a0", "")).not.toContain("1462");
    expect(view(countryFoster, "BG").notes).toContain(
      "Без дата, затова не са в графиката, децата в приемна грижа: 1462.",
    );
    expect(view([stock("undated", 40, { dating: "undated", period_end: null })]).empty).toBe(true);
    expect(view([stock("2020-01-31", 40, { dating: "undated" })]).empty).toBe(true);
  });

  it("tell a fall and a rise only within two years, of one publisher, with printed dates", () => {
    expect(titles(stock("2019-12-31", 90), stock("2020-12-31", 60))).toEqual([
      "Децата в приемна грижа намаляват от 90 към 31 декември 2019 г. на 60 към 31 декември 2020 г.",
      "Children in foster care fell from 90 as of 31 December 2019 to 60 as of 31 December 2020",
    ]);
    expect(titles(stock("2019-12-31", 60), stock("2020-12-31", 90))[0]).toBe(
      "Децата в приемна грижа се увеличават от 60 към 31 декември 2019 г. на 90 към 31 декември 2020 г.",
    );
    const plainly = [
      "Децата в приемна грижа: 90 към 31 декември 2019 г. и 60 към 31 декември 2020 г.",
      "Children in foster care: 90 as of 31 December 2019 and 60 as of 31 December 2020",
    ];
    expect(titles(stock("2019-12-31", 90), stock("2020-12-31", 60, { source: "b" }))).toEqual(plainly);
    expect(titles(stock("2019-12-31", 90, { dating: "inferred" }), stock("2020-12-31", 60))).toEqual(plainly);
    expect(titles(stock("2015-12-31", 90), stock("2020-12-31", 60))[0]).toBe(
      "Децата в приемна грижа: 90 към 31 декември 2015 г. и 60 към 31 декември 2020 г.",
    );
  });

  it("say in the sentence that publishers differ, and nothing of more or less where it is unsure", () => {
    const said = (...rows: readonly AnswerRow[]) => view(rows, "BG415", "en").sentence;
    expect(said(stock("2019-12-31", 90), stock("2020-12-31", 60, { source: "b" }))).toContain(
      "That is less than 90 as of 31 December 2019, but the publishers differ.",
    );
    expect(said(stock("2010-12-31", 90), stock("2020-12-31", 60, { source: "b" }))).toContain(
      "That is less than 90 as of 31 December 2010, but years lie between the two dates and the publishers differ.",
    );
    expect(said(stock("2019-12-31", 90, { dating: "inferred" }), stock("2020-12-31", 60))).not.toMatch(/less|more/);
    expect(said(stock("2019-12-31", 60), stock("2020-12-31", 63, { qualifier: "about" }))).not.toMatch(/less|more/);
  });

  it("say of a single number what is lacking beside it, as ours, and claim it", () => {
    const one = view([stock("2015-12-31", 60)]);
    expect(one.title).toBe("Децата в приемна грижа: 60 към 31 декември 2015 г.");
    expect(one.sentence).toContain("За приемните семейства не намерихме общо число с дата.");
    expect(one.claims.sentence).toContainEqual({
      kind: "none",
      indicators: ["foster_families"],
      areas: ["BG415"],
      periods: null,
      lacks: "dated",
    });
    expect(one.table.rows.map((cells) => cells[3]?.text)).toEqual(["60", "няма данни"]);
  });

  it("say what there is instead of a total with a date", () => {
    const [bg, en] = [
      view([stock("2020-12-31", 40, group)]),
      view([stock("undated", 575, { dating: "undated", period_end: null })], "BG415", "en"),
    ];
    expect(bg.title).toBe("Приемна грижа: не намерихме общо число с дата");
    expect(bg.sentence).toBe(
      "За децата в приемна грижа не намерихме общо число с дата. Намерихме друго: 40 (част от тях, към 31 декември 2020 г.). За приемните семейства не намерихме общо число с дата.",
    );
    expect(en.sentence).toContain(
      "We found no dated total for children in foster care. We found something else: 575 (undated).",
    );
  });

  it("make no claim of absence against a doubted number with a date", () => {
    const made = view(
      [
        stock("2020-12-31", 40, {
          charted: false,
          doubt_bg: "Може да е друго.",
          doubt_en: "It may be something else.",
        }),
      ],
      "BG415",
      "en",
    );
    expect(made.title).toBe("Foster care: only figures in doubt or for a period");
    expect(made.sentence).toContain("We found something else: 40 (as of 31 December 2020, in doubt).");
    expect(made.claims.sentence).not.toContainEqual(
      expect.objectContaining({ kind: "none", indicators: ["foster_children"] }),
    );
  });

  it("tell of a lone doubted number that it is doubted", () => {
    expect(titles(stock("2020-12-31", 48, { doubt_bg: "Сметнато е.", doubt_en: "Worked out." }))).toEqual([
      "Децата в приемна грижа: 48 към 31 декември 2020 г. (със съмнение)",
      "Children in foster care: 48 as of 31 December 2020 (in doubt)",
    ]);
  });

  it("tell of two numbers for one day that the other exists", () => {
    expect(view([stock("2015-12-31", 60), stock("2015-12-31", 66, { dating: "inferred" })]).notes).toContain(
      "Деца в приемна грижа, 31 декември 2015 г.: за същата дата е публикувано и друго число (66).",
    );
  });

  it("say so where all is withheld and where there is nothing", () => {
    const hidden = view([
      stock("2015-12-31", null, { value_state: "c", qualifier: null, obs_status: "Q", conf_status: "C" }),
    ]);
    expect([hidden.title, hidden.empty]).toEqual([
      "Приемна грижа: числата са скрити, за да не може да се разпознае дете",
      true,
    ]);
    expect(hidden.table.rows[0]?.map(({ text }) => text).slice(0, 4)).toEqual([
      "Деца в приемна грижа",
      "31 декември 2015 г.".replace(/ /g, "\u00a0"),
      "общо",
      "скрито",
    ]);
    const nothing = view([], "BG342");
    expect([nothing.title, nothing.sentence]).toEqual([
      "Приемна грижа: не намерихме общо число с дата",
      "Не намерихме число за приемната грижа в област Сливен.",
    ]);
    expect(nothing.claims.sentence).toEqual([
      {
        kind: "none",
        indicators: ["foster_children", "foster_families"],
        areas: ["BG342"],
        periods: null,
        lacks: "figure",
      },
    ]);
  });
});
