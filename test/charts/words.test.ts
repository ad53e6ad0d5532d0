import { describe, expect, it } from "vitest";
import { catalogue, rankingSpec, seriesSpec } from "../../src/charts/catalogue.ts";
import { chartView } from "../../src/charts/view.ts";
import type { ChartSpec } from "../../src/model/chart.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { ObservationRow } from "../../src/model/rows.ts";
import { context } from "../golden/context.ts";
import { countryReturned, districtReturned, institutions, kyustendilSweeps, reporting, row, ruseTeams } from "../golden/rows.ts";

const plain = (words: string): string => words.replaceAll("\u00a0", " ");

function words(spec: ChartSpec, rows: readonly AnswerRow[], area = "BG415") {
  const view = (language: "bg" | "en") => chartView(spec, rows, context(area, language));
  const [bg, en] = [view("bg"), view("en")];
  const said = (one: typeof bg) => ({
    title: plain(one.title), subtitle: plain(one.subtitle), sentence: plain(one.sentence), notes: one.notes.filter(({ kind }) => kind !== "event").map(({ text }) => plain(text)),
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
  it("tells a fall between two neighbouring whole years, and that nothing came after the part-year", () => {
    expect(titles(kyustendilSweeps)).toEqual([
      "Обходите намаляха от 371 на 347 през 2019/2020 г.; след 2021/2022 г. няма данни",
      "Sweeps fell from 371 to 347 in 2019/2020; no data after 2021/2022",
    ]);
  });

  it("tells a rise", () => {
    expect(titles([year("2023/2024", 90), year("2024/2025", 120)])).toEqual([
      "Обходите се увеличиха от 90 на 120 през 2024/2025 г.", "Sweeps rose from 90 to 120 in 2024/2025",
    ]);
  });

  it("counts the years of a fall that goes on, and stops counting at a gap", () => {
    const fall = [year("2022/2023", 400), year("2023/2024", 380), year("2024/2025", 350)];
    const told = [
      "Обходите намаляха две поредни години: от 400 на 350 през 2024/2025 г.",
      "Sweeps fell two years in a row: from 400 to 350 in 2024/2025",
    ];
    expect(titles(fall)).toEqual(told);
    expect(titles([year("2020/2021", 500), ...fall])).toEqual(told);
  });

  it("names both years where there is a gap between them", () => {
    expect(titles([year("2019/2020", 13), year("2024/2025", 17)])).toEqual([
      "Обходите се увеличиха от 13 на 17 между 2019/2020 г. и 2024/2025 г.",
      "Sweeps rose from 13 to 17 between 2019/2020 and 2024/2025",
    ]);
  });

  it("never compares a part of a year with a whole one", () => {
    expect(titles([year("2023/2024", 400), year("2024/2025", 100, { extent: "part" })])).toEqual([
      "Само едно число за цяла година: 400 обхода през 2023/2024 г.", "Only one figure for a whole year: 400 sweeps in 2023/2024",
    ]);
    expect(titles([year("2024/2025", 100, { extent: "part", qualifier: "at_least" })])).toEqual([
      "Няма цяла година: поне 100 обхода за част от 2024/2025 г.", "No full year: at least 100 sweeps for part of 2024/2025",
    ]);
  });

  it("says that one year is all, in the right number of the noun", () => {
    expect(titles([year("2019/2020", 1)])).toEqual([
      "Само едно годишно число: 1 обход през 2019/2020 г.", "Only one yearly figure: 1 sweep in 2019/2020",
    ]);
  });

  it("says that there is nothing", () => {
    const { bg, en, empty } = words(sweeps, []);
    expect(empty).toBe(true);
    expect([bg.title, en.title]).toEqual(["Обходи: няма публикувано годишно число", "Sweeps: no yearly total has been published"]);
    expect(bg.sentence).toBe("Няма публикувано общо число за обходите в област Кюстендил за нито една година от 2017/2018 г. до 2025/2026 г.");
    expect(en.sentence).toBe("No total has been published for sweeps in Kyustendil district for any year from 2017/2018 to 2025/2026.");
  });

  it("claims a direction of approximate figures only when it is certain", () => {
    expect(titles([year("2023/2024", 400, { qualifier: "about" }), year("2024/2025", 420)])).toEqual([
      "Обходите: около 400 през 2023/2024 г. и 420 през 2024/2025 г.", "Sweeps: about 400 in 2023/2024 and 420 in 2024/2025",
    ]);
    expect(titles([year("2023/2024", 400, { qualifier: "about" }), year("2024/2025", 500, { qualifier: "at_least" })])).toEqual([
      "Обходите се увеличиха от около 400 на поне 500 през 2024/2025 г.", "Sweeps rose from about 400 to at least 500 in 2024/2025",
    ]);
    expect(titles([year("2023/2024", 400, { qualifier: "at_least" }), year("2024/2025", 500)])[1])
      .toBe("Sweeps: at least 400 in 2023/2024 and 500 in 2024/2025");
  });

  it("claims no direction while sources disagree or a figure is doubted, and notes both", () => {
    const { bg, en } = words(sweeps, [
      year("2023/2024", 400, { statements: 4, disagreeing: 1 }),
      year("2024/2025", 300, { doubt_bg: "Броени са и училищата.", doubt_en: "Schools are counted too." }),
    ]);
    expect([bg.title, en.title]).toEqual([
      "Обходите: 400 през 2023/2024 г. и 300 през 2024/2025 г.", "Sweeps: 400 in 2023/2024 and 300 in 2024/2025",
    ]);
    expect(bg.notes).toEqual([
      "2023/2024 г.: източниците си противоречат – 1 от 4 твърдения не са съгласни с водещото.",
      "2024/2025 г., има съмнение: Броени са и училищата.",
    ]);
    expect(en.notes).toEqual([
      "2023/2024: the sources contradict each other – 1 of 4 statements disagree with the headline figure.",
      "2024/2025, doubtful: Schools are counted too.",
    ]);
  });

  it("does not say that nobody published what is only kept out of the chart", () => {
    const { bg, en } = words(sweeps, [year("2023/2024", 400, { charted: false, doubt_bg: "За две години.", doubt_en: "For two years." })]);
    expect([bg.title, en.title]).toEqual(["Обходи: няма годишно число без съмнения", "Sweeps: no yearly figure free of doubt"]);
    expect(bg.notes).toEqual(["2023/2024 г.: публикувано е число, но заради съмнение то е оставено извън графиката. За две години."]);
  });

  it("makes no claim about the years the reader left out", () => {
    expect(titles([year("2018/2019", 371), year("2019/2020", 347)], seriesSpec({ indicator: "sweeps", topic: "school", from: 2019, to: 2022 }))).toEqual([
      "Обходи: 347 обхода през 2019/2020 г.", "Sweeps: 347 sweeps in 2019/2020",
    ]);
  });

  it("does not compare a calendar year with a school year", () => {
    expect(words(catalogue["teams-by-year"], ruseTeams, "BG323").bg.title).toBe("Екипите за обхват остават 31 през 2025/2026 г.");
  });
});

describe("the sentence of bars by year", () => {
  it("has the number, the year, the publisher, the comparison, the part-year and the gaps", () => {
    const { bg, en } = words(sweeps, kyustendilSweeps);
    expect(bg.sentence).toBe(
      "Обходите в област Кюстендил през учебната 2019/2020 г. са 347 според Областна администрация Кюстендил – с 24 по-малко от предходната година (371). "
      + "За част от 2021/2022 г. числото е 307; непълна година не се сравнява с цяла. Без публикувано число са 6 от 9 години.");
    expect(en.sentence).toBe(
      "Sweeps in Kyustendil district came to 347 in the school year 2019/2020, according to Областна администрация Кюстендил – 24 fewer than the year before (371). "
      + "For part of 2021/2022 the figure is 307; a part of a year is not compared with a whole one. No figure has been published for 6 of 9 years.");
  });

  it("speaks of a share in the singular and in percentage points", () => {
    const rate = (period: string, value: number) => row({ indicator: "coverage_rate", period, value });
    const { bg, en } = words(seriesSpec({ indicator: "coverage_rate", topic: "school" }), [rate("2023/2024", 96), rate("2024/2025", 97.5)]);
    expect(bg.title).toBe("Делът на обхванатите се увеличи от 96 % на 97,5 % през 2024/2025 г.");
    expect(bg.sentence).toContain("е 97,5 % според Областна администрация Кюстендил – с 1,5 процентни пункта повече от предходната година (96 %).");
    expect(en.sentence).toContain("came to 97.5% in the school year 2024/2025");
    expect(en.sentence).toContain("1.5 percentage points higher than the year before (96%)");
  });

  it("tells at least as at least, without a difference", () => {
    const { bg } = words(catalogue["returned-by-year"], countryReturned, "BG");
    expect(bg.sentence).toContain("са поне 10 000 според РААБЕ България – повече от предходната година (8700).");
    expect(bg.title).toBe("Обхванатите и върнати деца се увеличиха от 8700 на поне 10 000 през 2022/2023 г.; оттогава няма данни");
  });
});

describe("the words of the other charts", () => {
  it("let no doubted total begin or end the story of the institutions", () => {
    const { bg, en } = words(catalogue["institutions-by-year"], institutions, "BG");
    expect([bg.title, en.title]).toEqual(["От 168 институции през 2000 г. остават 21 през 2019 г.", "Of 168 institutions in 2000, 21 were left in 2019"]);
    expect(bg.sentence).toContain("По-късното общо число, 4 към 31 декември 2020 г., буди съмнение.");
    expect(bg.notes).toContain("ДМСГД, 31 декември 2010 г.: за същата дата е публикувано и друго число (32).");
  });

  it("tell for how many districts nothing of the telling indicator is known", () => {
    const { bg, en } = words(catalogue["reporting-matrix"], reporting, "BG");
    expect([bg.title, en.title]).toEqual([
      "За 6 от 8 области няма число за обходите за нито една учебна година",
      "For 6 of 8 districts there is no figure for sweeps in any school year",
    ]);
    expect(bg.sentence).toBe("От 72 клетки (област и учебна година) 66 са празни. Най-много има за Русе: 9, броено по показател и година. "
      + "Без нито едно число: Благоевград, Бургас, Видин, Перник, Сливен и Ямбол.");
  });

  it("tell which indicators a district has, sittings among them", () => {
    const { bg } = words(catalogue["reporting-matrix"], reporting);
    expect(bg.title).toBe("По 5 от 18 показателя има число за област Кюстендил");
  });

  it("rank what is certain, keep part-years apart and name the districts without data", () => {
    const { bg, en } = words(catalogue["district-ranking"], districtReturned);
    expect(bg.title).toBe("68 деца в област Кюстендил; число има за 4 от 8 области");
    expect(bg.sentence).toBe("Област Кюстендил – 68 деца според paper-bg415. Със сигурност повече – в 1 област. Със сигурност по-малко – в 1 област. "
      + "Медианата е 68. Няма данни за: Благоевград, Бургас и Перник.");
    expect(en.sentence).toContain("Certainly more: 1 district. Certainly fewer: 1 district.");
    expect(words(catalogue["district-ranking"], districtReturned, "BG341").en.title)
      .toBe("No figure for Burgas district in 2024/2025; 4 of 8 districts have one");
  });

  it("rank another indicator and year if the reader asks", () => {
    const spec = rankingSpec({ indicator: "children_returned", topic: "school", period: "2017/2018" });
    expect(words(spec, districtReturned, "BG").bg.title)
      .toBe("Само за 1 от 8 области е известно колко са обхванатите и върнати деца през 2017/2018 г.");
  });
});
