import type { TakeRow } from "./rows.ts";

/** Where the files of an extract lie: a folder of a disk, or the memory of a browser. */
export interface ExtractSource {
  /** The names of all that lies there. */
  readonly names: () => Promise<readonly string[]>;
  /** A small file as it is. */
  readonly bytes: (name: string) => Promise<Uint8Array>;
  /** Gives every row of a file of separated values to `take`. Rejects with `NotText` or `EndlessRow`. */
  readonly eachRow: (name: string, take: TakeRow) => Promise<void>;
}
