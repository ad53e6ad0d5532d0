import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { mapSpec } from "../../../src/charts/catalogue.ts";
import { chartSvg } from "../../../src/charts/drawing/svg.ts";
import { textWidth, widths } from "../../../src/charts/drawing/theme.ts";
import { reaches } from "../../../src/charts/map/circles.ts";
import type { Box } from "../../../src/charts/map/labels.ts";
import { mapWords } from "../../../src/charts/map/words.ts";
import type { AnswerRow } from "../../../src/model/question.ts";
import { languages } from "../../../src/model/text.ts";
import type { Language } from "../../../src/model/text.ts";
import { wholeCountry } from "../../golden/country.ts";
import { row } from "../../golden/rows.ts";

const areas = [...wholeCountry("BG", "bg").areas.values()];
const codes = areas.filter(({ level }) => level === "district").map(({ area }) => area);
const period = "2018/2019";
const share = mapSpec({ indicator: "coverage_rate", topic: "school" });
const count = mapSpec({ indicator: "children_returned", topic: "school" });
const shares: readonly AnswerRow[] = codes.map((area, at) =>
  row({ indicator: "coverage_rate", area, period, value: 58.7 + ((at * 7.3) % 31), nature: "share" }),
);
const counts = (all: readonly (readonly [area: string, value: number])[]): readonly AnswerRow[] =>
  all.map(([area, value]) => row({ indicator: "children_returned", area, period, value }));
const many = counts(codes.map((area, at) => [area, 4 + ((at * 37) % 300)] as const));
const few = counts([
  ["BG313", 41],
  ["BG314", 61],
  ["BG323", 32],
  ["BG325", 37],
  ["BG344", 61],
]);

interface Said {
  readonly text: string;
  readonly box: Box;
}

/** The letters of a picture and its circles, where they stand. */
function lookAt(
  spec: typeof share,
  rows: readonly AnswerRow[],
  language: Language = "bg",
  width: number = widths.phone,
) {
  const svg = chartSvg(spec, rows, wholeCountry("BG", language), width);
  const { document } = new JSDOM(svg).window;
  const number = (element: Element | null, name: string) =>
    Number(element?.closest(`[${name}]`)?.getAttribute(name) ?? Number.NaN);
  const said = [...document.querySelectorAll("text")].map((text): Said => {
    const [size, x, y] = [number(text, "font-size"), number(text, "x"), number(text, "y")];
    const across = textWidth(text.textContent, size);
    const left = text.closest("[text-anchor]")?.getAttribute("text-anchor") === "start" ? x : x - across / 2;
    return { text: text.textContent, box: { left, right: left + across, top: y - size * 0.72, bottom: y } };
  });
  const circles = [...document.querySelectorAll("circle")].map((circle) => ({
    at: [number(circle, "cx"), number(circle, "cy")] as const,
    radius: number(circle, "r"),
  }));
  return { said, circles };
}

const cover = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
const overlaps = (said: readonly Said[]): readonly string[] =>
  said.flatMap((one, at) =>
    said
      .slice(at + 1)
      .filter((other) => cover(one.box, other.box))
      .map((other) => `${one.text} and ${other.text}`),
  );

/** All that a district may be called on a map. */
function namesOf(area: string, language: Language): readonly string[] {
  const words = mapWords(language);
  const [short, code]: readonly Readonly<Record<string, string | undefined>>[] = [words.short, words.code];
  const found = wholeCountry("BG", language).areas.get(area);
  const full = (language === "bg" ? found?.name_bg : found?.name_en) ?? "";
  return [full, short?.[area], code?.[area]].filter((name) => name !== undefined);
}
const unnamed = (said: readonly Said[], all: readonly string[], language: Language) =>
  all.filter((area) => !said.some(({ text }) => namesOf(area, language).includes(text)));

describe.each(languages)("a map on a phone in %s", (language) => {
  it("names every district where each has a share, none over other letters", () => {
    const { said } = lookAt(share, shares, language);
    expect(unnamed(said, codes, language)).toEqual([]);
    expect(overlaps(said)).toEqual([]);
  });

  it("explains the names that are cut most beneath the picture, and no others", () => {
    const { said } = lookAt(share, shares, language);
    const words = mapWords(language);
    const explained = said
      .map(({ text }) => text)
      .filter((text) => text.includes("\u00a0–"))
      .join(" ");
    const all: Readonly<Record<string, string>> = words.code;
    for (const [area, code] of Object.entries(all)) {
      const [full = ""] = namesOf(area, language);
      const isCut = full !== code && said.some(({ text }) => text === code);
      expect(explained.includes(`${code} – ${full}`.replaceAll(" ", "\u00a0")), code).toBe(isCut);
    }
    expect(lookAt(share, shares, language, widths.desk).said.some(({ text }) => text.includes(" – "))).toBe(false);
  });

  it("names the districts with a number alone where there are some", () => {
    const two = counts([
      ["BG313", 71],
      ["BG321", 11],
    ]);
    const { said } = lookAt(count, two, language);
    expect(said.map(({ text }) => text).filter((text) => !/^\d/.test(text))).toHaveLength(2);
    expect(unnamed(said, ["BG313", "BG321"], language)).toEqual([]);
  });

  it.each([
    ["few", few],
    ["many", many],
  ] as const)("sets names beside circles, over no edge of one and no other letters (%s)", (_, rows) => {
    const { said, circles } = lookAt(count, rows, language);
    const names = said.filter(({ text }) => /^\p{L}/u.test(text));
    expect(circles).toHaveLength(rows.length);
    expect(overlaps(said)).toEqual([]);
    const over = names.filter(({ box }) => circles.some((circle) => reaches(circle, box)));
    expect(over.map(({ text }) => text)).toEqual([]);
    expect(names.every(({ box }) => box.left >= 0 && box.right <= widths.phone)).toBe(true);
    if (rows === few) expect(unnamed(said, ["BG313", "BG314", "BG323", "BG325", "BG344"], language)).toEqual([]);
    else expect(unnamed(said, codes, language).length).toBeLessThan(4);
  });
});

describe("tiles on a phone", () => {
  it("have their names above their circles, over no edge", () => {
    const tiles = mapSpec({ indicator: "children_returned", topic: "school", layout: "tiles" });
    const { said, circles } = lookAt(tiles, many);
    expect(circles).toHaveLength(28);
    const names = said.filter(({ text }) => /^\p{L}/u.test(text));
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter(({ box }) => circles.some((circle) => reaches(circle, box))).map(({ text }) => text)).toEqual(
      [],
    );
  });
});

describe("a municipality's circle", () => {
  it("lies under no name of a district on a phone", () => {
    const towns = areas.filter(({ level, parent }) => level === "municipality" && parent === "BG323").slice(0, 6);
    const local = towns.map(({ area }, at) =>
      row({ indicator: "children_returned", area, area_level: "municipality", period, value: 6 + at }),
    );
    const { said, circles } = lookAt(count, [...few, ...local]);
    expect(circles.length).toBeGreaterThan(few.length);
    const names = said.filter(({ text }) => /^\p{L}/u.test(text));
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter(({ box }) => circles.some((circle) => reaches(circle, box))).map(({ text }) => text)).toEqual(
      [],
    );
  });
});
