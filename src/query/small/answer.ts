import type { TableName } from "../../model/rows.ts";
import type { ParquetTables } from "../columns.ts";
import { columnTypes } from "../plan.ts";
import type { SqlAnswer, SqlCell } from "../sql/answer.ts";
import type { SqlKind } from "../sql/kind.ts";
import type { LentTable } from "../sql/engine.ts";
import { readQuery } from "./read-query.ts";
import { run, type Table } from "./run.ts";
import type { Query } from "./syntax.ts";
import { folded, tokensOf } from "./tokens.ts";
import { isNumber, type Type, typeOf, type Value } from "./values.ts";

/** An answer, and whether the question says which rows these are, and no others that fit it as well. */
export interface SmallAnswer {
  readonly answer: SqlAnswer;
  readonly isSettled: boolean;
}

type ReadColumns = Pick<ParquetTables, "read">;

/** Whether a star, or an order by all, asks for columns that no word of the question names. */
function asksAll(of: unknown, isNamed = false): boolean {
  if (typeof of !== "object" || of === null) return false;
  if (!("select" in of)) return Object.values(of).some((part) => asksAll(part));
  const { with: tables, ...query } = of as Query;
  // What a name of WITH has beside what is named elsewhere nobody sees.
  const isWhole = !isNamed || query.distinct || query.orderBy === "all";
  return (
    (isWhole && (query.orderBy === "all" || query.select.some(({ is }) => is === "star"))) ||
    asksAll(Object.values(query)) ||
    tables.some((one) => asksAll(one.query, true))
  );
}

/** The rows of a table, with the columns that a question may name. */
async function readTable(tables: ReadColumns, table: TableName, named: ReadonlySet<string>): Promise<Table> {
  const types = [...columnTypes(table)].filter(([name]) => named.size === 0 || named.has(name));
  // A question that only counts rows names no column.
  const read = types.length === 0 ? [...columnTypes(table)].slice(0, 1) : types;
  const names = read.map(([name]) => name);
  const values = await tables.read(table, names);
  const columns = names.map((name) => values.get(name) ?? []);
  return {
    names,
    types: read.map(([, type]) => typeOf(type)),
    columns,
    rows: columns[0]?.length ?? 0,
    inOrder: true,
    isSettled: true,
  };
}

function cellOf(value: Value, { name, scale }: Type): SqlCell {
  if (value === null || typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (name === "DECIMAL") return value / 10 ** scale;
  return Number.isFinite(value) ? value : String(value);
}

const kinds: Readonly<Partial<Record<Type["name"], SqlKind>>> = {
  VARCHAR: "text",
  BOOLEAN: "truth",
  DOUBLE: "number",
  INTEGER: "whole",
  BIGINT: "whole",
  DECIMAL: "whole",
  DATE: "date",
};

const kindOf = ({ name, scale }: Type): SqlKind | undefined =>
  name === "DECIMAL" && scale > 0 ? "number" : kinds[name];

function answerOf({ names, types, columns, rows }: Table): SqlAnswer {
  const cell = (row: number, place: number): SqlCell => {
    const type = types[place];
    return type === undefined ? null : cellOf(columns[place]?.[row] ?? null, type);
  };
  return {
    columns: names.map((name, place) => {
      const type = types[place] ?? typeOf("NULL");
      return { name, numeric: isNumber(type), kind: kindOf(type) };
    }),
    rows,
    cell,
    slice: (from, to) =>
      Array.from({ length: Math.max(0, Math.min(to, rows) - from) }, (_, row) =>
        names.map((_, place) => cell(from + row, place)),
      ),
  };
}

/**
 * Answers a question in SQL without DuckDB, as DuckDB does, from the tables that it may read, and one that the reader
 * lends. Rejects with `Beyond` whatever is not of its grammar or not sure to come out the same, and with another error
 * where a table cannot be had.
 */
export async function answerSmall(
  sql: string,
  mentioned: readonly TableName[],
  tables: ReadColumns,
  lent?: LentTable,
): Promise<SmallAnswer> {
  const query = readQuery(sql);
  const own = lent === undefined ? [] : [(await import("./lent.ts")).lentTable(lent)];
  const named = new Set(tokensOf(sql).map(({ text }) => folded(text)));
  const read = await Promise.all(
    mentioned.map(
      async (table) => [table, await readTable(tables, table, asksAll(query) ? new Set() : named)] as const,
    ),
  );
  const table = run(query, new Map([...read, ...own]));
  return { answer: answerOf(table), isSettled: table.isSettled };
}
