import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import Papa from "papaparse";

import { InputRefused } from "../../intake/fault.ts";
import { fileStem } from "../../model/table-file.ts";
import { registerTables } from "../../model/rows.ts";

/** The counts that an earlier release has published, by cell id; what it withheld is not among them. */
export interface EarlierCounts {
  readonly release: string;
  readonly counts: ReadonlyMap<string, number>;
}

interface PublishedCell {
  readonly observation: string;
  readonly value: string;
}

const wayOut = "put the release's register files there as they were published, or take the folder out";

async function countsIn(path: string): Promise<readonly (readonly [id: string, count: number])[]> {
  const { data, meta } = Papa.parse<PublishedCell>(await readFile(path, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  for (const column of ["observation", "value"])
    if (meta.fields?.includes(column) !== true)
      throw new InputRefused(`${path}: column ${column} is missing; ${wayOut}`);
  return data
    .filter(({ value }) => value !== "")
    .map(({ observation, value }, row) => {
      if (!/^\d{1,12}$/.test(value))
        throw new InputRefused(`${path} row ${row + 1}: the value is not a whole number; ${wayOut}`);
      return [observation, Number(value)] as const;
    });
}

const foldersIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder, { withFileTypes: true }))
      .filter((each) => each.isDirectory())
      .map(({ name }) => name)
      .toSorted();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
};

/**
 * Reads what earlier releases have published of a register, oldest first: `folder/<release>/` holds the release's
 * register CSV files as they were published. A synthetic register is held against synthetic files only, a real one
 * against real ones. No folder, no releases. Throws `InputRefused` for a
 * release that it cannot read, for what was published stays known whether or not we read it.
 */
export async function readEarlier(folder: string, synthetic: boolean): Promise<readonly EarlierCounts[]> {
  const [wanted, others] = [synthetic, !synthetic].map((made) =>
    registerTables.map((table) => `${fileStem(table, made)}.csv`),
  ) as [string[], string[]];
  const all = [...wanted, ...others];
  const releases = await Promise.all(
    (await foldersIn(folder)).map(async (release) => {
      const there = await readdir(join(folder, release));
      if (!there.some((file) => all.includes(file)))
        throw new InputRefused(`${join(folder, release)}: none of ${all.join(", ")} is in it; ${wayOut}`);
      const files = there.filter((file) => wanted.includes(file)).toSorted();
      return {
        release,
        counts: new Map((await Promise.all(files.map((file) => countsIn(join(folder, release, file))))).flat()),
      };
    }),
  );
  return releases.filter(({ counts }) => counts.size > 0);
}
