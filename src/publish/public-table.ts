import { registerTables } from "../model/rows.ts";
import type { Release, Rows, TableName } from "../model/rows.ts";
import { tableNames, tables } from "../model/tables.ts";
import type { Column } from "../model/tables.ts";
import { inFacts, type Bilingual } from "../model/text.ts";
import { fileStem } from "../model/table-file.ts";
import { register } from "../i18n/each/register.ts";

/** What a cell of a public table can hold. */
export type Cell = string | number | boolean | null;

/** A table as it is written: columns in their defined order, rows sorted by the key. */
export interface PublicTable {
  readonly name: TableName;
  readonly title: Bilingual;
  /** Made from synthetic records: its title and the names of its files say so. */
  readonly synthetic: boolean;
  /** What the names of its files begin with. */
  readonly stem: string;
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

const marked = (title: Bilingual): Bilingual =>
  inFacts((language) => `${register[language].synthetic.mark} · ${title[language]}`);

function isSynthetic(name: TableName, rows: readonly Rows[TableName][]): boolean {
  const synthetic = rows.filter((row) => "synthetic" in row && row.synthetic).length;
  if (synthetic > 0 && synthetic < rows.length)
    throw new Error(`${name}: synthetic and real rows in one table; publish one extract at a time`);
  return synthetic > 0;
}

function publicTable(name: TableName, rows: readonly Rows[TableName][]): PublicTable {
  const { title, key, columns } = tables[name];
  const names = Object.keys(columns);
  const synthetic = isSynthetic(name, rows);
  return {
    name,
    key,
    synthetic,
    stem: fileStem(name, synthetic),
    title: synthetic ? marked(title) : title,
    columns: Object.entries<Column>({ ...columns }).map(([column, definition]) => ({ name: column, ...definition })),
    rows: sorted(
      rows.map((row) => cellsOf(row, names)),
      key.map((column) => names.indexOf(column)),
      name,
    ),
  };
}

const isEmptyRegister = (name: TableName, release: Release): boolean =>
  registerTables.some((table) => table === name) && release[name].length === 0;

/**
 * Every public table of a release, ready to be written; those of the register only where there is one. A row without a
 * defined column, or two with one key, is a defect.
 */
export const publicTables = (release: Release): readonly PublicTable[] =>
  tableNames.filter((name) => !isEmptyRegister(name, release)).map((name) => publicTable(name, release[name]));
