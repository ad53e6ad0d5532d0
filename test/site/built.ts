import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { join } from "node:path";
import { DOMParser } from "linkedom";

// Thousands of pages are read: a whole window for them would take ten times as long.
const parser = new DOMParser();
const dist = new URL("../../dist/", import.meta.url).pathname;

/** A file of the built site. */
export const builtFile = (path: string): Buffer => readFileSync(join(dist, path));

/** A page, parsed; no script of it runs. */
export const parsed = (html: string): Document => parser.parseFromString(html, "text/html") as unknown as Document;

/** A page of the built site by its address or its file, parsed; no script of it runs. */
export const builtPage = (place: string): Document => {
  const file = place.endsWith(".html") ? place : join(place, "index.html");
  return parsed(builtFile(file).toString("utf8"));
};

/** The text of an element, white space folded. */
export const textOf = (element: Element | null): string => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

/** The files of the built site that fit a pattern, as paths within it, sorted. */
export const builtFiles = async (pattern: string): Promise<readonly string[]> =>
  (await Array.fromAsync(glob(pattern, { cwd: dist }))).sort();
