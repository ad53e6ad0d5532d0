import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

import { letterParts } from "../../src/model/letters.ts";

/**
 * Cuts Sofia Sans to the letters (src/model/letters.ts) and weights of the site and writes them to public/fonts (SIL
 * Open Font License 1.1).
 */

const out = fileURLToPath(new URL("../../public/fonts/", import.meta.url));
await mkdir(out, { recursive: true });
for (const family of ["sofia-sans", "sofia-sans-condensed"]) {
  for (const [part, { file: source, letters }] of Object.entries(letterParts)) {
    const file = import.meta.resolve(`@fontsource-variable/${family}/files/${family}-${source}-wght-normal.woff2`);
    const options = { targetFormat: "woff2", variationAxes: { wght: { min: 400, max: 700 } } } as const;
    await writeFile(`${out}${family}-${part}.woff2`, await subsetFont(await readFile(new URL(file)), letters, options));
  }
}
