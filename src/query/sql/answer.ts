import { type DataType, tableFromIPC, Type } from "@uwdata/flechette";

/** A value as files have it: a number, a text, or nothing. */
export type SqlCell = string | number | null;

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

// What is inside of lists and structures; Arrow gives numbers in arrays of their own kind.
const inside = (_key: string, value: unknown): unknown => {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value;
};

const twoDigits = (value: bigint): string => String(value).padStart(2, "0");

function timeOf(microseconds: bigint): string {
  const seconds = microseconds / 1_000_000n;
  return [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map(twoDigits).join(":");
}

/** The value of a column of some type as a cell: whole numbers exactly, dates as ISO has them, lists as JSON. */
function cellOf(value: unknown, type: DataType): SqlCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") {
    if (type.typeId === Type.Time) return timeOf(value);
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  }
  if (typeof value === "number") {
    if (type.typeId === Type.Date) return new Date(value).toISOString().slice(0, 10);
    if (type.typeId === Type.Timestamp)
      return new Date(value)
        .toISOString()
        .replace("T", " ")
        .replace(/(?:\.000)?Z$/, "");
    return Number.isFinite(value) ? value : String(value);
  }
  return typeof value === "string" ? value : JSON.stringify(value, inside);
}

/** An Arrow IPC stream, of whatever types, as an answer. */
export function sqlAnswerOf(bytes: Uint8Array): SqlAnswer {
  const table = tableFromIPC(bytes, { useBigInt: true });
  const columns = table.schema.fields.map(({ name, type }, place) => ({ name, type, column: table.getChildAt(place) }));
  const cell = (row: number, place: number): SqlCell => {
    const found = columns[place];
    return found === undefined ? null : cellOf(found.column.at(row), found.type);
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
