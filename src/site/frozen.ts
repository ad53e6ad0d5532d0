import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { formatDate } from "../i18n/formats.ts";
import { releaseFile } from "../model/release.ts";
import { languages, type Bilingual } from "../model/text.ts";
import { dataFolder, manifest } from "./facts.ts";

/**
 * The folder of the release's frozen charts: its day and the first eight digits of the SHA-256 of its manifest, which in
 * turn holds the hash of every table: "2026-11-22-1a2b3c4d". Other data are another folder.
 */
export async function releaseFolder(): Promise<string> {
  const hash = createHash("sha256").update(await readFile(join(dataFolder, "manifest.json"))).digest("hex");
  return `${(await manifest()).release}-${hash.slice(0, 8)}`;
}

/** What frozen charts ask for: which release is the newest, which others stand, and what was put right when. */
export interface Status {
  readonly newest: string;
  readonly releases: readonly string[];
  /** The day of the newest release in words. */
  readonly said: Bilingual;
  readonly corrections: readonly {
    readonly date: string; readonly said: Bilingual; readonly chart: string; readonly area?: string | undefined; readonly text: Bilingual;
  }[];
}

const inWords = (date: string): Bilingual => ({ bg: formatDate(date, "bg"), en: formatDate(date, "en") });

/** The state of the releases as data/release.json tells it. Rejects, with the place, what that file may not hold. */
export async function status(): Promise<Status> {
  const { earlier, corrections } = releaseFile.parse(JSON.parse(await readFile("data/release.json", "utf8")));
  const newest = await releaseFolder();
  return {
    newest,
    releases: [...earlier.filter((release) => release !== newest), newest],
    said: inWords((await manifest()).release),
    corrections: corrections.map(({ date, chart, area, bg, en }) => ({ date, said: inWords(date), chart, area, text: { bg, en } })),
  };
}

/** The folders in which charts for other pages stand: the living ones, and those of the release. */
export const embedReleases = async (): Promise<readonly (string | undefined)[]> => [undefined, await releaseFolder()];

/** The languages with which an address is to be had in both. */
export const both = (address: (language: (typeof languages)[number]) => string): Bilingual => ({ bg: address("bg"), en: address("en") });
