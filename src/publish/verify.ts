import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Manifest } from "../model/manifest.ts";
import { registerTables } from "../model/rows.ts";
import type { Release } from "../model/rows.ts";
import { audit } from "./audit.ts";
import type { ReadBack } from "./audit.ts";
import { rowsOfCsv } from "./csv.ts";
import { filesOf, fingerprint } from "./manifest.ts";
import { rowsOfParquet } from "./parquet.ts";
import { publicTables } from "./public-table.ts";
import type { Cell, PublicTable } from "./public-table.ts";

/** Refuses a folder that holds other files than the manifest names for these tables, or other bytes. */
export async function checkFiles(
  folder: string,
  { tables, certificate }: Manifest,
  written: readonly PublicTable[],
): Promise<void> {
  const beside = certificate === null ? [] : [certificate];
  const expected = [...written.flatMap(filesOf), ...beside.map(({ file }) => file), "manifest.json"].toSorted().join();
  const found = (await readdir(folder)).toSorted().join();
  if (found !== expected) throw new Error(`verify: ${folder} holds ${found} instead of ${expected}`);
  for (const file of [...tables.flatMap(({ files }) => files), ...beside]) {
    const { bytes, sha256 } = await fingerprint(folder, file.file);
    if (bytes !== file.bytes || sha256 !== file.sha256)
      throw new Error(`verify: ${file.file} is not what the manifest says`);
  }
}

function compare(file: string, found: PublicTable["rows"], expected: PublicTable["rows"]): void {
  if (found.length !== expected.length)
    throw new Error(`verify: ${file} holds ${found.length} rows instead of ${expected.length}`);
  const place = found.findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(expected[index]));
  if (place !== -1) throw new Error(`verify: ${file} row ${place + 1} is not the row that was to be written`);
}

async function readBack(folder: string, table: PublicTable): Promise<PublicTable["rows"]> {
  const parquet = await rowsOfParquet(folder, table);
  compare(`${table.stem}.parquet`, parquet, table.rows);
  compare(`${table.stem}.csv`, rowsOfCsv(await readFile(join(folder, `${table.stem}.csv`), "utf8"), table), table.rows);
  return parquet;
}

const record =
  ({ columns }: PublicTable) =>
  (row: readonly Cell[]) =>
    Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null]));

async function readAll(folder: string, tables: readonly PublicTable[]): Promise<ReadBack> {
  const byName = new Map(
    await Promise.all(
      tables.map(async (table) => [table.name, (await readBack(folder, table)).map(record(table))] as const),
    ),
  );
  return (name) => byName.get(name) ?? [];
}

/**
 * Reads everything back and compares it with what was to be published and with the manifest, then looks for numbers
 * that must not be seen. Throws at the first difference, and with every finding of the audit.
 * @param personMeasures what the values of events count when they count persons
 * @param minimum the least count of persons that the register shows
 * @returns the register as it stands in the files: the number of each observation, null where there is none
 */
export async function verify(
  folder: string,
  manifest: Manifest,
  release: Release,
  personMeasures: ReadonlySet<string>,
  minimum?: number,
): Promise<ReadonlyMap<string, number | null>> {
  const tables = publicTables(release);
  await checkFiles(folder, manifest, tables);
  const rowsOf = await readAll(folder, tables);
  const findings = audit(rowsOf, new Set(personMeasures), minimum);
  if (findings.length > 0) throw new Error(`verify: ${findings.join("\n")}`);
  const register = registerTables.flatMap((table) => rowsOf(table));
  return new Map(
    register.map(({ observation, value }) => [String(observation), typeof value === "number" ? value : null]),
  );
}
