import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { cache } from "../site/cache.ts";
import { manifestFile } from "../../src/model/read-manifest.ts";
import { promote } from "../../src/publish/promote.ts";
import { jsonIn } from "../shared/check-out.ts";
import { hashSources } from "../site/hash-sources.ts";
import { keepNewest } from "../site/keep-newest.ts";
import { inStaging } from "./staging.ts";

const out = "public/data";
const folder = `${cache}/data`;
const sources = [
  "data/**/*",
  "src/{model,i18n,intake,reconcile,tabulate,protect,publish}/**/*",
  "scripts/{build-data,data/*,shared/options}.ts",
  "package-lock.json",
];
const run = promisify(execFile);

/** How `npm run data` is called for the site: with the register that lies there, or without any. */
export type Register = "there" | "none";

/** The hash of all that the data of the site are made from. Patterns that are kept make them faster, not others. */
export const dataKey = async (register: Register): Promise<string> => hashSources(sources, register);

/** Whether data stand as they were built; those whose manifest is damaged do not. */
async function isWhole(place: string): Promise<boolean> {
  const { data: manifest } = manifestFile.safeParse(await jsonIn(join(place, "manifest.json")));
  if (manifest === undefined) return false;
  const { tables, certificate } = manifest;
  const files = [...tables.flatMap((table) => table.files), ...(certificate === null ? [] : [certificate])];
  const sizes = await Promise.all(
    files.map(({ file }) =>
      stat(join(place, file)).then(
        ({ size }) => size,
        () => -1,
      ),
    ),
  );
  return files.every(({ bytes }, at) => bytes === sizes[at]);
}

const manifestIn = (place: string): Promise<string | null> =>
  readFile(join(place, "manifest.json"), "utf8").catch(() => null);

/** Keeps what was just built from the sources of a key. */
export async function keepData(key: string, built: string): Promise<void> {
  const place = join(folder, key);
  await mkdir(folder, { recursive: true });
  const draft = `${place}-${process.pid}`;
  await cp(built, draft, { recursive: true });
  await rm(place, { recursive: true, force: true });
  await rename(draft, place);
  await keepNewest(folder, place);
}

/**
 * Puts the data of the sources as they are into public/data: those that are there, those that were kept, or new ones.
 * Rejects with what the build of the data said.
 */
export async function currentData(register: Register, say: (text: string) => void): Promise<void> {
  const kept = join(folder, await dataKey(register));
  const wanted = existsSync(kept) ? await manifestIn(kept) : null;
  if (wanted === null || !(await isWhole(kept))) {
    const { stdout, stderr } = await run(
      process.execPath,
      ["scripts/build-data.ts", ...(register === "none" ? ["--register", "none"] : [])],
      { maxBuffer: 2 ** 26 },
    );
    say(`${stderr}${stdout}`.trimEnd());
    return;
  }
  if ((await manifestIn(out)) === wanted && (await isWhole(out))) return;
  await mkdir(dirname(out), { recursive: true });
  await inStaging(out, async (staging) => {
    await cp(kept, staging, { recursive: true });
    await promote(staging, out);
  });
}
