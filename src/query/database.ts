import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from "@duckdb/duckdb-wasm";
import { dropKept, keepOnly, takeKept } from "./kept-files.ts";
import { type EngineManifest, fetchPacked, type PackedFile, type Progress } from "./packed.ts";
import { fetchWatched, LackError } from "./watched.ts";

/** Where the database's files lie, how long its start may take, and who hears of the fetching. */
export interface DatabaseOptions {
  /** Address of the folder with `engine.json`, ending in a slash. */
  readonly folder: URL;
  /** Milliseconds until the start is given up. */
  readonly startWithin: number;
  /** Gives the start up at once. */
  readonly signal?: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Milliseconds the files may take to run once they are there; not less than a weak telephone needs. */
  readonly wakeWithin?: number;
  /** Hears that a database which had started broke down: nothing that it was asked will be answered. */
  readonly onBroken?: (error: Error) => void;
  /**
   * Whether the browser is to keep the files for the next visit, beyond its own cache, some 35 MB: asked once they are
   * there, and once more when they are kept.
   */
  readonly keep?: () => boolean;
  /** Whether it starts only where the browser has kept its files since an earlier visit, and rejects elsewhere. */
  readonly onlyKept?: boolean;
}

// DuckDB-WASM would load what it lacks (Parquet, JSON, ICU) from its vendor's host; a page of this site asks no other
// host. A question that wants more memory than this is told so, before the browser takes the page down.
const lock = [
  "memory_limit='1GB'",
  "autoinstall_known_extensions=false",
  "autoload_known_extensions=false",
  "enable_external_access=false",
  "lock_configuration=true",
]
  .map((setting) => `SET ${setting};`)
  .join(" ");

/**
 * An empty DuckDB-WASM in a worker (browsers only), fetched, unpacked and started from the site's own files, and
 * locked: no statement can make it ask a host. Rejects when a file is missing or damaged, when the browser refuses
 * WebAssembly or lacks its exceptions, and when time runs out.
 */
export async function openDatabase(options: DatabaseOptions): Promise<AsyncDuckDB> {
  refuseWithoutWebAssembly();
  const signal = deadline(options.startWithin, options.signal);
  const { worker, wasm } = await fetchFiles(options, signal);
  const database = await start(
    worker,
    wasm,
    () => deadline(options.wakeWithin ?? options.startWithin, signal),
    options.onBroken,
  );
  await withConnection(database, (connection) => connection.query(lock));
  return database;
}

/** Rejects where the database was put away: to ask it then would leave a complaint in the console, and no answer. */
export function refusePutAway(database: AsyncDuckDB): void {
  if (database.isDetached()) throw new LackError("broken", "the query engine was put away");
}

/**
 * Does some work over a connection of its own, which is closed afterwards in any case. Rejects where the database was
 * put away meanwhile.
 */
export async function withConnection<T>(
  database: AsyncDuckDB,
  work: (connection: AsyncDuckDBConnection) => Promise<T>,
): Promise<T> {
  refusePutAway(database);
  const connection = await database.connect();
  try {
    refusePutAway(database);
    return await work(connection);
  } finally {
    if (!database.isDetached()) await connection.close();
  }
}

/** A signal that is aborted after some milliseconds, with a `LackError` that says so, or with another error. */
export function deadline(within: number, sooner?: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const end = (): void => {
    controller.abort(sooner?.reason);
  };
  if (sooner?.aborted === true) end();
  sooner?.addEventListener("abort", end);
  setTimeout(() => {
    controller.abort(new LackError("slow", `the query engine took longer than ${within} ms`));
  }, within);
  return controller.signal;
}

/** Rejects with the signal's reason as soon as it is aborted; for `Promise.race`. */
export const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const giveUp = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
  });

// A module of one function that does nothing but try and catch: "\0asm", version 1, a type, a function, its code.
const tryAndCatch = new Uint8Array([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 0x40, 0x19, 0x0b, 0x0b,
]);

// The database's own worker never tells of a refusal, and by then the reader has fetched megabytes.
function refuseWithoutWebAssembly(): void {
  try {
    new WebAssembly.Module(tryAndCatch);
  } catch (cause) {
    throw new LackError("refused", "this browser, or the page's policy, refuses WebAssembly with exceptions", cause);
  }
}

interface DatabaseFiles {
  readonly worker: Blob;
  /** It is the larger by far, and still on its way. */
  readonly wasm: Promise<Blob>;
}

async function fetchFiles(
  { folder, onProgress, keep = () => false, onlyKept = false }: DatabaseOptions,
  signal: AbortSignal,
): Promise<DatabaseFiles> {
  const manifest = JSON.parse(
    await (await fetchWatched(new URL("engine.json", folder), { signal })).text(),
  ) as EngineManifest;
  const loaded = { wasm: 0, worker: 0 };
  const total = manifest.wasm.compressed + manifest.worker.compressed;
  const take = async (part: keyof DatabaseFiles, packed: PackedFile, type: string): Promise<Blob> => {
    const url = new URL(packed.file, folder);
    const onBytes = (bytes: number): void => {
      loaded[part] = bytes;
      onProgress({ loaded: loaded.wasm + loaded.worker, total });
    };
    const kept = await takeKept(url, packed.bytes);
    if (kept === undefined && onlyKept) throw new LackError("refused", `${url.pathname}: the browser has not kept it`);
    if (kept === undefined) return fetchPacked(url, packed, type, signal, onBytes);
    onBytes(packed.compressed);
    return kept;
  };
  const wasm = take("wasm", manifest.wasm, "application/wasm");
  // Whoever waits for it hears of it, also where the other fails first.
  wasm.catch(() => undefined);
  const worker = await take("worker", manifest.worker, "text/javascript");
  // Beside the start, which does not wait for it.
  void keepFiles(keep, wasm, (blob) => [
    [new URL(manifest.wasm.file, folder).href, blob],
    [new URL(manifest.worker.file, folder).href, worker],
  ]);
  return { wasm, worker };
}

async function keepFiles(
  keep: () => boolean,
  wasm: Promise<Blob>,
  filesWith: (wasm: Blob) => readonly (readonly [url: string, file: Blob])[],
): Promise<void> {
  const blob = await wasm.catch(() => undefined);
  if (blob === undefined || !keep()) return;
  await keepOnly(new Map(filesWith(blob)));
  if (!keep()) await dropKept();
}

/** Starts the worker at once, so that it has read its own code when the database's comes. */
async function start(
  code: Blob,
  wasm: Promise<Blob>,
  awake: () => AbortSignal,
  onBroken: (error: Error) => void = () => undefined,
): Promise<AsyncDuckDB> {
  const urls = [URL.createObjectURL(code)];
  const [url = ""] = urls;
  const worker = new Worker(url);
  const failed = broken(worker);
  failed.catch(() => undefined);
  try {
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    const main = URL.createObjectURL(await Promise.race([wasm, failed]));
    urls.push(main);
    await Promise.race([database.instantiate(main), failed, aborted(awake())]);
    broken(worker).catch(onBroken);
    return database;
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    for (const made of urls) URL.revokeObjectURL(made);
  }
}

const broken = (worker: Worker): Promise<never> =>
  new Promise((_, reject) => {
    const giveUp = (event: Event): void => {
      const reason = event instanceof ErrorEvent ? event.message : "the browser refuses it";
      reject(new LackError("broken", `the query engine's worker did not start: ${reason}`));
    };
    worker.addEventListener("error", giveUp, { once: true });
  });
