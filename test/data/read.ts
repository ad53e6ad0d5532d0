import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { DuckDBInstance } from "@duckdb/node-api";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import Papa from "papaparse";

import type { Manifest } from "../../src/model/manifest.ts";
import { registerTables } from "../../src/model/rows.ts";
import type { RegisterRow, Rows, TableName } from "../../src/model/rows.ts";
import { filesOfRelease, tableFile } from "../../src/model/table-file.ts";

/** The rows of a public table as a browser reads them. */
export async function rowsOf<T extends TableName>(folder: string, table: T): Promise<readonly Rows[T][]> {
  const rows: unknown = await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, `${table}.parquet`)) });
  return rows as readonly Rows[T][];
}

/** The rows of a table as DuckDB reads its Parquet file. */
export async function rowsByDuckDb(
  folder: string,
  table: TableName,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  try {
    return (
      await connection.runAndReadAll("FROM read_parquet($1)", [join(folder, `${table}.parquet`)])
    ).getRowObjectsJS();
  } finally {
    connection.closeSync();
  }
}

/** The cells of a table's CSV file as text. */
export async function cellsOfCsv(
  folder: string,
  table: TableName,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const text = await readFile(join(folder, `${table}.csv`), "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** The rows of the register in a release, whatever its files are called. */
export async function registerRows(folder: string): Promise<readonly RegisterRow[]> {
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  const tables = await Promise.all(
    registerTables.map(async (table) => {
      const rows: unknown = await parquetReadObjects({
        file: await asyncBufferFromFile(join(folder, tableFile(table, filesOfRelease(manifest)))),
      });
      return rows as readonly RegisterRow[];
    }),
  );
  return tables.flat();
}
