import { join } from "node:path";

import type { ManifestTable } from "../../model/manifest.ts";
import { buildAgain } from "../../model/read-json.ts";
import { readManifest } from "../../model/read-manifest.ts";
import type { TableName } from "../../model/rows.ts";
import { fileStem } from "../../model/table-file.ts";
import { tables } from "../../model/tables.ts";
import { rowsOfParquet } from "../parquet.ts";
import type { Cell } from "../public-table.ts";

/** A row of a release by its columns. */
export type Row = Readonly<Record<string, Cell>>;

/** A table of a release as it was published. */
export interface ReadTable {
  readonly name: TableName;
  readonly title: ManifestTable["title"];
  readonly columns: ManifestTable["columns"];
  /** By the values of the key. */
  readonly rows: ReadonlyMap<string, Row>;
}

/** A release as it was published. */
export interface ReadRelease {
  readonly release: string;
  readonly tables: ReadonlyMap<TableName, ReadTable>;
}

// It is another day in every row of every release.
const dated = "release";

async function readTable(folder: string, { name, title, synthetic, columns }: ManifestTable): Promise<ReadTable> {
  const cells = await rowsOfParquet(folder, {
    stem: fileStem(name, synthetic),
    columns: columns.map((column) => ({ ...column })),
  });
  // A table that no longer is has its first column for a key.
  const { key = [columns[0]?.name ?? ""] }: { readonly key?: readonly string[] } = Object.hasOwn(tables, name)
    ? tables[name]
    : {};
  const rows = cells.map((row): readonly [string, Row] => {
    const named = Object.fromEntries(columns.map((column, place) => [column.name, row[place] ?? null]));
    return [key.map((column) => String(named[column])).join("\u0000"), named];
  });
  return { name, title, columns: columns.filter((column) => column.name !== dated), rows: new Map(rows) };
}

/**
 * Reads the public tables of a release from a folder with its manifest.json.
 * Throws `InputRefused` where that is missing or damaged.
 * @param folderOf the folder in which the Parquet file of a table lies
 * @param wayOut what to do about a damaged manifest
 */
export async function readRelease(
  folder: string,
  folderOf: (table: ManifestTable) => string = () => folder,
  wayOut = buildAgain,
): Promise<ReadRelease> {
  const manifest = await readManifest(join(folder, "manifest.json"), wayOut);
  const read = await Promise.all(manifest.tables.map((table) => readTable(folderOf(table), table)));
  return { release: manifest.release, tables: new Map(read.map((table) => [table.name, table])) };
}
