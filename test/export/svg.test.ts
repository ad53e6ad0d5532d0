import { describe, expect, it } from "vitest";
import { plotOptions } from "../../src/charts/options.ts";
import { embeddedFonts } from "../../src/export/fonts.ts";
import { pictureSizes } from "../../src/export/svg.ts";
import type { PictureSize } from "../../src/export/svg.ts";
import { coloured, coloursOf, over } from "../../src/export/tokens.ts";
import { made, oneOf, seen } from "./made.ts";
import { css, parsed, picture, pictureWithFonts } from "./pictures.ts";

const drawn = (svg: Element): string =>
  [...svg.querySelectorAll("text")]
    .map(({ textContent }) => textContent)
    .join(" ")
    .replaceAll("\u00a0", " ");

describe("a picture that stands alone", () => {
  it.each(made)("says and draws title, source, release and address: $name in $language", (one) => {
    const { sheet, language } = one;
    const svg = parsed(picture(one));
    expect(svg.querySelector("title")?.textContent).toBe(sheet.title);
    const description = svg.querySelector("desc")?.textContent ?? "";
    expect(description).toContain(sheet.sentence);
    for (const note of sheet.notes) expect(description).toContain(note);
    const words = drawn(svg);
    for (const said of [
      sheet.title,
      language === "bg" ? "издание от 22 ноември 2026 г." : "release of 22 November 2026",
      seen.address.slice("https://".length),
    ]) {
      expect(words).toContain(said.replaceAll("\u00a0", " "));
    }
    expect(words).toMatch(/Източни|Source/);
    expect(svg.getAttribute("lang")).toBe(language);
  });

  it.each(["light", "dark"] as const)("needs no style sheet, no script and no other file (%s)", (theme) => {
    for (const one of made) {
      const svg = picture(one, "wide", theme);
      expect(svg).not.toMatch(/var\(|color-mix|currentColor|<script|<style|href="(?!#)|url\(|&nbsp;/);
      expect(svg).toContain(coloursOf(css, theme).get("paper"));
    }
  });

  it.each(["16x9", "square", "og"] as const)("fits its frame: %s", (size) => {
    const { width, height } = pictureSizes[size];
    for (const one of made) {
      const svg = parsed(picture(one, size));
      expect([svg.getAttribute("width"), svg.getAttribute("height")]).toEqual([String(width), String(height)]);
      const lines = [...svg.children]
        .filter((node) => node.localName === "text")
        .map((node) => Number(node.getAttribute("y")));
      expect(Math.max(...lines)).toBeLessThan(height);
      const chart = [...svg.children].find(
        (node) =>
          node.getAttribute("transform")?.includes("scale") === true && node.getAttribute("text-anchor") === "middle",
      );
      const [, x = 0, y = 0, scale = 0] =
        /translate\(([\d.-]+),([\d.-]+)\) scale\(([\d.]+)\)/
          .exec(chart?.getAttribute("transform") ?? "")
          ?.map(Number) ?? [];
      expect(scale).toBeGreaterThan(0.3);
      const fits = [354, 420, 480, 560, 620, 680, 760, 860].some(
        (drawnWidth) =>
          Math.abs(2 * x + drawnWidth * scale - width) < 1 &&
          y + (plotOptions(one.spec, one.rows, one.context, drawnWidth).height ?? 0) * scale < height,
      );
      expect(fits).toBe(true);
    }
  });

  it("leaves title and source to the slide it is made for, but says them", () => {
    const one = oneOf("reporting-matrix-BG415");
    const svg = parsed(picture(one, "slide"));
    expect(svg.querySelector("title")?.textContent).toBe(one.sheet.title);
    expect(drawn(svg)).not.toContain(one.sheet.title);
    for (const { text } of one.view.legend) expect(drawn(svg)).toContain(text);
  });

  it("draws the legend with its marks", () => {
    const svg = parsed(picture(oneOf("sweeps-by-year-every-state")));
    const words = drawn(svg);
    for (const { text } of oneOf("sweeps-by-year-every-state").view.legend) expect(words).toContain(text);
  });

  it("says in words and across the picture that records are synthetic", () => {
    for (const size of ["wide", "og"] satisfies PictureSize[]) {
      const words = drawn(parsed(picture(oneOf("register-returned-by-year-BG415"), size)));
      expect(words.split("СИНТЕТИЧНИ").length).toBeGreaterThan(5);
      expect(words).toContain("СИНТЕТИЧНИ ДАННИ · Обхват");
    }
    expect(drawn(parsed(picture(oneOf("sweeps-by-year-BG415"))))).not.toContain("СИНТЕТИЧНИ");
  });

  it("draws nothing of a withheld number", () => {
    const one = oneOf("sweeps-by-year-every-state");
    const more = { ...one, rows: one.rows.map((row) => (row["value_state"] === "c" ? { ...row, value: 77 } : row)) };
    expect(picture(more)).toBe(picture(one));
  });

  it("has fonts inside with the letters it uses", async () => {
    const svg = await pictureWithFonts(oneOf("sweeps-by-year-BG415"));
    const rules = [
      ...svg.matchAll(/@font-face\{font-family:"([^"]+)";[^}]*base64,([^)]+)\)[^}]*unicode-range:([^}]+)\}/g),
    ];
    expect(rules.map(([, family]) => family).sort()).toEqual([
      "Sofia Sans",
      "Sofia Sans",
      ...Array.from({ length: 3 }, () => "Sofia Sans Condensed"),
    ]);
    for (const [, , data = ""] of rules) expect(Buffer.from(data, "base64").toString("latin1", 0, 4)).toBe("wOF2");
    const runs = rules.flatMap(([, , , range = ""]) =>
      [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = "", to = from]) => [from, to]),
    );
    for (const letter of "Обходите371")
      expect(
        runs.some(
          ([from = "", to = ""]) =>
            parseInt(from, 16) <= letter.charCodeAt(0) && letter.charCodeAt(0) <= parseInt(to, 16),
        ),
        letter,
      ).toBe(true);
  });

  it("carries no font file of which it has no letter: Latin letters stand only in the address of a Bulgarian picture, Cyrillic in none of an English one", async () => {
    const shared = await embeddedFonts("Abc Абв 123");
    const families = (svg: string) =>
      shared
        .filter(({ woff2 }) => svg.includes(Buffer.from(woff2).toString("base64")))
        .map(({ family, range }) => `${family} ${range.slice(0, 6)}`);
    const [bg, en] = (["bg", "en"] as const).map((language) =>
      families(picture(oneOf("sweeps-by-year-BG415", language), "wide", "light", shared)),
    );
    expect(bg).toEqual([
      "Sofia Sans U+0020",
      "Sofia Sans U+0410",
      "Sofia Sans Condensed U+0020",
      "Sofia Sans Condensed U+0041",
      "Sofia Sans Condensed U+0410",
    ]);
    expect(en).toEqual([
      "Sofia Sans U+0020",
      "Sofia Sans U+0041",
      "Sofia Sans Condensed U+0020",
      "Sofia Sans Condensed U+0041",
    ]);
  });

  it("paints the edge around letters beneath them, for programs that know no order of painting and would paint it over them", () => {
    for (const one of made) {
      const svg = parsed(picture(one));
      expect(svg.querySelectorAll("[paint-order]")).toHaveLength(0);
      expect(
        [...svg.querySelectorAll("text")]
          .filter((text) => text.closest("[stroke]:not([stroke=none])") !== null)
          .map(({ textContent }) => textContent),
      ).toEqual([]);
      for (const edge of svg.querySelectorAll("use")) {
        expect(edge.getAttribute("xlink:href")).toBe(`#${edge.nextElementSibling?.id ?? ""}`);
        expect(edge.getAttribute("stroke")).toMatch(/^#/);
      }
    }
    expect(parsed(picture(oneOf("foster-care-BG"))).querySelectorAll("use").length).toBeGreaterThan(10);
  });

  it("says of every line of text how wide our font draws it, for programs that have only a wider one", () => {
    for (const one of made) {
      const lines = [...parsed(picture(one)).querySelectorAll("text, tspan")].filter(
        (line) => line.querySelector("tspan") === null,
      );
      const silent = lines.filter(
        (line) =>
          line.getAttribute("lengthAdjust") !== "spacingAndGlyphs" || !(Number(line.getAttribute("textLength")) > 0),
      );
      expect(silent.map(({ textContent }) => textContent).filter((words) => /[\p{L}\d]/u.test(words))).toEqual([]);
    }
  });
});

describe("the tokens' colours", () => {
  it("are those of the style sheet, light and dark", () => {
    expect(["paper", "school"].map((name) => coloursOf(css, "light").get(name))).toEqual(["#fbfaf6", "#0a6a66"]);
    expect(["paper", "school"].map((name) => coloursOf(css, "dark").get(name))).toEqual(["#14181c", "#4cc2b8"]);
  });

  it("stand for their names and mixtures, and unknown names are refused", () => {
    expect(over("#ffffff", "#000000", 0.5)).toBe("#808080");
    expect(
      coloured(
        'fill="color-mix(in srgb, var(--ink) 50%, var(--paper))"',
        new Map([
          ["ink", "#000000"],
          ["paper", "#ffffff"],
        ]),
      ),
    ).toBe('fill="#808080"');
    expect(() => coloured("var(--nothing)", new Map([["ink", "#000000"]]))).toThrow('no colour "nothing"');
    expect(() => coloursOf("p {}", "light")).toThrow("declares no colours");
  });
});
