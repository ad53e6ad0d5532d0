import { execFile } from "node:child_process";
import { glob, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { cache } from "../site/cache.ts";
import { hashSources } from "../site/hash-sources.ts";

const run = promisify(execFile);
const made = ["public/fonts/*", "public/duckdb/*"];
const stamp = `${cache}/assets-from`;
const sources = ["scripts/assets/fonts.ts", "scripts/assets/engine.ts", "package-lock.json"];

/** The hash of the sources and the names of what stands: what was deleted is made again. */
const state = async (): Promise<string> => hashSources(sources, ...(await Array.fromAsync(glob(made))).sort());

/** Makes the fonts and the packed query engine in public/, unless they were made from the sources as they are. */
export async function currentAssets(): Promise<void> {
  if ((await readFile(stamp, "utf8").catch(() => "")) === (await state())) return;
  await Promise.all(sources.slice(0, 2).map((script) => run(process.execPath, [script])));
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, await state());
}
