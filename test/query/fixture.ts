import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BOOLEAN, DOUBLE, DuckDBInstance, INTEGER, VARCHAR } from "@duckdb/node-api";
import fc from "fast-check";
import type { AnswerRow, AnswerValue } from "../../src/model/question.ts";
import type { TableName } from "../../src/model/rows.ts";
import { tableFile, type TableFiles } from "../../src/model/table-file.ts";
import { type ColumnType, tableNames } from "../../src/model/tables.ts";
import { createTables, type ParquetTables } from "../../src/query/columns.ts";
import { columnTypes } from "../../src/query/plan.ts";
import { quote } from "../../src/query/sql/sql.ts";

/**
 * Values that engines are known to disagree on: nulls, empty text, letters beyond UTF-16's first plane, 0, decimals.
 */
export const pools: Readonly<Record<ColumnType, readonly AnswerValue[]>> = {
  VARCHAR: [
    null,
    "",
    "c",
    "x",
    "z",
    "Русе",
    "русе",
    "Ruse",
    "Ямбол",
    "ямбол",
    "\uffee",
    "𐍈",
    "10",
    "9",
    'о"б',
    "2018/2019",
  ],
  INTEGER: [null, 0, 1, 2, 13, 371, -5, 2_147_483_647],
  DOUBLE: [null, 0, 0.1, 0.2, 0.3, 371, 347, -1.5, 1e-7, 207_000, 3.3333333333333335],
  BOOLEAN: [null, true, false],
};

const sizes: Partial<Readonly<Record<TableName, number>>> = {
  observations: 5000,
  areas: 300,
  breakdowns: 1,
  events: 0,
};

/** The rows of a fixture table: the same in every run. `events` has none. */
export function fixtureRows(table: TableName): readonly AnswerRow[] {
  const columns = [...columnTypes(table)].map(([name, type]) => [name, fc.constantFrom(...pools[type])] as const);
  const numRuns = sizes[table] ?? 40;
  return numRuns === 0 ? [] : fc.sample(fc.record(Object.fromEntries(columns)), { seed: 2018, numRuns });
}

const duckTypes = { VARCHAR, INTEGER, DOUBLE, BOOLEAN };

/** A new folder with every public table as a Parquet file of small row groups, and what deletes it. */
export async function writeFixture(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "fixture-"));
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  for (const table of tableNames) {
    const types = [...columnTypes(table)];
    await connection.run(
      `CREATE TABLE ${quote(table)} (${types.map(([name, type]) => `${quote(name)} ${type}`).join(", ")})`,
    );
    const appender = await connection.createAppender(table);
    for (const row of fixtureRows(table)) {
      for (const [name, type] of types) {
        const value = row[name] ?? null;
        if (value === null) appender.appendNull();
        else appender.appendValue(value, duckTypes[type]);
      }
      appender.endRow();
    }
    appender.closeSync();
    await connection.run(
      `COPY ${quote(table)} TO '${join(folder, `${table}.parquet`)}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`,
    );
  }
  connection.closeSync();
  instance.closeSync();
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** The tables of a folder of Parquet files, as the light engine reads them. */
export const tablesOf = (folder: string, files: TableFiles = {}): ParquetTables =>
  createTables(async (table) => {
    const bytes = await readFile(join(folder, tableFile(table, files)));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  });
