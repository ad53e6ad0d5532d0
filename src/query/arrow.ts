import {
  bool,
  columnFromArray,
  float64,
  int32,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  utf8,
} from "@uwdata/flechette";
import type { Answer } from "../model/question.ts";
import type { TableName } from "../model/rows.ts";
import { toAnswer } from "./answer.ts";
import type { Columns } from "./columns.ts";
import { columnTypes } from "./plan.ts";

const arrowTypes = { VARCHAR: utf8, INTEGER: int32, DOUBLE: float64, BOOLEAN: bool } as const;

/** All columns of a table as an Arrow IPC stream; nulls stay nulls. */
export function toArrow(table: TableName, columns: Columns): Uint8Array {
  const arrays = [...columnTypes(table)].map(([name, type]) => {
    const values = columns.get(name);
    if (values === undefined) throw new Error(`table "${table}": column "${name}" was not read`);
    return [name, columnFromArray([...values], arrowTypes[type]())] as const;
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
