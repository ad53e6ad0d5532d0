import { formatDate } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import { districtPath, pagePath } from "../../i18n/paths.ts";
import type { AreaRow, CorrectionRow } from "../../model/rows.ts";
import { columnIn, entryOf, factIn, inLanguage, type Bilingual, type Language } from "../../model/text.ts";
import type { MadeRelease } from "../../model/release.ts";
import { allLookups } from "../facts.ts";
import { classOf, type CorrectionClass } from "../pages/corrections.ts";
import { newsKinds, newsOf, type DistrictNews } from "./district-news.ts";
import { urnOf } from "./identifiers.ts";
import { keptReleases } from "./kept.ts";
import { releasesKnown } from "./releases.ts";

/** What feeds tell: releases, what each brought of a district, and corrections. */

/** What a feed tells. */
export interface Entry {
  /** Never changes, wherever the copy lives. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The day (ISO). */
  readonly day: string;
  /** The page that says more. */
  readonly path: string;
}

function withdrawal({ release, version }: MadeRelease, why: Bilingual, language: Language): Entry {
  const { releases, feeds } = pageWords(language).openData;
  return {
    // Not that of its announcement: programs show nobody twice what they have shown.
    id: urnOf(`withdrawn release ${release} ${language}`),
    title: `${feeds.withdrawn(formatDate(release, language))}: ${version}`,
    text: `${releases.withdrawn} ${factIn(why, language)}`,
    day: release,
    path: `${pagePath("releases", language)}#release-${release}`,
  };
}

/** The releases that were taken back, each with the reason. */
export async function withdrawalEntries(language: Language, folder: string): Promise<readonly Entry[]> {
  const kept = await keptReleases(folder);
  return (await releasesKnown()).flatMap((one) => {
    const why = kept.find(({ release }) => release === one.release)?.withdrawn ?? null;
    return why === null ? [] : [withdrawal(one, why, language)];
  });
}

/** The releases: those that stand are announced, of those that were taken back the reason is told. */
export async function releaseEntries(language: Language, folder: string): Promise<readonly Entry[]> {
  const words = pageWords(language).openData.releases;
  const withdrawn = await withdrawalEntries(language, folder);
  const announced = (await releasesKnown()).map((one) => ({
    id: urnOf(`release ${one.release} ${language}`),
    title: `${words.release(formatDate(one.release, language))}: ${one.version}`,
    text: one[entryOf(language).facts],
    day: one.release,
    path: `${pagePath("releases", language)}#release-${one.release}`,
  }));
  return [...announced.filter(({ path }) => !withdrawn.some((one) => one.path === path)), ...withdrawn];
}

function newsText({ since, added, changed }: DistrictNews, language: Language): string {
  const words = pageWords(language).openData.feeds.news;
  const listed = (counts: DistrictNews["added"]): string =>
    newsKinds
      .filter((kind) => counts[kind] > 0)
      .map((kind) => words.count[kind](counts[kind]))
      .join(", ");
  const parts = [
    { said: words.added, list: listed(added) },
    { said: words.changed, list: listed(changed) },
  ].flatMap(({ said, list }) => (list === "" ? [] : [said(list)]));
  return words.since(formatDate(since, language), parts.join("; "));
}

/** What releases brought of a district and of the places in it, one entry a release. */
export async function newsEntries(
  { area, slug, ...names }: AreaRow,
  language: Language,
  folder: string,
): Promise<readonly Entry[]> {
  const words = pageWords(language).openData.feeds.news;
  const { areas } = await allLookups();
  const within = new Set([area, ...[...areas.values()].filter(({ parent }) => parent === area).map((one) => one.area)]);
  return (await newsOf(within, folder)).map((news) => ({
    id: urnOf(`news ${area} ${news.release} ${language}`),
    title: words.title(names[columnIn("name", language)], formatDate(news.release, language)),
    text: newsText(news, language),
    day: news.release,
    path: districtPath(slug, language),
  }));
}

/** Where corrections are of, in words, each place once. */
async function placesIn(rows: readonly CorrectionRow[], language: Language): Promise<string> {
  const { areas } = await allLookups();
  const names = rows.flatMap(({ area }) => areas.get(area ?? "")?.[columnIn("name", language)] ?? []);
  return [...new Set(names)].join(", ");
}

// What has a class of its own by now stood with the names once: an entry keeps its id, or readers would get it anew.
const keptClass = (row: CorrectionRow): CorrectionClass => (classOf(row) === "homes" ? "names" : classOf(row));

/**
 * What was corrected on one day for one reason is one entry.
 * @param of what the feed is of: its entries have identifiers of their own
 */
export async function correctionEntries(
  rows: readonly CorrectionRow[],
  language: Language,
  of: string,
): Promise<readonly Entry[]> {
  const words = pageWords(language).openData.corrections;
  const groups = Map.groupBy(rows, (row) => `${row.date} ${keptClass(row)} ${row.why_en}`);
  const entries = [...groups].map(async ([key, [first, ...rest]]): Promise<readonly Entry[]> => {
    if (first === undefined) return [];
    const all = [first, ...rest];
    const places = await placesIn(all, language);
    return [
      {
        id: urnOf(`corrections ${of} ${key} ${language}`),
        title: `${words.title}: ${words.kinds[classOf(first)]}`,
        text: `${inLanguage(first, "why", language)} (${words.count(all.length)}${places === "" ? "" : `: ${places}`})`,
        day: first.date,
        path: `${pagePath("corrections", language)}#${classOf(first)}`,
      },
    ];
  });
  return (await Promise.all(entries)).flat();
}
