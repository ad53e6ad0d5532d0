import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

/** Cuts Sofia Sans to the letters and weights of the site and writes them to public/fonts (SIL Open Font License 1.1). */

const between = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, step) => from + step));

const letters = {
  latin: `${between(0x20, 0x7e)}\u00a0«»§©°·×–—‘’“”„…•€→←↑↓−`,
  cyrillic: `${between(0x410, 0x44f)}№`,
};

const out = fileURLToPath(new URL("../public/fonts/", import.meta.url));
await mkdir(out, { recursive: true });
for (const family of ["sofia-sans", "sofia-sans-condensed"]) {
  for (const [script, text] of Object.entries(letters)) {
    const file = import.meta.resolve(`@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`);
    const options = { targetFormat: "woff2", variationAxes: { wght: { min: 400, max: 700 } } } as const;
    await writeFile(`${out}${family}-${script}.woff2`, await subsetFont(await readFile(new URL(file)), text, options));
  }
}
