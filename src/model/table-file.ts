import type { Manifest } from "./manifest.ts";
import type { TableName } from "./rows.ts";

/** What the names of a table's files begin with: a table of synthetic records says so in every one of them. */
export const fileStem = (table: TableName, synthetic: boolean): string => (synthetic ? `${table}.synthetic` : table);

/** The Parquet files of tables, where they are not called `<table>.parquet`. */
export type TableFiles = { readonly [T in TableName]?: string };

/** The Parquet file of a table; without a list, and for a table that is not in it, `<table>.parquet`. */
export const tableFile = (table: TableName, files: TableFiles = {}): string => files[table] ?? `${table}.parquet`;

/** What the Parquet files of a release are called, where they carry a mark in their names. */
export const filesOfRelease = ({ tables }: Pick<Manifest, "tables">): TableFiles =>
  Object.fromEntries(
    tables.filter(({ synthetic }) => synthetic).map(({ name }) => [name, `${fileStem(name, true)}.parquet`]),
  );
