import { addressOf, folders } from "../../i18n/addresses.ts";
import { ownOrFacts, type Language } from "../../model/text.ts";

/** The feeds of the whole site; besides these each district has one. */
export const siteFeeds = ["releases", "corrections"] as const;
export type SiteFeed = (typeof siteFeeds)[number];

/** The forms in which a feed is written: Atom (RFC 4287) and JSON Feed 1.1. */
export const feedForms = ["atom", "json"] as const;
export type FeedForm = (typeof feedForms)[number];

/** What the forms are, as IANA lists them. */
export const feedTypes: Readonly<Record<FeedForm, string>> = {
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** What a feed of the whole site is called in its address: "izdaniya", "releases". */
export const feedName = (feed: SiteFeed, language: Language): string => ownOrFacts(folders[feed], language);

/** The address of a feed of the whole site: "/emisii/izdaniya.atom". */
export const feedPath = (feed: SiteFeed, language: Language, form: FeedForm): string =>
  addressOf("feed", language, { file: `${feedName(feed, language)}.${form}` });

/** The address of the feed of a district, by its slug: "/emisii/kyustendil.atom". */
export const districtFeedPath = (slug: string, language: Language, form: FeedForm): string =>
  addressOf("feed", language, { file: `${slug}.${form}` });
