import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/charts/catalogue.ts";
import { chartSvg } from "../../src/charts/drawing/svg.ts";
import { textRoom, widths } from "../../src/charts/drawing/theme.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { context } from "../golden/context.ts";
import { row } from "../golden/rows.ts";

const spec = catalogue["foster-care"];
const stock = (indicator: "foster_children" | "foster_families", period: string, value: number): AnswerRow =>
  row({
    indicator,
    period_type: "as_of",
    period,
    period_end: period,
    value,
    source: "a",
    nature: "stock",
    reaches: "moment",
    observation: `${indicator} ${period}`,
  });
const names = ["Деца в приемна грижа", "Приемни семейства"] as const;

const shift = (node: Element | null): readonly number[] =>
  /translate\(([-\d.]+),([-\d.]+)\)/
    .exec(node?.getAttribute("transform") ?? "")
    ?.slice(1)
    .map(Number) ?? [0, 0];
const share: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/** Numbers and names beside the lines, with the room they take. */
function labels(rows: readonly AnswerRow[], width: number) {
  const { document } = new JSDOM(chartSvg(spec, rows, context("BG415", "bg"), width)).window;
  return [...document.querySelectorAll("g[paint-order] > text")].map((text) => {
    const group = text.parentElement;
    const [size, words] = [Number(group?.getAttribute("font-size")), text.textContent];
    const [x = 0, y = 0] = [0, 1].map((axis) => (shift(group)[axis] ?? 0) + (shift(text)[axis] ?? 0));
    const long = textRoom(words, size, {
      phone: width === widths.phone,
      strong: group?.hasAttribute("font-weight") === true,
    });
    const left = x - long * (share[group?.getAttribute("text-anchor") ?? "middle"] ?? 0);
    return { words, left, right: left + long, top: y - size / 2, bottom: y + size / 2 };
  });
}
type Label = ReturnType<typeof labels>[number];
const meet = (one: Label, other: Label): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;
const met = (all: readonly Label[]) =>
  all.flatMap((one, at) =>
    all
      .slice(0, at)
      .filter((other) => meet(one, other))
      .map(({ words }) => `${words} / ${one.words}`),
  );

describe("the labels of foster care", () => {
  // Razgrad, Vidin and Yambol have one number of children and one of families, of one day, a few apart.
  it.each([
    [76, 78, "2014-12-31"],
    [96, 97, "2019-12-31"],
    [23, 24, "2014-12-31"],
    [40, 40, "2020-06-30"],
    [9, 11, "2018-01-01"],
  ])(
    "show two numbers of one day that are near to each other, each on its side: %d children, %d families",
    (children, families, date) => {
      for (const width of Object.values(widths)) {
        const all = labels([stock("foster_children", date, children), stock("foster_families", date, families)], width);
        expect(all.map(({ words }) => words).sort()).toEqual([String(children), String(families), ...names].sort());
        expect(met(all)).toEqual([]);
        const [low, high] = [children, families].map((value) => all.find(({ words }) => words === String(value)));
        if (children !== families) expect(low?.top).toBeGreaterThan(high?.top ?? Infinity);
      }
    },
  );

  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((days) => new Date(Date.UTC(2013, 0, 1 + days)).toISOString().slice(0, 10));
  const points = fc.uniqueArray(fc.record({ day, value: fc.integer({ min: 5, max: 2600 }) }), {
    minLength: 1,
    maxLength: 7,
    selector: (one) => one.day,
  });

  it("never cover one another, whatever the numbers", () => {
    fc.assert(
      fc.property(points, points, (children, families) => {
        const rows = [
          ...children.map(({ day, value }) => stock("foster_children", day, value)),
          ...families.map(({ day, value }) => stock("foster_families", day, value)),
        ];
        for (const width of Object.values(widths)) expect(met(labels(rows, width))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
