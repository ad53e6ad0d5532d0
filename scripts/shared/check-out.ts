import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

import { InputRefused } from "../../src/intake/fault.ts";
import { inTheWay } from "./paths.ts";

/** What a command writes into a folder of its own. */
export interface Own {
  /** Whether it wrote all that lies in a folder, by the names there. */
  readonly isAll: (names: readonly string[], folder: string) => boolean | Promise<boolean>;
  /** Says that a folder, or what is none, holds something else. */
  readonly taken: (path: string, isFolder: boolean) => string;
}

// Systems leave these where somebody has looked into a folder.
const strewn: readonly string[] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/**
 * Sees to it that a folder which a command is about to replace is new or empty, or holds nothing but what that command
 * once wrote: whatever else lies there would be lost. Throws `InputRefused`, also where a file stands on the way to it.
 */
export async function checkOut(path: string, { isAll, taken }: Own): Promise<void> {
  const met = inTheWay(path);
  if (met !== undefined) throw new InputRefused(taken(met, false));
  if (!existsSync(path)) return;
  const names = (await readdir(path)).filter((name) => !strewn.includes(name));
  if (names.length > 0 && !(await isAll(names, path))) throw new InputRefused(taken(path, true));
}

/** How a command says that the folder of an option holds something else than what it would write there. */
export const takenBy =
  (option: string, what: string): Own["taken"] =>
  (path, isFolder) =>
    isFolder
      ? `${option}: the folder holds something else than ${what} "${path}"; name an empty or a new folder`
      : `${option}: not a folder "${path}"; name a folder`;

/** The content of a file of JSON; nothing where it is missing or damaged. */
export async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}

const file = z.object({ file: z.string() });
const manifestFile = z.object({ tables: z.array(z.object({ files: z.array(file) })), certificate: file.nullable() });

/** Published data: a manifest, and the files that it names. */
export const publishedData: Own = {
  async isAll(names, folder) {
    const { data: manifest } = manifestFile.safeParse(await jsonIn(join(folder, "manifest.json")));
    if (manifest === undefined) return false;
    const { tables, certificate } = manifest;
    const files = [...tables.flatMap((table) => table.files), ...(certificate === null ? [] : [certificate])];
    const own = new Set(["manifest.json", ...files.map((each) => each.file)]);
    return names.every((name) => own.has(name));
  },
  taken: takenBy("--out", "published data"),
};
