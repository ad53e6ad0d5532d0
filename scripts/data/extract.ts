import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { InputRefused } from "../../src/intake/fault.ts";

/** Made by a script, and marked so in all that is made of it: stands in until an office delivers. */
const shipped = "example";

async function foldersIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith("."));
  // A link leads to an extract as well as a folder holds one; one that leads nowhere is no extract that may be missed.
  const isFolder = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const found = await stat(path).catch(() => {
        throw new InputRefused(`${path}: a link that leads nowhere; put the extract there, or take the link away`);
      });
      return found.isDirectory();
    }),
  );
  return names.filter((_, at) => isFolder[at]).toSorted();
}

/**
 * The folders of the extracts that stand side by side in a folder and make one register; the shipped example only where
 * no other stands beside it.
 */
export async function extractsIn(folder: string): Promise<readonly string[]> {
  const all = await foldersIn(folder);
  const own = all.filter((name) => name !== shipped);
  return (own.length > 0 ? own : all).map((name) => join(folder, name));
}

/** The extracts that a named folder stands for: itself, if records lie in it, or else those that lie in it. */
export async function extractsOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  const isExtract = existsSync(join(folder, "dataset.json")) || names.some((name) => name.endsWith(".csv"));
  const within = isExtract ? [] : await extractsIn(folder);
  return within.length > 0 ? within : [folder];
}
