import { fetchWatched } from "./watched.ts";

/** A file of the query engine as it lies on the site: packed with gzip under a name that holds a part of its hash. */
export interface PackedFile {
  readonly file: string;
  /** Unpacked size. */
  readonly bytes: number;
  /** Packed size: what is fetched. */
  readonly compressed: number;
  /** Of the unpacked file, in hexadecimal. */
  readonly sha256: string;
}

/** What `engine.json` says: which engine, and its files. */
export interface EngineManifest {
  readonly version: string;
  readonly wasm: PackedFile;
  readonly worker: PackedFile;
}

/** How much of something was fetched, in bytes. */
export interface Progress {
  readonly loaded: number;
  readonly total: number;
}

/**
 * Fetches a packed file and unpacks it in the browser (fetch, DecompressionStream). A host that declares the packing
 * has it undone by the browser already; that is noticed. `onBytes` hears how much of `compressed` has come, at the
 * end all of it. Refuses an answer that is no success, and a file that is not as long as promised.
 */
export async function fetchPacked(
  url: URL,
  packed: PackedFile,
  type: string,
  signal: AbortSignal,
  onBytes: (loaded: number) => void,
): Promise<Blob> {
  const fetched = await fetchWatched(url, {
    signal,
    onBytes: (loaded) => {
      onBytes(Math.min(loaded, packed.compressed));
    },
  });
  const unpacked = (await isGzip(fetched)) ? await unpack(fetched) : fetched;
  if (unpacked.size !== packed.bytes) {
    throw new Error(
      `${url.pathname}: ${unpacked.size} bytes instead of ${packed.bytes}; build the engine's files again`,
    );
  }
  onBytes(packed.compressed);
  return new Blob([unpacked], { type });
}

async function isGzip(blob: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

const unpack = (blob: Blob): Promise<Blob> =>
  new Response(blob.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
