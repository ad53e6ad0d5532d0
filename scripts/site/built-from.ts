import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { cache } from "./cache.ts";
import { output } from "./output.ts";

const { folder, districts } = output;
const stamp = `${cache}/${districts === undefined ? "" : "part-"}built-from`;
const draft = `${stamp}.begun`;

/** Notes that dist/ is being built from the sources of a key: until it is finished, it is from none. */
export async function beginBuilt(key: string): Promise<void> {
  await mkdir(dirname(stamp), { recursive: true });
  await rm(stamp, { force: true });
  await writeFile(draft, key);
}

/** Notes that dist/ is finished and checked. */
export const endBuilt = (): Promise<void> => rename(draft, stamp);

/** Whether dist/ was built, to its end, from the sources of a key. */
export async function isBuiltFrom(key: string): Promise<boolean> {
  return existsSync(`${folder}/index.html`) && existsSync(stamp) && (await readFile(stamp, "utf8")) === key;
}
