import { describe, expect, it } from "vitest";
import { inEach, languages, type Language } from "../../src/model/text.ts";
import { cellOf, drawnOf, subjectOf } from "../../src/site/pages/correction-words.ts";
import { classOf, corrections } from "../../src/site/pages/corrections.ts";

const all = await corrections();
const told = all.filter(({ kind }) => kind !== "withdrawn");
const cell = async (column: string, text: string | null) =>
  Promise.all((["bg", "en"] as const).map(async (language) => (await cellOf(column, text, language)).text));
const found = async (subject: string, language: Language) => {
  const row = told.find((one) => one.subject === subject);
  return row === undefined ? undefined : subjectOf(row, language);
};

describe("what a correction is of", () => {
  it("is known for every one that is not withdrawn, with its place and no code in its words", async () => {
    for (const language of languages) {
      const subjects = await Promise.all(told.map(async (row) => ({ row, of: await subjectOf(row, language) })));
      const isWorded = (text: string, code: string | null) => /\p{L}/u.test(text) && !text.includes(code ?? "");
      const odd = subjects.filter(({ row, of }) => of?.path === undefined || !isWorded(of.text, row.subject));
      expect(odd.map(({ row }) => row.correction)).toEqual([]);
    }
  });

  it("is named: a number, a home, a chart", async () => {
    expect(await found("bg-kin-children-2015-1", "bg")).toEqual({
      text: "Деца при близки и роднини: настанени през годината, 2015 г.",
      path: "/iztochnitsi/offnews-637652/#reported.kin_children.BG.2015.placed-in-year",
    });
    expect(await found("ddui-mogilino", "en")).toEqual({
      text: "DDUI Mogilino",
      path: "/en/sources/asp-2016-08-12/#ddui-mogilino",
    });
    const chart = inEach((language) => found("closures-timeline", language));
    expect(await chart.bg).toMatchObject({ path: "/grafiki/closures-timeline/bulgaria/" });
    expect((await chart.en)?.text).toMatch(/homes/);
  });
});

describe("what a correction changed", () => {
  it("is in the words of the page, whichever code or remark it was", async () => {
    expect(await cell("group", "age 5-16")).toEqual(["5–16 години", "aged 5–16"]);
    expect(await cell("value", "under 5")).toEqual(["под 5", "under 5"]);
    expect(await cell("value", "at most 5")).toEqual(["най-много 5", "at most 5"]);
    expect(await cell("closing", "announced")).toEqual([
      "закриването е само решено или обявено",
      "the closing was only decided or announced",
    ]);
    expect(await cell("period_label", "undated")).toEqual(["без дата", "undated"]);
    expect(await cell("period_label", "2017/2018")).toEqual(["2017/2018", "2017/2018"]);
    expect(await cell("period_end", "2018-09-30")).toEqual(["30 септември 2018 г.", "30 September 2018"]);
    expect(await cell("title", "Кю… [cut in the URL]")).toEqual(["Кю… [отрязано в адреса]", "Кю… [cut in the URL]"]);
    expect(await cell("until", null)).toEqual(["(празно)", "(empty)"]);
    expect(drawnOf("99 / 102", "bg").text).toBe("99 от 102");
    expect(drawnOf("99 / 102", "en").text).toBe("99 of 102");
  });

  it("is nowhere left in English on the Bulgarian page", async () => {
    for (const { kind, column, was, is } of told.filter((one) => one.kind === "corrected"))
      for (const text of [was, is]) {
        const { text: said, lang } = await cellOf(column ?? "", text, "bg");
        // A statement that is gone has but its code.
        const isCode = column === "same_statement_as" || column === "of_figure";
        if (!isCode) expect([kind, column, said, lang]).toEqual([kind, column, said, undefined]);
        expect(said).not.toMatch(/\[no title|\[cut in|undated|\bunder\b/);
      }
  });
});

it("a correction of a home's or a service's state is among the grave ones, and a name is not", () => {
  const classes = (column: string) => [
    ...new Set(all.filter((one) => one.kind === "corrected" && one.column === column).map(classOf)),
  ];
  expect([...classes("closing"), ...classes("state")]).toEqual(["homes", "homes"]);
  expect([...classes("name_bg"), ...classes("title")]).toEqual(["names", "names"]);
});
