import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DOMParser } from "linkedom";
import { output } from "../../scripts/site/output.ts";
import { readAreas, readLeftOut, slugsOutside } from "../../scripts/site/part.ts";

// Thousands of pages are read: a whole window for them would take ten times as long.
const parser = new DOMParser();

/** The folder of the built site that is tested, ending in a slash. */
export const dist = `${resolve(import.meta.dirname, "../..", output.folder)}/`;

const outside = output.districts === undefined ? new Set() : slugsOutside(await readAreas(), output.districts);
const inside = async (wanted: string): Promise<readonly string[]> =>
  (await readAreas()).filter(({ level, slug }) => level === wanted && !outside.has(slug)).map(({ slug }) => slug);

/** The names that districts have in addresses, of which the tested site has pages. */
export const builtDistricts = await inside("district");

/** The same of municipalities. */
export const builtMunicipalities = await inside("municipality");

const leftOut = new Set(await readLeftOut(dist.slice(0, -1)));

/** Whether the tested site leaves out what stands at an address, because it is of an area of which it has nothing. */
export const isLeftOut = (address: string): boolean => leftOut.has(address);

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
