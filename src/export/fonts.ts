import { rmSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import subsetFont from "subset-font";
import { rasterFamily } from "./picture/raster-text.ts";
import type { Script } from "./picture/raster-text.ts";
import { renamed } from "./picture/rename-font.ts";
import type { FontFace } from "./svg.ts";

/** Only the build imports this file: it reads the fonts from the disk. A browser takes those that its page has loaded. */

const between = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, step) => from + step));

const letters: Readonly<Record<Script, string>> = {
  latin: `${between(0x20, 0x7e)}\u00a0«»§©°·×–—‘’“”„…•€−`,
  cyrillic: `${between(0x410, 0x44f)}№`,
};
/** Every letter that the fonts are cut down to: for pictures that share one set of fonts. */
export const everyLetter = Object.values(letters).join("");
const scripts = ["latin", "cyrillic"] as const;
const packages = { "Sofia Sans": "sofia-sans", "Sofia Sans Condensed": "sofia-sans-condensed" } as const;
type Family = keyof typeof packages;
const families = ["Sofia Sans", "Sofia Sans Condensed"] as const satisfies readonly Family[];

const read = (family: Family, script: Script): Promise<Uint8Array> => {
  const name = packages[family];
  return readFile(new URL(import.meta.resolve(`@fontsource-variable/${name}/files/${name}-${script}-wght-normal.woff2`)));
};

const range = (used: readonly string[]): string => used.map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(",");

/** Sofia Sans with no more letters than the text has, to be embedded in a picture. */
export async function embeddedFonts(text: string): Promise<readonly FontFace[]> {
  const wanted = families.flatMap((family) => scripts.map((script) => ({ family, script })));
  const all = await Promise.all(wanted.map(async ({ family, script }): Promise<readonly FontFace[]> => {
    const used = [...new Set(text)].filter((one) => letters[script].includes(one)).sort();
    if (used.length === 0) return [];
    const woff2 = await subsetFont(await read(family, script), used.join(""), { targetFormat: "woff2", variationAxes: { wght: { min: 400, max: 700 } } });
    return [{ family, woff2, range: range(used) }];
  }));
  return all.flat();
}

/** The weights in which pictures are drawn. */
export const rasterWeights = [400, 650] as const;

/** Without ligatures: the rasteriser draws nothing at all where two fonts of a text make different numbers of glyphs. */
const rasterFonts = () => families.flatMap((family) => scripts.flatMap((script) => rasterWeights.map(async (weight) => {
  const name = rasterFamily(family, script, weight);
  const font = await subsetFont(await read(family, script), letters[script], { targetFormat: "sfnt", variationAxes: { wght: weight }, dropTables: ["GSUB"] });
  return { name, font: renamed(font, name) };
})));

let written: Promise<readonly string[]> | undefined;

async function write(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-fonts-"));
  process.once("exit", () => { rmSync(folder, { recursive: true, force: true }); });
  return Promise.all(rasterFonts().map(async (made) => {
    const { name, font } = await made;
    const file = join(folder, `${name}.ttf`);
    await writeFile(file, font);
    return file;
  }));
}

/**
 * The paths of TrueType files with all letters in all weights, each a family of its own, as `rasterText` names them. The
 * rasteriser reads files only; they are written once a process and go with it.
 */
export function rasterFontFiles(): Promise<readonly string[]> {
  written ??= write();
  return written;
}
