import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { z } from "zod";

import { readCsv } from "./csv.ts";
import type { Columns, RawTable } from "./csv.ts";
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

async function readTableIfThere(
  folder: string,
  name: string,
  cells: z.ZodObject,
  report: Report,
  label: string,
  columns: Omit<Columns, "all">,
): Promise<RawTable | undefined> {
  const bytes = await bytesOf(join(folder, name));
  return bytes === undefined ? undefined : readCsv(bytes, label, { ...columns, all: Object.keys(cells.shape) }, report);
}

/**
 * The rows of `folder/name` as text; its columns are those of `cells`. A missing file is reported like any other fault.
 * @param label how faults call the file
 * @param later columns that came later than the file's first form and may be missing
 */
export async function readTable(
  folder: string,
  name: string,
  cells: z.ZodObject,
  report: Report,
  label = name,
  later: readonly string[] = [],
): Promise<RawTable> {
  const found = await readTableIfThere(folder, name, cells, report, label, { later });
  if (found !== undefined) return found;
  report({ file: label, problem: "the file is missing", remedy: `put it into ${folder}` });
  return { file: label, readable: false, rows: [] };
}

/**
 * The same of a file that came later and may be missing: then it has no rows.
 * @param quoted columns that repeat what once stood somewhere
 */
export async function readLaterTable(
  folder: string,
  name: string,
  cells: z.ZodObject,
  report: Report,
  quoted: readonly string[],
): Promise<RawTable> {
  return (
    (await readTableIfThere(folder, name, cells, report, name, { quoted })) ?? { file: name, readable: true, rows: [] }
  );
}
