import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { unzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects, snappyUncompress } from "hyparquet";
import { deserializeTCompactProtocol } from "hyparquet/src/thrift.js";

/** A number that must not be seen, found in a file: where, and in what form. */
export interface Trace {
  readonly file: string;
  readonly marker: number;
  readonly how: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * A number as people and programs write it, as a pattern: plain, with any thousands mark, with zeros behind the point.
 */
function written(marker: number): string {
  const [first = "", ...groups] = marker.toLocaleString("en-US").split(",");
  const grouped = [first, ...groups].map(escaped).join("(?:[\\s,.'\\u00a0\\u202f\\u2009]|&nbsp;|&#160;|&thinsp;)?");
  return grouped;
}

const alone = (patterns: readonly string[]): RegExp => new RegExp(`(?<![0-9])(?:${patterns.join("|")})(?![0-9])`);
const anyOf = new WeakMap<readonly number[], RegExp>();

/**
 * Which of the numbers stand in a text. That is asked of each only where any of them was met: a site has hundreds of
 * megabytes.
 */
function inWriting(text: string, markers: readonly number[]): readonly number[] {
  const any = anyOf.get(markers) ?? alone(markers.map(written));
  anyOf.set(markers, any);
  return any.test(text) ? markers.filter((marker) => alone([written(marker)]).test(text)) : [];
}

/** The bytes of a number in the types a file may hold it in. */
function encoded(marker: number): readonly (readonly [how: string, bytes: Buffer])[] {
  const [whole, long, double] = [Buffer.alloc(4), Buffer.alloc(8), Buffer.alloc(8)];
  whole.writeInt32LE(marker);
  long.writeBigInt64LE(BigInt(marker));
  double.writeDoubleLE(marker);
  return [
    ["int64", long],
    ["double", double],
    ["int32", whole],
  ];
}

const inText = (text: string, markers: readonly number[], how: string) =>
  inWriting(text, markers).map((marker) => ({ marker, how }));

const inBytes = (bytes: Buffer, markers: readonly number[], where: string) =>
  markers.flatMap((marker) =>
    encoded(marker)
      .filter(([, code]) => bytes.includes(code))
      .map(([how]) => ({ marker, how: `${where}: ${how}` })),
  );

/** The pages of a Parquet file, decompressed: dictionaries too, whether or not a row uses what is in them. */
function pagesOf(bytes: Buffer): readonly Buffer[] {
  const { buffer } = new Uint8Array(bytes);
  const columns = parquetMetadata(buffer).row_groups.flatMap((group) =>
    group.columns.flatMap(({ meta_data }) => meta_data ?? []),
  );
  return columns.flatMap(({ codec, dictionary_page_offset, data_page_offset, total_compressed_size }) => {
    const reader = { view: new DataView(buffer), offset: Number(dictionary_page_offset ?? data_page_offset) };
    const end = reader.offset + Number(total_compressed_size);
    const pages: Buffer[] = [];
    while (reader.offset < end) {
      const header: Readonly<Record<string, unknown>> = deserializeTCompactProtocol(reader);
      const [size, packed] = [Number(header["field_2"]), Number(header["field_3"])];
      const levels = levelsOf(header);
      const page = new Uint8Array(buffer, reader.offset + levels, packed - levels);
      pages.push(Buffer.from(codec === "SNAPPY" ? unpacked(page, size - levels) : page));
      reader.offset += packed;
    }
    return pages;
  });
}

/**
 * The bytes at the beginning of a page of the second version that are never compressed: they hold no numbers of the
 * table.
 */
function levelsOf(header: Readonly<Record<string, unknown>>): number {
  const second = header["field_8"] as Readonly<Record<string, unknown>> | undefined;
  return Number(second?.["field_5"] ?? 0) + Number(second?.["field_6"] ?? 0);
}

function unpacked(page: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size);
  snappyUncompress(page, output);
  return output;
}

/** A value that JSON has no sign for as text, any other as it is. */
function writable(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;
}

const json = (value: unknown): string => JSON.stringify(value, (_, each: unknown) => writable(each));

async function inParquet(bytes: Buffer, markers: readonly number[]) {
  const { buffer } = new Uint8Array(bytes);
  const rows: unknown = await parquetReadObjects({ file: buffer });
  return [
    ...inText(json(parquetMetadata(buffer)), markers, "metadata and statistics"),
    ...inText(json(rows), markers, "rows"),
    ...pagesOf(bytes).flatMap((page) => inBytes(page, markers, "page")),
    ...inBytes(bytes, markers, "file"),
  ];
}

const unpack: Readonly<Record<string, (bytes: Buffer) => Buffer>> = { ".gz": gunzipSync, ".br": brotliDecompressSync };

/** Workbooks and slides are archives too. */
const archives: readonly string[] = [".zip", ".xlsx", ".pptx"];

async function inArchive(bytes: Buffer, markers: readonly number[]): Promise<readonly Omit<Trace, "file">[]> {
  const traces = await Promise.all(
    Object.entries(unzipSync(bytes)).map(async ([name, part]) =>
      [...inText(name, markers, "name"), ...(await inFile(name, Buffer.from(part), markers))].map(
        ({ marker, how }) => ({ marker, how: `${name}: ${how}` }),
      ),
    ),
  );
  return traces.flat();
}

async function inFile(
  name: string,
  bytes: Buffer,
  markers: readonly number[],
): Promise<readonly Omit<Trace, "file">[]> {
  const inner = unpack[extname(name)];
  if (inner !== undefined) return inFile(name.slice(0, -3), inner(bytes), markers);
  if (extname(name) === ".parquet") return inParquet(bytes, markers);
  if (archives.includes(extname(name))) return inArchive(bytes, markers);
  return [
    ...inText(bytes.toString("utf8"), markers, "text"),
    ...inText(bytes.toString("utf16le"), markers, "text, UTF-16"),
  ];
}

/**
 * Looks for numbers in every file of a folder and in the files' names: written in any of the usual ways, and in Parquet
 * files in rows, statistics and decompressed pages. Numbers of five digits or more are safe to hunt; smaller ones are
 * met by chance.
 */
export async function huntFor(markers: readonly number[], folder: string): Promise<readonly Trace[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: Trace[] = [];
  // One after the other: a built site has thousands of files, too many to hold at once.
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const traces = entry.isFile() ? await inFile(entry.name, await readFile(file), markers) : [];
    found.push(...[...inText(entry.name, markers, "name"), ...traces].map((trace) => ({ file, ...trace })));
  }
  return found;
}
