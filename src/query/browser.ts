import { tableFile, type TableFiles } from "../model/table-file.ts";
import { createTables } from "./columns.ts";
import { createLightEngine } from "./light.ts";
import { fetchOk, type Progress } from "./packed.ts";
import { type Engines, joinEngines } from "./together.ts";

/** What a page says when it opens the engines. */
export interface OpenOptions {
  /** The site's root, such as "/" or "/obhvat/"; beneath it lie data/ and duckdb/. */
  readonly base: string;
  /** The Parquet files that are not called after their table; those of a synthetic register are not. */
  readonly files?: TableFiles;
  /** Hears how much of the big engine was fetched, in packed bytes; `total` is known from the start. */
  readonly onProgress: (progress: Progress) => void;
  /** Hears, at most once, why the big engine is not used; the light one goes on answering. */
  readonly onFailure: (error: Error) => void;
  /** Milliseconds until the big engine's start is given up; two minutes if not said. */
  readonly startWithin?: number;
  /** Milliseconds the big engine may take for an answer; ten seconds if not said. */
  readonly answerWithin?: number;
}

/** The engines of a page in the browser. Nothing is fetched before the first question. */
export function openEngines({
  base,
  files = {},
  onProgress,
  onFailure,
  startWithin = 120_000,
  answerWithin = 10_000,
}: OpenOptions): Engines {
  const root = new URL(base.endsWith("/") ? base : `${base}/`, location.href);
  const tables = createTables(async (table) =>
    (await fetchOk(new URL(`data/${tableFile(table, files)}`, root))).arrayBuffer(),
  );
  const startBig = async () => {
    const { openWasmEngine } = await import("./wasm.ts");
    return openWasmEngine({ folder: new URL("duckdb/", root), tables, startWithin, answerWithin, onProgress });
  };
  return joinEngines({ light: createLightEngine(tables), startBig, onFailure });
}
