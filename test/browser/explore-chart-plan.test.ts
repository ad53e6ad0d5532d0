import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { type ChartPoint, firstChoice, pointsOf, stretchesOf, timeOf } from "../../src/browser/explore/chart-plan.ts";
import { isCrowded, plainPlot, rowsPlot } from "../../src/browser/explore/chart-plot.ts";
import { renderChart } from "../../src/charts/drawing/render.ts";
import type { SqlAnswer, SqlCell } from "../../src/query/sql/answer.ts";

const answer = (names: readonly string[], rows: readonly (readonly SqlCell[])[]): SqlAnswer => ({
  columns: names.map((name, place) => ({
    name,
    numeric: rows.some((row) => typeof row[place] === "number"),
  })),
  rows: rows.length,
  cell: (row, column) => rows[row]?.[column] ?? null,
  slice: (from, to) => rows.slice(from, to),
});
const facts = { language: "bg" as const, width: 680, synthetic: false, nothing: "няма число" };
const { document } = new JSDOM().window;

const byName = answer(
  ["name_bg", "value", "value_state", "qualifier"],
  [
    ["Русе", 371, null, "about"],
    ["Видин", null, "c", null],
    ["Перник", 0, null, "exact"],
  ],
);
const byYear = answer(
  ["period", "value", "extent"],
  [
    ["2017/2018", 3, "full"],
    ["2018/2019", 5, "full"],
    ["2019/2020", null, "full"],
    ["2020/2021", 7, "full"],
    ["2022/2023", 8, "full"],
    ["2023/2024", 9, "part"],
  ],
);

describe("what is drawn of an answer before anybody has chosen", () => {
  it("is bars of names, a line over time, dots of two numbers, and nothing without a number", () => {
    expect(firstChoice(byName)).toEqual({ kind: "bar", value: 1, by: 0, lines: undefined });
    expect(firstChoice(byYear)).toEqual({ kind: "line", value: 1, by: 0, lines: undefined });
    const years = answer(
      ["year", "name", "n"],
      [
        [2018, "a", 1],
        [2019, "a", 2],
        [2018, "b", 3],
        [2019, "b", 4],
      ],
    );
    expect(firstChoice(years)).toEqual({ kind: "line", value: 2, by: 0, lines: 1 });
    expect(
      firstChoice(
        answer(
          ["lat", "n"],
          [
            [42.1, 5],
            [43.2, 6],
          ],
        ),
      ),
    ).toMatchObject({ kind: "dot" });
    expect(firstChoice(answer(["name"], [["a"], ["b"]]))).toBeUndefined();
    expect(firstChoice(answer(["n"], []))).toBeUndefined();
  });

  it("knows times by what they are written like", () => {
    expect(["2018/2019", "2019", "2019-07-02", "Русе", null].map(timeOf)).toEqual([
      2018,
      2019,
      expect.closeTo(2019.5, 1),
      null,
      null,
    ]);
  });
});

describe("a gap", () => {
  const texts = (svg: SVGSVGElement): readonly string[] =>
    [...svg.querySelectorAll("text")].map(({ textContent }) => textContent);

  it("has no bar, and says why; nought is a number", () => {
    const points = pointsOf(byName, { kind: "bar", value: 1, by: 0, lines: undefined });
    expect(points.map(({ value }) => value)).toEqual([371, null, 0]);
    const svg = renderChart(rowsPlot(points, false, facts), document);
    expect(svg.querySelectorAll("rect")).toHaveLength(2);
    expect(texts(svg)).toEqual(["Русе", "Видин", "Перник", "≈ 371", "скрито", "0"]);
  });

  it("breaks a line, be it a row without a number or a year without a row; part of a year is not joined", () => {
    const points = pointsOf(byYear, { kind: "line", value: 1, by: 0, lines: undefined });
    const values = (some: readonly (readonly ChartPoint[])[]) => some.map((part) => part.map(({ value }) => value));
    expect(values(stretchesOf(points, true))).toEqual([[3, 5], [7], [8], [9]]);
    const svg = renderChart(plainPlot(points, { joined: true, time: true }, facts), document);
    expect(
      [...svg.querySelectorAll("circle")].map(
        (dot) => dot.getAttribute("fill") ?? dot.parentElement?.getAttribute("fill"),
      ),
    ).toEqual([...Array.from({ length: 4 }, () => "var(--school)"), "var(--paper)"]);
    expect(svg.innerHTML).not.toContain("NaN");
  });

  it("is left unjoined where a line has several rows at one time", () => {
    const crowded = answer(
      ["period", "value"],
      [
        ["2018", 1],
        ["2018", 2],
        ["2019", 3],
      ],
    );
    expect(isCrowded(pointsOf(crowded, { kind: "line", value: 1, by: 0, lines: undefined }))).toBe(true);
    expect(isCrowded(pointsOf(byYear, { kind: "line", value: 1, by: 0, lines: undefined }))).toBe(false);
  });
});

it("a chart of synthetic rows has their word across the picture, of either form", () => {
  const choice = { kind: "line", value: 1, by: 0, lines: undefined } as const;
  for (const synthetic of [true, false]) {
    const own = { ...facts, synthetic };
    for (const options of [
      rowsPlot(pointsOf(byYear, choice), false, own),
      plainPlot(pointsOf(byYear, choice), { joined: true, time: true }, own),
    ])
      expect(renderChart(options, document).textContent.includes("СИНТЕТИЧНИ")).toBe(synthetic);
  }
});
