import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/charts/catalogue.ts";
import { chartSvg } from "../../src/charts/svg.ts";
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
  return { ...made, title: plain(made.title), sentence: plain(made.sentence), subtitle: plain(made.subtitle), notes: made.notes.map(({ text }) => plain(text)) };
};
const stock = (period: string, value: number | null, said: Partial<ObservationRow> = {}) =>
  row({ indicator: "foster_children", period_type: "as_of", period, period_end: period, value, source: "a", ...said });

describe("the words of foster care", () => {
  it("tell the peak and the last number of the children, and the last of both", () => {
    const [bg, en] = [view(countryFoster, "BG"), view(countryFoster, "BG", "en")];
    expect([bg.title, en.title]).toEqual([
      "Децата в приемна грижа: най-много 2323 през 2015 г., около 1500 през 2025 г.", "Children in foster care: a peak of 2,323 in 2015, about 1,500 in 2025",
    ]);
    expect(bg.sentence).toContain("Децата в приемна грижа в България към октомври 2025 г. са около 1500 според asp-2015-06-16.");
    expect(bg.sentence).toContain("Приемните семейства в България към октомври 2025 г. са 1582");
    expect(bg.notes).toContain("Приемни семейства, 2010 г.: публикувано е число, но заради съмнение то е оставено извън графиката. Агенцията дава 547.");
    expect(bg.notes).toContain("Числата са от 4 издатели, които може да броят различно; скок между двама от тях не е непременно промяна.");
  });

  it("never hold an undated number, in picture or table", () => {
    const seen = chartSvg(spec, countryFoster, context("BG", "bg"), 680) + JSON.stringify(view(countryFoster, "BG"));
    expect(seen.replaceAll("\u00a0", "")).not.toContain("1462");
    expect(view([stock("undated", 40, { dating: "undated", period_end: null })]).empty).toBe(true);
    expect(view([stock("2020-01-31", 40, { dating: "undated" })]).empty).toBe(true);
  });

  it("tell a fall and a rise from the first number to the last, and a single one alone", () => {
    expect(view([stock("2015-12-31", 90), stock("2020-12-31", 60)]).title).toBe("Децата в приемна грижа намаляват от 90 през 2015 г. на 60 през 2020 г.");
    expect(view([stock("2015-12-31", 60), stock("2020-12-31", 90)]).title).toBe("Децата в приемна грижа се увеличават от 60 през 2015 г. на 90 през 2020 г.");
    expect(view([stock("2015-12-31", 60), stock("2020-12-31", 63, { qualifier: "about" })]).title).toBe("Децата в приемна грижа: около 63 деца към 31 декември 2020 г.");
    const one = view([stock("2015-12-31", 60)]);
    expect(one.title).toBe("Децата в приемна грижа: 60 деца към 31 декември 2015 г.");
    expect(one.sentence).toContain("За приемните семейства няма публикувано общо число с дата.");
    expect(one.table.rows.map((cells) => cells[2]?.text)).toEqual(["60", "няма данни"]);
  });

  it("tell of two numbers for one day that the other exists", () => {
    expect(view([stock("2015-12-31", 60), stock("2015-12-31", 66, { dating: "inferred" })]).notes)
      .toContain("Деца в приемна грижа, 31 декември 2015 г.: за същата дата е публикувано и друго число (66).");
  });

  it("say so where all is withheld and where there is nothing", () => {
    const hidden = view([stock("2015-12-31", null, { value_state: "c", qualifier: null, obs_status: "Q", conf_status: "C" })]);
    expect([hidden.title, hidden.empty]).toEqual(["Приемна грижа: числата са скрити, за да не може да се разпознае дете", true]);
    expect(hidden.table.rows[0]?.map(({ text }) => text).slice(0, 3)).toEqual(["Деца в приемна грижа", "31 декември 2015 г.".replace(/ /g, "\u00a0"), "скрито"]);
    const nothing = view([], "BG342");
    expect([nothing.title, nothing.sentence]).toEqual(["Приемна грижа: няма публикувано общо число с дата", "Няма публикувано общо число с дата за приемната грижа в област Сливен."]);
  });
});
