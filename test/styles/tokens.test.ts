import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../src/styles/tokens.css", import.meta.url), "utf8");
const dark = css.indexOf("@media (prefers-color-scheme: dark)");
const schemes = { light: css.slice(0, dark), dark: css.slice(dark) };

function token(part: string, name: string): string {
  const [, colour] = new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(part) ?? [];
  if (colour === undefined) throw new Error(`tokens.css: no colour --${name}`);
  return colour;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(schemes))("the steps of the school's hue in %s", (_scheme, part) => {
  const steps = [1, 2, 3, 4, 5].map((step) => token(part, `school-${String(step)}`));
  const [paper, ink] = [token(part, "paper"), token(part, "ink")];

  it("bear the number that the heatmap writes on them: ink on the first three, paper on the others", () => {
    for (const [i, step] of steps.entries()) expect(contrast(step, i < 3 ? ink : paper), `step ${String(i + 1)}`).toBeGreaterThanOrEqual(4.5);
  });

  it("begin visibly apart from the paper and end at the hue, each further away than the one before", () => {
    const away = steps.map((step) => contrast(step, paper));
    expect(away[0]).toBeGreaterThan(1.2);
    expect([...away].sort((a, b) => a - b)).toEqual(away);
    expect(steps[4]).toBe(token(part, "school"));
  });
});
