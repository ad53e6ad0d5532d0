import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { topics } from "../../src/model/codes.ts";

type Colour = readonly [red: number, green: number, blue: number];
type Tokens = ReadonlyMap<string, string>;

const css = readFileSync(new URL("../../src/styles/tokens.css", import.meta.url), "utf8");
const block = (from: string): Tokens => {
  const start = css.indexOf("{", css.indexOf(":root", css.indexOf(from)));
  return new Map(
    [...css.slice(start, css.indexOf("}", start)).matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
};
const light = block(":root");
const dark: Tokens = new Map([...light, ...block("prefers-color-scheme: dark")]);
const print: Tokens = new Map([...light, ["paper", "#ffffff"], ["ink", "#000000"]]);

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
function colour(name: string, tokens: Tokens): Colour {
  const value = tokens.get(name) ?? "";
  const other = /^var\(--(.+)\)$/.exec(value)?.[1];
  if (other !== undefined) return colour(other, tokens);
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(value.slice(at, at + 2), 16) / 255));
  if (red === undefined || green === undefined || blue === undefined || Number.isNaN(blue))
    throw new RangeError(`tokens.css: no colour --${name}`);
  return [red, green, blue];
}

const luminance = ([red, green, blue]: Colour): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
/** CIE lightness, 0 to 100. */
const lightness = (one: Colour): number => 116 * Math.cbrt(luminance(one)) - 16;
const contrast = (a: Colour, b: Colour): number => {
  const [high, low] = [Math.max(luminance(a), luminance(b)), Math.min(luminance(a), luminance(b))];
  return (high + 0.05) / (low + 0.05);
};

/** Full protanopia and deuteranopia, after Machado, Oliveira and Fernandes (2009), on linear RGB. */
const blind = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const;
const seen = (one: Colour, matrix: readonly Colour[]): Colour => {
  const [red, green, blue] = matrix.map((row) =>
    Math.min(1, Math.max(0, row[0] * one[0] + row[1] * one[1] + row[2] * one[2])),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
};

const steps = [1, 2, 3, 4, 5] as const;
const gaps = (values: readonly number[]): readonly number[] =>
  values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? 0)));
const themes = { light, dark, print };

describe.each(Object.entries(themes))("the scales (%s)", (_, tokens) => {
  it.each(topics)("%s runs one way and evenly, away from the paper", (topic) => {
    const run = steps.map((step) => lightness(colour(`${topic}-${step}`, tokens)));
    const way = Math.sign((run[4] ?? 0) - (run[0] ?? 0));
    expect(way).toBe(luminance(colour("paper", tokens)) > 0.5 ? -1 : 1);
    expect(gaps(run).every((gap, i) => gap > 8 && Math.sign((run[i + 1] ?? 0) - (run[i] ?? 0)) === way)).toBe(true);
    expect(Math.max(...gaps(run)) / Math.min(...gaps(run))).toBeLessThan(1.35);
  });

  it.each(topics)("%s is seen on paper from its first step on", (topic) => {
    expect(contrast(colour(`${topic}-1`, tokens), colour("paper", tokens))).toBeGreaterThan(1.35);
  });

  it.each(topics)("%s can be read with its letters on every step", (topic) => {
    for (const step of steps)
      expect(
        contrast(colour(`${topic}-${step}`, tokens), colour(`on-${step}`, tokens)),
        `step ${step}`,
      ).toBeGreaterThanOrEqual(4.5);
  });

  it.each(topics.flatMap((topic) => Object.entries(blind).map(([kind, matrix]) => [topic, kind, matrix] as const)))(
    "%s keeps its order in %s",
    (topic, _kind, matrix) => {
      const run = steps.map((step) => lightness(seen(colour(`${topic}-${step}`, tokens), matrix)));
      expect(Math.min(...gaps(run))).toBeGreaterThan(7);
      expect(new Set(run.slice(1).map((value, i) => Math.sign(value - (run[i] ?? 0)))).size).toBe(1);
    },
  );
});
