import { describe, expect, it } from "vitest";
import { contrast, distance, readHex, seenWith, writeHex } from "../../src/site/look/colour.ts";
import { huePairs, least, scaleSwatches, swatches } from "../../src/site/look/style.ts";
import { colourOf, pixelsOf, readTokens, scales, siteTokens } from "../../src/site/look/tokens.ts";

const sheet = await siteTokens();
const themes = ["light", "dark"] as const;

describe("the colours of the site", () => {
  it.each(themes)("stand out from the paper: text at least 6:1, lines at least 3:1 (%s)", (theme) => {
    const measured = swatches(sheet[theme]).filter((swatch) => swatch.least !== undefined);
    expect(measured.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["--ink", "--muted", "--line", "--school", "--care", "--coordination", "--link"]),
    );
    expect(
      measured
        .filter((swatch) => swatch.contrast < (swatch.least ?? 0))
        .map(({ name, contrast: ratio }) => `${name} ${ratio.toFixed(2)}`),
    ).toEqual([]);
  });

  it.each(themes)("stay readable on marked and raised ground (%s)", (theme) => {
    for (const ground of ["--raised", "--mark"]) {
      for (const text of ["--ink", "--muted", "--link", "--school", "--care", "--coordination"]) {
        const [one, other] = [text, ground].map((name) => readHex(colourOf(sheet[theme], name) ?? ""));
        if (one === undefined || other === undefined) throw new Error("no colour");
        expect(contrast(one, other), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each(themes)("keep the three topics apart for everybody, protanopes and deuteranopes too (%s)", (theme) => {
    const pairs = huePairs(sheet[theme]);
    expect(pairs).toHaveLength(3);
    for (const { topics, seen } of pairs) {
      for (const { sight, distance: apart } of seen)
        expect(apart, `${topics.join(" and ")}, ${sight}`).toBeGreaterThanOrEqual(least.distance);
    }
  });

  it.each(themes)("rise evenly towards one end in every sequential scale (%s)", (theme) => {
    for (const [hue, steps] of scaleSwatches(sheet[theme])) {
      const ratios = steps.map(({ contrast: ratio }) => ratio);
      expect(ratios, hue).toEqual(ratios.toSorted((a, b) => a - b));
    }
  });
});

describe("the measures of colour", () => {
  const [black, white, red, green] = [readHex("#000000"), readHex("#ffffff"), readHex("#ff0000"), readHex("#00ff00")];

  it("give the known contrasts of WCAG", () => {
    expect(contrast(black, white)).toBeCloseTo(21, 10);
    expect(contrast(readHex("#777777"), white)).toBeCloseTo(4.48, 2);
    expect(contrast(white, readHex("#767676"))).toBeCloseTo(4.54, 2);
  });

  it("leave grey as it is and bring red and green together", () => {
    for (const deficiency of ["protanopia", "deuteranopia"] as const) {
      expect(writeHex(seenWith(deficiency, readHex("#808080")))).toBe("#808080");
      expect(distance(seenWith(deficiency, red), seenWith(deficiency, green))).toBeLessThan(distance(red, green));
    }
    expect(writeHex(seenWith("deuteranopia", red))).toBe("#a39000");
  });

  it("find what two teal and pink tones hide from a deuteranope", () => {
    const [teal, pink] = [readHex("#4cc2b8"), readHex("#e08bc0")];
    expect(distance(teal, pink)).toBeGreaterThan(20);
    expect(distance(seenWith("deuteranopia", teal), seenWith("deuteranopia", pink))).toBeLessThan(1);
  });

  it("measure black and white as a hundred apart", () => {
    expect(distance(black, white)).toBeCloseTo(100, 3);
  });

  it("refuse what is no colour", () => {
    expect(() => readHex("teal")).toThrow('colour: "teal" is not six hexadecimal digits');
  });
});

describe("reading a sheet of tokens", () => {
  const css = `
    /* :root { --ink: #ffffff; } */
    :root { --ink: #101010; --text: var(--ink); --base: 1rem; --step: 1.2; --big: calc(var(--base) * var(--step)); --care-2: #222222; --care-1: #333333; --care-10: #111111; }
    @media (min-width: 60rem) { :root { --step: 1.5; } }
    @media screen and (prefers-color-scheme: dark) { :root { --ink: #eeeeee; } }
    .topic { --topic: var(--ink); }`;

  it("knows each situation and follows one token to another", () => {
    const { light, dark, wide } = readTokens(css);
    expect([light, dark, wide].map((tokens) => colourOf(tokens, "--text"))).toEqual(["#101010", "#eeeeee", "#101010"]);
    expect([light, wide].map((tokens) => pixelsOf(tokens, "--big"))).toEqual([19.2, 24]);
    expect(light.has("--topic")).toBe(false);
  });

  it("orders the steps of a scale by number", () => {
    expect([...scales(readTokens(css).light)]).toEqual([["--care", ["--care-1", "--care-2", "--care-10"]]]);
  });

  it("refuses a block without an end and a length it cannot tell", () => {
    expect(() => readTokens(":root { --ink: #101010;")).toThrow('tokens: the block ":root" has no end');
    expect(() => pixelsOf(readTokens(":root { --a: 3vw; }").light, "--a")).toThrow(
      "neither a length in rem nor a product",
    );
  });
});
