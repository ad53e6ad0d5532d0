import { readFileSync } from "node:fs";

import Papa from "papaparse";
import { describe, expect, it } from "vitest";

import { judgeOf } from "../../scripts/claims/judging.ts";
import { evidenceIn } from "../../scripts/claims/tables.ts";
import { mapSpec, rankingSpec, seriesSpec } from "../../src/charts/catalogue.ts";
import type { ChartContext } from "../../src/charts/context.ts";
import { multiplesSpec } from "../../src/charts/multiples/panels.ts";
import { multiplesView } from "../../src/charts/multiples/view.ts";
import { chartSvg } from "../../src/charts/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import { sheetFileName, sheetOf } from "../../src/export/sheet.ts";
import { raterOf } from "../../src/known/rate.ts";
import type { Measure } from "../../src/model/denominator.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { AreaRow, DenominatorRow, IndicatorMeasureRow, ObservationRow } from "../../src/model/rows.ts";
import { languages } from "../../src/model/text.ts";
import type { Language } from "../../src/model/text.ts";
import { publishedIndicators } from "../golden/indicators.ts";
import { context as goldenContext } from "../golden/context.ts";
import { row } from "../golden/rows.ts";

const read = (file: string): readonly Readonly<Record<string, string>>[] =>
  Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true }).data;

const districts = read("data/reference/districts.csv");
const areas = new Map(
  districts.map(({ nuts3 = "", name_bg = "", name_en = "" }, place): readonly [string, AreaRow] => [
    nuts3,
    {
      area: nuts3,
      level: "district",
      parent: "BG",
      name_bg,
      name_en,
      slug: name_en.toLowerCase(),
      rank_bg: place + 1,
      rank_en: place + 1,
      seat_lat: null,
      seat_lon: null,
    },
  ]),
);
const codes = [...areas.keys()];

// 10,000 children in the first, 1,000 more in each further one.
const denominators: readonly DenominatorRow[] = codes.flatMap((area, place) =>
  [2022, 2023].flatMap((year) =>
    (["children_5_16", "inhabitants"] as const).map((population) => ({
      area,
      year,
      population,
      value: population === "inhabitants" ? 100_000 : 10_000 + 1000 * place,
      obs_status: population === "inhabitants" ? ("A" as const) : ("E" as const),
      source: "s",
      scaled_to: null,
    })),
  ),
);
const dividing = (indicator: string, measure: IndicatorMeasureRow["measure"]): IndicatorMeasureRow => ({
  indicator,
  measure,
  population: { per_1000_children: "children_5_16", per_10000_inhabitants: "inhabitants", count: null }[
    measure
  ] as IndicatorMeasureRow["population"],
  as_of: "december_within",
  reason_bg: "защо",
  reason_en: "why",
});
const measures = [
  dividing("children_returned", "per_1000_children"),
  dividing("children_returned", "per_10000_inhabitants"),
  dividing("coverage_teams", "per_10000_inhabitants"),
  dividing("coverage_rate", "count"),
];
const rate = raterOf({ denominators, measures, indicators: [...publishedIndicators.values()] });
const contextOf = (area: string, language: Language): ChartContext => ({
  ...goldenContext("BG", language),
  area: areas.get(area) ?? goldenContext("BG", language).area,
  areas,
  rate,
});

const returned = (area: string, period: string, value: number, said: Partial<ObservationRow> = {}): AnswerRow =>
  row({ indicator: "children_returned", area, period, value, ...said });
/** Two districts far above twelve others that chance may have ordered. */
const many: readonly AnswerRow[] = codes
  .slice(0, 14)
  .map((area, place) => returned(area, "2022/2023", place < 2 ? 900 + 90 * place : 100 + 5 * place));
const few: readonly AnswerRow[] = [
  returned("BG415", "2022/2023", 240),
  returned("BG323", "2022/2023", 60),
  returned("BG311", "2022/2023", 100, { extent: "part", reaches: "until_date", until: "2023-01-31" }),
  returned("BG313", "2022/2023", 300, { qualifier: "about" }),
  row({
    indicator: "children_returned",
    area: "BG314",
    period: "2022/2023",
    value: null,
    value_state: "c",
    qualifier: null,
  }),
];
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

describe("every sentence of rates", () => {
  const written = (rows: readonly AnswerRow[]): string =>
    Papa.unparse(rows.map((one) => ({ ...one })));
  const judgeFor = (rows: readonly AnswerRow[]) =>
    judgeOf(
      evidenceIn({
        observations: written(rows),
        areas: Papa.unparse([...areas.values()]),
        evidence: Papa.unparse(
          rows.map(({ observation, value, source }) => ({
            observation,
            role: "headline",
            value,
            qualifier: "exact",
            source,
          })),
        ),
        sources: Papa.unparse([
          {
            source: "kyustendil-okc-2020",
            publisher_bg: "Областна администрация Кюстендил",
            publisher_en: "Kyustendil District Administration",
          },
        ]),
        denominators: Papa.unparse([...denominators]),
        indicator_measures: Papa.unparse([...measures]),
        indicators: Papa.unparse([...publishedIndicators.values()]),
      }),
    );
  const years = [
    returned("BG415", "2022/2023", 240),
    returned("BG415", "2023/2024", 30),
    returned("BG323", "2023/2024", 31),
  ];
  const measured = { topic: "school", indicator: "children_returned" } as const;
  const cases = languages.flatMap((language) =>
    (["per_1000_children", "per_10000_inhabitants"] as const).flatMap((measure) => [
      ...(["BG", codes[0] ?? "", codes[9] ?? "", "BG415"] as const).flatMap((area) =>
        [many, few].flatMap((rows) =>
          [rankingSpec({ ...measured, measure }), mapSpec({ ...measured, measure })].map((spec) => ({
            name: `${spec.form} ${measure} ${area} ${language} of ${rows.length}`,
            language,
            rows,
            view: chartView(spec, rows, contextOf(area, language)),
          })),
        ),
      ),
      {
        name: `bars ${measure} ${language}`,
        language,
        rows: years,
        view: chartView(
          seriesSpec({ ...measured, measure }),
          years.filter(({ area }) => area === "BG415"),
          contextOf("BG415", language),
        ),
      },
      {
        name: `comparison ${measure} ${language}`,
        language,
        rows: years,
        view: multiplesView(
          multiplesSpec({ ...measured, measure, areas: ["BG415", "BG323", "BG311"] }),
          years,
          contextOf("BG", language),
        ),
      },
    ]),
  );

  it.each(cases)("is borne by its claims: $name", ({ view, language, rows }) => {
    const judge = judgeFor(rows);
    const faults = [
      [view.title, view.claims.title] as const,
      [view.sentence, view.claims.sentence] as const,
      ...view.notes.map(({ text, claims = [] }) => [text, claims] as const),
    ].flatMap(([text, claims]) =>
      judge
        .claimed(
          text,
          language,
          claims.map((claim) => JSON.stringify([claim])),
        )
        .map(({ why, claim }) => `${text}\n${why}\n${claim ?? ""}`),
    );
    expect(faults).toEqual([]);
  });

  it("is caught once the people are others", () => {
    const view = seen(few);
    const judge = judgeFor(few);
    const wrong = view.claims.sentence.map((claim) =>
      JSON.stringify([claim.kind === "rate" ? { ...claim, value: claim.value * 1.1 } : claim]),
    );
    expect(judge.claimed(view.sentence, "bg", wrong)).not.toEqual([]);
  });
});
