import { join } from "node:path";

import { DuckDBInstance } from "@duckdb/node-api";
import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";

import type { Cell, PublicTable } from "./public-table.ts";

// The site's own pages fetch whole files. Groups are for readers that ask for ranges, as DuckDB does over the network:
// small enough that they skip most of a long table, large enough that it takes few requests.
const rowGroupSize = 8192;

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

function append(appender: DuckDBAppender, cell: Cell, type: PublicTable["columns"][number]["type"]): void {
  if (cell === null) appender.appendNull();
  else if (typeof cell === "string") appender.appendVarchar(cell);
  else if (typeof cell === "boolean") appender.appendBoolean(cell);
  else if (type === "INTEGER") appender.appendInteger(cell);
  else appender.appendDouble(cell);
}

async function fill(connection: DuckDBConnection, { name, columns, rows }: PublicTable): Promise<void> {
  const definitions = columns.map((column) => `${quoted(column.name)} ${column.type}`);
  await connection.run(`CREATE TABLE ${quoted(name)} (${definitions.join(", ")})`);
  const appender = await connection.createAppender(name);
  for (const row of rows) {
    columns.forEach(({ type }, place) => {
      append(appender, row[place] ?? null, type);
    });
    appender.endRow();
  }
  appender.closeSync();
}

/**
 * Writes every table as `<stem>.parquet` (snappy, rows in the given order, in groups of 8192) into a folder. The same
 * rows give the same bytes.
 */
export async function writeParquet(tables: readonly PublicTable[], folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    for (const table of tables) {
      await fill(connection, table);
      const options = `FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${rowGroupSize}`;
      await connection.run(`COPY ${quoted(table.name)} TO $1 (${options})`, [join(folder, `${table.stem}.parquet`)]);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new TypeError(`a Parquet cell holds a ${typeof value}`);
}

/** The rows of `<stem>.parquet` in a folder, read the way a browser reads them. */
export async function rowsOfParquet(
  folder: string,
  { stem, columns }: Pick<PublicTable, "stem" | "columns">,
): Promise<PublicTable["rows"]> {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, `${stem}.parquet`)) });
  return rows.map((row) => columns.map((column) => cellOf(row[column.name])));
}
