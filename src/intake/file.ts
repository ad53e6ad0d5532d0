import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { z } from "zod";

import { readCsv } from "./csv.ts";
import type { RawTable } from "./csv.ts";
import type { Report } from "./fault.ts";

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * The rows of `folder/name` as text; its columns are those of `cells`. A missing file is reported like any other fault.
 * @param label how faults call the file
 */
export async function readTable(folder: string, name: string, cells: z.ZodObject, report: Report, label = name): Promise<RawTable> {
  const bytes = await bytesOf(join(folder, name));
  if (bytes !== undefined) return readCsv(bytes, label, Object.keys(cells.shape), report);
  report({ file: label, problem: "the file is missing", wayOut: `put it into ${folder}` });
  return { file: label, readable: false, rows: [] };
}
