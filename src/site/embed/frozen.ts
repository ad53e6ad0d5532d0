import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { releaseHash } from "../data/catalogue.ts";
import { manifest } from "../facts.ts";

/** Where the frozen charts of earlier releases lie while the site is built anew. */
export const frozenStore = ".frozen";
/** Where archives of them lie for builds from a fresh clone. */
export const frozenArchives = "data/frozen";

/**
 * The folder of the release's frozen charts: its day and the first eight digits of the SHA-256 of its manifest, which
 * in turn holds the hash of every table: "2026-11-22-1a2b3c4d". Other data are another folder.
 */
export const releaseFolder = async (): Promise<string> =>
  `${(await manifest()).release}-${(await releaseHash()).slice(0, 8)}`;

/** The names of what lies in a folder; none where there is no such folder. */
export const namesIn = async (folder: string): Promise<readonly string[]> =>
  existsSync(folder) ? readdir(folder) : [];

/** The archives of frozen charts by their releases. */
export async function archives(): Promise<ReadonlyMap<string, string>> {
  const names = (await namesIn(frozenArchives)).filter((name) => name.endsWith(".zip"));
  return new Map(names.map((name) => [name.slice(0, -".zip".length), join(frozenArchives, name)]));
}
