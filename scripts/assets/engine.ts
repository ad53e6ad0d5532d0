import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { constants, gunzipSync, gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { readJson } from "../../src/model/read-json.ts";
import type { EngineManifest, PackedFile } from "../../src/query/packed.ts";
import { end } from "../shared/command.ts";

/** Packs the browser's query engine into public/duckdb, with engine.json beside it. What is current stays as it is. */

const out = new URL("../../public/duckdb/", import.meta.url);
const source = (file: string): URL => new URL(import.meta.resolve(`@duckdb/duckdb-wasm/dist/${file}`));

await mkdir(out, { recursive: true });
const described = fileURLToPath(new URL("../package.json", source("duckdb-eh.wasm")));
const { version } = (await readJson(described, "install the packages again with npm ci").catch(end)) as {
  readonly version: string;
};
const manifest: EngineManifest = {
  version,
  wasm: await pack("duckdb-eh.wasm"),
  worker: await pack("duckdb-browser-eh.worker.js"),
};
await writeFile(new URL("engine.json", out), `${JSON.stringify(manifest, null, 2)}\n`);

const current = new Set(["engine.json", manifest.wasm.file, manifest.worker.file]);
for (const file of await readdir(out)) {
  if (!current.has(file)) await rm(new URL(file, out));
}

async function pack(name: string): Promise<PackedFile> {
  const bytes = await readFile(source(name));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = `${sha256.slice(0, 12)}-${name}.gz`;
  const packed = (await packedBefore(file, bytes)) ?? gzip(bytes);
  await writeFile(new URL(file, out), packed);
  return { file, bytes: bytes.length, compressed: packed.length, sha256 };
}

async function packedBefore(file: string, bytes: Uint8Array): Promise<Buffer | undefined> {
  try {
    const packed = await readFile(new URL(file, out));
    return gunzipSync(packed).equals(bytes) ? packed : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The same bytes on every system: zlib writes no time, and the system's number (byte 9, RFC 1952) becomes "unknown".
 */
function gzip(bytes: Uint8Array): Buffer {
  const packed = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  packed[9] = 255;
  return packed;
}
