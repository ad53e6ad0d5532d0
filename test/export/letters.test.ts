import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { sharedLetters } from "../../src/export/fonts.ts";
import { families } from "../../src/export/picture/text.ts";
import { pngOf } from "../../src/export/png.ts";
import { commonLetters, everyLetter, letterParts, madeSigns, unicodeRange } from "../../src/model/letters.ts";

const visible = [...everyLetter].filter((letter) => !/\s/.test(letter));
const cell = 40;
const across = 25;

/** A picture with every letter in a place of its own. */
const grid = (letters: readonly string[], family: string, weight: number): string => {
  const height = Math.ceil(letters.length / across) * cell;
  const texts = letters.map((letter, i) => {
    const said = letter.replace("&", "&amp;").replace("<", "&lt;");
    return `<text x="${(i % across) * cell + 6}" y="${Math.floor(i / across) * cell + 30}" font-family="${family}" font-weight="${weight}" font-size="20">${said}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${across * cell}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${texts.join("")}</svg>`;
};

/** Of which letters a pixel is to be seen. */
async function drawn(letters: readonly string[], family: string, weight: number): Promise<readonly string[]> {
  const { data, info } = await sharp(await pngOf(grid(letters, family, weight), 1))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dark = (x: number, y: number): boolean => (data[(y * info.width + x) * info.channels] ?? 255) < 128;
  return letters.filter((_, i) => {
    const [left, top] = [(i % across) * cell, Math.floor(i / across) * cell];
    return Array.from({ length: cell * cell }, (__, at) => at).some((at) =>
      dark(left + (at % cell), top + Math.floor(at / cell)),
    );
  });
}

describe("the letters of the set", () => {
  it.each([
    ["sans", 400],
    ["sans", 650],
    ["condensed", 400],
    ["condensed", 650],
  ] as const)("are all seen in a picture, %s %d", async (family, weight) => {
    expect(await drawn(visible, families[family], weight)).toEqual(visible);
    expect(await drawn(["☺", "Ω", "‰"], families[family], weight)).toEqual([]);
  });

  it("hold what users miss first, and no sign that shows nothing", () => {
    for (const letter of "ѝéüё½ўѓłşțñçß‚‘№€") expect(everyLetter).toContain(letter);
    expect([...everyLetter].filter((letter) => /[\p{C}\p{M}]/u.test(letter))).toEqual([]);
    expect([...everyLetter].filter((letter) => /[\s\p{Z}]/u.test(letter))).toEqual([" ", "\u00a0"]);
  });

  it("stand each in one file of the pages' fonts, and the style sheet says in which", () => {
    const css = readFileSync(new URL("../../src/styles/fonts.css", import.meta.url), "utf8");
    const rules = [...css.matchAll(/url\("\/fonts\/(.+?)\.woff2"\)[^}]*?unicode-range: ([^;]+);/g)].map(
      ([, file, range = ""]) => [file, range.replace(/\s+/g, "")],
    );
    expect(rules).toEqual(
      ["sofia-sans", "sofia-sans-condensed"].flatMap((family) =>
        Object.entries(letterParts).map(([part, { letters }]) => [`${family}-${part}`, unicodeRange(letters)]),
      ),
    );
    expect(
      Object.values(letterParts).reduce((sum, { letters }) => sum + Array.from(letters).length, madeSigns.length),
    ).toBe(everyLetter.size);
  });

  it("are cut for a picture to those of most pictures and its own", () => {
    expect(sharedLetters("Обхват ≥ 371")).toBe(commonLetters);
    expect(sharedLetters("é Café ☺")).toBe(`${commonLetters}é`);
  });
});
