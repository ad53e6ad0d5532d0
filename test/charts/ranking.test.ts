import { describe, expect, it } from "vitest";
import { catalogue, inRegister, rankingSpec } from "../../src/charts/catalogue.ts";
import type { ChartView } from "../../src/charts/described.ts";
import { chartSvg } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import { leastToRank } from "../../src/known/whole.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { ObservationRow } from "../../src/model/rows.ts";
import type { Language } from "../../src/model/text.ts";
import { context } from "../golden/context.ts";
import { wholeCountry } from "../golden/country.ts";
import { registerMap } from "../golden/maps.ts";
import { districtReturned, otherReturned, row } from "../golden/rows.ts";

const spec = catalogue["district-ranking"];
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const few = [...districtReturned, ...otherReturned];
const view = (rows: readonly AnswerRow[], area = "BG", language: Language = "bg", around = context) => {
  const made = chartView(spec, rows, around(area, language));
  return {
    ...made,
    title: plain(made.title),
    sentence: plain(made.sentence),
    notes: made.notes.map((note) => ({ ...note, text: plain(note.text) })),
  };
};
const notesOf = ({ notes }: Pick<ChartView, "notes">, kind: string) =>
  notes.filter((note) => note.kind === kind).map(({ text }) => text);
const names = ({ table }: Pick<ChartView, "table">) => table.rows.map(([name]) => name?.text);

const codes = [...wholeCountry("BG", "bg").areas.values()]
  .filter(({ level }) => level === "district")
  .map(({ area }) => area);
/** So many districts with a comparable whole, the first with the lowest number. */
const wholes = (count: number, said: (place: number) => Partial<ObservationRow> = () => ({})): readonly AnswerRow[] =>
  codes
    .slice(0, count)
    .map((area, place) =>
      row({ indicator: "children_returned", area, period: "2024/2025", value: 100 + place, ...said(place) }),
    );
const ordered = (rows: readonly AnswerRow[], area = "BG", language: Language = "bg") =>
  view(rows, area, language, wholeCountry);

describe("districts too few to be ranked", () => {
  it("are a plain list in alphabetical order, which says why, with the number it takes", () => {
    const [bg, en] = [view(few), view(few, "BG", "en")];
    expect(names(bg)).toEqual(["Благоевград", "Бургас", "Видин", "Кюстендил", "Перник", "Русе", "Сливен", "Ямбол"]);
    expect(names(en)).toEqual(["Blagoevgrad", "Burgas", "Kyustendil", "Pernik", "Ruse", "Sliven", "Vidin", "Yambol"]);
    expect(notesOf(bg, "method")).toEqual([
      expect.stringMatching(/^Областите са по азбучен ред, без класиране: .* поне десет имат сравнимо число/),
    ]);
    expect(notesOf(en, "method")).toEqual([
      expect.stringMatching(
        /^The districts are in alphabetical order and in no other: .* at least ten have a comparable figure/,
      ),
    ]);
    // The notes write the constant as a word.
    expect(leastToRank).toBe(10);
  });

  it("are told by their numbers alone: no first and no last, no median, no more and no less", () => {
    for (const language of ["bg", "en"] as const) {
      for (const area of ["BG", "BG415"]) {
        const { title, sentence } = view(few, area, language);
        expect(`${title} ${sentence}`).not.toMatch(
          /[Мм]едиан|сигурност|най-|повече|място|[Mm]edian|[Cc]ertainly|highest|lowest|rank/,
        );
        expect(chartSvg(spec, few, context(area, language), 680)).not.toMatch(/медиана|median/);
      }
    }
    expect(view(few).sentence).toMatch(
      /^За цялата учебна година: Кюстендил – 68; Русе – 62; Сливен – поне 300\. За част от нея: Ямбол – поне 150 \(до март 2025 г\.\)\. /,
    );
    expect(view(few, "BG", "en").sentence).toMatch(
      /^For the whole school year: Kyustendil – 68; Ruse – 62; Sliven – at least 300\. For a part of it: Yambol – at least 150 \(until March 2025\)\. /,
    );
  });

  it("claim each number, how many wholes there are, and apart from them how many parts", () => {
    const { title, claims } = view(few);
    expect(title).toBe(
      "За цялата учебна 2024/2025 г. за 4 от 8 области намерихме число за обхванатите и върнати деца; за още 1 – само за част от годината",
    );
    expect(claims.title).toEqual([
      {
        kind: "coverage",
        indicators: ["children_returned"],
        areas: "districts",
        periods: ["2024/2025"],
        holds: "whole",
        per: "area",
        some: 4,
        of: 8,
      },
      {
        kind: "coverage",
        indicators: ["children_returned"],
        areas: ["BG343"],
        periods: ["2024/2025"],
        holds: "plain",
        per: "area",
        some: 1,
        of: 1,
      },
      { kind: "none", indicators: ["children_returned"], areas: ["BG343"], periods: ["2024/2025"], lacks: "whole" },
    ]);
    expect(
      claims.sentence.flatMap((claim) => (claim.kind === "value" ? [[claim.area, claim.value, claim.part]] : [])),
    ).toEqual([
      ["BG415", 68, false],
      ["BG323", 62, false],
      ["BG342", 300, false],
      ["BG343", 150, true],
    ]);
  });

  it("are counted as comparable only with an exact, printed, undoubted and undisputed number for the whole year", () => {
    expect(ordered(wholes(leastToRank)).sentence).toContain("Медианата за тези 10 области е 104,5.");
    const spoilt: readonly Partial<ObservationRow>[] = [
      { qualifier: "about" },
      { dating: "inferred" },
      { doubt_bg: "съмнение", doubt_en: "doubt" },
      { statements: 2, disagreeing: 1 },
      { extent: "part", reaches: "until_date" },
      { charted: false, doubt_bg: "съмнение", doubt_en: "doubt" },
      { counts: "part", breakdown: "pupils" },
    ];
    for (const said of spoilt)
      expect(
        ordered(wholes(leastToRank, (place) => (place === 3 ? said : {}))).sentence,
        JSON.stringify(said),
      ).not.toMatch(/Медиан|най-голям/);
  });
});

describe("districts enough to be ranked", () => {
  it("stand highest first, what cannot be compared behind them, and the extremes and the median are claimed", () => {
    const { sentence, claims, table } = ordered(wholes(12, (place) => (place === 11 ? { qualifier: "about" } : {})));
    expect(sentence).toMatch(
      /^Сред 11 области със сравнимо число най-голямото е 110 \(Варна\)\. Най-малкото сред тези 11 е 100 \(Видин\)\. Медианата за тези 11 области е 105\. /,
    );
    expect(table.rows.slice(0, 13).map((cells) => cells[1]?.value)).toEqual([
      110,
      109,
      108,
      107,
      106,
      105,
      104,
      103,
      102,
      101,
      100,
      111,
      null,
    ]);
    expect(claims.sentence.slice(0, 3)).toEqual([
      {
        kind: "extreme",
        indicator: "children_returned",
        period: "2024/2025",
        way: "highest",
        areas: [codes[10]],
        value: 110,
        of: 11,
      },
      {
        kind: "extreme",
        indicator: "children_returned",
        period: "2024/2025",
        way: "lowest",
        areas: [codes[0]],
        value: 100,
        of: 11,
      },
      {
        kind: "extreme",
        indicator: "children_returned",
        period: "2024/2025",
        way: "median",
        areas: [],
        value: 105,
        of: 11,
      },
    ]);
  });

  it("give a district its place, shared by numbers that are written alike", () => {
    const rows = wholes(12, (place) => (place > 9 ? { value: 200 + place / 100 } : {}));
    const place = (area: string) =>
      ordered(rows, area).claims.sentence.flatMap((claim) => (claim.kind === "rank" ? [claim.rank, claim.of] : []));
    expect([place(codes[11] ?? ""), place(codes[10] ?? ""), place(codes[9] ?? ""), place(codes[20] ?? "")]).toEqual([
      [1, 12],
      [1, 12],
      [3, 12],
      [],
    ]);
    expect(ordered(rows, codes[9]).sentence).toContain(
      "По големина на числото е на място 3 от 12 области със сравнимо число.",
    );
    expect(ordered(rows, codes[9], "en").sentence).toContain(
      "By the size of its figure it ranks 3 of 12 districts with a comparable one.",
    );
  });

  it("are those of a register, which covers all", () => {
    const drawn = chartView(inRegister(spec), registerMap, wholeCountry("BG415", "en"));
    expect(drawn.sentence).toContain("it ranks 19 of 25 districts");
    expect(drawn.claims.sentence.every(({ register }) => register === true)).toBe(true);
    expect(inRegister(spec).question.where).toEqual(
      expect.arrayContaining([
        { column: "period_type", is: "oneOf", values: ["school_year", "calendar_year"] },
        { column: "breakdown", is: "null" },
      ]),
    );
  });
});

describe("a district without a number", () => {
  it("is said to have nothing only where nothing overlaps the year; else what there is instead", () => {
    const { sentence, claims, notes, table } = view(few);
    expect(sentence).toContain(
      "За тази учебна година не намерихме нищо за цялата област за: Бургас. За Благоевград и Перник намерихме само друго число: за група, към дата, за друг период или без дата.",
    );
    expect(claims.sentence.filter(({ kind }) => kind === "none")).toEqual([
      { kind: "none", indicators: ["children_returned"], areas: ["BG341"], periods: ["2024/2025"], lacks: "figure" },
      {
        kind: "none",
        indicators: ["children_returned"],
        areas: ["BG413", "BG414"],
        periods: ["2024/2025"],
        lacks: "whole",
      },
    ]);
    expect(notes.filter(({ kind }) => kind === "missing")).toEqual([
      expect.objectContaining({
        text: "Друго, което намерихме: Благоевград – 575 (за период без посочени дати); Перник – 9 (част от тях, 2024/2025 г.).",
        claims: [
          expect.objectContaining({ kind: "value", area: "BG413", value: 575 }),
          expect.objectContaining({ kind: "value", area: "BG414", value: 9, counts: "part" }),
        ],
      }),
    ]);
    expect(table.rows[0]?.map(({ text }) => plain(text))).toEqual([
      "Благоевград",
      "друго число",
      "намерихме 575 (за период без посочени дати)",
      "",
    ]);
    expect(table.rows[1]?.map(({ text }) => text)).toEqual(["Бургас", "няма данни", "", ""]);
    expect(table.marks.map(({ mark }) => mark)).toContain("друго число");
  });

  it("has it in its title and first sentence", () => {
    const bare = view(few, "BG341", "en");
    expect(bare.title).toBe(
      "We found no figure for Burgas district for the whole school year 2024/2025; we found one for 4 of 8 districts",
    );
    expect(bare.claims.title[0]).toEqual({
      kind: "none",
      indicators: ["children_returned"],
      areas: ["BG341"],
      periods: ["2024/2025"],
      lacks: "figure",
    });
    const other = view(few, "BG413");
    expect(other.sentence).toMatch(
      /^За област Благоевград намерихме друго: 575 \(за период без посочени дати\)\. Други области с число за цялата година: /,
    );
    expect(other.claims.title[0]).toMatchObject({ kind: "none", lacks: "whole" });
    expect(view(few, "BG311").title).toBe(
      "Числото за област Видин е скрито; за цялата учебна година намерихме число за 4 от 8 области",
    );
    expect(view(few, "BG343").title).toBe("Поне 150 деца в област Ямбол, но само до март 2025 г.");
  });

  it("is told as doubted where its number is kept out of the chart", () => {
    const doubted = [
      ...few,
      row({
        indicator: "children_returned",
        area: "BG341",
        period: "2024/2025",
        value: 5000,
        charted: false,
        doubt_bg: "За две години.",
        doubt_en: "For two years.",
      }),
    ];
    const { title, notes, table } = view(doubted, "BG341");
    expect(title).toBe(
      "За област Бургас числото за учебната 2024/2025 г. буди съмнение; число без съмнение за цялата година намерихме за 4 от 8 области",
    );
    expect(notes.map(({ text }) => text)).toContain(
      "Област Бургас: публикувано е число, но заради съмнение то е оставено извън графиката. За две години.",
    );
    expect(table.rows[1]?.[1]?.text).toBe("?");
    expect(view(doubted).sentence).not.toContain("Бургас");
  });
});

describe("the school year of a ranking", () => {
  it("is another one if the reader asks, with figures or without", () => {
    const title = (period: string, language: Language) =>
      plain(
        chartView(
          rankingSpec({ indicator: "children_returned", topic: "school", period }),
          few,
          context("BG", language),
        ).title,
      );
    expect(title("2017/2018", "bg")).toBe(
      "За цялата учебна 2017/2018 г. само за 1 от 8 области намерихме число за обхванатите и върнати деца",
    );
    expect(title("2019/2020", "bg")).toBe(
      "За цялата учебна 2019/2020 г. за нито една област не намерихме число за обхванатите и върнати деца",
    );
    expect(title("2019/2020", "en")).toBe(
      "We found no figure for children returned in the whole school year 2019/2020 for any district",
    );
  });

  it("without any whole, is the one with most parts, then with most figures of any kind", () => {
    const said = (period: string, area: string, more: Partial<ObservationRow>) =>
      row({ indicator: "children_returned", area, period, value: 9, ...more });
    const subtitle = (rows: readonly AnswerRow[]) => chartView(spec, rows, context("BG", "en")).subtitle;
    expect(subtitle([said("2019/2020", "BG415", { extent: "part" })])).toContain("2019/2020");
    expect(subtitle([said("2018/2019", "BG415", { breakdown: "pupils" })])).toContain("2018/2019");
  });
});

it("bends the name of a share after a preposition", () => {
  const rate = chartView(rankingSpec({ indicator: "coverage_rate", topic: "school" }), [], context("BG", "bg"));
  expect(rate.title).toContain("число за дела на обхванатите");
});
