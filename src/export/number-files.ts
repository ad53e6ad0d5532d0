import type { Origin } from "./citation.ts";
import { csvOf } from "./csv.ts";
import { excelCsvOf } from "./excel-csv.ts";
import { isCube, jsonStatOf } from "./json-stat.ts";
import { sheetFileName, type Sheet } from "./sheet.ts";

/** The kinds of files that hold a chart's numbers, each called by the extension of its name. */
export const numberKinds = ["csv", "excel.csv", "xlsx", "parquet", "json"] as const;
export type NumberKind = (typeof numberKinds)[number];

/** Those that a sheet can be written as: no JSON-stat for a list of named things. */
export const numberKindsOf = (sheet: Pick<Sheet, "columns" | "rows">): readonly NumberKind[] =>
  numberKinds.filter((kind) => kind !== "json" || isCube(sheet));

type Writer = (sheet: Sheet, seen: Origin) => string | Uint8Array | Promise<string | Uint8Array>;

// The large libraries are loaded when a file of their kind is asked for: in a browser that is seldom.
const writers: Readonly<Record<NumberKind, Writer>> = {
  csv: csvOf,
  "excel.csv": excelCsvOf,
  xlsx: async (sheet, seen) => (await import("./xlsx.ts")).xlsxOf([sheet], seen),
  parquet: async (sheet, seen) => (await import("./parquet.ts")).parquetOf(sheet, seen),
  json: (sheet, seen) => `${JSON.stringify(jsonStatOf(sheet, seen))}\n`,
};

/** A sheet as a file of a kind, in the build as in a browser. JSON-stat throws a RangeError for what is no cube. */
export const numberFile = async (kind: NumberKind, sheet: Sheet, seen: Origin): Promise<string | Uint8Array> =>
  writers[kind](sheet, seen);

/** All files that hold a sheet's numbers in one archive, with a readme. */
export async function numberArchive(sheet: Sheet, seen: Origin): Promise<Uint8Array> {
  const parts = numberKindsOf(sheet).map(
    async (kind) => [sheetFileName(sheet, kind), await numberFile(kind, sheet, seen)] as const,
  );
  return (await import("./zip.ts")).zipOf(sheet, Object.fromEntries(await Promise.all(parts)), seen);
}
