import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { inMeasure, isMeasurable } from "../../charts/catalogue.ts";
import { chartInFolder, frozenFolder, frozenListPath } from "../../i18n/embed-paths.ts";
import { rateMeasures } from "../../model/denominator.ts";
import { bringBack, parseJson, readJson } from "../../model/read-json.ts";
import { firstLanguage } from "../../model/text.ts";
import { keptReleases } from "../open/kept.ts";
import { extractOf, filledPlaces, specOf, type ChartPlace } from "../pages/chart-pages.ts";
import { describeChart } from "../parts/draw.ts";
import { archives, frozenStore, namesIn, releaseFolder } from "./frozen.ts";

/** What the charts that are frozen in a release say, as hashes by their paths within the folder of embedded charts. */
export type FrozenList = Readonly<Record<string, string>>;

/** Earlier releases with what they froze, by their folders. */
export type Earlier = ReadonlyMap<string, FrozenList>;

/**
 * The release in which each chart last changed, by its path: the newest earlier one that froze it, where it says now
 * what it said then, and else the one that is made.
 */
export function lastChanged(earlier: Earlier, now: FrozenList, made: string): ReadonlyMap<string, string> {
  const newestFirst = [...earlier].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return new Map(
    Object.entries(now).map(([path, said]) => {
      const [release, list] = newestFirst.find(([, one]) => Object.hasOwn(one, path)) ?? [];
      return [path, release !== undefined && list?.[path] === said ? release : made];
    }),
  );
}

/** The charts of each earlier release that say something else now, or are no more. */
export const changedSince = (earlier: Earlier, now: FrozenList): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...earlier].map(([release, list]) => [
      release,
      Object.keys(list)
        .filter((path) => now[path] !== list[path])
        .toSorted(),
    ]),
  );

/** What a chart says in words and numbers, in every measure it can be shown in; how it is drawn is not part of it. */
async function saidBy(place: ChartPlace): Promise<string> {
  const spec = specOf(place);
  const told = isMeasurable(spec) ? rateMeasures.map((one) => inMeasure(spec, one)) : [];
  const extract = await extractOf(place, firstLanguage);
  const views = await Promise.all([spec, ...told].map((one) => describeChart(one, place.area, firstLanguage, extract)));
  return createHash("sha256")
    .update(JSON.stringify([spec, views]))
    .digest("hex");
}

async function sayNow(): Promise<FrozenList> {
  const places = await filledPlaces();
  const all = await Promise.all(places.map(async (place) => [chartInFolder(place), await saidBy(place)] as const));
  return Object.fromEntries(all);
}
let said: Promise<FrozenList> | undefined;
const saidNow = (): Promise<FrozenList> => (said ??= sayNow());

async function listInArchive(archive: string, release: string): Promise<FrozenList | undefined> {
  const name = frozenListPath(release).slice(1);
  const bytes = unzipSync(await readFile(archive), { filter: (file) => file.name === name })[name];
  return bytes === undefined
    ? undefined
    : (parseJson(new TextDecoder().decode(bytes), `${archive}: ${name}`, bringBack) as FrozenList);
}

async function listAside(release: string): Promise<FrozenList | undefined> {
  const path = join(frozenStore, release, frozenListPath(release));
  if (!existsSync(path)) return undefined;
  return (await readJson(path, `take ${join(frozenStore, release)} away`)) as FrozenList;
}

const day = (release: string): string => release.slice(0, "2026-11-22".length);

/** The releases before the one that is made that have a list and were not taken back. */
async function standing(lists: readonly (readonly [string, Promise<FrozenList | undefined>])[]): Promise<Earlier> {
  const made = day(await releaseFolder());
  const withdrawn = (await keptReleases()).flatMap((one) => (one.withdrawn === null ? [] : [one.release]));
  const read = await Promise.all(lists.map(async ([release, list]) => [release, await list] as const));
  return new Map(
    read.flatMap(([release, list]) =>
      list === undefined || day(release) >= made || withdrawn.includes(day(release)) ? [] : [[release, list]],
    ),
  );
}

// A permalink must not lead to what lies on one machine alone: every clone has the archives.
async function readArchives(): Promise<Earlier> {
  const all = [...(await archives())];
  return standing(all.map(([release, archive]) => [release, listInArchive(archive, release)] as const));
}
let archived: Promise<Earlier> | undefined;
const inArchives = (): Promise<Earlier> => (archived ??= readArchives());

async function findPermalinks(): Promise<ReadonlyMap<string, string>> {
  const earlier = await inArchives();
  // Where nothing is older, nothing has to be compared.
  return earlier.size === 0 ? new Map() : lastChanged(earlier, await saidNow(), await releaseFolder());
}
let found: ReturnType<typeof findPermalinks> | undefined;
const permalinks = (): ReturnType<typeof findPermalinks> => (found ??= findPermalinks());

/** The charts of each earlier release that is known here and that say something else now. */
export async function changedCharts(): Promise<Readonly<Record<string, readonly string[]>>> {
  const aside = (await namesIn(frozenStore)).filter((name) => frozenFolder.test(name));
  const earlier = new Map([
    ...(await standing(aside.map((release) => [release, listAside(release)] as const))),
    ...(await inArchives()),
  ]);
  return earlier.size === 0 ? {} : changedSince(earlier, await saidNow());
}

/** The folder of the release that a chart is frozen in. */
export const permalinkRelease = async (place: ChartPlace): Promise<string> =>
  (await permalinks()).get(chartInFolder(place)) ?? (await releaseFolder());

/** The charts that are frozen in the release that is made: those that have changed, or are new. */
export async function frozenPlaces(): Promise<readonly ChartPlace[]> {
  const [places, made] = [await filledPlaces(), await releaseFolder()];
  const releases = await Promise.all(places.map(permalinkRelease));
  return places.filter((_, at) => releases[at] === made);
}

/** What the charts say that are frozen in the release that is made, for the releases to come. */
export async function frozenList(): Promise<FrozenList> {
  const [places, said] = [await frozenPlaces(), await saidNow()];
  return Object.fromEntries(places.map((place) => [chartInFolder(place), said[chartInFolder(place)] ?? ""]));
}
