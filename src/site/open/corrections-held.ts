import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { daysAfter } from "../../model/days.ts";
import { bringBack } from "../../model/read-json.ts";
import { readManifest } from "../../model/read-manifest.ts";
import type { CorrectionRow } from "../../model/rows.ts";
import { remember } from "../../query/remember.ts";
import { corrections } from "../pages/corrections.ts";
import { releasesFolder } from "./kept.ts";
import { releasesKnown } from "./releases.ts";

const tableFile = "correction_records.parquet";

/** The names of the corrections that recorded releases hold, by the days of those that kept them. */
export type Held = ReadonlyMap<string, ReadonlySet<string>>;

/** The kept tables of corrections by their hashes: one that did not change lies in the folder of an earlier release. */
async function keptTables(folder: string, days: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const paths = days.map((day) => join(folder, day, "tables", tableFile)).filter((path) => existsSync(path));
  const all = await Promise.all(paths.map((path) => readFile(path)));
  return new Map(all.map((bytes) => [createHash("sha256").update(bytes).digest("hex"), bytes]));
}

async function namesIn(bytes: Buffer): Promise<ReadonlySet<string>> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const rows = await parquetReadObjects({ file, columns: ["correction"] });
  return new Set(rows.map(({ correction }) => String(correction)));
}

/** Which corrections each recorded release holds, be it taken back or not; nothing of one that kept no table. */
export async function correctionsHeld(folder: string = releasesFolder): Promise<Held> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const days = names.filter((day) => existsSync(join(folder, day, "manifest.json"))).toSorted();
  const tables = await keptTables(folder, days);
  const held = await Promise.all(
    days.map(async (day): Promise<readonly (readonly [string, ReadonlySet<string>])[]> => {
      const { tables: named } = await readManifest(join(folder, day, "manifest.json"), bringBack);
      const hash = named.flatMap(({ files }) => files).find(({ file }) => file === tableFile)?.sha256;
      const bytes = tables.get(hash ?? "");
      return bytes === undefined ? [] : [[day, await namesIn(bytes)]];
    }),
  );
  return new Map(held.flat());
}

type Dated = Pick<CorrectionRow, "correction" | "date">;

/** Whether a release holds a correction. A day decides only where it kept none: one may be made on that very day. */
const holds = (held: Held, release: string, { correction, date }: Dated): boolean =>
  held.get(release)?.has(correction) ?? date <= release;

/** A release with the corrections that came out with it: those that it holds and the one before it does not. */
export interface Corrected<Row extends Dated = CorrectionRow> {
  readonly release: string;
  readonly corrections: readonly Row[];
}

/**
 * What corrections came out with each release.
 * @param releases their days, the newest first
 */
export const newInEach = <Row extends Dated>(
  releases: readonly string[],
  all: readonly Row[],
  held: Held,
): readonly Corrected<Row>[] =>
  releases.map((release, at) => {
    const before = releases[at + 1];
    const isNew = (one: Row): boolean =>
      holds(held, release, one) && (before === undefined || !holds(held, before, one));
    return { release, corrections: all.filter(isNew) };
  });

/**
 * The first day from which a release may know a correction: that of the first one that holds it, or the one after the
 * newest.
 * @param releases their days, the newest first
 */
export function knownFrom(one: Dated, releases: readonly string[], held: Held): string {
  const first = releases.findLast((release) => holds(held, release, one));
  const [newest] = releases;
  if (first !== undefined || newest === undefined) return first ?? one.date;
  const next = daysAfter(newest, 1);
  return one.date > next ? one.date : next;
}

const everHeld = remember((folder: string) => correctionsHeld(folder));
const days = async (): Promise<readonly string[]> => (await releasesKnown()).map(({ release }) => release);

/** Every release that was made with its corrections, the newest first. */
export const correctionsByRelease = async (): Promise<readonly Corrected[]> =>
  newInEach(await days(), await corrections(), await everHeld(releasesFolder));

/** The day of which a correction is news for frozen charts: those of an earlier release do not know it. */
export const newsFrom = async (one: Dated): Promise<string> =>
  knownFrom(one, await days(), await everHeld(releasesFolder));
