import { pageWords } from "../../i18n/pages.ts";
import { districtPath, pagePath } from "../../i18n/paths.ts";
import { escapeMarkup } from "../../model/markup.ts";
import type { AreaRow } from "../../model/rows.ts";
import { columnIn, type Language } from "../../model/text.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import { manifest } from "../facts.ts";
import { corrections } from "../pages/corrections.ts";
import { districts } from "../pages/district.ts";
import type { Answer } from "../routes/place.ts";
import { correctionEntries, newsEntries, releaseEntries, withdrawalEntries, type Entry } from "./feed-entries.ts";
import { districtFeedPath, feedForms, feedName, feedPath, siteFeeds } from "./feed-paths.ts";
import type { FeedForm, SiteFeed } from "./feed-paths.ts";
import { urnOf } from "./identifiers.ts";
import { releasesFolder } from "./kept.ts";
import { feedType } from "./served-types.ts";

/** Feeds of releases, of corrections, and of both for each district. */

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

const feedOf = async (feed: Omit<Feed, "day" | "publisher">): Promise<Feed> => ({
  ...feed,
  publisher: pageWords(feed.language).openData.publisher,
  day: feed.entries[0]?.day ?? (await manifest()).release,
});

/** A feed of the whole site. */
export async function siteFeed(feed: SiteFeed, language: Language, folder: string = releasesFolder): Promise<Feed> {
  const entries =
    feed === "releases"
      ? await releaseEntries(language, folder)
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

/**
 * What is new on a district: what each release brought of it, the corrections of what was said of it, and which
 * releases were taken back, since that takes back what they brought.
 */
export async function districtFeed(
  district: AreaRow,
  language: Language,
  folder: string = releasesFolder,
): Promise<Feed> {
  const { area, slug } = district;
  const rows = (await corrections()).filter((row) => row.district === area);
  return feedOf({
    language,
    id: urnOf(`feed ${area} ${language}`),
    title: pageWords(language).openData.feeds.district(district[columnIn("name", language)]),
    page: districtPath(slug, language),
    pathOf: (form) => districtFeedPath(slug, language, form),
    entries: newestFirst([
      ...(await newsEntries(district, language, folder)),
      ...(await correctionEntries(rows, language, area)),
      ...(await withdrawalEntries(language, folder)),
    ]),
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
          headers: { "content-type": feedType(form) },
        })) satisfies Answer,
    })),
  );
}
