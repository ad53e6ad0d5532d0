import type { TableName } from "../../src/model/rows.ts";
import { readRelease, type ReadRelease, type Row } from "../../src/publish/release/read.ts";

/** The built data as a release, and others that differ from it. */

const before = await readRelease("public/data");
/** The release without its register. */
export const small: ReadRelease = {
  ...before,
  tables: new Map([...before.tables].filter(([name]) => !name.startsWith("register_"))),
};

/** What becomes of the rows of a table. */
export type Change = (rows: Map<string, Row>) => void;

/** The release with some tables changed. */
export const changed = (changes: { readonly [T in TableName]?: Change }): ReadRelease => ({
  release: "2026-12-31",
  tables: new Map(
    [...small.tables].map(([name, table]) => {
      const rows = new Map(table.rows);
      changes[name]?.(rows);
      return [name, { ...table, rows }];
    }),
  ),
});

/** Writes into cells of a row. */
export const edit =
  (key: string, cells: Row): Change =>
  (rows) => {
    const row = rows.get(key);
    if (row === undefined) throw new Error(`no row ${key}`);
    rows.set(key, { ...row, ...cells });
  };
/** Takes a row away. */
export const without =
  (key: string): Change =>
  (rows) => {
    if (!rows.delete(key)) throw new Error(`no row ${key}`);
  };

/** An observation of 371 sweeps in Kyustendil. */
export const sweeps = "reported.sweeps.BG415.2018-2019";
/** Gives it another number. */
export const value = edit(sweeps, { value: 731 });
