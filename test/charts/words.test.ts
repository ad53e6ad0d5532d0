import { describe, expect, it } from "vitest";
import { readRows } from "../../src/charts/rows/observations.ts";
import { whenOf } from "../../src/charts/words/instead.ts";
import { catalogue, rankingSpec, seriesSpec } from "../../src/charts/catalogue.ts";
import { chartView } from "../../src/charts/view.ts";
import type { ChartSpec } from "../../src/model/chart.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { ObservationRow } from "../../src/model/rows.ts";
import { context } from "../golden/context.ts";
import { countryReturned, institutions, kyustendilSweeps, row, ruseTeams } from "../golden/rows.ts";

const plain = (words: string): string => words.replaceAll("\u00a0", " ");

function words(spec: ChartSpec, rows: readonly AnswerRow[], area = "BG415") {
  const view = (language: "bg" | "en") => chartView(spec, rows, context(area, language));
  const [bg, en] = [view("bg"), view("en")];
  const said = (one: typeof bg) => ({
    title: plain(one.title),
    subtitle: plain(one.subtitle),
    sentence: plain(one.sentence),
    notes: one.notes.filter(({ kind }) => kind !== "event").map(({ text }) => plain(text)),
  });
  return { bg: said(bg), en: said(en), empty: bg.empty };
}

const sweeps = catalogue["sweeps-by-year"];
const year = (period: string, value: number, said: Partial<ObservationRow> = {}) => row({ period, value, ...said });
const titles = (rows: readonly AnswerRow[], spec: ChartSpec = sweeps) => {
  const { bg, en } = words(spec, rows);
  return [bg.title, en.title];
};

describe("the title of bars by year", () => {
  it("tells no fall from a whole year to a part of one, and since when nothing was found", () => {
    expect(titles(kyustendilSweeps)).toEqual([
      "Обходи: 371 обхода през 2018/2019 г.; за други цели години не намерихме общо число",
      "Sweeps: 371 sweeps in 2018/2019; for no other whole year did we find a total",
    ]);
  });

  it("tells a fall between two neighbouring whole years", () => {
    expect(titles([year("2024/2025", 371), year("2025/2026", 347)])).toEqual([
      "Обходите намаляха от 371 на 347 през 2025/2026 г.",
      "Sweeps fell from 371 to 347 in 2025/2026",
    ]);
  });

  it("tells a rise", () => {
    expect(titles([year("2024/2025", 90), year("2025/2026", 120)])).toEqual([
      "Обходите се увеличиха от 90 на 120 през 2025/2026 г.",
      "Sweeps rose from 90 to 120 in 2025/2026",
    ]);
  });

  it("counts the years of a fall that goes on, and stops counting at a gap", () => {
    const fall = [year("2023/2024", 400), year("2024/2025", 380), year("2025/2026", 350)];
    const told = [
      "Обходите намаляха две поредни години: от 400 на 350 през 2025/2026 г.",
      "Sweeps fell two years in a row: from 400 to 350 in 2025/2026",
    ];
    expect(titles(fall)).toEqual(told);
    expect(titles([year("2020/2021", 500), ...fall])).toEqual(told);
  });

  it.each<readonly [string, Partial<ObservationRow>, Partial<ObservationRow>, string, string]>([
    [
      "years lie between",
      { period: "2019/2020" },
      {},
      "; за други цели години не намерихме общо число",
      "; for no other whole year did we find a total",
    ],
    [
      "the publishers differ",
      { period: "2024/2025", source: "kustendil-info-16446" },
      {},
      " (различни източници)",
      " (different sources)",
    ],
    ["a date is only inferred", { period: "2024/2025", dating: "inferred" }, {}, "", ""],
    [
      "both dates are inferred",
      { period: "2024/2025", dating: "inferred" },
      { dating: "inferred" },
      " (годините са изведени от контекста)",
      " (the years are inferred from the context)",
    ],
  ])("tells two numbers side by side where %s", (_why, from, to, moreBg, moreEn) => {
    const [bg, en] = titles([row({ value: 13, ...from }), row({ value: 17, period: "2025/2026", ...to })]);
    expect(bg).toBe(`Обходите: 13 през ${from.period ?? ""} г. и 17 през 2025/2026 г.${moreBg}`);
    expect(en).toBe(`Sweeps: 13 in ${from.period ?? ""} and 17 in 2025/2026${moreEn}`);
  });

  it("never lets two known years stand for all between and after them, though something else is known of those", () => {
    const longer = row({
      period_type: "range",
      period: "2017-07/2025-07",
      period_start: "2017-07-01",
      period_end: "2025-07-31",
      value: 9000,
      reaches: "cumulative_since",
      charted: false,
    });
    const rows = [
      year("2017/2018", 400),
      year("2018/2019", 300, { dating: "inferred" }),
      year("2019/2020", 15, { extent: "part" }),
      longer,
    ];
    const { claims } = chartView(sweeps, rows, context("BG415", "bg"));
    expect(titles(rows)[0]).toBe(
      "Обходите: 400 през 2017/2018 г. и 300 през 2018/2019 г.; за други цели години не намерихме общо число",
    );
    expect(claims.title.at(-1)).toEqual({
      kind: "none",
      indicators: ["sweeps"],
      areas: ["BG415"],
      lacks: "whole",
      periods: ["2019/2020", "2020/2021", "2021/2022", "2022/2023", "2023/2024", "2024/2025", "2025/2026", "2026/2027"],
    });
  });

  it("says for how many years there is nothing where it tells not all wholes, and of a doubted one that it is in doubt", () => {
    const three = [year("2017/2018", 400), year("2019/2020", 300), year("2025/2026", 200)];
    expect(titles(three)).toEqual([
      "Обходите: 300 през 2019/2020 г. и 200 през 2025/2026 г.; за 6 от 9 завършили години не намерихме общо число",
      "Sweeps: 300 in 2019/2020 and 200 in 2025/2026; for 6 of 9 years that are over we found no total",
    ]);
    const doubted = year("2020/2021", 9, { charted: false, doubt_bg: "Не е сигурно.", doubt_en: "It is not certain." });
    expect(titles([year("2019/2020", 300), doubted])[1]).toBe(
      "Sweeps: 300 sweeps in 2019/2020; for no other whole year did we find a total free of doubt",
    );
  });

  it("never compares a part of a year with a whole one", () => {
    expect(titles([year("2024/2025", 400), year("2025/2026", 100, { extent: "part" })])).toEqual([
      "Обходи: 400 обхода през 2024/2025 г.; за други цели години не намерихме общо число",
      "Sweeps: 400 sweeps in 2024/2025; for no other whole year did we find a total",
    ]);
    expect(titles([year("2025/2026", 100, { extent: "part", qualifier: "at_least" })])).toEqual([
      "Обходи: поне 100 обхода за част от 2025/2026 г.; за цяла година не намерихме общо число",
      "Sweeps: at least 100 sweeps for a part of 2025/2026; for no whole year did we find a total",
    ]);
    expect(titles([year("2025/2026", 100, { extent: "part", reaches: "start_of_period" })])[1]).toBe(
      "Sweeps: 100 sweeps at the start of 2025/2026; for no whole year did we find a total",
    );
  });

  it("names a single year once", () => {
    const one = row({ area: "BG341", period_type: "calendar_year", period: "2023", value: 3 });
    const { subtitle } = chartView(sweeps, [one], context("BG341", "bg"));
    expect(subtitle).toContain("по години, 2023\u00a0г.");
    expect(subtitle).not.toContain("–");
  });

  it("tells a lone year in the right number of the noun", () => {
    expect(titles([year("2025/2026", 1)])).toEqual([
      "Обходи: 1 обход през 2025/2026 г.",
      "Sweeps: 1 sweep in 2025/2026",
    ]);
  });

  it("says that there is nothing", () => {
    const { bg, en, empty } = words(sweeps, []);
    expect(empty).toBe(true);
    expect([bg.title, en.title]).toEqual([
      "Обходи: не намерихме число за цяла година",
      "Sweeps: we found no figure for a whole year",
    ]);
    expect(bg.sentence).toBe(
      "За обходите в област Кюстендил не намерихме число за цяла година от 2017/2018 г. до 2025/2026 г.",
    );
    expect(en.sentence).toBe(
      "We found no figure for a whole year on sweeps in Kyustendil district from 2017/2018 to 2025/2026.",
    );
  });

  it("claims a direction of approximate figures only when it is certain", () => {
    expect(titles([year("2024/2025", 400, { qualifier: "about" }), year("2025/2026", 420)])).toEqual([
      "Обходите: около 400 през 2024/2025 г. и 420 през 2025/2026 г.",
      "Sweeps: about 400 in 2024/2025 and 420 in 2025/2026",
    ]);
    expect(
      titles([year("2024/2025", 400, { qualifier: "about" }), year("2025/2026", 500, { qualifier: "at_least" })]),
    ).toEqual([
      "Обходите се увеличиха от около 400 на поне 500 през 2025/2026 г.",
      "Sweeps rose from about 400 to at least 500 in 2025/2026",
    ]);
    expect(titles([year("2024/2025", 400, { qualifier: "at_least" }), year("2025/2026", 500)])[1]).toBe(
      "Sweeps: at least 400 in 2024/2025 and 500 in 2025/2026",
    );
  });

  it("claims no direction while sources disagree or a figure is doubted, and notes both", () => {
    const { bg, en } = words(sweeps, [
      year("2024/2025", 400, { statements: 4, disagreeing: 1 }),
      year("2025/2026", 300, { doubt_bg: "Броени са и училищата.", doubt_en: "Schools are counted too." }),
    ]);
    expect([bg.title, en.title]).toEqual([
      "Обходите: 400 през 2024/2025 г. и 300 (със съмнение) през 2025/2026 г.",
      "Sweeps: 400 in 2024/2025 and 300 (doubtful) in 2025/2026",
    ]);
    expect(bg.notes).toEqual([
      "2024/2025 г.: източниците си противоречат – 1 от 4 твърдения противоречи на водещото.",
      "2025/2026 г., има съмнение: Броени са и училищата.",
    ]);
    expect(en.notes).toEqual([
      "2024/2025: the sources contradict each other – 1 of 4 statements disagrees with the headline figure.",
      "2025/2026, doubtful: Schools are counted too.",
    ]);
  });

  it("does not say that nothing was found where it is only kept out of the chart", () => {
    const { bg, en } = words(sweeps, [
      year("2024/2025", 400, { charted: false, doubt_bg: "За две години.", doubt_en: "For two years." }),
    ]);
    expect([bg.title, en.title]).toEqual([
      "Обходи: не намерихме годишно число без съмнения",
      "Sweeps: we found no yearly figure free of doubt",
    ]);
    expect(bg.notes).toEqual([
      "2024/2025 г.: публикувано е число, но заради съмнение то е оставено извън графиката. За две години.",
    ]);
  });

  it("begins a note with a capital, also where the place or what is counted comes first", () => {
    const ranked = rankingSpec({ indicator: "sweeps", topic: "school" });
    const doubted = year("2024/2025", 400, {
      statements: 4,
      disagreeing: 1,
      doubt_bg: "Спорно е.",
      doubt_en: "Unsure.",
    });
    const { bg, en } = words(ranked, [doubted], "BG");
    expect(bg.notes.slice(0, 2)).toEqual([
      "Област Кюстендил: източниците си противоречат – 1 от 4 твърдения противоречи на водещото.",
      "Област Кюстендил, има съмнение: Спорно е.",
    ]);
    expect([...bg.notes, ...en.notes].filter((note) => /^\p{Ll}/u.test(note))).toEqual([]);
  });

  it("makes no claim about the years the reader left out", () => {
    expect(
      titles(
        [year("2018/2019", 371), year("2019/2020", 347)],
        seriesSpec({ indicator: "sweeps", topic: "school", from: 2019, to: 2022 }),
      ),
    ).toEqual([
      "Обходи: 347 обхода през 2019/2020 г.; за 3 от 4 години не намерихме общо число",
      "Sweeps: 347 sweeps in 2019/2020; for 3 of 4 years we found no total",
    ]);
  });

  it("puts no calendar year among school years, and says that it is there", () => {
    const { bg } = words(catalogue["teams-by-year"], ruseTeams, "BG323");
    expect(bg.title).toBe(
      "Екипите за обхват: по 31 през 2023/2024 г. и 2025/2026 г.; за 5 от 10 години не намерихме общо число",
    );
    expect(bg.notes.at(-1)).toBe("Намерихме друго: 31 (2021 г.).");
  });
});

describe("the sentence of bars by year", () => {
  it("has the number, the year, the publisher, the part of a year and for how many years nothing whole was found", () => {
    const { bg, en } = words(sweeps, kyustendilSweeps);
    expect(bg.sentence).toBe(
      "Обходите в област Кюстендил през учебната 2018/2019 г. са 371 според Областна администрация Кюстендил. " +
        "Други числа са само за част от годината: 347 (за част от 2019/2020 г.) и 307 (за част от 2021/2022 г.). С цяла година те не се сравняват. " +
        "За 8 от 9 завършили години не намерихме число за цялата година.",
    );
    expect(en.sentence).toBe(
      "Sweeps in Kyustendil district numbered 371 in the school year 2018/2019, according to Kyustendil District Administration. " +
        "Other figures are for part of a year only: 347 (for a part of 2019/2020) and 307 (for a part of 2021/2022). They are not compared with a whole year. " +
        "For 8 of 9 years that are over we found no figure for the whole year.",
    );
  });

  it("has the comparison with the year before, and its claims say the same", () => {
    const { bg } = words(sweeps, [year("2024/2025", 371), year("2025/2026", 347)]);
    expect(bg.sentence).toContain(
      "са 347 според Областна администрация Кюстендил – с 24 по-малко от предходната година (371).",
    );
    const { claims } = chartView(sweeps, [year("2024/2025", 371), year("2025/2026", 347)], context("BG415", "bg"));
    expect(claims.sentence).toMatchObject([
      {
        kind: "value",
        indicator: "sweeps",
        area: "BG415",
        period: "2025/2026",
        value: 347,
        part: false,
        counts: "all",
        source: "kyustendil-okc-2020",
      },
      {
        kind: "change",
        way: "less",
        from: { period: "2024/2025", value: 371 },
        to: { period: "2025/2026", value: 347 },
        by: 24,
        apart: false,
        publishers: false,
      },
      { kind: "coverage", indicators: ["sweeps"], areas: ["BG415"], holds: "whole", per: "period", some: 2, of: 9 },
    ]);
  });

  it("says what there is instead of a whole year", () => {
    const { bg, en } = words(sweeps, [
      row({
        period: "2024/2025",
        value: 22000,
        qualifier: "about",
        breakdown: "checks",
        counts: "gross_beyond_definition",
      }),
      row({
        period_type: "as_of",
        period: "undated",
        dating: "undated",
        period_start: null,
        period_end: null,
        value: 575,
        reaches: "moment",
        charted: false,
      }),
    ]);
    expect(bg.sentence).toContain(
      "Намерихме друго: около 22 000 (повече от показателя, 2024/2025 г.) и 575 (без дата).",
    );
    expect(en.sentence).toContain(
      "We found something else: about 22,000 (more than the indicator, 2024/2025) and 575 (undated).",
    );
  });

  it("tells first what is of a year and no part of another number, last what adds up since a beginning or has no date; the doubted as doubted", () => {
    const kept = (observation: string, period: string, value: number, more: Partial<ObservationRow> = {}) =>
      row({ observation, period, value, breakdown: "kept", counts: "kept_at_date", ...more });
    const { bg } = words(sweeps, [
      year("2017/2018", 400),
      kept("all", "2022/2023", 90, { doubt_bg: "Не е сигурно.", doubt_en: "It is not certain." }),
      kept("part", "2022/2023", 40, { part_of: "all" }),
      kept("long", "2017-07/2025-07", 9000, {
        period_type: "range",
        period_start: "2017-07-01",
        period_end: "2025-07-31",
        reaches: "cumulative_since",
        until: "2025-07",
        charted: false,
      }),
      kept("early", "2019/2020", 70),
      kept("undated", "undated", 5, {
        period_type: "as_of",
        dating: "undated",
        period_start: null,
        period_end: null,
        charted: false,
      }),
    ]);
    expect(bg.notes.at(-1)).toBe(
      "Намерихме друго: 90 (върнати и задържани, 2022/2023 г., със съмнение), 70 (върнати и задържани, 2019/2020 г.), " +
        "9000 (върнати и задържани, от началото на Механизма до юли 2025 г.), 40 (върнати и задържани, 2022/2023 г.) и 5 (върнати и задържани, без дата).",
    );
  });

  it("says for none of the years where it is none, and that a number is in doubt", () => {
    const { bg, en } = words(sweeps, [
      year("2024/2025", 150, { extent: "part", doubt_bg: "Не е сигурно.", doubt_en: "It is not certain." }),
    ]);
    expect(bg.sentence).toContain(
      "са 150 (със съмнение) за част от 2024/2025 г. според Областна администрация Кюстендил. За нито една от 9 завършили години не намерихме число за цялата година.",
    );
    expect(en.sentence).toContain("For none of the 9 years that are over did we find a figure for the whole year.");
  });

  it("speaks of a share in the singular and in percentage points", () => {
    const rate = (period: string, value: number) => row({ indicator: "coverage_rate", period, value });
    const { bg, en } = words(seriesSpec({ indicator: "coverage_rate", topic: "school" }), [
      rate("2024/2025", 96),
      rate("2025/2026", 97.5),
    ]);
    expect(bg.title).toBe("Делът на обхванатите се увеличи от 96 % на 97,5 % през 2025/2026 г.");
    expect(bg.sentence).toContain(
      "е 97,5 % според Областна администрация Кюстендил – с 1,5 процентни пункта повече от предходната година (96 %).",
    );
    expect(en.sentence).toContain("came to 97.5% in the school year 2025/2026");
    expect(en.sentence).toContain("1.5 percentage points higher than the year before (96%)");
  });

  it("tells at least as at least, without a difference", () => {
    const { bg } = words(sweeps, [year("2024/2025", 8700), year("2025/2026", 10000, { qualifier: "at_least" })]);
    expect(bg.sentence).toContain(
      "са поне 10 000 според Областна администрация Кюстендил – повече от предходната година (8700).",
    );
    expect(bg.title).toBe("Обходите се увеличиха от 8700 на поне 10 000 през 2025/2026 г.");
  });

  it("keeps what is kept, first or for a part of a year out of the country's whole years", () => {
    const { bg } = words(catalogue["returned-by-year"], countryReturned, "BG");
    expect(bg.title).toBe(
      "Обхванатите и върнати деца: 23 898 през 2017/2018 г. и 19 077 през 2018/2019 г. (различни източници); за други цели години не намерихме общо число",
    );
    expect(bg.sentence).toContain("Има и число, което не стига до края на годината: 8700 в началото на 2021/2022 г.");
    expect(bg.notes.at(-1)).toBe(
      "Намерихме друго: 12 439 (върнати и задържани, 2022/2023 г.) и 10 180 (върнати и задържани, до 1 декември 2022 г.).",
    );
  });
});

describe("the words of the other charts", () => {
  it("let no doubted total begin or end the story of the institutions", () => {
    const { bg, en } = words(catalogue["institutions-by-year"], institutions, "BG");
    expect([bg.title, en.title]).toEqual([
      "Всички институции за деца: 168 през 2000 г. и 21 към 6 ноември 2019 г.",
      "All children's institutions: 168 in 2000 and 21 as of 6 November 2019",
    ]);
    expect(bg.sentence).toContain("По-късното общо число, 4 към 31 декември 2020 г., буди съмнение.");
    expect(bg.notes).toContain("ДМСГД, 31 декември 2010 г.: за същата дата е публикувано и друго число (32).");
  });
});

describe("a total since some beginning", () => {
  const said = (indicator: string, more: Parameters<typeof row>[0]): string => {
    const made = readRows([row({ indicator, reaches: "cumulative_since", ...more })])[0];
    if (made === undefined) throw new Error("no row");
    return whenOf(made, context("BG", "en")).replaceAll("\u00a0", " ");
  };

  it("is since the Mechanism began only where it is of school, or its period begins with the Mechanism", () => {
    const range = { period_type: "range", until: "2021" } as const;
    expect(said("children_returned", { ...range, period: "2017-07/2021" })).toBe(
      "since the Mechanism began, until 2021",
    );
    expect(said("children_returned", { period_type: "as_of", period: "2018-03-01" })).toBe(
      "since the Mechanism began, until 1 March 2018",
    );
    expect(said("foster_children", { ...range, period: "2016/2021" })).toBe("2016 – 2021");
    expect(said("foster_children", { period_type: "as_of", period: "2010-09-30" })).toBe(
      "in all until 30 September 2010",
    );
  });
});
