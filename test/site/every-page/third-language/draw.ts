import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bundle } from "../../../../scripts/site/bundle.ts";
import { openRenderer } from "../../../../scripts/site/renderer.ts";

/** Draws files of the site in whose folder it runs: `draw.ts <out> <file>…`. Fails where there is no such file. */

const [, , out = "", ...files] = process.argv;
const code = await bundle();
const renderer = await openRenderer(join(process.cwd(), code.entry), code, "");
const places = new Map((await renderer.places()).map((place) => [place.file, place]));
for (const file of files) {
  const place = places.get(file);
  if (place === undefined) throw new Error(`${file}: there is no such place`);
  const path = join(out, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await renderer.render(place));
}
process.exit();
