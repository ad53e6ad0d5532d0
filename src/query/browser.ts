import type { Engine } from "../model/question.ts";
import type { AreaRow, TableName } from "../model/rows.ts";
import { tableFile, type TableFiles } from "../model/table-file.ts";
import { createTables, type ParquetTables } from "./columns.ts";
import { createLightEngine } from "./light.ts";
import { columnTypes } from "./plan.ts";
import type { Progress } from "./packed.ts";
import { openParted } from "./parted.ts";
import { type Engines, joinEngines } from "./together.ts";
import { fetchWatched } from "./watched.ts";

/** Where the engines find what they need, and who hears of it. */
export interface SiteOptions {
  /** The site's root, such as "/" or "/obhvat/"; beneath it lie data/ and duckdb/. */
  readonly base: string;
  /** The Parquet files that are not called after their table; those of a synthetic register are not. */
  readonly files?: TableFiles;
  /** Hears how much of the big engine was fetched, in packed bytes; `total` is known from the start. */
  readonly onProgress: (progress: Progress) => void;
  /** Milliseconds until the big engine's start is given up; two minutes if not said. */
  readonly startWithin?: number;
  /** Milliseconds its files may take to run once they are there. */
  readonly wakeWithin?: number;
}

/** What a page says when it opens the engines. */
export interface OpenOptions extends SiteOptions {
  /** Hears, at most once, why the big engine is not used; the light one goes on answering. */
  readonly onFailure: (error: Error) => void;
  /** Milliseconds the big engine may take for an answer; ten seconds if not said. */
  readonly answerWithin?: number;
}

/** Milliseconds after which the start of the big engine is given up, if a page does not say. */
export const defaultStart = 120_000;

/** The site's root as an address. */
export const rootOf = (base: string): URL => new URL(base.endsWith("/") ? base : `${base}/`, location.href);

// What grows with every year and every case; the others are no larger than two parts of these.
const parted: ReadonlySet<TableName> = new Set(["register_districts", "register_municipalities"]);

/** The published tables, from the site's own files; of large ones what a question needs, where the host gives parts. */
export const siteTables = (root: URL, files: TableFiles = {}): ParquetTables =>
  createTables(async (table) => {
    const url = new URL(`data/${tableFile(table, files)}`, root);
    return parted.has(table) ? openParted(url) : (await fetchWatched(url)).arrayBuffer();
  });

/** The engines of a page in the browser. Nothing is fetched before the first question. */
export function openEngines({
  base,
  files,
  onProgress,
  onFailure,
  startWithin = defaultStart,
  answerWithin = 10_000,
}: OpenOptions): Engines {
  const root = rootOf(base);
  const tables = siteTables(root, files);
  const startBig = async () => {
    const { openWasmEngine } = await import("./wasm.ts");
    return openWasmEngine({ folder: new URL("duckdb/", root), tables, startWithin, answerWithin, onProgress });
  };
  return joinEngines({ light: createLightEngine(tables), startBig, onFailure });
}

/** The light engine alone, which answers at once. Nothing is fetched before the first question. */
export const openLight = ({ base, files }: Pick<SiteOptions, "base" | "files">): Engine =>
  createLightEngine(siteTables(rootOf(base), files));

/** The districts and municipalities, as the site's table has them. */
export async function readAreas({ base, files }: Pick<SiteOptions, "base" | "files">): Promise<readonly AreaRow[]> {
  const names = [...columnTypes("areas").keys()];
  const columns = await siteTables(rootOf(base), files).read("areas", names);
  const rows = columns.get("area")?.length ?? 0;
  // The reader of the table has checked the type of every value.
  return Array.from(
    { length: rows },
    (_, row) => Object.fromEntries(names.map((name) => [name, columns.get(name)?.[row] ?? null])) as unknown as AreaRow,
  );
}
