import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import type * as Blocking from "@duckdb/duckdb-wasm/blocking";

const require = createRequire(import.meta.url);

/** The engine of the reader's browser, here, without a worker: what it does at once it gives as if it took time. */
export async function openWasm(): Promise<AsyncDuckDB> {
  const file = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const { createDuckDB, NODE_RUNTIME, VoidLogger } = require(file) as typeof Blocking;
  const bundle = (name: string) => ({ mainModule: join(dirname(file), `duckdb-${name}.wasm`), mainWorker: "" });
  const bindings = await createDuckDB({ mvp: bundle("mvp"), eh: bundle("eh") }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate();
  return { isDetached: () => false, connect: () => Promise.resolve(bindings.connect()) } as unknown as AsyncDuckDB;
}
