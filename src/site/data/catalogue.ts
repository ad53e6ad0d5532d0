import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ManifestTable } from "../../model/manifest.ts";
import type { TableName } from "../../model/rows.ts";
import { fileStem } from "../../model/table-file.ts";
import { tables } from "../../model/tables.ts";
import { remember } from "../../query/remember.ts";
import { buildEngine, dataFolder, manifest } from "../facts.ts";

/** The tables in the order in which people come for them. */
export const wanted = [
  "observations",
  "institutions",
  "services",
  "events",
  "sources",
  "register_districts",
  "register_municipalities",
  "denominators",
] as const satisfies readonly TableName[];
/** The tables that only make sense together with those. */
export const helpers = [
  "evidence",
  "institution_evidence",
  "denominator_checks",
  "indicator_measures",
  "correction_records",
  "areas",
  "settlements",
  "indicators",
  "breakdowns",
] as const satisfies readonly TableName[];

/**
 * Tables of more rows come only as CSV and Parquet: a page of a workbook holds 1,048,576 rows, of which three are
 * heads.
 */
export const spreadsheetRows = 1_048_573;
/**
 * Tables of more rows come as a workbook only: a CSV for Excel repeats what is true of all rows in each, and hosts take
 * no file of over 25 MB.
 */
export const excelCsvRows = 20_000;

/** The tables that are a statistical cube. */
export const cubes = [
  "observations",
  "register_districts",
  "register_municipalities",
] as const satisfies readonly TableName[];
export type CubeTable = (typeof cubes)[number];

/** A table of the release by its name; nothing for the register in a release without one. */
export const publishedTable = async (name: TableName): Promise<ManifestTable | undefined> =>
  (await manifest()).tables.find((table) => table.name === name);

/** The tables of the release among some names, in their order. */
export async function publishedTables(names: readonly TableName[]): Promise<readonly ManifestTable[]> {
  const all = await Promise.all(names.map(publishedTable));
  return all.filter((table) => table !== undefined);
}

/** What the names of a table's files begin with. */
export const stemOf = ({ name, synthetic }: Pick<ManifestTable, "name" | "synthetic">): string =>
  fileStem(name, synthetic);

const hashOfManifest = async (): Promise<string> =>
  createHash("sha256")
    .update(await readFile(join(dataFolder, "manifest.json")))
    .digest("hex");
let hash: Promise<string> | undefined;

/** The SHA-256 of the manifest, read once a build: it names the release. */
export const releaseHash = (): Promise<string> => (hash ??= hashOfManifest());

/** From the first to the last year that a table speaks of, "2009-2026"; nothing for a table without periods. */
export const yearsOf = remember(async (table: TableName): Promise<string | undefined> => {
  const column = ["period", "date", "year"].find((one) => one in tables[table].columns);
  if (column === undefined) return undefined;
  const rows = await (
    await buildEngine()
  ).ask({ table, columns: [column], measures: [{ as: "rows", fn: "count", column }] });
  const years = rows.flatMap((row) => /^\d{4}/.exec(String(row[column] ?? ""))?.[0] ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || first === last ? first : `${first}-${last ?? first}`;
});
