import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import Papa from "papaparse";
import { z } from "zod";

import { InputRefused } from "../../intake/fault.ts";
import type { CoarserStep } from "../../model/certificate.ts";
import { registerTables } from "../../model/rows.ts";
import { registerFiles } from "../../model/register.ts";
import { fileStem } from "../../model/table-file.ts";
import { ladder } from "./ladder.ts";

/** What an earlier release has published of a register, as it stands in its folder. */
export interface EarlierRelease {
  /** The day that names it. */
  readonly release: string;
  /** Whether it was taken back: its numbers stay known, and are not shown again. */
  readonly withdrawn: boolean;
  /** The number of each observation that was delivered, null where it was withheld. */
  readonly written: ReadonlyMap<string, number | null>;
  readonly certificate: EarlierCertificate;
}

/** A number as a release wrote it. */
export interface WrittenRow {
  readonly value: number | null;
  readonly value_state: string | null;
  /** The release of which the number was already then. */
  readonly release: string;
}

/** An earlier release with all of its rows, also those that say that nothing was delivered. */
export interface RecordedRelease extends EarlierRelease {
  readonly rows: ReadonlyMap<string, WrittenRow>;
}

const certificateFile = z.object({
  release: z.iso.date(),
  extract: z.object({ synthetic: z.boolean() }),
  coverage: z.array(
    z.object({
      period: z.object({ from: z.string(), to: z.string() }),
      covers: z.object({ areas: z.array(z.string()), files: z.array(z.enum(registerFiles)) }),
    }),
  ),
  rules: z.object({ detailedFrom: z.object({ inhabitants: z.number().nullable() }) }),
  coarsened: z.array(
    z.object({ period: z.string(), table: z.string(), gave_up: z.array(z.enum(ladder as [CoarserStep])) }),
  ),
  files: z.array(z.object({ file: z.string(), sha256: z.string() })),
});

/** What the certificate of an earlier release says of its tables. */
export type EarlierCertificate = z.infer<typeof certificateFile>;

/** The file that stands in the folder of a release that was taken back; it says why. */
export const withdrawnFile = "withdrawn.txt";

const remedy =
  "put the release's files there as they were published (npm run record-release does it), or take the folder out if " +
  "it never was";
const dayName = /^\d{4}-\d{2}-\d{2}$/;

interface PublishedCell {
  readonly observation: string;
  readonly value: string;
  readonly value_state: string;
  /** Files of others may lack it: each number is of the release itself then. */
  readonly release?: string;
}

/** The rows of a CSV file of a release. */
function rowsIn(path: string, text: string, release: string): readonly (readonly [id: string, row: WrittenRow])[] {
  const { data, meta } = Papa.parse<PublishedCell>(text, { header: true, skipEmptyLines: true });
  for (const column of ["observation", "value", "value_state"])
    if (meta.fields?.includes(column) !== true)
      throw new InputRefused(`${path}: column ${column} is missing; ${remedy}`);
  return data.map(({ observation, value, value_state, release: since }, row) => {
    if (value !== "" && !/^\d{1,12}$/.test(value))
      throw new InputRefused(`${path} row ${row + 1}: the value is not a whole number; ${remedy}`);
    const told = { value: value === "" ? null : Number(value), value_state: value_state === "" ? null : value_state };
    return [observation, { ...told, release: since ?? release }] as const;
  });
}

/** What the rows that were delivered tell: a number that cannot be another than none is known. */
const writtenIn = (rows: RecordedRelease["rows"]): EarlierRelease["written"] =>
  new Map(
    [...rows]
      .filter(([, { value_state }]) => value_state !== "x")
      .map(([id, { value, value_state }]) => [id, value_state === "z" ? 0 : value] as const),
  );

async function readCertificate(folder: string, release: string): Promise<EarlierCertificate> {
  const path = join(folder, "certificate.json");
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null)
    throw new InputRefused(`${path}: it is missing, so that nobody knows how the tables hang together; ${remedy}`);
  let parsed: z.infer<typeof certificateFile>;
  try {
    parsed = certificateFile.parse(JSON.parse(text));
  } catch {
    throw new InputRefused(`${path}: not a certificate of a register; ${remedy}`);
  }
  if (parsed.release !== release)
    throw new InputRefused(
      `${path}: it is of the release ${parsed.release}, the folder is ${release}; name the folder after its release`,
    );
  return parsed;
}

/** The CSV files that a certificate speaks of. */
export const csvFilesOf = <File extends { readonly file: string }>({
  files,
}: {
  readonly files: readonly File[];
}): readonly File[] => files.filter(({ file }) => file.endsWith(".csv"));

const known = (file: string): boolean =>
  registerTables.some((table) => [true, false].some((made) => file === `${fileStem(table, made)}.csv`));

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** A file as it is or packed; null where there is neither. */
async function bytesAt(path: string): Promise<Buffer | null> {
  const plain = await readFile(path).catch(() => null);
  if (plain !== null) return plain;
  const packed = await readFile(`${path}.gz`).catch(() => null);
  if (packed === null) return null;
  try {
    return gunzipSync(packed);
  } catch {
    throw new InputRefused(`${path}.gz: it cannot be unpacked; ${remedy}`);
  }
}

/**
 * The bytes of a file of a release: in its own folder, or in that of another release which told the same to the byte.
 */
async function bytesOf(
  { file, sha256 }: { readonly file: string; readonly sha256: string },
  folder: string,
  others: readonly string[],
): Promise<Buffer> {
  const path = join(folder, file);
  const own = await bytesAt(path);
  if (own !== null) {
    if (hashOf(own) === sha256) return own;
    throw new InputRefused(`${path}: not the bytes that the release's certificate speaks of; ${remedy}`);
  }
  for (const other of others) {
    const bytes = await bytesAt(join(other, file));
    if (bytes !== null && hashOf(bytes) === sha256) return bytes;
  }
  throw new InputRefused(
    `${path}: it is missing, and the release's certificate names it; no other release here has the same bytes; ${remedy}`,
  );
}

async function readRelease(folder: string, release: string, others: readonly string[]): Promise<RecordedRelease> {
  const there = await readdir(folder);
  if (!there.some((file) => file === "certificate.json" || known(file.replace(/\.gz$/, ""))))
    throw new InputRefused(
      `${folder}: no CSV file of a register is in it (${registerTables.map((table) => `${table}.csv`).join(", ")}); ${remedy}`,
    );
  const certificate = await readCertificate(folder, release);
  const files = await Promise.all(
    csvFilesOf(certificate).map(async (file) => {
      const bytes = await bytesOf(file, folder, others);
      return rowsIn(join(folder, file.file), bytes.toString("utf8"), release);
    }),
  );
  const rows = new Map(files.flat());
  return { release, withdrawn: there.includes(withdrawnFile), written: writtenIn(rows), certificate, rows };
}

/** The folders of releases, and no other thing in which one might be overlooked. */
async function foldersIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  // A link leads to a release as well as a folder holds one.
  const entries = await Promise.all(
    names.map(async (name) => ({
      name,
      isFolder: await stat(join(folder, name)).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    })),
  );
  const strange = entries.find(({ name, isFolder }) =>
    isFolder
      ? !dayName.test(name) && !name.startsWith(".")
      : dayName.test(name) || /\.(?:csv|parquet|json|gz)$/.test(name),
  );
  if (strange !== undefined)
    throw new InputRefused(
      `${join(folder, strange.name)}: each release has a folder of its own, named after its day like 2026-11-29; move it into one`,
    );
  return entries
    .filter(({ name, isFolder }) => isFolder && dayName.test(name))
    .map(({ name }) => name)
    .toSorted();
}

/**
 * Reads what earlier releases have published of a register, oldest first: `folder/<release>/` holds the release's
 * register CSV files and its certificate.json as they were published; a file that another release has to the byte
 * stands in one folder only (data/releases/README.md). A synthetic register is held against synthetic releases only, a
 * real one against real ones. No folder, no releases. Throws `InputRefused` for a release that it cannot read, for what
 * was published stays known whether or not we read it.
 */
export async function readEarlier(folder: string, synthetic: boolean): Promise<readonly RecordedRelease[]> {
  const names = await foldersIn(folder);
  const all = names.map((name) => join(folder, name));
  const releases = await Promise.all(
    names.map((release) => {
      const own = join(folder, release);
      return readRelease(
        own,
        release,
        all.filter((other) => other !== own),
      );
    }),
  );
  return releases.filter(({ certificate }) => certificate.extract.synthetic === synthetic);
}
