import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ManifestFile } from "../../model/manifest.ts";
import { bringBack } from "../../model/read-json.ts";
import { readManifest } from "../../model/read-manifest.ts";
import type { Bilingual } from "../../model/text.ts";

/** Where releases are recorded. */
export const releasesFolder = "data/releases";

const dayName = /^\d{4}-\d{2}-\d{2}$/;
const tablesFolder = "tables";
const beside = ["manifest.json", "certificate.json", "changes.md", "changes.html"] as const;

/** A recorded release as far as it is served. */
export interface KeptRelease {
  readonly release: string;
  /** Why it was taken back, in the words of who did it; null where it stands. Nothing of it is served then. */
  readonly withdrawn: Bilingual | null;
  /** The files at its own addresses, by their paths there. */
  readonly files: readonly string[];
  /** Where each of those lies in the folder of releases: a table that also stood in one taken back lies there. */
  readonly lies: Readonly<Record<string, string>>;
  /**
   * Where each of its Parquet files is served within the API, by its name: at its own address, or at that of an earlier
   * release which stands and has it to the byte; nothing of one that was published before tables were kept.
   */
  readonly tables: Readonly<Record<string, string>>;
}

/** The address of a file of a recorded release within the API. */
export const keptPath = (release: string, file: string): string => `releases/${release}/${file}`;

async function namesIn(folder: string): Promise<readonly string[]> {
  return existsSync(folder) ? (await readdir(folder)).toSorted() : [];
}

/** The Parquet files that a release names, with their hashes. */
async function parquetsOf(folder: string, release: string): Promise<readonly ManifestFile[]> {
  const path = join(folder, release, "manifest.json");
  if (!existsSync(path)) return [];
  const { tables } = await readManifest(path, bringBack);
  return tables.flatMap((table) => table.files.filter(({ file }) => file.endsWith(".parquet")));
}

/** The same bytes under the same name: what a table is known by, in whichever release it stands. */
const keyOf = ({ file, sha256 }: ManifestFile): string => `${sha256} ${file}`;

/** What is known of the tables of all releases up to one. */
interface Tables {
  /** Where each lies in the folder of releases. */
  readonly lying: ReadonlyMap<string, string>;
  /** Where each is served within the API. */
  readonly served: ReadonlyMap<string, string>;
}

/** The reason as `npm run record-release` writes it: Bulgarian on the first line, English on the second if given. */
function reasonIn(text: string): Bilingual {
  const [bg = "", en = bg] = text.trim().split("\n");
  return { bg, en };
}

async function readOne(folder: string, release: string, { lying, served }: Tables): Promise<KeptRelease> {
  const own = join(folder, release);
  const why = await readFile(join(own, "withdrawn.txt"), "utf8").catch(() => null);
  if (why !== null) return { release, withdrawn: reasonIn(why), files: [], lies: {}, tables: {} };
  const there = (await parquetsOf(folder, release)).filter((one) => lying.has(keyOf(one)));
  const first = there.filter((one) => !served.has(keyOf(one)));
  const lies = {
    ...Object.fromEntries(
      beside.filter((name) => existsSync(join(own, name))).map((name) => [name, `${release}/${name}`]),
    ),
    ...Object.fromEntries(first.map((one) => [`${tablesFolder}/${one.file}`, lying.get(keyOf(one)) ?? ""])),
  };
  const tables = there.map((one) => [
    one.file,
    served.get(keyOf(one)) ?? keptPath(release, `${tablesFolder}/${one.file}`),
  ]);
  return {
    release,
    withdrawn: null,
    files: Object.keys(lies),
    lies,
    tables: Object.fromEntries(tables) as KeptRelease["tables"],
  };
}

/** All recorded releases, the newest first. */
export async function keptReleases(folder: string = releasesFolder): Promise<readonly KeptRelease[]> {
  const days = (await namesIn(folder)).filter((name) => dayName.test(name));
  const known = { lying: new Map<string, string>(), served: new Map<string, string>() };
  const kept: KeptRelease[] = [];
  for (const release of days) {
    const named = await parquetsOf(folder, release);
    for (const one of named)
      if (existsSync(join(folder, release, tablesFolder, one.file)))
        known.lying.set(keyOf(one), `${release}/${tablesFolder}/${one.file}`);
    const read = await readOne(folder, release, known);
    for (const one of named) {
      const path = read.tables[one.file];
      if (path !== undefined) known.served.set(keyOf(one), path);
    }
    kept.unshift(read);
  }
  return kept;
}
