import { rmSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import subsetFont from "subset-font";
import { commonLetters, letterParts, unicodeRange } from "../model/letters.ts";
import type { FontFile } from "../model/letters.ts";
import type { FontFace } from "./picture/font-rules.ts";
import { rasterFamily } from "./picture/raster-text.ts";
import { renamed } from "./picture/rename-font.ts";

/**
 * Only the build imports this file: it reads the fonts from the disk. A browser takes those that its page has loaded.
 */

const scripts = ["latin", "latin-ext", "cyrillic"] as const satisfies readonly FontFile[];
const lettersOf = (script: FontFile): string =>
  Object.values(letterParts)
    .filter(({ file }) => file === script)
    .map(({ letters }) => letters)
    .join("");
const letters = {
  latin: lettersOf("latin"),
  "latin-ext": lettersOf("latin-ext"),
  cyrillic: lettersOf("cyrillic"),
} as const;

const inFonts: ReadonlySet<string> = new Set(Object.values(letters).join(""));

/**
 * What the fonts are cut down to for a picture with these texts: what most pictures need, so that they share one set,
 * and what it has besides.
 */
export const sharedLetters = (text: string): string =>
  commonLetters +
  [...new Set(text)]
    .filter((one) => inFonts.has(one) && !commonLetters.includes(one))
    .sort()
    .join("");

const packages = { "Sofia Sans": "sofia-sans", "Sofia Sans Condensed": "sofia-sans-condensed" } as const;
type Family = keyof typeof packages;
const families = ["Sofia Sans", "Sofia Sans Condensed"] as const satisfies readonly Family[];

const read = (family: Family, script: FontFile): Promise<Uint8Array> => {
  const name = packages[family];
  return readFile(
    new URL(import.meta.resolve(`@fontsource-variable/${name}/files/${name}-${script}-wght-normal.woff2`)),
  );
};

/** Latin's figures and signs apart from its letters, so that a picture in Cyrillic need not carry those. */
const parted = (used: readonly string[], script: FontFile): readonly (readonly string[])[] =>
  (script === "latin"
    ? [used.filter((one) => !/\p{L}/u.test(one)), used.filter((one) => /\p{L}/u.test(one))]
    : [used]
  ).filter((part) => part.length > 0);

/** What is kept of a font's rules: Bulgarian forms, distances between letters, figures of one width. */
const rules = { keepFeatures: ["locl", "kern", "tnum"], noHinting: true };

/**
 * Sofia Sans with no more letters than the text has, to be embedded in a picture; in parts, of which it takes those it
 * needs.
 */
export async function embeddedFonts(text: string): Promise<readonly FontFace[]> {
  const wanted = families.flatMap((family) => scripts.map((script) => ({ family, script })));
  const all = await Promise.all(
    wanted.map(async ({ family, script }): Promise<readonly FontFace[]> => {
      const used = [...new Set(text)].filter((one) => letters[script].includes(one)).sort();
      const font = await read(family, script);
      const options = { targetFormat: "woff2", variationAxes: { wght: { min: 400, max: 700 } }, ...rules } as const;
      return Promise.all(
        parted(used, script).map(async (part) => ({
          family,
          woff2: await subsetFont(font, part.join(""), options),
          range: unicodeRange(part.join("")),
        })),
      );
    }),
  );
  return all.flat();
}

/** The weights in which pictures are drawn. */
export const rasterWeights = [400, 650] as const;

/**
 * Without ligatures: the rasteriser draws nothing at all where two fonts of a text make different numbers of glyphs.
 */
const rasterFonts = () =>
  families.flatMap((family) =>
    scripts.flatMap((script) =>
      rasterWeights.map(async (weight) => {
        const name = rasterFamily(family, script, weight);
        const font = await subsetFont(await read(family, script), letters[script], {
          targetFormat: "sfnt",
          variationAxes: { wght: weight },
          dropTables: ["GSUB"],
        });
        return { name, font: renamed(font, name) };
      }),
    ),
  );

let written: Promise<readonly string[]> | undefined;

async function write(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-fonts-"));
  process.once("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return Promise.all(
    rasterFonts().map(async (made) => {
      const { name, font } = await made;
      const file = join(folder, `${name}.ttf`);
      await writeFile(file, font);
      return file;
    }),
  );
}

/**
 * The paths of TrueType files with all letters in all weights, each a family of its own, as `rasterText` names them.
 * The rasteriser reads files only; they are written once a process and go with it.
 */
export function rasterFontFiles(): Promise<readonly string[]> {
  written ??= write();
  return written;
}
