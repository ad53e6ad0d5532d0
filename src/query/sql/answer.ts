import { tableFromIPC, Type } from "@uwdata/flechette";
import { cellOf, type SqlCell } from "./cell.ts";

export type { SqlCell };

/** The answer to a question in SQL; its values are read only when they are asked for. */
export interface SqlAnswer {
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  readonly rows: number;
  /** The value of a row, counted from 0, in a column. */
  cell(row: number, column: number): SqlCell;
  /** Rows from one to before another, each with a cell a column. */
  slice(from: number, to: number): readonly (readonly SqlCell[])[];
}

const numeric: readonly number[] = [Type.Int, Type.Float, Type.Decimal];

/**
 * Whether Arrow has a column of bytes, of which it does not say what they are: DuckDB's own names of the types do.
 */
export const needsTypes = (bytes: Uint8Array): boolean =>
  tableFromIPC(bytes).schema.fields.some(({ type }) => type.typeId === Type.Binary);

/** An Arrow IPC stream, of whatever types, as an answer; with DuckDB's names of the types, if they are known. */
export function sqlAnswerOf(bytes: Uint8Array, types: readonly string[] = []): SqlAnswer {
  const table = tableFromIPC(bytes, { useBigInt: true, useBigIntTimestamp: true, useDecimalInt: true });
  const columns = table.schema.fields.map(({ name, type }, place) => ({ name, type, column: table.getChildAt(place) }));
  const cell = (row: number, place: number): SqlCell => {
    const found = columns[place];
    return found === undefined ? null : cellOf(found.column.at(row), found.type, types[place]);
  };
  return {
    columns: columns.map(({ name, type }) => ({ name, numeric: numeric.includes(type.typeId) })),
    rows: table.numRows,
    cell,
    slice: (from, to) =>
      Array.from({ length: Math.max(0, Math.min(to, table.numRows) - from) }, (_, row) =>
        columns.map((_, place) => cell(from + row, place)),
      ),
  };
}
