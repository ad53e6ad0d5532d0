import { describe, expect, it } from "vitest";

import type { ChartContext } from "../../src/charts/figures/context.ts";
import { mapSpec, rankingSpec, seriesSpec } from "../../src/charts/catalogue.ts";
import { chartSvg } from "../../src/charts/drawing/svg.ts";
import { shownPeriod } from "../../src/charts/figures/shown-period.ts";
import { chartView } from "../../src/charts/view.ts";
import { sheetFileName, sheetOf } from "../../src/export/sheet.ts";
import { municipalShapes } from "../../src/charts/map/municipal.ts";
import { raterOf } from "../../src/known/rate.ts";
import type { ChartSpec } from "../../src/model/chart.ts";
import type { AreaRow } from "../../src/model/rows.ts";
import { publishedIndicators } from "../golden/indicators.ts";
import type { Measure } from "../../src/model/denominator.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { Language } from "../../src/model/text.ts";
import { row } from "../golden/rows.ts";
import { areas, codes, contextOf, denominators, few, many, measures, returned } from "./rated-rows.ts";

function need<T>(found: T | undefined): T {
  if (found === undefined) throw new Error("the rows of the test lack it");
  return found;
}
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

const ranked = (measure: Measure) => rankingSpec({ indicator: "children_returned", topic: "school", measure });
const seen = (
  rows: readonly AnswerRow[],
  area = "BG",
  language: Language = "bg",
  measure: Measure = "per_1000_children",
) => chartView(ranked(measure), rows, contextOf(area, language));

describe("a ranking told by people", () => {
  it("lists few districts each by itself, with the bounds of each, and says of how many there is one", () => {
    const view = seen(few);
    expect(plain(view.title)).toBe("Обхванати и върнати деца на 1000 деца: число за 2 от 28 области през 2022/2023 г.");
    expect(plain(view.sentence)).toMatch(/^Русе – [\d,]+ \(между [\d,]+ и [\d,]+\); Кюстендил – [\d,]+ \(между/);
    expect(view.sentence).not.toMatch(/най-/);
  });

  it("divides neither a part of a year, nor what is only about right, nor what is withheld", () => {
    const { table } = seen(few);
    const cells = (area: string) => table.rows.find(([first]) => first?.code === area)?.slice(1, 5);
    expect(
      cells("BG415")
        ?.map(({ value }) => value)
        .slice(2),
    ).toEqual([240, 10_000 + 1000 * codes.indexOf("BG415")]);
    for (const area of ["BG311", "BG313", "BG314"]) {
      expect(cells(area)?.[0]?.value, area).toBeNull();
      expect(cells(area)?.[3]?.value, area).toBeNull();
    }
    expect(cells("BG314")?.[0]?.status).toBe("c");
    expect(cells("BG314")?.[2]?.value).toBeNull();
  });

  it("says who is first only where it is certain, and else between whom it lies", () => {
    expect(plain(seen(many).sentence)).toMatch(/Кое число е най-голямо, не е сигурно: може да е на 2 области/);
    const clear = [...many.slice(1), returned(codes[0] ?? "", "2022/2023", 3000)];
    expect(plain(seen(clear).sentence)).toContain(
      `Със сигурност най-голямо е числото за ${areas.get(codes[0] ?? "")?.name_bg ?? ""}.`,
    );
  });

  it("tells a district's count and rate, and how that certainly stands to the others'", () => {
    const [first = ""] = codes;
    expect(plain(seen(many, first).sentence)).toContain(
      "Със сигурност е по-голямо, отколкото в 12 от другите 13 области, и по-малко, отколкото в 0.",
    );
    expect(plain(seen(many, first, "en").sentence)).toContain(
      "It is certainly higher than in 12 of the other 13 districts, and lower than in 0.",
    );
  });

  it("draws the bounds as thin lines, and explains them", () => {
    const svg = chartSvg(ranked("per_1000_children"), many, contextOf("BG", "bg"), 680);
    expect(svg.match(/stroke-width="1\.5"/g)?.length).toBeGreaterThan(0);
    expect(seen(many).legend.map(({ mark }) => mark)).toContain("bounds");
  });

  it("names the measure in the file's name and its unit in the sheet", () => {
    const sheet = sheetOf(ranked("per_1000_children"), seen(few), {
      area: contextOf("BG", "bg").area,
      language: "bg",
      release: "2026-11-22",
      licence: "CC-BY-4.0",
    });
    expect(sheetFileName(sheet, "csv")).toContain("per-1000-children");
    expect(sheet.units).toEqual({ children_returned: "per_1000_children" });
    expect(sheet.columns.filter(({ role }) => role === "value").map(({ key }) => key)).toEqual([
      "value",
      "count",
      "people",
    ]);
  });
});

describe("an indicator that is not divided", () => {
  it("says so instead of showing nothing", () => {
    const share = row({ indicator: "coverage_rate", area: "BG415", period: "2022/2023", value: 97.5, nature: "share" });
    const spec = rankingSpec({ indicator: "coverage_rate", topic: "school", measure: "per_1000_children" });
    const view = chartView(spec, [share], contextOf("BG", "bg"));
    expect(plain(view.title)).toMatch(/: този показател не се преизчислява на 1000 деца$/);
    expect(view.empty).toBe(true);
  });
});

describe("a map told by people", () => {
  const spec = mapSpec({ indicator: "children_returned", topic: "school", measure: "per_1000_children" });

  it("speaks of the bounds in its table, not of lines that it does not draw", () => {
    const notes = (of: typeof spec | ReturnType<typeof ranked>, language: Language) =>
      plain(
        chartView(of, many, contextOf("BG", language))
          .notes.map(({ text }) => text)
          .join("\n"),
      );
    expect(notes(spec, "bg")).toContain("Границите в скоби и в таблицата показват");
    expect(notes(spec, "en")).toContain("The bounds in brackets and in the table show");
    expect(notes(spec, "bg") + notes(spec, "en")).not.toMatch(/чертите|thin lines/);
    expect(notes(ranked("per_1000_children"), "en")).toContain("and the thin lines show");
  });
  it("has classes from ten districts on; of fewer, one shade and each number by itself", () => {
    const marks = (rows: readonly AnswerRow[]) =>
      chartView(spec, rows, contextOf("BG", "bg")).legend.map(({ mark }) => mark);
    expect(marks(few)).toEqual(["class-3", "map-c", "map-x"]);
    expect(marks(many).filter((mark) => mark.startsWith("class-")).length).toBeGreaterThan(1);
  });

  it("draws no circles, for a shade of a rate is fair", () => {
    const svg = chartSvg(spec, many, contextOf("BG", "bg"), 680);
    expect(svg).not.toContain("<circle");
    expect(
      chartSvg(mapSpec({ indicator: "children_returned", topic: "school" }), many, contextOf("BG", "bg"), 680),
    ).toContain("<circle");
  });
});

describe("bars by year told by people", () => {
  const spec = seriesSpec({ indicator: "children_returned", topic: "school", measure: "per_1000_children" });
  const of = (first: number, second: number, language: Language = "bg") =>
    chartView(
      spec,
      [returned("BG415", "2022/2023", first), returned("BG415", "2023/2024", second)],
      contextOf("BG415", language),
    );

  it("says that it fell or rose only where neither chance nor the estimate can have made it", () => {
    expect(plain(of(240, 250).sentence)).toContain("Дали се различава от 2022/2023 г.");
    expect(plain(of(240, 30).sentence)).toContain("Със сигурност е по-малко, отколкото през 2022/2023 г.");
    expect(plain(of(30, 240, "en").sentence)).toContain("It is certainly higher than in 2022/2023");
  });
});

describe("counts of a year whose children are not estimated", () => {
  const early = [returned("BG415", "2018/2019", 371), returned("BG313", "2018/2019", 300, { qualifier: "about" })];
  const of = (spec: ChartSpec, rows: readonly AnswerRow[], area = "BG", language: Language = "bg") => {
    const { title, sentence, notes, legend } = chartView(spec, rows, contextOf(area, language));
    return { title: plain(title), sentence: plain(sentence), notes, legend };
  };
  const measured = { indicator: "children_returned", topic: "school", measure: "per_1000_children" } as const;
  const map = { ...mapSpec(measured), period: "2018/2019" };

  it.each([map, { ...ranked("per_1000_children"), period: "2018/2019" }])(
    "are not called indivisible: the estimate lacks, and the other measure has them ($form)",
    (spec) => {
      expect(of(spec, early)).toMatchObject({
        title: "Обхванати и върнати деца на 1000 деца: за 2018/2019 г. броят на децата на 5–16 години не е оценен",
        sentence:
          "За 2018/2019 г. броят на децата на 5–16 години не е оценен, затова числата не са разделени. Мярката „на 10 000 жители“ ги показва.",
      });
      expect(of(spec, early, "BG", "en").sentence).toBe(
        "For 2018/2019 the number of children aged 5–16 has not been estimated, so the figures are not divided. The measure “per 10,000 inhabitants” shows them.",
      );
    },
  );

  it("are named beside the years that can be divided", () => {
    const rows = [need(early[0]), returned("BG415", "2022/2023", 240)];
    expect(of(seriesSpec(measured), rows, "BG415").sentence).toMatch(
      / от \d+ години\. За 2018\/2019 г\. броят на децата .+ Мярката „на 10 000 жители“ ги показва\.$/,
    );
    expect(of(seriesSpec(measured), rows.slice(0, 1), "BG415").title).toMatch(/: за 2018\/2019 г\. броят на децата/);
  });

  it("are still indivisible where more than the estimate lacks", () => {
    const spec = { ...map, period: "2018/2019" };
    expect(of(spec, early.slice(1)).title).toMatch(/не намерихме число, което може да се раздели$/);
    expect(of(spec, early.slice(1)).sentence).toContain("с посочена дата");
  });

  it("give the year that nobody chose to the one with most rates, and else to the one that can be explained", () => {
    const undivided = codes.slice(2, 8).map((area) => returned(area, "2021/2022", 50, { qualifier: "about" }));
    const year = (rows: readonly AnswerRow[]) => shownPeriod(mapSpec(measured), rows, contextOf("BG", "bg"));
    expect(year([...early, ...undivided])).toBe("2018/2019");
    expect(year([...early, ...undivided, returned("BG415", "2022/2023", 9)])).toBe("2022/2023");
  });

  it("are not said to have no number that can be divided in the legend", () => {
    expect(of(map, early).legend.map(({ text }) => plain(text))).toEqual(["няма число на 1000 деца"]);
  });
});

describe("a map told by inhabitants", () => {
  const town = (area: string, name: string, rank: number): readonly [string, AreaRow] => [
    area,
    {
      ...need(areas.get("BG415")),
      area,
      level: "municipality",
      parent: "BG415",
      name_bg: name,
      name_en: name,
      rank_bg: rank,
      rank_en: rank,
    },
  ];
  const towns = [town("KNL29", "Кюстендил", 3), town("KNL48", "Дупница", 2), town("KNL04", "Бобов дол", 1)];
  const people = towns.map(([area]) => ({ ...need(denominators[1]), area, year: 2022, value: 20_000 }));
  const rate = raterOf({
    denominators: [...denominators, ...people],
    measures,
    indicators: [...publishedIndicators.values()],
  });
  const without = (language: Language): ChartContext => ({
    ...contextOf("BG", language),
    areas: new Map([...areas, ...towns]),
    rate,
  });
  const context = (language: Language): ChartContext => ({ ...without(language), municipal: municipalShapes });
  const rows = [
    ...many,
    ...[40, 20].map((value, place) =>
      returned(towns[place]?.[0] ?? "", "2022/2023", value, { area_level: "municipality" }),
    ),
    returned("KNL04", "2022/2023", 10, { area_level: "municipality", extent: "part", reaches: "until_date" }),
  ];
  const spec = mapSpec({ indicator: "children_returned", topic: "school", measure: "per_10000_inhabitants" });
  const patches = (svg: string) =>
    [...svg.matchAll(/<path d="[^"]+" fill-rule="evenodd"[^>]*>/g)].map(([path]) => path);

  it("shows the municipalities with a rate as areas in the classes of the districts, and says that they are approximate", () => {
    const view = chartView(spec, rows, context("bg"));
    expect(plain(view.sentence)).toMatch(/По общини: Дупница – 10; Кюстендил – 20\.$/);
    expect(view.table.rows.slice(28).map(([name, value]) => [name?.code, value?.value])).toEqual([
      ["KNL48", 10],
      ["KNL29", 20],
    ]);
    expect(view.notes.map(({ text }) => text).join(" ")).toContain("Очертанията на общините са приблизителни");
    expect(view.legend.map(({ mark }) => mark)).toContain("map-municipal");
    const drawn = patches(chartSvg(spec, rows, context("bg"), 680));
    expect(drawn).toHaveLength(2);
    expect(drawn.map((path) => /data-row="(\d+)"/.exec(path)?.[1])).toEqual(["28", "29"]);
    expect(chartView(spec, rows, context("en")).sentence).toMatch(/By municipality: .+ – 10; .+ – 20\.$/);
  });

  it("is of the year in which most municipalities have a rate, where as many districts have one", () => {
    const [first = "", second = ""] = towns.map(([area]) => area);
    const local = { area_level: "municipality" } as const;
    const earlier = [returned("BG415", "2022/2023", 9), returned(first, "2022/2023", 4, local)];
    const later = [
      returned("BG415", "2023/2024", 9),
      returned(second, "2023/2024", 4, { ...local, qualifier: "about" }),
    ];
    expect(shownPeriod(spec, [...earlier, ...later], context("bg"))).toBe("2022/2023");
    expect(shownPeriod(spec, [...earlier, ...later], without("bg"))).toBe("2023/2024");
  });

  it("shows none by children, of whom municipalities have no number, nor in tiles, nor without shapes", () => {
    const others = [
      [mapSpec({ indicator: "children_returned", topic: "school", measure: "per_1000_children" }), context("bg")],
      [{ ...spec, layout: "tiles" as const }, context("bg")],
      [spec, without("bg")],
    ] as const;
    for (const [other, around] of others) {
      expect(patches(chartSvg(other, rows, around, 680))).toEqual([]);
      expect(chartView(other, rows, around).table.rows).toHaveLength(28);
    }
  });
});
