import { readFile } from "node:fs/promises";
import type { z } from "zod";

import { InputRefused } from "../../src/intake/fault.ts";
import { releaseFile, type ReleaseFile } from "../../src/model/release.ts";

/** What a file of JSON holds. Throws `InputRefused` with a way out where it is missing or damaged. */
export async function readJson(path: string, wayOut: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) throw new InputRefused(`${path}: it is missing; ${wayOut}`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputRefused(`${path}: damaged (${error instanceof Error ? error.message : String(error)}); ${wayOut}`);
  }
}

/** The same of a file that must be of a form. */
export async function readFormed<Content>(path: string, form: z.ZodType<Content>, wayOut: string): Promise<Content> {
  const found = form.safeParse(await readJson(path, wayOut));
  if (found.success) return found.data;
  const issues = found.error.issues.map(
    ({ path: at, message }) => (at.length > 0 ? `${at.join(".")}: ` : "") + message,
  );
  throw new InputRefused(`${path}: ${issues.join("; ")}; ${wayOut}`);
}

/** The day of the release and all releases that were made, from the file that lists them. */
export const readReleases = (path: string, wayOut = "bring it back from the repository"): Promise<ReleaseFile> =>
  readFormed(path, releaseFile, wayOut);
