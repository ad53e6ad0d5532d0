import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { TableName } from "../../src/model/rows.ts";
import { tableFile, type TableFiles } from "../../src/model/table-file.ts";
import { columnTypes } from "../../src/query/plan.ts";
import { quote } from "../../src/query/sql/sql.ts";
import { needsOf, type Needs } from "../../src/query/sql/needs.ts";
import { declaration } from "../../src/query/sql/tables.ts";
import { mentioned } from "../../src/query/sql/text.ts";

/** What nobody asked for, and everybody would notice. */
const noticed = {
  VARCHAR: "'⚑ unread'",
  INTEGER: "-987654321",
  DOUBLE: "-9.87e99",
  BOOLEAN: "random() < 0.5",
} as const;

/** As many rows of a table as are looked at: what a plan reads does not hang on their number. */
const looked = 4000;

interface Answered {
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Native DuckDB twice over a folder's tables: once with all there is, once with the columns that a plan names. */
export async function openTwice(folder: string, names: readonly TableName[], files: TableFiles = {}) {
  const [wholly, partly] = await Promise.all(
    [1, 2].map(async () => (await DuckDBInstance.create(":memory:", { threads: "1" })).connect()),
  );
  if (wholly === undefined || partly === undefined) throw new Error("no DuckDB");
  await partly.run("ATTACH ':memory:' AS kept");
  for (const table of names) {
    const columns = [...columnTypes(table).keys()].map(quote).join(", ");
    const from = `SELECT ${columns} FROM read_parquet('${join(folder, tableFile(table, files))}') LIMIT ${looked}`;
    await wholly.run(`${declaration(table)} INSERT INTO ${table} ${from}`);
    await partly.run(`CREATE TABLE kept.${table} AS ${from}; ${declaration(table)}`);
  }
  // Prepared, as the browser's: run at once, a PIVOT would make a type of what stands in the table now.
  const explained = async (connection: typeof wholly, sql: string): Promise<string> => {
    const statement = await connection.prepare(`EXPLAIN (FORMAT JSON) ${sql}`);
    return String((await statement.runAndReadAll()).getRows()[0]?.[1]);
  };
  const ask = async (connection: typeof wholly, sql: string): Promise<Answered> => {
    const reader = await connection.runAndReadAll(sql);
    return {
      names: reader.columnNames(),
      types: reader.columnTypes().map(String),
      rows: reader.getRows().map((row) => row.map((value) => (typeof value === "object" ? String(value) : value))),
    };
  };
  return {
    /** What a question needs by the plan over tables without rows. */
    async needs(sql: string): Promise<Needs | undefined> {
      const read = mentioned(sql, names);
      await partly.run(["BEGIN", ...read.map((table) => `INSERT INTO ${table} DEFAULT VALUES`)].join("; "));
      try {
        return needsOf(await explained(partly, sql), read);
      } catch {
        return undefined;
      } finally {
        await partly.run("ROLLBACK");
      }
    },
    /** What the plan over whole tables reads, as far as that is clear. */
    read: async (sql: string): Promise<Needs | undefined> =>
      needsOf(await explained(wholly, sql), mentioned(sql, names)),
    asked: (sql: string): Promise<Answered> => ask(wholly, sql),
    /** The answer from tables that have of some columns alone what they should have. */
    async askedOf(sql: string, needs: Needs): Promise<Answered> {
      for (const [table, columns] of needs) {
        const values = [...columnTypes(table)].map(([name, type]) => (columns.has(name) ? quote(name) : noticed[type]));
        await partly.run(
          `${declaration(table, "OR REPLACE ")} INSERT INTO ${table} SELECT ${values.join(", ")} FROM kept.${table}`,
        );
      }
      try {
        return await ask(partly, sql);
      } finally {
        for (const table of needs.keys()) await partly.run(declaration(table, "OR REPLACE "));
      }
    },
    close(): void {
      for (const connection of [wholly, partly]) connection.closeSync();
    },
  };
}
