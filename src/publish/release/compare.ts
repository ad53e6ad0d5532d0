import type { TableName } from "../../model/rows.ts";
import type { Bilingual } from "../../model/text.ts";
import type { Cell } from "../public-table.ts";
import type { ReadRelease, ReadTable, Row } from "./read.ts";

/** A cell that says something else than in the last release. */
export interface ChangedCell {
  readonly column: string;
  readonly was: Cell;
  readonly is: Cell;
}
/** A row that says something else. */
export interface ChangedRow {
  readonly key: string;
  readonly row: Row;
  readonly cells: readonly ChangedCell[];
}
/** What became of a table that both releases have. */
export interface TableChange {
  readonly name: TableName;
  readonly title: Bilingual;
  readonly newColumns: readonly string[];
  readonly goneColumns: readonly string[];
  readonly added: readonly Row[];
  readonly gone: readonly Row[];
  readonly changed: readonly ChangedRow[];
}

/** All that differs between two releases. */
export interface Changes {
  /** The last release as a whole; null where there is none. */
  readonly before: ReadRelease | null;
  readonly after: ReadRelease;
  /** The day of the last release; null where there is none. */
  readonly from: string | null;
  readonly to: string;
  readonly newTables: readonly ReadTable[];
  readonly goneTables: readonly ReadTable[];
  /** The tables in which anything differs. */
  readonly tables: readonly TableChange[];
  /** The areas, indicators, breakdowns and homes of both releases by their codes, as the new one has them. */
  readonly named: ReadonlyMap<string, Row>;
}

function changedRow(key: string, was: Row, is: Row, columns: readonly string[]): readonly ChangedRow[] {
  const cells = columns
    .filter((column) => was[column] !== is[column])
    .map((column) => ({ column, was: was[column] ?? null, is: is[column] ?? null }));
  return cells.length === 0 ? [] : [{ key, row: is, cells }];
}

function tableChange(before: ReadTable, after: ReadTable): TableChange {
  const names = (table: ReadTable): readonly string[] => table.columns.map(({ name }) => name);
  const typeOf = (table: ReadTable, column: string) => table.columns.find(({ name }) => name === column)?.type;
  const both = names(after).filter((column) => names(before).includes(column));
  // A column of another type is another column.
  const same = both.filter((column) => typeOf(before, column) === typeOf(after, column));
  return {
    name: after.name,
    title: after.title,
    newColumns: names(after).filter((column) => !same.includes(column)),
    goneColumns: names(before).filter((column) => !same.includes(column)),
    added: [...after.rows].flatMap(([key, row]) => (before.rows.has(key) ? [] : [row])),
    gone: [...before.rows].flatMap(([key, row]) => (after.rows.has(key) ? [] : [row])),
    changed: [...after.rows].flatMap(([key, is]) => {
      const was = before.rows.get(key);
      return was === undefined ? [] : changedRow(key, was, is, same);
    }),
  };
}

const differs = ({ newColumns, goneColumns, added, gone, changed }: TableChange): boolean =>
  [newColumns, goneColumns, added, gone, changed].some(({ length }) => length > 0);

/** What a release says otherwise than the last one; all of it is new where there is none. */
export function compare(before: ReadRelease | null, after: ReadRelease): Changes {
  const earlier = before?.tables ?? new Map<TableName, ReadTable>();
  const tables = [...after.tables.values()].flatMap((table) => {
    const found = earlier.get(table.name);
    return found === undefined ? [] : [tableChange(found, table)];
  });
  return {
    before,
    after,
    from: before?.release ?? null,
    to: after.release,
    newTables: [...after.tables.values()].filter(({ name }) => !earlier.has(name)),
    goneTables: [...earlier.values()].filter(({ name }) => !after.tables.has(name)),
    tables: tables.filter(differs),
    named: new Map(
      [earlier, after.tables].flatMap((of) =>
        (["areas", "indicators", "breakdowns", "institutions"] as const).flatMap((name) => [
          ...(of.get(name)?.rows ?? []),
        ]),
      ),
    ),
  };
}

/** Whether nothing differs. */
export const isSame = ({ newTables, goneTables, tables }: Changes): boolean =>
  newTables.length + goneTables.length + tables.length === 0;
