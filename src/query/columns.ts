import { parquetScan } from "hyparquet";
import type { AnswerValue } from "../model/question.ts";
import type { TableName } from "../model/rows.ts";
import type { ColumnType } from "../model/tables.ts";
import { columnTypes } from "./plan.ts";
import { remember } from "./remember.ts";

/** Brings the Parquet file of a table, whole. */
export type ReadParquet = (table: TableName) => Promise<ArrayBuffer>;

/** The values of one column, in the order of the table's rows. */
export type ColumnValues = readonly AnswerValue[];

/** Columns of one table by name, all of one length. */
export type Columns = ReadonlyMap<string, ColumnValues>;

/** The public tables, read column by column; every file and every column is read once. */
export interface ParquetTables {
  read(table: TableName, columns: readonly string[]): Promise<Columns>;
}

/**
 * Tables over Parquet files. What fails to come is asked for again the next time.
 * Refuses unknown columns and values that are not of their column's type.
 */
export function createTables(readParquet: ReadParquet): ParquetTables {
  const reader = remember(async (table: TableName) => {
    const file = await readParquet(table);
    return remember((column: string) => readColumn(file, table, column));
  });
  return {
    async read(table, columns) {
      const column = await reader(table);
      const entries = columns.map(async (name) => [name, await column(name)] as const);
      return new Map(await Promise.all(entries));
    },
  };
}

async function readColumn(file: ArrayBuffer, table: TableName, name: string): Promise<ColumnValues> {
  const type = columnTypes(table).get(name);
  if (type === undefined) throw new Error(`table "${table}" has no column "${name}"`);
  const scan = await parquetScan({ file, columns: [name], useOffsetIndex: false });
  const values: AnswerValue[] = [];
  for (const range of scan.ranges) {
    const chunk: ArrayLike<unknown> = await scan.readColumn({ column: name, ...range });
    for (let row = 0; row < chunk.length; row++)
      values.push(checked(chunk[row], type, `${table}.parquet, column "${name}"`));
  }
  return values;
}

const isOfType = {
  VARCHAR: (value: unknown): value is string => typeof value === "string",
  INTEGER: (value: unknown): value is number => Number.isInteger(value),
  DOUBLE: (value: unknown): value is number => typeof value === "number",
  BOOLEAN: (value: unknown): value is boolean => typeof value === "boolean",
} satisfies Record<ColumnType, (value: unknown) => value is AnswerValue>;

function checked(value: unknown, type: ColumnType, place: string): AnswerValue {
  if (value === null || value === undefined) return null;
  if (!isOfType[type](value))
    throw new TypeError(`${place}: a ${typeof value} is not ${type}; write the file with the types of model/tables.ts`);
  return value;
}
