import { access } from "node:fs/promises";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Engine } from "../model/question.ts";
import type { TableName } from "../model/rows.ts";
import { tableFile, type TableFiles } from "../model/table-file.ts";
import { toAnswer } from "./answer.ts";
import { columnTypes } from "./plan.ts";
import { remember } from "./remember.ts";
import { quote, toSql } from "./sql/sql.ts";

/** The build's engine; `close` frees the database. */
export interface NativeEngine extends Engine {
  close(): void;
}

// One thread adds numbers up in the order of the rows, as the other engines do: sums agree to the last bit.
const settings = { threads: "1", autoinstall_known_extensions: "false", autoload_known_extensions: "false" };

/**
 * DuckDB over a folder of Parquet files, one a table (`files` names those not called after it); a table is read when it
 * is first asked for.
 */
export async function openNativeEngine(folder: string, files: TableFiles = {}): Promise<NativeEngine> {
  const instance = await DuckDBInstance.create(":memory:", settings);
  const load = remember((table: TableName) =>
    withConnection(instance, (connection) => loadTable(connection, join(folder, tableFile(table, files)), table)),
  );
  return {
    async ask(question) {
      const { sql, parameters } = toSql(question);
      await load(question.table);
      return withConnection(instance, async (connection) => {
        const reader = await connection.runAndReadAll(sql, [...parameters]);
        return toAnswer(reader.columnNames(), reader.getColumns());
      });
    },
    close() {
      instance.closeSync();
    },
  };
}

async function withConnection<T>(
  instance: DuckDBInstance,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
  }
}

async function loadTable(connection: DuckDBConnection, file: string, table: TableName): Promise<void> {
  await access(file).catch((cause: unknown) => {
    throw new Error(`table "${table}": there is no ${file}; build the data first`, { cause });
  });
  const columns = [...columnTypes(table).keys()].map(quote).join(", ");
  await connection.run(`CREATE TABLE ${quote(table)} AS SELECT ${columns} FROM read_parquet(?)`, [file]);
}
