import { fetchAnswer, fetchWatched } from "./watched.ts";

/** A part of a file in bytes: from the first one to before the last. */
export type Bytes = readonly [start: number, end: number];

/** A file of which parts are fetched as they are needed. */
export interface PartedFile {
  readonly byteLength: number;
  /** A part of it, fetched if it is not there yet. */
  slice(start: number, end?: number): Promise<ArrayBuffer>;
  /** Fetches some parts at once, those that lie near each other together. */
  want(parts: readonly Bytes[]): Promise<void>;
}

/** So many bytes of a file's end are fetched first: what a Parquet file says of itself stands there. */
export const tail = 65_536;
/** To fetch so many bytes in vain is quicker than to ask once more. */
const near = 32_768;

interface Part {
  readonly start: number;
  readonly bytes: ArrayBuffer;
}

const covers = ({ start, bytes }: Part, [from, to]: Bytes): boolean => start <= from && to <= start + bytes.byteLength;

/** Parts in order, those with less than `near` between them as one. */
function joined(parts: readonly Bytes[]): readonly Bytes[] {
  const all: Bytes[] = [];
  for (const [start, end] of parts.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last !== undefined && start - last[1] < near) all[all.length - 1] = [last[0], Math.max(last[1], end)];
    else all.push([start, end]);
  }
  return all;
}

/** By what a host tells one version of a file from another. */
const versionOf = ({ headers }: Response): string => headers.get("etag") ?? headers.get("last-modified") ?? "";

interface Range {
  readonly start: number;
  readonly end: number;
  readonly total: number;
}

/** Which part of how long a file a host sent; nothing where it sent no part. */
function rangeOf({ status, headers }: Response): Range | undefined {
  if (status !== 206) return undefined;
  const said = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get("content-range") ?? "");
  const [start = 0, last = 0, total = 0] = (said ?? []).slice(1).map(Number);
  return said === null ? undefined : { start, end: last + 1, total };
}

/** Some hosts take "the last bytes" for "the first": they are asked for them by their places. */
async function lastPart(url: URL): Promise<Awaited<ReturnType<typeof fetchAnswer>>> {
  const found = await fetchAnswer(url, { range: `bytes=-${tail}`, also: [416] });
  const range = rangeOf(found.response);
  if (range === undefined || range.end === range.total) return found;
  return fetchAnswer(url, { range: `bytes=${Math.max(0, range.total - tail)}-${range.total - 1}`, also: [416] });
}

/** A file came to be another one while it was read. */
export class ChangedError extends Error {}

/**
 * Opens a file of which not everything may be needed: in parts where the host gives parts, else whole. A host that
 * gives none sends it whole at once, so that nothing is lost by asking. Rejects what cannot be had, later also where
 * the file came to be another one meanwhile.
 */
export async function openParted(url: URL): Promise<ArrayBuffer | PartedFile> {
  const { response, body } = await lastPart(url);
  const last = rangeOf(response);
  if (response.status === 200) return body.arrayBuffer();
  if (last === undefined || last.end !== last.total || body.size !== last.end - last.start)
    return (await fetchWatched(url)).arrayBuffer();
  if (last.start === 0) return body.arrayBuffer();
  const version = versionOf(response);
  const parts: Part[] = [{ start: last.start, bytes: await body.arrayBuffer() }];
  const fetchPart = async ([start, end]: Bytes): Promise<Part> => {
    const found = await fetchAnswer(url, { range: `bytes=${start}-${end - 1}` });
    const range = rangeOf(found.response);
    if (range?.start !== start || range.total !== last.total || versionOf(found.response) !== version)
      throw new ChangedError(`${url.pathname}: it came to be another file while it was read; ask again`);
    const part = { start, bytes: await found.body.arrayBuffer() };
    parts.push(part);
    return part;
  };
  return {
    byteLength: last.total,
    async slice(start: number, end: number = last.total) {
      const part = parts.find((one) => covers(one, [start, end])) ?? (await fetchPart([start, end]));
      return part.bytes.slice(start - part.start, end - part.start);
    },
    async want(wanted: readonly Bytes[]) {
      const lacking = wanted.filter((bytes) => !parts.some((part) => covers(part, bytes)));
      await Promise.all(joined(lacking).map(fetchPart));
    },
  };
}
