import { kindOf, largest, OwnFileError, type OwnKind } from "./own-file.ts";

/** What reads a file of each kind. */
export type OwnReaders<T> = Readonly<Record<OwnKind, (file: Blob) => Promise<T>>>;

/** What went wrong with a file, as a fault of it: what does not fit is too large, all else damaged. */
export function faulted(error: unknown): OwnFileError {
  if (error instanceof OwnFileError) return error;
  return new OwnFileError(error instanceof RangeError ? "large" : "damaged", { cause: error });
}

/**
 * Has a file that a reader chose read by what reads its kind. It goes nowhere. Refuses, with an `OwnFileError`, what is
 * too large before it is read, and what is empty.
 */
export async function readOwnFile<T>(file: Blob, readers: OwnReaders<T>): Promise<T> {
  if (file.size === 0) throw new OwnFileError("empty");
  const kind = kindOf(new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  if (file.size > largest[kind]) throw new OwnFileError("large");
  return readers[kind](file);
}
