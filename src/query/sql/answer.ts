import { type DataType, tableFromIPC, Type } from "@uwdata/flechette";
import { cellOf, isUnnamed, type SqlCell } from "./cell.ts";
import { kindOf, type SqlKind } from "./kind.ts";

export type { SqlCell };

/** The answer to a question in SQL; its values are read only when they are asked for. */
export interface SqlAnswer {
  readonly columns: readonly {
    readonly name: string;
    readonly numeric: boolean;
    /** What it holds, where that is told. */
    readonly kind?: SqlKind | undefined;
  }[];
  readonly rows: number;
  /** The value of a row, counted from 0, in a column. */
  cell(row: number, column: number): SqlCell;
  /** Rows from one to before another, each with a cell a column. */
  slice(from: number, to: number): readonly (readonly SqlCell[])[];
}

const numeric: readonly number[] = [Type.Int, Type.Float, Type.Decimal];

/**
 * Whether Arrow has a column of bytes, of which it does not say what they are, or of times, which may have lost their
 * zone: DuckDB's own names of the types tell.
 */
export const needsTypes = (bytes: Uint8Array): boolean =>
  tableFromIPC(bytes).schema.fields.some(({ type }) => type.typeId === Type.Binary || type.typeId === Type.Time);

/** A part of a column, as far as structures in it are concerned. */
interface Batch {
  readonly type: DataType;
  readonly children?: readonly Batch[];
  factory?: (row: number) => unknown;
  at(row: number): unknown;
}

/** Has structures without names read by position: as one object all their values would share one name. */
function readByPosition(batch: Batch): void {
  const { type, children = [] } = batch;
  if (isUnnamed(type)) batch.factory = (row) => children.map((child) => child.at(row));
  children.forEach(readByPosition);
}

/**
 * An Arrow IPC stream, of whatever types, as an answer; with DuckDB's names of the types, if they are known, and the
 * names of the columns, where the stream has others.
 */
export function sqlAnswerOf(
  bytes: Uint8Array,
  types: readonly string[] = [],
  names: readonly string[] = [],
): SqlAnswer {
  const table = tableFromIPC(bytes, { useBigInt: true, useBigIntTimestamp: true, useDecimalInt: true });
  const columns = table.schema.fields.map(({ name, type }, place) => ({
    name: names[place] ?? name,
    type,
    column: table.getChildAt(place),
  }));
  for (const { column } of columns)
    for (const batch of column.data as unknown as readonly Batch[]) readByPosition(batch);
  const cell = (row: number, place: number): SqlCell => {
    const found = columns[place];
    return found === undefined ? null : cellOf(found.column.at(row), found.type, types[place]);
  };
  return {
    columns: columns.map(({ name, type }, place) => ({
      name,
      numeric: numeric.includes(type.typeId),
      kind: kindOf(type, types[place]),
    })),
    rows: table.numRows,
    cell,
    slice: (from, to) =>
      Array.from({ length: Math.max(0, Math.min(to, table.numRows) - from) }, (_, row) =>
        columns.map((_, place) => cell(from + row, place)),
      ),
  };
}
