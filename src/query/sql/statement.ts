import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import type { TableName } from "../../model/rows.ts";
import { withConnection } from "../database.ts";
import { needsTypes, type SqlAnswer, sqlAnswerOf } from "./answer.ts";
import { faultOf, SqlError } from "./fault.ts";

/**
 * A statement, prepared; undefined where it is several. Of a PIVOT whose columns nobody names DuckDB makes several; a
 * text without a semicolon, be it in quotes, holds no other statement than that.
 */
async function prepared(bindings: AsyncDuckDB, id: number, sql: string): Promise<number | undefined> {
  try {
    return await bindings.createPrepared(id, sql);
  } catch (error) {
    const isSeveral = error instanceof Error && error.message.includes("Cannot prepare multiple statements");
    if (isSeveral && !sql.includes(";")) return undefined;
    throw new SqlError(faultOf(error instanceof Error ? error.message : String(error), sql), error);
  }
}

/**
 * Does something with one statement in a transaction that can only read, and whatever it leaves in its connection goes
 * with that. DuckDB prepares no two statements at once.
 */
const reading = <T>(
  database: AsyncDuckDB,
  sql: string,
  work: (bindings: AsyncDuckDB, id: number, statement: number | undefined) => Promise<T>,
): Promise<T> =>
  withConnection(database, async (connection) => {
    await connection.query("BEGIN TRANSACTION READ ONLY");
    return connection.useUnsafe(async (bindings, id) => work(bindings, id, await prepared(bindings, id, sql)));
  });

/**
 * The plan of a question in JSON, made without statistics: DuckDB gives none of a table to which the same transaction
 * has added a row. Undefined where it explains none; rejects what it would not answer either.
 */
export async function planOf(
  database: AsyncDuckDB,
  sql: string,
  tables: readonly TableName[],
): Promise<string | undefined> {
  const plan = await withConnection(database, async (connection) => {
    const rows = tables.map((table) => `INSERT INTO ${table} DEFAULT VALUES`);
    await connection.query(["BEGIN TRANSACTION", ...rows].join("; "));
    return connection.useUnsafe(async (bindings, id) => {
      const statement = await bindings.createPrepared(id, `EXPLAIN (FORMAT JSON) ${sql}`);
      return String(sqlAnswerOf(await bindings.runPrepared(id, statement, [])).cell(0, 1));
    });
    // The connection's end takes the rows back.
  }).catch(() => undefined);
  if (plan === undefined) await reading(database, sql, () => Promise.resolve());
  return plan;
}

/** DuckDB's names of the types of an answer's columns; none where it describes none. */
async function typesOf(bindings: AsyncDuckDB, id: number, sql: string): Promise<readonly string[]> {
  try {
    const described = sqlAnswerOf(await bindings.runQuery(id, `DESCRIBE ${sql}`));
    return described.slice(0, described.rows).map(([, type]) => String(type));
  } catch {
    return [];
  }
}

const zoned = "TIME WITH TIME ZONE";

/** An answer with DuckDB's own words for times of a zone, which Arrow does not tell. */
async function withZones(bindings: AsyncDuckDB, id: number, sql: string, answer: Uint8Array, types: readonly string[]) {
  const plain = sqlAnswerOf(answer, types);
  if (!types.includes(zoned)) return plain;
  const names = types.map((_, place) => `c${place}`);
  const told = types.map((type, place) => (type === zoned ? `CAST(c${place} AS VARCHAR)` : `c${place}`));
  try {
    const asked = `SELECT ${told.join(", ")} FROM (${sql}\n) AS asked(${names.join(", ")})`;
    const columns = plain.columns.map(({ name }) => name);
    return sqlAnswerOf(await bindings.runQuery(id, asked), types, columns);
  } catch {
    // What cannot be asked of has its times without a zone.
    return plain;
  }
}

/** The answer to a question. Rejects with an `SqlError` what has none. */
export const answerOf = (database: AsyncDuckDB, sql: string): Promise<SqlAnswer> =>
  reading(database, sql, async (bindings, id, statement) => {
    try {
      const rows = statement === undefined ? bindings.runQuery(id, sql) : bindings.runPrepared(id, statement, []);
      const answer = await rows;
      return await withZones(bindings, id, sql, answer, needsTypes(answer) ? await typesOf(bindings, id, sql) : []);
    } catch (error) {
      throw new SqlError(faultOf(error instanceof Error ? error.message : String(error), sql), error);
    }
  });
