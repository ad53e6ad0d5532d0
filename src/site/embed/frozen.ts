import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { frozenFolder } from "../../i18n/embed-paths.ts";
import { formatDate } from "../../i18n/formats.ts";
import { inEach, inLanguage, type InEach } from "../../model/text.ts";
import { releaseHash } from "../data/catalogue.ts";
import { allLookups, manifest, need } from "../facts.ts";
import { keptReleases } from "../open/kept.ts";
import { corrections } from "../pages/corrections.ts";

/** Where the frozen charts of earlier releases lie while the site is built anew. */
export const frozenStore = ".frozen";
/** Where archives of them lie for builds from a fresh clone. */
export const frozenArchives = "data/frozen";

/**
 * The folder of the release's frozen charts: its day and the first eight digits of the SHA-256 of its manifest, which
 * in turn holds the hash of every table: "2026-11-22-1a2b3c4d". Other data are another folder.
 */
export const releaseFolder = async (): Promise<string> =>
  `${(await manifest()).release}-${(await releaseHash()).slice(0, 8)}`;

const namesIn = async (folder: string): Promise<readonly string[]> => (existsSync(folder) ? readdir(folder) : []);

/** The archives of frozen charts by their releases. */
export async function archives(): Promise<ReadonlyMap<string, string>> {
  const names = (await namesIn(frozenArchives)).filter((name) => name.endsWith(".zip"));
  return new Map(names.map((name) => [name.slice(0, -".zip".length), join(frozenArchives, name)]));
}

/** What frozen charts ask for: which release is the newest, which others stand, and what was put right when. */
export interface Status {
  readonly newest: string;
  readonly releases: readonly string[];
  /** The day of the newest release in words. */
  readonly said: InEach;
  readonly corrections: readonly {
    readonly date: string;
    readonly said: InEach;
    readonly chart: string;
    readonly area?: string | undefined;
    readonly text: InEach;
  }[];
  /** The days of the releases that were taken back, and why. */
  readonly withdrawn: readonly { readonly release: string; readonly text: string }[];
}

const inWords = (date: string): InEach => inEach((language) => formatDate(date, language));

/** The state of the releases, and which charts were drawn anew, as the table of corrections tells it. */
export async function status(): Promise<Status> {
  const { areas } = await allLookups();
  const redrawn = (await corrections()).filter(({ kind }) => kind === "redrawn");
  const newest = await releaseFolder();
  const earlier = [...(await archives()).keys(), ...(await namesIn(frozenStore))].filter((name) =>
    frozenFolder.test(name),
  );
  return {
    newest,
    releases: [...new Set([...earlier, newest])].sort(),
    said: inWords((await manifest()).release),
    corrections: redrawn.map(({ date, subject, area, ...row }) => ({
      date,
      said: inWords(date),
      chart: subject ?? "",
      area: area === null ? undefined : need(areas, area).slug,
      text: inEach((language) => inLanguage(row, "why", language)),
    })),
    withdrawn: (await keptReleases()).flatMap(({ release, withdrawn }) =>
      withdrawn === null ? [] : [{ release, text: withdrawn }],
    ),
  };
}

/** The folders in which charts for other pages stand: the living ones, and those of the release. */
export const embedReleases = async (): Promise<readonly (string | undefined)[]> => [undefined, await releaseFolder()];
