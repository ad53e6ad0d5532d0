import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import Papa from "papaparse";

import { fileStem } from "../model/table-file.ts";
import { registerTables } from "../model/rows.ts";

/** The counts that an earlier release has published, by cell id; what it withheld is not among them. */
export interface EarlierCounts {
  readonly release: string;
  readonly counts: ReadonlyMap<string, number>;
}

interface PublishedCell {
  readonly observation: string;
  readonly value: string;
}

async function countsIn(path: string): Promise<readonly (readonly [id: string, count: number])[]> {
  const { data } = Papa.parse<PublishedCell>(await readFile(path, "utf8"), { header: true, skipEmptyLines: true });
  return data.filter(({ value }) => value !== "").map(({ observation, value }) => [observation, Number(value)] as const);
}

const foldersIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder, { withFileTypes: true })).filter((each) => each.isDirectory()).map(({ name }) => name).toSorted();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
};

/**
 * Reads what earlier releases have published of a register, oldest first: `folder/<release>/` holds the release's register CSV files as they
 * were published. A synthetic register is held against synthetic files only, a real one against real ones. No folder, no releases.
 */
export async function readEarlier(folder: string, synthetic: boolean): Promise<readonly EarlierCounts[]> {
  const wanted = registerTables.map((table) => `${fileStem(table, synthetic)}.csv`);
  const all = await Promise.all((await foldersIn(folder)).map(async (release) => {
    const files = (await readdir(join(folder, release))).filter((file) => wanted.includes(file)).toSorted();
    return { release, counts: new Map((await Promise.all(files.map((file) => countsIn(join(folder, release, file))))).flat()) };
  }));
  return all.filter(({ counts }) => counts.size > 0);
}
