import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import type { Answer, Engine, Scalar } from "../model/question.ts";
import type { TableName } from "../model/rows.ts";
import { fromArrow, toArrow } from "./arrow.ts";
import type { ParquetTables } from "./columns.ts";
import { aborted, type DatabaseOptions, deadline, openDatabase, withConnection } from "./database.ts";
import { columnTypes } from "./plan.ts";
import { remember } from "./remember.ts";
import { type Statement, toSql } from "./sql/sql.ts";

/** What the engine needs from the page. */
export interface WasmOptions extends DatabaseOptions {
  readonly tables: ParquetTables;
  /** Milliseconds until an answer is given up. */
  readonly answerWithin: number;
}

/**
 * The engine over DuckDB-WASM (browsers only). A table is put into the database when it is first asked for, as
 * Arrow, since this DuckDB reads no Parquet by itself. Rejects when the database doesn't start.
 */
export async function openWasmEngine({ tables, answerWithin, ...options }: WasmOptions): Promise<Engine> {
  const database = await openDatabase(options);
  const load = remember((table: TableName) => insertTable(database, tables, table));
  return {
    async ask(question) {
      const statement = toSql(question);
      await load(question.table);
      const answer = withConnection(database, (connection) => run(connection, statement));
      return Promise.race([answer, aborted(deadline(answerWithin))]);
    },
  };
}

async function insertTable(database: AsyncDuckDB, tables: ParquetTables, table: TableName): Promise<void> {
  const [columns, rows] = await Promise.all([tables.read(table, [...columnTypes(table).keys()]), tables.rows(table)]);
  await withConnection(database, (connection) =>
    connection.insertArrowFromIPCStream(toArrow(table, columns, rows), { name: table, create: true }),
  );
}

// As text, since DuckDB-WASM's own way of handing numbers over can miss their last bit.
const exact = (value: Scalar): string | boolean => (typeof value === "number" ? String(value) : value);

const run = (connection: AsyncDuckDBConnection, { sql, parameters }: Statement): Promise<Answer> =>
  connection.useUnsafe(async (database, id) => {
    const statement = await database.createPrepared(id, sql);
    try {
      return fromArrow(await database.runPrepared(id, statement, parameters.map(exact)));
    } finally {
      await database.closePrepared(id, statement);
    }
  });
