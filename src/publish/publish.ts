import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Manifest } from "../model/manifest.ts";
import type { ReportedTables } from "../model/rows.ts";
import type { PublishedRegister } from "../protect/published.ts";
import { csvOf } from "./csv.ts";
import { csvwOf } from "./csvw.ts";
import { manifestOf } from "./manifest.ts";
import { writeParquet } from "./parquet.ts";
import { publicTables } from "./public-table.ts";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Writes every table as Parquet and CSV with its description, and the manifest, into an empty folder. The same rows
 * give the same bytes.
 */
export async function publish(
  rows: ReportedTables & PublishedRegister,
  folder: string,
  release: string,
): Promise<Manifest> {
  const tables = publicTables(rows);
  await writeParquet(tables, folder);
  await Promise.all(
    tables.flatMap((table) => [
      writeFile(join(folder, `${table.stem}.csv`), csvOf(table)),
      writeFile(join(folder, `${table.stem}.csv-metadata.json`), json(csvwOf(table))),
    ]),
  );
  const manifest = await manifestOf(folder, tables, release);
  await writeFile(join(folder, "manifest.json"), json(manifest));
  return manifest;
}
