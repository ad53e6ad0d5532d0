import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import Papa from "papaparse";
import { readJson } from "../../src/model/read-json.ts";
import type { AreaRow } from "../../src/model/rows.ts";
import { SettingRefused } from "../../src/site/delivery/setting-refused.ts";
import type { Place } from "./renderer.ts";

type Area = Pick<AreaRow, "area" | "level" | "parent" | "slug">;

/** Refuses a code that is no district's. */
export function checkDistricts(named: ReadonlySet<string>, known: ReadonlySet<string>): void {
  const wrong = [...named].find((code) => !known.has(code));
  if (wrong === undefined) return;
  throw new SettingRefused(
    `OBHVAT_DISTRICTS names "${wrong}", which is no district's code; write codes like BG415,BG323, or leave it out`,
  );
}

/**
 * The names that the areas outside some districts have in addresses; the districts' municipalities are inside. Refuses
 * a code that is no district's: a municipality's page repeats sentences of its district's, which must be there too.
 */
export function slugsOutside(areas: readonly Area[], districts: ReadonlySet<string>): ReadonlySet<string> {
  checkDistricts(districts, new Set(areas.filter(({ level }) => level === "district").map(({ area }) => area)));
  const outside = ({ area, level, parent }: Area): boolean =>
    (level === "district" && !districts.has(area)) || (level === "municipality" && !districts.has(parent ?? ""));
  return new Set(areas.filter(outside).map(({ slug }) => slug));
}

/** The areas of the built data, as far as a part of the site needs to know them. */
export async function readAreas(): Promise<readonly Area[]> {
  const written = await readFile("public/data/areas.csv", "utf8");
  return Papa.parse<Area>(written.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true }).data;
}

/** Whether a place is about one of some areas: a part of its path is that area's name. */
export const isAbout = ({ file }: Pick<Place, "file">, slugs: ReadonlySet<string>): boolean =>
  file.split("/").some((part) => slugs.has(part.replace(/\..*$/, "")));

/** The places of a site that a part with some districts has, and those that it leaves out. */
export async function partOf(
  places: readonly Place[],
  districts: ReadonlySet<string>,
): Promise<Readonly<Record<"kept" | "leftOut", readonly Place[]>>> {
  const slugs = slugsOutside(await readAreas(), districts);
  const { kept = [], leftOut = [] } = Object.groupBy(places, (place) => (isAbout(place, slugs) ? "leftOut" : "kept"));
  return { kept, leftOut };
}

// Beside the part, not in it.
const listOf = (folder: string): string => `${folder}.left-out.json`;

/** Notes the places that the part of a site in a folder leaves out. */
export const noteLeftOut = (folder: string, places: readonly Place[]): Promise<void> =>
  writeFile(listOf(folder), JSON.stringify(places.map(({ file }) => `/${file}`)));

/**
 * The paths and addresses that a built site leaves out, if it is a part: "/oblasti/ruse/index.html", "/oblasti/ruse/".
 */
export async function readLeftOut(folder: string): Promise<readonly string[]> {
  if (!existsSync(listOf(folder))) return [];
  const files = (await readJson(listOf(folder), "build the site again with npm run site")) as readonly string[];
  return [...files, ...files.map((file) => file.replace(/index\.html$/, ""))];
}
