import { parquetWriteBuffer } from "hyparquet-writer";
import type { Origin } from "./citation.ts";
import type { Sheet } from "./sheet.ts";
import { isPublic, sourceLine } from "./words.ts";

/** What the file says of itself, in its own metadata: no column has room for it. */
function told(sheet: Sheet, { address, hash }: Origin): Readonly<Record<string, string>> {
  return {
    title: sheet.title,
    subtitle: sheet.subtitle,
    description: [sheet.sentence, ...sheet.notes].join("\n"),
    source: sourceLine(sheet),
    ...(isPublic(address) ? { address } : { page: address }),
    release: sheet.release,
    release_sha256: hash,
    licence: sheet.licence,
    language: sheet.language,
    dataset: sheet.dataset,
    synthetic: String(sheet.synthetic),
    labels: JSON.stringify(Object.fromEntries(sheet.columns.map(({ key, label }) => [key, label]))),
  };
}

/**
 * The sheet as Apache Parquet (snappy): numbers as DOUBLE, all else as text, null for what is not there. The title, the
 * source and the release stand in the file's key-value metadata. The same sheet gives the same bytes.
 */
export function parquetOf(sheet: Sheet, seen: Origin): Uint8Array {
  const columnData = sheet.columns.map(({ key, kind }, place) => ({
    name: key,
    type: kind === "number" ? ("DOUBLE" as const) : ("STRING" as const),
    data: sheet.rows.map((row) => row[place] ?? null),
  }));
  const kvMetadata = Object.entries(told(sheet, seen)).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: "obhvat" }));
}
