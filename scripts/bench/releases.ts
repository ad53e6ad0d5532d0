import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import type { ManifestTable } from "../../src/model/manifest.ts";
import { buildAgain } from "../../src/model/read-json.ts";
import { readManifest } from "../../src/model/read-manifest.ts";
import type { TableName } from "../../src/model/rows.ts";
import { daysAfter } from "../../src/model/days.ts";
import { fileStem } from "../../src/model/table-file.ts";
import { fingerprint } from "../../src/publish/manifest.ts";
import { rowsOfParquet, writeParquet } from "../../src/publish/parquet.ts";
import { keptReleases } from "../../src/site/open/kept.ts";
import { keepTables } from "../release/kept.ts";

const project = join(import.meta.dirname, "../..");

/** What so many releases weigh. */
export interface ReleasesBench {
  readonly releases: number;
  /** What the site serves of them, besides the newest at its usual addresses. */
  readonly servedFiles: number;
  readonly servedMB: number;
  /** What the repository keeps besides for the audit of a register, packed. */
  readonly auditMB: number;
  /** Of writing the last one down. */
  readonly seconds: number;
}

/** The tables that every release revises; all others mostly stay as they are. */
const revised: readonly TableName[] = [
  "observations",
  "evidence",
  "sources",
  "correction_records",
  "register_districts",
  "register_municipalities",
];

/** Writes a table anew without its last rows, a few more of them in every release. */
async function revise(folder: string, table: ManifestTable, by: number): Promise<ManifestTable> {
  const { name, title, synthetic, columns } = table;
  const shape = { name, title, synthetic, stem: fileStem(name, synthetic), key: [], columns };
  const rows = await rowsOfParquet(folder, shape);
  await writeParquet([{ ...shape, rows: rows.slice(0, rows.length - by) }], folder);
  const parquet = await fingerprint(folder, `${shape.stem}.parquet`);
  return { ...table, files: table.files.map((file) => (file.file === parquet.file ? parquet : file)) };
}

/** A release that is like the built one, but for some rows of the tables that are usually revised. */
async function makeRelease(out: string, day: string, by: number): Promise<void> {
  const manifest = await readManifest(join(out, "manifest.json"), buildAgain);
  const tables: ManifestTable[] = [];
  for (const table of manifest.tables) tables.push(revised.includes(table.name) ? await revise(out, table, by) : table);
  await writeFile(join(out, "manifest.json"), JSON.stringify({ ...manifest, release: day, tables }));
}

async function served(releases: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const kept = await keptReleases(releases);
  const sizes = await Promise.all(
    kept.flatMap(({ lies }) => Object.values(lies).map(async (path) => (await stat(join(releases, path))).size)),
  );
  // Beside them stands a list of where the others lie.
  return { files: sizes.length + kept.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function packedRegister(): Promise<number> {
  const manifest = await readManifest(join(project, "public/data/manifest.json"), buildAgain);
  const files = manifest.tables
    .filter(({ name }) => name.startsWith("register_"))
    .flatMap((table) => table.files.filter(({ file }) => file.endsWith(".csv")));
  const sizes = await Promise.all(
    files.map(async ({ file }) => gzipSync(await readFile(join(project, "public/data", file)), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const inMB = (bytes: number): number => Math.round(bytes / 1e4) / 100;

/** What 1, 3 and 10 releases of today's size weigh, made of the built data (npm run data). */
export async function benchReleases(): Promise<readonly ReleasesBench[]> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-releases-"));
  const releases = join(folder, "releases");
  const found: ReleasesBench[] = [];
  try {
    const register = await packedRegister();
    for (let count = 1; count <= 10; count += 1) {
      const [day, out] = [daysAfter("2026-11-29", count), join(folder, "out")];
      await cp(join(project, "public/data"), out, { recursive: true });
      await makeRelease(out, day, count);
      const began = performance.now();
      await keepTables(out, join(releases, day), releases);
      const seconds = Math.round(performance.now() - began) / 1000;
      await rm(out, { recursive: true });
      if (![1, 3, 10].includes(count)) continue;
      const { files, bytes } = await served(releases);
      found.push({
        releases: count,
        servedFiles: files,
        servedMB: inMB(bytes),
        auditMB: inMB(register * count),
        seconds,
      });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return found;
}
