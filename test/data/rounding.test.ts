import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { heatmapSpec, mapSpec, rankingSpec, seriesSpec } from "../../src/charts/catalogue.ts";
import { schoolYears } from "../../src/model/period.ts";
import { languages } from "../../src/model/text.ts";
import { chartsOf } from "./charts-of.ts";
import type { ChartsOf } from "./charts-of.ts";
import { add, buildData, inFolder, publishedWith } from "./command.ts";

const districts = [
  "BG311",
  "BG312",
  "BG313",
  "BG314",
  "BG315",
  "BG321",
  "BG322",
  "BG324",
  "BG325",
  "BG331",
  "BG332",
  "BG333",
];

/** Lines as they were written before the table had its columns on what is counted. */
const figure = (indicator: string, area: string, year: number, value: number): string =>
  `t-${indicator}-${area.toLowerCase()}-${year},${indicator},district,${area},,school_year,${year}/${year + 1},${year}-09-15,${year + 1}-09-14,,printed,${value},exact,,,,24chasa-21188921`;
const inYear = (indicator: string, year: number, values: readonly number[]): readonly string[] =>
  values.flatMap((value, i) => {
    const area = districts[i];
    return area === undefined ? [] : [figure(indicator, area, year, value)];
  });

/** Shares that differ only before they are rounded, close to each other, and next to nothing. */
const lines = [
  ...inYear("coverage_rate", 2020, [90.73, 93.96, 94.2, 97.48, 97.9, 90.74, 93.97, 94.21, 97.49, 97.91, 95.5, 96.5]),
  ...inYear("coverage_rate", 2018, [100, 91.73, 91.72, 91.64, 0.04]),
  ...inYear("coverage_rate", 2019, [99.96, 91.77, 91.68, 91.66, 0.02]),
  ...inYear("dropout_rate", 2020, [0.01, 0.02, 0.03, 0.04, 0.05, 0.012, 0.014, 0.6, 0.64, 0.66, 7.04, 7.4]),
  ...inYear("dropout_rate", 2021, [0.012, 0.014, 0, 0.04, 0.06, 0.012, 0.05, 0.64, 0.64, 0.66, 7, 7.44]),
];

let built: string;
let charts: ChartsOf;

beforeAll(async () => {
  built = await inFolder((folder) => Promise.resolve(`${folder}-built`));
  await inFolder(async (folder) => {
    const ended = await buildData(
      "--published",
      await publishedWith(folder, { "figures.csv": add(...lines) }),
      "--out",
      built,
    );
    expect({ code: ended.code, errors: ended.errors }).toEqual({ code: 0, errors: "" });
  });
  charts = await chartsOf(built);
});
afterAll(async () => {
  charts.close();
  await rm(built, { recursive: true });
});

const share = { indicator: "coverage_rate", topic: "school" } as const;
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("shares that rounding changes", () => {
  it("are published as their source has them", async () => {
    const csv = await readFile(join(built, "observations.csv"), "utf8");
    expect(csv).toMatch(/coverage_rate,BG312,district,school_year,2020\/2021.*,93\.96,/);
  });

  it("stand in the class of their written number", async () => {
    for (const language of languages) {
      const { legend, table } = await charts.viewOf(mapSpec({ ...share, period: "2020/2021" }), "BG", language);
      const classes = legend.filter(({ mark }) => mark.startsWith("class-")).map(({ text }) => plain(text));
      expect(classes).toEqual(
        {
          bg: [
            "под 94 %",
            "от 94 % до под 94,2 %",
            "от 94,2 % до под 96 %",
            "от 96 % до под 97,8 %",
            "97,8 % и повече",
          ],
          en: ["under 94%", "94% to under 94.2%", "94.2% to under 96%", "96% to under 97.8%", "97.8% and more"],
        }[language],
      );
      expect(
        table.rows.flatMap(([, value]) => (typeof value?.value === "number" ? [value.text] : [])).map(plain),
      ).toContain({ bg: "94 %", en: "94%" }[language]);
    }
  });

  it.each([
    ["BG311", "Делът на обхванатите е без промяна: 100 % през 2019/2020 г. (закръглено)"],
    ["BG313", "Делът на обхванатите е без промяна: 91,7 % през 2019/2020 г. (закръглено)"],
    ["BG314", "Делът на обхванатите се увеличи от 91,6 % на 91,7 % през 2019/2020 г."],
    ["BG315", "Делът на обхванатите намаля от 0,04 % на 0,02 % през 2019/2020 г."],
  ])("are told of %s by what is written: %s", async (area, title) => {
    const view = await charts.viewOf(seriesSpec({ ...share, from: 2018, to: 2019 }), area, "bg");
    expect(plain(view.title)).toBe(title);
  });

  it.each(languages)("are true by the published tables wherever they are told (%s)", async (language) => {
    for (const indicator of ["coverage_rate", "dropout_rate"]) {
      const chosen = { indicator, topic: "school" } as const;
      const years = schoolYears.map((year) => Number(year.slice(0, 4)));
      const specs = [
        heatmapSpec(chosen),
        seriesSpec(chosen),
        ...years.map((from) => seriesSpec({ ...chosen, from, to: from + 1 })),
        ...schoolYears.flatMap((period) => [rankingSpec({ ...chosen, period }), mapSpec({ ...chosen, period })]),
      ];
      for (const spec of specs) {
        for (const area of ["BG", ...districts]) {
          const view = await charts.viewOf(spec, area, language);
          const told = plain(
            [
              view.title,
              view.sentence,
              ...view.notes.map(({ text }) => text),
              ...view.legend.map(({ text }) => text),
            ].join("\n"),
          );
          expect(told).not.toMatch(/(?<![\d.,])-\d|(?<![\d.,])0 (?:percentage|процентни)/);
          expect(told).not.toMatch(/(?:from|от) ([\d.,]+) ?%? (?:to|на|to under|до под) \1(?![\d.,])/);
          expect(charts.faultsOf(view, language)).toEqual([]);
        }
      }
    }
  });
});
