import { zipSync, type ZippableFile } from "fflate";
import { level, noDay, type Entry } from "./entry.ts";

/** The entries, in their order, as a zip: in a browser, which has no zlib to call. */
export function zipped(entries: readonly Entry[]): Promise<Uint8Array> {
  const files = entries.map(({ name, bytes, dense }): [string, ZippableFile] => [
    name,
    [bytes, { level: dense ? 0 : level }],
  ]);
  return Promise.resolve(zipSync(Object.fromEntries(files), { mtime: noDay }));
}
