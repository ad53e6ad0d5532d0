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
  const fetched = await collect(await fetchOk(url, signal), (loaded) => {
    onBytes(Math.min(loaded, packed.compressed));
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

/** A successful answer of the site, or an error that names the address and the status. */
export async function fetchOk(url: URL, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(url, signal === undefined ? {} : { signal });
  if (!response.ok) throw new Error(`${url.pathname}: the site answered ${response.status}`);
  return response;
}

async function collect(response: Response, onBytes: (loaded: number) => void): Promise<Blob> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
    chunks.push(chunk.value);
    loaded += chunk.value.length;
    onBytes(loaded);
  }
  return new Blob(chunks);
}

async function isGzip(blob: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

const unpack = (blob: Blob): Promise<Blob> =>
  new Response(blob.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
