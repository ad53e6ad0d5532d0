import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "../../model/manifest.ts";

/** Where releases are recorded. */
export const releasesFolder = "data/releases";

const dayName = /^\d{4}-\d{2}-\d{2}$/;
const tablesFolder = "tables";
const beside = ["manifest.json", "certificate.json", "changes.md"] as const;

/** A recorded release as far as it is served. */
export interface KeptRelease {
  readonly release: string;
  /** Why it was taken back, in the words of who did it; null where it stands. Nothing of it is served then. */
  readonly withdrawn: string | null;
  /** The files in its own folder, by their paths in it. */
  readonly files: readonly string[];
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return existsSync(folder) ? (await readdir(folder)).toSorted() : [];
}

async function readOne(folder: string, release: string): Promise<KeptRelease> {
  const own = join(folder, release);
  const why = await readFile(join(own, "withdrawn.txt"), "utf8").catch(() => null);
  if (why !== null) return { release, withdrawn: why.trim(), files: [] };
  const tables = (await namesIn(join(own, tablesFolder))).filter((name) => name.endsWith(".parquet"));
  return {
    release,
    withdrawn: null,
    files: [
      ...beside.filter((name) => existsSync(join(own, name))),
      ...tables.map((name) => `${tablesFolder}/${name}`),
    ],
  };
}

/** All recorded releases, the newest first. */
export async function keptReleases(folder: string = releasesFolder): Promise<readonly KeptRelease[]> {
  const days = (await namesIn(folder)).filter((name) => dayName.test(name));
  return Promise.all(days.toReversed().map((release) => readOne(folder, release)));
}

/** The address of a file of a recorded release within the API. */
export const keptPath = (release: string, file: string): string => `releases/${release}/${file}`;

/**
 * Where each Parquet file of a release lies, by its name: in its own folder, or in that of an earlier release which has
 * it to the byte; nothing for one that was published before tables were kept, or lies in one that was taken back.
 */
export async function tablesOf(
  { release, files }: KeptRelease,
  folder: string = releasesFolder,
): Promise<Readonly<Record<string, string>>> {
  if (!files.includes("manifest.json")) return {};
  const manifest = JSON.parse(await readFile(join(folder, release, "manifest.json"), "utf8")) as Manifest;
  const earlier = (await keptReleases(folder)).filter((one) => one.release <= release);
  const wanted = manifest.tables.flatMap((table) => table.files.filter(({ file }) => file.endsWith(".parquet")));
  const found = wanted.flatMap(({ file }) => {
    const holder = earlier.find((one) => one.files.includes(`${tablesFolder}/${file}`));
    return holder === undefined ? [] : [[file, keptPath(holder.release, `${tablesFolder}/${file}`)] as const];
  });
  return Object.fromEntries(found);
}
