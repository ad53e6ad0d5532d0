import { parquetMetadataAsync, parquetScan } from "hyparquet";
import type { AnswerValue } from "../model/question.ts";
import type { TableName } from "../model/rows.ts";
import type { ColumnType } from "../model/tables.ts";
import { bytesOf, groupsOf, mayMatch, type Group } from "./groups.ts";
import { ChangedError, tail, type PartedFile } from "./parted.ts";
import { columnTypes, type PlannedFilter } from "./plan.ts";
import { remember } from "./remember.ts";

/** Brings the Parquet file of a table, whole or in parts. */
export type ReadParquet = (table: TableName) => Promise<ArrayBuffer | PartedFile>;

/** The values of one column, in the order of the table's rows. */
export type ColumnValues = readonly AnswerValue[];

/** Columns of one table by name, all of one length. */
export type Columns = ReadonlyMap<string, ColumnValues>;

/** The public tables, read column by column; every file and every column is read once. */
export interface ParquetTables {
  /** `where`: groups of rows in which nothing can match may be left out, all columns of them alike. */
  read(table: TableName, columns: readonly string[], where?: readonly PlannedFilter[]): Promise<Columns>;
  /** How many rows a table has. */
  rows(table: TableName): Promise<number>;
}

/**
 * Tables over Parquet files. What fails to come is asked for again the next time.
 * Refuses unknown columns and values that are not of their column's type.
 */
export function createTables(readParquet: ReadParquet): ParquetTables {
  const open = () => remember(async (table: TableName) => openTable(table, await readParquet(table)));
  let opened = open();
  return {
    async read(table, columns, where = []) {
      try {
        return await (await opened(table)).read(columns, where);
      } catch (error) {
        // What is known of the old file is of no use for the new one.
        if (error instanceof ChangedError) opened = open();
        throw error;
      }
    },
    rows: async (table) => (await opened(table)).rows,
  };
}

interface OpenedTable {
  readonly rows: number;
  read(columns: readonly string[], where: readonly PlannedFilter[]): Promise<Columns>;
}

async function openTable(table: TableName, file: ArrayBuffer | PartedFile): Promise<OpenedTable> {
  const metadata = await parquetMetadataAsync(file, { initialFetchSize: tail });
  const groups = groupsOf(metadata);
  const scan = remember((column: string) => parquetScan({ file, metadata, columns: [column], useOffsetIndex: false }));
  const chunk = remember(async (key: string): Promise<ColumnValues> => {
    const [name = "", at = ""] = key.split(" ");
    const group = groups[Number(at)];
    return group === undefined ? [] : readChunk(await scan(name), table, name, group);
  });
  const chunks = async (name: string, kept: readonly number[]): Promise<ColumnValues> => {
    const [first, ...others] = await Promise.all(kept.map((at) => chunk(`${name} ${at}`)));
    return others.length === 0 ? (first ?? []) : [first ?? [], ...others].flat();
  };
  const whole = remember((name: string) => chunks(name, [...groups.keys()]));
  const readColumns: OpenedTable["read"] = async (columns, where) => {
    const types = columnTypes(table);
    for (const name of columns) if (!types.has(name)) throw new Error(`table "${table}" has no column "${name}"`);
    const kept = [...groups.keys()].filter((at) => where.every((filter) => mayMatch(groups[at], filter)));
    if (!(file instanceof ArrayBuffer))
      await file.want(kept.flatMap((at) => columns.flatMap((name) => bytesOf(groups[at], name))));
    const read = (name: string) => (kept.length === groups.length ? whole(name) : chunks(name, kept));
    return new Map(await Promise.all(columns.map(async (name) => [name, await read(name)] as const)));
  };
  return { rows: groups.at(-1)?.rowEnd ?? 0, read: readColumns };
}

async function readChunk(
  scan: Awaited<ReturnType<typeof parquetScan>>,
  table: TableName,
  name: string,
  { rowStart, rowEnd }: Group,
): Promise<ColumnValues> {
  const type = columnTypes(table).get(name) ?? "VARCHAR";
  const chunk: ArrayLike<unknown> = await scan.readColumn({ column: name, rowStart, rowEnd });
  return Array.from(chunk, (value) => checked(value, type, `${table}.parquet, column "${name}"`));
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
