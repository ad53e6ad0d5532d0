import { formatDate } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import { districtPath, pagePath } from "../../i18n/paths.ts";
import { escapeMarkup } from "../../model/markup.ts";
import type { AreaRow, CorrectionRow } from "../../model/rows.ts";
import { columnIn, entryOf, inLanguage, type Language } from "../../model/text.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import { allLookups, manifest } from "../facts.ts";
import { classOf, corrections, type CorrectionClass } from "../pages/corrections.ts";
import { districts } from "../pages/district.ts";
import type { Answer } from "../routes/place.ts";
import { districtFeedPath, feedForms, feedName, feedPath, feedTypes, siteFeeds } from "./feed-paths.ts";
import type { FeedForm, SiteFeed } from "./feed-paths.ts";
import { urnOf } from "./identifiers.ts";
import { releasesKnown } from "./releases.ts";

/** Feeds of releases, of corrections, and of both for each district. */

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

/** A feed before it is written. */
export interface Feed {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** The page that it is of. */
  readonly page: string;
  /** Its own address by its form. */
  readonly pathOf: (form: FeedForm) => string;
  /** The day of the newest entry, or of the release. */
  readonly day: string;
  readonly entries: readonly Entry[];
}

const longest = 60;
const newestFirst = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id)).slice(0, longest);

async function releaseEntries(language: Language): Promise<readonly Entry[]> {
  const words = pageWords(language).openData.releases;
  return (await releasesKnown()).map((one) => ({
    id: urnOf(`release ${one.release} ${language}`),
    title: `${words.release(formatDate(one.release, language))}: ${one.version}`,
    text: one[entryOf(language).facts],
    day: one.release,
    path: `${pagePath("releases", language)}#release-${one.release}`,
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

/** What was corrected on one day for one reason is one entry. */
async function correctionEntries(
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

const feedOf = async (feed: Omit<Feed, "day" | "publisher">): Promise<Feed> => ({
  ...feed,
  publisher: pageWords(feed.language).openData.publisher,
  day: feed.entries[0]?.day ?? (await manifest()).release,
});

/** A feed of the whole site. */
export async function siteFeed(feed: SiteFeed, language: Language): Promise<Feed> {
  const entries =
    feed === "releases"
      ? await releaseEntries(language)
      : await correctionEntries(await corrections(), language, "everywhere");
  return feedOf({
    language,
    id: urnOf(`feed ${feed} ${language}`),
    title: pageWords(language).openData.feeds[feed],
    page: pagePath(feed, language),
    pathOf: (form) => feedPath(feed, language, form),
    entries: newestFirst(entries),
  });
}

/** What is new on a district: releases, and the corrections of what was said of it. */
export async function districtFeed({ area, slug, ...names }: AreaRow, language: Language): Promise<Feed> {
  const rows = (await corrections()).filter(({ district }) => district === area);
  return feedOf({
    language,
    id: urnOf(`feed ${area} ${language}`),
    title: pageWords(language).openData.feeds.district(names[columnIn("name", language)]),
    page: districtPath(slug, language),
    pathOf: (form) => districtFeedPath(slug, language, form),
    entries: newestFirst([...(await releaseEntries(language)), ...(await correctionEntries(rows, language, area))]),
  });
}

const midnight = (day: string): string => `${day}T00:00:00Z`;

/** A feed as Atom. */
export function atomOf(feed: Feed, site: PublicSite): string {
  const link = (rel: string, type: string, path: string): string =>
    `<link rel="${rel}" type="${type}" href="${escapeMarkup(addressAt(path, site))}"/>`;
  const entries = feed.entries.map(({ id, title, text, day, path }) =>
    [
      "<entry>",
      `<id>${id}</id>`,
      `<title>${escapeMarkup(title)}</title>`,
      `<updated>${midnight(day)}</updated>`,
      link("alternate", "text/html", path),
      `<content type="text">${escapeMarkup(text)}</content>`,
      "</entry>",
    ].join("\n"),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `<id>${feed.id}</id>`,
    `<title>${escapeMarkup(feed.title)}</title>`,
    `<updated>${midnight(feed.day)}</updated>`,
    `<author><name>${escapeMarkup(feed.publisher)}</name></author>`,
    link("self", "application/atom+xml", feed.pathOf("atom")),
    link("alternate", "text/html", feed.page),
    ...entries,
    "</feed>",
    "",
  ].join("\n");
}

/** A feed as JSON Feed 1.1. Without a public address it names no page: the format takes whole addresses only. */
export function jsonFeedOf(feed: Feed, site: PublicSite): string {
  const named = (key: string, path: string): Readonly<Record<string, string>> =>
    site === undefined ? {} : { [key]: addressAt(path, site) };
  return `${JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    ...named("home_page_url", feed.page),
    ...named("feed_url", feed.pathOf("json")),
    language: feed.language,
    authors: [{ name: feed.publisher }],
    items: feed.entries.map(({ id, title, text, day, path }) => ({
      id,
      ...named("url", path),
      title,
      content_text: text,
      date_published: midnight(day),
      language: feed.language,
    })),
  })}\n`;
}

const writers = { atom: atomOf, json: jsonFeedOf } as const satisfies Readonly<
  Record<FeedForm, (feed: Feed, site: PublicSite) => string>
>;

/** The files of all feeds of a language, by all that follows the folder of the feeds. */
export async function feedFiles(language: Language) {
  const all: readonly { readonly name: string; readonly make: () => Promise<Feed> }[] = [
    ...siteFeeds.map((feed) => ({ name: feedName(feed, language), make: () => siteFeed(feed, language) })),
    ...(await districts()).map((area) => ({ name: area.slug, make: () => districtFeed(area, language) })),
  ];
  return all.flatMap(({ name, make }) =>
    feedForms.map((form) => ({
      values: { file: `${name}.${form}` },
      answer: (async (site) =>
        new Response(writers[form](await make(), site), {
          headers: { "content-type": `${feedTypes[form]}; charset=utf-8` },
        })) satisfies Answer,
    })),
  );
}
