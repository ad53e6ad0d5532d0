import { kindOf, largest, OwnFileError, type OwnTable } from "./own-file.ts";

/**
 * A file that a reader chose as a table. It is read here and goes nowhere. Refuses, with an `OwnFileError`, what is too
 * large before it is read, what is of another kind, and what is damaged.
 */
export async function readOwnFile(file: Blob): Promise<OwnTable> {
  if (file.size === 0) throw new OwnFileError("empty");
  const kind = kindOf(new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  if (file.size > largest[kind]) throw new OwnFileError("large");
  try {
    if (kind === "parquet") return await (await import("./own-file-parquet.ts")).readParquet(file);
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (kind === "xlsx") return (await import("./own-file-xlsx.ts")).readXlsx(bytes);
    return (await import("./own-file-csv.ts")).readCsv(bytes);
  } catch (error) {
    if (error instanceof OwnFileError) throw error;
    throw new OwnFileError(error instanceof RangeError ? "large" : "damaged", error);
  }
}
