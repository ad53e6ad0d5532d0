import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/charts/catalogue.ts";
import { chartSvg } from "../../src/charts/drawing/svg.ts";
import { textWidth, widths } from "../../src/charts/drawing/theme.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { context } from "../golden/context.ts";
import { row } from "../golden/rows.ts";

const spec = catalogue["sweeps-by-year"];
const firstYear = 2017;
const year = (place: number): string => `${firstYear + place}/${firstYear + place + 1}`;
const rowsOf = (values: readonly (number | null)[], said: Partial<Parameters<typeof row>[0]> = {}) =>
  values.flatMap((value, place): readonly AnswerRow[] =>
    value === null ? [] : [row({ period: year(place), value, ...said })],
  );

const shift = (node: Element | null): readonly number[] =>
  /translate\(([-\d.]+),([-\d.]+)\)/
    .exec(node?.getAttribute("transform") ?? "")
    ?.slice(1)
    .map(Number) ?? [0, 0];
const share: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };
const part = ["част", "част от годината"];

interface Box {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function textBox(text: Element): Box {
  const group = text.parentElement;
  const [size, words] = [Number(group?.getAttribute("font-size")), text.textContent];
  const [x = 0, y = 0] = [0, 1].map((axis) => (shift(group)[axis] ?? 0) + (shift(text)[axis] ?? 0));
  const long = textWidth(words, size);
  const left = x - long * (share[group?.getAttribute("text-anchor") ?? "middle"] ?? 0);
  return { words, left, right: left + long, top: y - size * 0.72, bottom: y };
}

/** The numbers with the words under them, and the bars. */
function drawn(rows: readonly AnswerRow[], width: number) {
  const { document } = new JSDOM(chartSvg(spec, rows, context("BG415", "bg"), width)).window;
  const numbers = [...document.querySelectorAll("g[paint-order] > text")]
    .map(textBox)
    .filter(({ words }) => /\d/.test(words) || part.includes(words));
  const isFilled = (rect: Element): boolean => rect.closest("[fill]")?.getAttribute("fill") === "var(--school)";
  const bars = [...document.querySelectorAll("rect[data-row], [data-row] > rect")].filter(isFilled).map((bar) => {
    const at = (name: string): number => Number(bar.getAttribute(name));
    return { words: "bar", left: at("x"), right: at("x") + at("width"), top: at("y"), bottom: at("y") + at("height") };
  });
  return { numbers, bars };
}
const meet = (one: Box, other: Box, room: number): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.2 - room &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;
const met = (all: readonly Box[], others: readonly Box[], room: number) =>
  all.flatMap((one, at) =>
    others
      .filter((other, there) => (all === others ? there < at : true) && meet(one, other, room))
      .map(({ words }) => `${words} / ${one.words}`),
  );

describe("the numbers on bars", () => {
  it("never meet each other nor another bar, at any width, however the years differ", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.oneof(fc.integer({ min: 300, max: 2000 }), fc.integer({ min: 1, max: 99_999 }))), {
          minLength: 1,
          maxLength: 9,
        }),
        fc.constantFrom("exact" as const, "about" as const, "at_least" as const),
        fc.constantFrom("full" as const, "part" as const),
        fc.constantFrom(widths.phone, widths.desk),
        (values, qualifier, extent, width) => {
          const { numbers, bars } = drawn(rowsOf(values, { qualifier, extent }), width);
          expect(met(numbers, numbers, 3.5)).toEqual([]);
          expect(met(numbers, bars, 0)).toEqual([]);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("stand on both of two neighbours where each has room, and close to their sign where there is little", () => {
    const words = (rows: readonly AnswerRow[]) => drawn(rows, widths.phone).numbers.map((one) => one.words);
    expect(words(rowsOf([890, 870]))).toEqual(["890", "870"]);
    expect(words([...rowsOf([1100], { qualifier: "about" }), ...rowsOf([null, 1239])])).toContain("1239");
  });
});

describe("the years under bars", () => {
  it("are all named, and stand apart", () => {
    for (const [count, width] of [
      [9, widths.phone],
      [10, widths.phone],
      [10, widths.desk],
    ] as const) {
      const { document } = new JSDOM(chartSvg(spec, rowsOf(Array(count).fill(90_000)), context("BG415", "bg"), width))
        .window;
      const names = [...document.querySelectorAll("text")].filter(({ textContent }) => /\d\/\d*$/.test(textContent));
      expect(names.length).toBeGreaterThanOrEqual(10);
      const edges = names.map((name) => {
        const lines = name.children.length === 0 ? [name] : [...name.children];
        const half = Math.max(...lines.map((line) => textWidth(line.textContent, 12))) / 2;
        const [x = 0] = shift(name);
        return [x - half, x + half] as const;
      });
      for (const [at, [left]] of edges.entries())
        expect(left - (edges[at - 1]?.[1] ?? -Infinity)).toBeGreaterThanOrEqual(4);
    }
  });
});
