import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Manifest, ManifestFile, ManifestTable } from "../model/manifest.ts";
import type { PublicTable } from "./public-table.ts";

/** The files of a table, in the order in which they are offered. */
export const filesOf = ({ stem }: Pick<PublicTable, "stem">): readonly string[] => [
  `${stem}.parquet`,
  `${stem}.csv`,
  `${stem}.csv-metadata.json`,
];

/** Size and hash of a file in a folder. */
export async function fingerprint(folder: string, file: string): Promise<ManifestFile> {
  const bytes = await readFile(join(folder, file));
  return { file, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

async function entry(folder: string, table: PublicTable): Promise<ManifestTable> {
  const { name, title, synthetic, rows, columns } = table;
  const files = await Promise.all(filesOf(table).map((file) => fingerprint(folder, file)));
  return {
    name,
    title,
    synthetic,
    rows: rows.length,
    columns: columns.map((column) => ({ name: column.name, type: column.type, label: column.label })),
    files,
  };
}

/** What has been written into a folder, table by table; no certificate stands beside it yet. */
export async function manifestOf(folder: string, tables: readonly PublicTable[], release: string): Promise<Manifest> {
  return {
    release,
    license: "CC-BY-4.0",
    tables: await Promise.all(tables.map((table) => entry(folder, table))),
    certificate: null,
  };
}
