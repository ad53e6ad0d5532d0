import { parquetMetadataAsync, parquetRead, parquetSchema } from "hyparquet";
import { distinct } from "../explore/files.ts";
import { columnOf, mostCells, OwnFileError, type OwnTable } from "./own-file.ts";

/** A value as a text or a number; what is inside of lists and structures as JSON. */
function plain(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string") return value;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, "");
  return JSON.stringify(value, (_key, one: unknown) => (typeof one === "bigint" ? String(one) : one));
}

/** A Parquet file as a table, read part by part from the file. Refuses packings that the page has no reader for. */
export async function readParquet(own: Blob): Promise<OwnTable> {
  const file = {
    byteLength: own.size,
    slice: (from: number, to?: number) => own.slice(from, to ?? own.size).arrayBuffer(),
  };
  const metadata = await parquetMetadataAsync(file);
  const codecs = metadata.row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec));
  if (codecs.some((codec) => codec !== undefined && codec !== "SNAPPY" && codec !== "UNCOMPRESSED"))
    throw new OwnFileError("packing");
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const rows = Number(metadata.num_rows);
  if (rows === 0) throw new OwnFileError("empty");
  if (names.length > 500) throw new OwnFileError("wide");
  if (names.length * rows > mostCells) throw new OwnFileError("large");
  let read: readonly (readonly unknown[])[] = [];
  await parquetRead({
    file,
    metadata,
    rowFormat: "array",
    onComplete: (all: readonly (readonly unknown[])[]) => {
      read = all;
    },
  });
  // A text column stays one: its file says what it is.
  const columns = distinct(names).map((name, place) => {
    const values = read.map((row) => plain(row[place]));
    const isText = values.some((value) => typeof value === "string");
    return isText
      ? { name, numeric: false, values: values.map((value) => (value === null ? null : String(value))) }
      : columnOf(name, values, ".");
  });
  return { columns, rows };
}
