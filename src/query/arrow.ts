import {
  bool,
  columnFromArray,
  type DataType,
  dictionary,
  float64,
  int32,
  nullType,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  utf8,
} from "@uwdata/flechette";
import type { Answer } from "../model/question.ts";
import type { TableName } from "../model/rows.ts";
import { toAnswer } from "./answer.ts";
import type { ColumnType } from "../model/tables.ts";
import type { Columns, ColumnValues } from "./columns.ts";
import { columnTypes } from "./plan.ts";

const arrowTypes = { VARCHAR: utf8, INTEGER: int32, DOUBLE: float64, BOOLEAN: bool } as const;

/** As many values as tell whether a column repeats them. */
const looked = 1000;

/** Whether a column of texts has few of them: then each is written once, and large tables in a third of the time. */
function isRepeated(values: ColumnValues): boolean {
  const some = values.slice(0, looked);
  const different = new Set(some.filter((value) => value !== null)).size;
  return different > 0 && different * 4 < some.length;
}

const arrowType = (type: ColumnType, values: ColumnValues): DataType =>
  type === "VARCHAR" && isRepeated(values) ? dictionary(utf8(), int32()) : arrowTypes[type]();

/**
 * Some columns of a table as an Arrow IPC stream of all of them, with so many rows; nulls stay nulls, and columns that
 * are not given have nothing else.
 */
export function toArrow(table: TableName, columns: Columns, rows: number): Uint8Array {
  const nothing = columnFromArray(new Array<null>(rows).fill(null), nullType());
  const arrays = [...columnTypes(table)].map(([name, type]) => {
    const values = columns.get(name);
    if (values === undefined) return [name, nothing] as const;
    if (values.length !== rows) throw new Error(`table "${table}": column "${name}" has not all rows`);
    return [name, columnFromArray([...values], arrowType(type, values))] as const;
  });
  const bytes = tableToIPC(tableFromColumns(arrays.map(([name, array]) => [name, array])), { format: "stream" });
  if (bytes === null) throw new Error(`table "${table}": no Arrow bytes were made`);
  return bytes;
}

/** An Arrow IPC stream as an answer. Refuses values that no answer holds. */
export function fromArrow(bytes: Uint8Array): Answer {
  const table = tableFromIPC(bytes);
  return toAnswer(
    table.names,
    table.names.map((_, place) => table.getChildAt(place).toArray()),
  );
}
