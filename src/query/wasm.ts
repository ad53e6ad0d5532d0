import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from "@duckdb/duckdb-wasm";
import type { Answer, Engine } from "../model/question.ts";
import type { TableName } from "../model/rows.ts";
import { fromArrow, toArrow } from "./arrow.ts";
import type { ParquetTables } from "./columns.ts";
import { type EngineManifest, fetchOk, fetchPacked, type PackedFile, type Progress } from "./packed.ts";
import { columnTypes } from "./plan.ts";
import { remember } from "./remember.ts";
import { type Statement, toSql } from "./sql.ts";

/** What the engine needs from the page: where its files lie, how long it may take, and who hears of the fetching. */
export interface WasmOptions {
  /** Address of the folder with `engine.json`, ending in a slash. */
  readonly folder: URL;
  readonly tables: ParquetTables;
  /** Milliseconds until the start is given up, and until an answer is. */
  readonly startWithin: number;
  readonly answerWithin: number;
  readonly onProgress: (progress: Progress) => void;
}

// Nothing may make the engine ask a foreign host for an extension.
const lock = "SET autoinstall_known_extensions=false; SET autoload_known_extensions=false; SET lock_configuration=true";

/**
 * DuckDB-WASM in a worker (browsers only): fetched, unpacked and started from this site's own files.
 * Rejects when a file is missing or damaged, when WebAssembly is refused, or when time runs out.
 */
export async function openWasmEngine(options: WasmOptions): Promise<Engine> {
  const signal = AbortSignal.timeout(options.startWithin);
  const files = await fetchFiles(options, signal);
  const database = await start(files, signal);
  await withConnection(database, (connection) => connection.query(lock));
  const load = remember((table: TableName) => insertTable(database, options.tables, table));
  return {
    async ask(question) {
      const statement = toSql(question);
      await load(question.table);
      const answer = withConnection(database, (connection) => run(connection, statement));
      return Promise.race([answer, timedOut(AbortSignal.timeout(options.answerWithin))]);
    },
  };
}

interface EngineFiles {
  readonly wasm: Blob;
  readonly worker: Blob;
}

async function fetchFiles({ folder, onProgress }: WasmOptions, signal: AbortSignal): Promise<EngineFiles> {
  const response = await fetchOk(new URL("engine.json", folder), signal);
  const manifest = (await response.json()) as EngineManifest;
  const loaded = { wasm: 0, worker: 0 };
  const total = manifest.wasm.compressed + manifest.worker.compressed;
  const fetchPart = (part: "wasm" | "worker", packed: PackedFile, type: string): Promise<Blob> =>
    fetchPacked(new URL(packed.file, folder), packed, type, signal, (bytes) => {
      loaded[part] = bytes;
      onProgress({ loaded: loaded.wasm + loaded.worker, total });
    });
  const [wasm, worker] = await Promise.all([
    fetchPart("wasm", manifest.wasm, "application/wasm"),
    fetchPart("worker", manifest.worker, "text/javascript"),
  ]);
  return { wasm, worker };
}

async function start(files: EngineFiles, signal: AbortSignal): Promise<AsyncDuckDB> {
  const urls = { wasm: URL.createObjectURL(files.wasm), worker: URL.createObjectURL(files.worker) };
  const worker = new Worker(urls.worker);
  try {
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    await Promise.race([database.instantiate(urls.wasm), brokenWorker(worker), timedOut(signal)]);
    return database;
  } catch (cause) {
    worker.terminate();
    throw new Error("the query engine did not start; the light one remains", { cause });
  } finally {
    URL.revokeObjectURL(urls.wasm);
    URL.revokeObjectURL(urls.worker);
  }
}

const brokenWorker = (worker: Worker): Promise<never> =>
  new Promise((_, reject) => {
    worker.addEventListener("error", (event) => { reject(new Error(`its worker failed: ${event.message}`)); }, { once: true });
  });

const timedOut = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const giveUp = (): void => { reject(new Error("the query engine took too long", { cause: signal.reason })); };
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
  });

async function insertTable(database: AsyncDuckDB, tables: ParquetTables, table: TableName): Promise<void> {
  const columns = await tables.read(table, [...columnTypes(table).keys()]);
  await withConnection(database, (connection) =>
    connection.insertArrowFromIPCStream(toArrow(table, columns), { name: table, create: true }));
}

const run = (connection: AsyncDuckDBConnection, { sql, parameters }: Statement): Promise<Answer> =>
  connection.useUnsafe(async (database, id) => {
    const statement = await database.createPrepared(id, sql);
    try {
      return fromArrow(await database.runPrepared(id, statement, [...parameters]));
    } finally {
      await database.closePrepared(id, statement);
    }
  });

async function withConnection<T>(database: AsyncDuckDB, work: (connection: AsyncDuckDBConnection) => Promise<T>): Promise<T> {
  const connection = await database.connect();
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
