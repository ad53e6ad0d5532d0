import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { drawnOf } from "../../src/builder/draw.ts";
import type { Wish } from "../../src/builder/settle.ts";
import { renderChart } from "../../src/charts/drawing/render.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { returned } from "../charts/rated-rows.ts";
import { answered } from "./asked.ts";
import { goldenContextWithCountry } from "./context.ts";

const { document } = new JSDOM().window;
const children = ["children_returned", "children_listed", "children_abroad"] as const;
const rowOf = (indicator: string, area: string, year: number, value: number): AnswerRow => ({
  ...returned(area, `${year}/${year + 1}`, value),
  indicator,
  observation: `${indicator} ${area} ${year}`,
});
const rows = [...children, "coverage_teams"].flatMap((indicator, at) =>
  ["BG415", "BG323"].flatMap((area) =>
    [2021, 2022].map((year) => rowOf(indicator, area, year, 100 * at + year - 2000)),
  ),
);
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const ask = (wish: Wish) => answered({ areas: ["BG415"], from: 2021, to: 2022, ...wish }, rows);
const names = ({ panels }: ReturnType<typeof answered>): readonly string[] =>
  panels.map(({ entries }) => entries.map(({ indicator }) => indicator).join("+"));

function drawn(built: ReturnType<typeof answered>, width = 354): readonly string[] {
  const [panel] = built.panels;
  const options = panel === undefined ? null : drawnOf(built, panel, goldenContextWithCountry("en"), width);
  if (options === null) throw new Error("nothing is drawn");
  return [...renderChart(options, document).querySelectorAll("text")].map((text) => text.textContent);
}

describe("several indicators in one answer", () => {
  it("share an axis where their unit is one, and never with another unit", () => {
    expect(names(ask({ indicators: children }))).toEqual([children.join("+")]);
    expect(names(ask({ indicators: ["children_returned", "coverage_teams", "children_listed"] }))).toEqual([
      "children_returned+children_listed",
      "coverage_teams",
    ]);
  });

  it("have pictures of their own where areas are told apart, or numbers that are no amounts", () => {
    expect(names(ask({ indicators: children, areas: ["BG415", "BG323"] }))).toEqual([...children]);
    expect(names(ask({ indicators: children, measure: "rank" }))).toEqual([...children]);
    expect(names(ask({ indicators: children, measure: "share" }))).toEqual([...children]);
    expect(names(ask({ indicators: children, form: "table" }))).toEqual([...children]);
  });

  it("are named in the picture, each with the number at its end", () => {
    const texts = drawn(ask({ indicators: children }));
    for (const name of ["Children returned", "Children to be reached"])
      expect(texts.filter((text) => text.startsWith(name))).toHaveLength(1);
    expect(texts).toEqual(expect.arrayContaining(["22", "122", "222"]));
    const bars = drawn(ask({ indicators: children, from: 2022, form: "bar" }));
    expect(bars.filter((text) => text.startsWith("Children"))).toHaveLength(2);
    expect(bars).toEqual(expect.arrayContaining(["22", "122", "222"]));
  });

  it("have the same numbers in sentence, table and picture, each under its name", () => {
    const { sentence, table, panels, all } = ask({ indicators: children, from: 2022 });
    for (const [at, text] of ["22", "122", "222"].entries()) {
      const row = table.rows.find((cells) => cells.some(({ code }) => code === children[at]));
      expect(row?.map((cell) => cell.text)).toContain(text);
      expect(plain(sentence.text)).toMatch(new RegExp(`: [^:]*– ${text}\\b`));
    }
    // Each mark of a picture leads to its row of the table.
    const [joint] = panels;
    expect(joint?.rows.map((row) => all[row])).toEqual(joint?.all);
    const apart = ask({ indicators: ["children_returned", "coverage_teams", "children_listed"] });
    for (const panel of apart.panels) expect(panel.rows.map((row) => apart.all[row])).toEqual(panel.all);
  });

  it("have a sum each", () => {
    const { known } = ask({ indicators: children.slice(0, 2), areas: ["BG415", "BG323"], from: 2022 });
    expect(plain(known)).toContain("Children returned: Together in 2022/2023: 44.");
    expect(plain(known)).toMatch(/Children to be reached[^:]*: Together in 2022\/2023: 244\./);
  });
});
