import Papa from "papaparse";
import type { ColumnType } from "../../src/model/columns.ts";
import type { TableName } from "../../src/model/rows.ts";
import { withoutMark } from "../../src/model/spreadsheet-text.ts";
import { tables } from "../../src/model/tables.ts";

/** A cell of a published table: what stands in the file, read by its column's type; null where it is empty. */
export type Cell = string | number | boolean | null;
export type CsvRow = Readonly<Record<string, Cell>>;

function cell(written: string, type: ColumnType): Cell {
  if (written === "") return null;
  if (type === "VARCHAR") return withoutMark(written);
  return type === "BOOLEAN" ? written === "true" : Number(written);
}

/**
 * Reads a published table. A column that the table's definition does not know is read as text.
 * Refuses a file whose rows have other lengths than its head.
 */
export function readTable(name: TableName, csv: string): readonly CsvRow[] {
  const {
    data,
    errors: [fault],
  } = Papa.parse<readonly string[]>(csv, { delimiter: ",", skipEmptyLines: true });
  if (fault !== undefined) throw new RangeError(`${name}.csv: row ${fault.row ?? 0}: ${fault.message}`);
  const [head = [], ...lines] = data;
  const columns: Readonly<Record<string, { readonly type: ColumnType } | undefined>> = tables[name].columns;
  const types = head.map((column) => columns[column]?.type ?? "VARCHAR");
  return lines.map((line, at) => {
    if (line.length !== head.length)
      throw new RangeError(`${name}.csv: row ${at + 2} has ${line.length} cells, its head has ${head.length}`);
    return Object.fromEntries(
      head.map((column, place) => [column, cell(line[place] ?? "", types[place] ?? "VARCHAR")]),
    );
  });
}
