import type { Release, Rows, TableName } from "../model/rows.ts";
import { tableNames, tables } from "../model/tables.ts";
import type { Column } from "../model/tables.ts";
import type { Bilingual } from "../model/text.ts";

/** What a cell of a public table can hold. */
export type Cell = string | number | boolean | null;

/** A table as it is written: columns in their defined order, rows sorted by the key. */
export interface PublicTable {
  readonly name: TableName;
  readonly title: Bilingual;
  readonly key: readonly string[];
  readonly columns: readonly (Column & { readonly name: string })[];
  readonly rows: readonly (readonly Cell[])[];
}

const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function cellsOf(row: Rows[TableName], columns: readonly string[]): readonly Cell[] {
  const cells = new Map(Object.entries<Cell>({ ...row }));
  return columns.map((column) => {
    const cell = cells.get(column);
    if (cell === undefined) throw new Error(`column ${column} is missing in a row`);
    return cell === "" ? null : cell;
  });
}

function sorted(rows: PublicTable["rows"], places: readonly number[], name: TableName): PublicTable["rows"] {
  const keyed = rows.map((row) => ({ row, key: places.map((place) => String(row[place])).join("\u0000") }));
  keyed.sort((one, other) => order(one.key, other.key));
  const double = keyed.find(({ key }, place) => keyed[place + 1]?.key === key);
  if (double) throw new Error(`${name}: two rows have the key "${double.key}"`);
  return keyed.map(({ row }) => row);
}

function publicTable(name: TableName, rows: readonly Rows[TableName][]): PublicTable {
  const { title, key, columns } = tables[name];
  const names = Object.keys(columns);
  return {
    name, title, key,
    columns: Object.entries<Column>({ ...columns }).map(([column, definition]) => ({ name: column, ...definition })),
    rows: sorted(rows.map((row) => cellsOf(row, names)), key.map((column) => names.indexOf(column)), name),
  };
}

/** Every public table of a release, ready to be written. A row without a defined column, or two with one key, is a defect. */
export const publicTables = (release: Release): readonly PublicTable[] => tableNames.map((name) => publicTable(name, release[name]));
