import { readFile } from "node:fs/promises";
import type { z } from "zod";

import { InputRefused } from "./refused.ts";
import { releaseFile, type ReleaseFile } from "./release.ts";

/** What to do about a file of the built data that is missing or damaged. */
export const buildAgain = "build the data again with npm run data";
/** The same of a file that the repository holds. */
export const bringBack = "bring it back from the repository";

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a text of JSON holds. Throws `InputRefused` with its place and a way out where it is damaged. */
export function parseJson(text: string, place: string, wayOut: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputRefused(`${place}: damaged (${reason(error)}); ${wayOut}`);
  }
}

/** What a file of JSON holds. Throws `InputRefused` with a way out where it is missing, no file, or damaged. */
export async function readJson(path: string, wayOut: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new InputRefused(`${path}: ${isMissing ? "it is missing" : `cannot be read (${reason(error)})`}; ${wayOut}`);
  });
  return parseJson(text, path, wayOut);
}

/** The same of a file that must be of a form. */
export async function readFormed<Content>(path: string, form: z.ZodType<Content>, wayOut: string): Promise<Content> {
  const found = form.safeParse(await readJson(path, wayOut));
  if (found.success) return found.data;
  const issues = found.error.issues.map(
    ({ path: at, message }) => (at.length > 0 ? `${at.join(".")}: ` : "") + message,
  );
  const more = issues.length > 5 ? [`and ${issues.length - 5} more`] : [];
  throw new InputRefused(`${path}: ${[...issues.slice(0, 5), ...more].join("; ")}; ${wayOut}`);
}

/** The day of the release and all releases that were made, from the file that lists them. */
export const readReleases = (path: string, wayOut = bringBack): Promise<ReleaseFile> =>
  readFormed(path, releaseFile, wayOut);
