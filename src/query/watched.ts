/** Why an engine or a table cannot be had: the browser refuses, the line is dead, time ran out, or it broke down. */
export type LackKind = "refused" | "silent" | "slow" | "broken";

/** What a page needs and cannot have. */
export class LackError extends Error {
  readonly kind: LackKind;

  constructor(kind: LackKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/** Milliseconds without a byte after which a line is taken for dead. */
export const silence = 8_000;

const grace = 500;

/** How a file is fetched. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds without a byte after which it is given up; `silence` if not said. */
  readonly silent?: number | undefined;
  /** Hears how many bytes have come. */
  readonly onBytes?: (loaded: number) => void;
  /** Which part of it is asked for; a host may send it whole all the same. */
  readonly range?: string;
  /** Answers that are no success and yet no error. */
  readonly also?: readonly number[];
}

/** A successful answer of the site, or an error that names the address and the status. */
export async function fetchOk(
  url: URL,
  signal?: AbortSignal,
  { range, also = [] }: Pick<Watch, "range" | "also"> = {},
): Promise<Response> {
  const headers = range === undefined ? {} : { headers: { Range: range } };
  const response = await fetch(url, { ...headers, ...(signal === undefined ? {} : { signal }) });
  if (!response.ok && !also.includes(response.status))
    throw new Error(`${url.pathname}: the site answered ${response.status}`);
  return response;
}

/**
 * Fetches a file whole, for as long as some of it comes: a slow line may take its time, one that is dead is told as a
 * `LackError` within seconds. Refuses an answer that is no success.
 */
export const fetchWatched = async (url: URL, watch: Watch = {}): Promise<Blob> => (await fetchAnswer(url, watch)).body;

/** The same with what the site answered, of which it may be a part. */
export async function fetchAnswer(
  url: URL,
  { signal, silent = silence, onBytes, ...asked }: Watch = {},
): Promise<{ readonly response: Response; readonly body: Blob }> {
  const controller = new AbortController();
  const giveUp = (): void => {
    controller.abort(signal?.reason);
  };
  if (signal?.aborted === true) giveUp();
  signal?.addEventListener("abort", giveUp);
  const dead = (): void => {
    controller.abort(new LackError("silent", `${url.pathname}: nothing has come for ${silent} ms`));
  };
  // A page that was busy for long hears of its time's end before it hears of the bytes that came meanwhile.
  const watched = (): ReturnType<typeof setTimeout> =>
    setTimeout(() => {
      timer = setTimeout(dead, grace);
    }, silent);
  let timer = watched();
  try {
    const response = await fetchOk(url, controller.signal, asked);
    const reader = response.body?.getReader();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let loaded = 0;
    for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
      clearTimeout(timer);
      timer = watched();
      chunks.push(chunk.value);
      loaded += chunk.value.length;
      onBytes?.(loaded);
    }
    return { response, body: new Blob(chunks) };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", giveUp);
  }
}
