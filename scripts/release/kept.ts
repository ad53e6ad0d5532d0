import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { InputRefused } from "../../src/intake/fault.ts";
import type { ManifestFile, ManifestTable } from "../../src/model/manifest.ts";
import { withdrawnFile } from "../../src/protect/register/releases.ts";
import { bringBack, buildAgain } from "../../src/model/read-json.ts";
import { readManifest } from "../../src/model/read-manifest.ts";
import { readRelease, type ReadRelease } from "../../src/publish/release/read.ts";

/** The folder of a recorded release that holds its public tables, as far as they are others than before. */
export const tablesFolder = "tables";

const dayName = /^\d{4}-\d{2}-\d{2}$/;

/** The folders of the recorded releases, the newest first. */
async function foldersIn(releases: string): Promise<readonly string[]> {
  if (!existsSync(releases)) return [];
  return (await readdir(releases))
    .filter((name) => dayName.test(name))
    .toSorted()
    .toReversed();
}

const parquetOf = ({ files }: ManifestTable): ManifestFile | undefined =>
  files.find(({ file }) => file.endsWith(".parquet"));

const hashOf = async (path: string): Promise<string> =>
  createHash("sha256")
    .update(await readFile(path))
    .digest("hex");

/** The folder in which a file of a release lies: its own, or that of the release since which it is the same. */
async function whereIs({ file, sha256 }: ManifestFile, releases: string): Promise<string | undefined> {
  for (const folder of await foldersIn(releases)) {
    const path = join(releases, folder, tablesFolder, file);
    if (existsSync(path) && (await hashOf(path)) === sha256) return join(releases, folder, tablesFolder);
  }
  return undefined;
}

/**
 * The newest release whose public tables were kept and that was not taken back; null where there is none. Throws
 * `InputRefused` where one of its tables is missing.
 */
export async function lastKept(releases: string): Promise<ReadRelease | null> {
  const newest = (await foldersIn(releases)).find(
    (name) => existsSync(join(releases, name, "manifest.json")) && !existsSync(join(releases, name, withdrawnFile)),
  );
  if (newest === undefined) return null;
  const folder = join(releases, newest);
  const { tables } = await readManifest(join(folder, "manifest.json"), bringBack);
  const places = new Map<string, string>();
  for (const table of tables) {
    const parquet = parquetOf(table);
    const place = parquet === undefined ? undefined : await whereIs(parquet, releases);
    if (place === undefined)
      throw new InputRefused(
        `${join(folder, tablesFolder)}: ${parquet?.file ?? table.name} of the release is missing, or not the bytes that its ` +
          `manifest names; ${bringBack}`,
      );
    places.set(table.name, place);
  }
  return readRelease(folder, ({ name }) => places.get(name) ?? folder, bringBack);
}

/** Puts the public tables of a release into a folder, but for those that an earlier release has kept as they are. */
export async function keepTables(out: string, folder: string, releases: string): Promise<void> {
  const { tables } = await readManifest(join(out, "manifest.json"), buildAgain);
  await mkdir(join(folder, tablesFolder), { recursive: true });
  for (const parquet of tables.flatMap((table) => parquetOf(table) ?? []))
    if ((await whereIs(parquet, releases)) === undefined)
      await copyFile(join(out, parquet.file), join(folder, tablesFolder, parquet.file));
  await copyFile(join(out, "manifest.json"), join(folder, "manifest.json"));
}
