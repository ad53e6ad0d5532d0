import { parquetMetadataAsync, parquetRead, parquetSchema } from "hyparquet";
import { distinct } from "../explore/files.ts";
import { columnOf, mostCells, OwnFileError, type OwnTable } from "./own-file.ts";
import { isUnread, leaveDecimals, parsers, valuesOf } from "./parquet-values.ts";

/**
 * A Parquet file as a table, read part by part from the file. Refuses packings that the page has no reader for; columns
 * of a kind that it does not read are left out and named.
 */
export async function readParquet(own: Blob): Promise<OwnTable> {
  const file = {
    byteLength: own.size,
    slice: (from: number, to?: number) => own.slice(from, to ?? own.size).arrayBuffer(),
  };
  const metadata = await parquetMetadataAsync(file);
  const codecs = metadata.row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec));
  if (codecs.some((codec) => codec !== undefined && codec !== "SNAPPY" && codec !== "UNCOMPRESSED"))
    throw new OwnFileError("packing");
  const schema = parquetSchema(metadata).children;
  const columns = schema.filter((column) => !isUnread(column));
  const rows = Number(metadata.num_rows);
  if (rows === 0) throw new OwnFileError("empty");
  if (columns.length === 0) throw new OwnFileError("unread");
  if (columns.length > 500) throw new OwnFileError("wide");
  if (columns.length * rows > mostCells) throw new OwnFileError("large");
  leaveDecimals(columns);
  let lines: readonly (readonly unknown[])[] = [];
  await parquetRead({
    file,
    metadata,
    parsers,
    columns: columns.map(({ element }) => element.name),
    rowFormat: "array",
    onComplete: (all: readonly (readonly unknown[])[]) => {
      lines = all;
    },
  });
  // A text column stays one: its file says what it is.
  const names = distinct(columns.map(({ element }) => element.name));
  const made = columns.map((column, place) => {
    const name = names[place] ?? "";
    const values = valuesOf(
      column,
      lines.map((row) => row[place]),
    );
    const isText = values.some((value) => typeof value === "string");
    return isText
      ? { name, numeric: false, values: values.map((value) => (value === null ? null : String(value))) }
      : columnOf(name, values, ".");
  });
  const left = schema.filter(isUnread).map(({ element }) => element.name);
  return { columns: made, rows, told: left.length > 0 ? { left } : {} };
}
