import { pictureSizes } from "../../export/svg.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { embedPath, pictureAddress } from "../../i18n/embed-paths.ts";
import { chartPath, pagePath } from "../../i18n/paths.ts";
import type { Language } from "../../model/text.ts";
import { escapeMarkup } from "../../model/markup.ts";
import type { ChartPlace } from "../pages/chart-pages.ts";
import { inItsYear } from "../pages/chart-years.ts";
import { embedFrames } from "./frames.ts";
import { embedded } from "./embedded.ts";
import { permalinkRelease } from "./permalinks.ts";
import { heightsText, type OembedAnswer } from "./oembed-answer.ts";
import { addressAt, writtenAddress, type PublicSite } from "../delivery/public-site.ts";

/** What others paste into their pages, as text. */
export interface Snippets {
  readonly iframe: string;
  readonly wordpress: string;
  readonly picture: string;
  readonly markdown: string;
}

const frame = (address: string, name: string, height: number): string =>
  `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(name)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>`;

/**
 * The snippets of a chart with a number; with a release, of the one that never changes. A chart of one school year
 * names it, or it would show another one once more is found; its picture is that of the release, since only its frame
 * is made for every year.
 */
export async function snippets(
  place: ChartPlace,
  language: Language,
  site: PublicSite,
  release?: string,
): Promise<Snippets> {
  const absolute = (path: string): string => writtenAddress(path, site);
  const { name } = await embedded(place, language);
  const shown = release === undefined ? await inItsYear(place) : place;
  const address = absolute(embedPath(shown, language, release));
  const { enough, enoughFrozen } = await embedFrames(place, site);
  const iframe = frame(address, name, release === undefined ? enough : enoughFrozen);
  const wordpress = `<!-- wp:html -->\n${iframe}\n<!-- /wp:html -->`;
  const label = name.replace(/[[\]\\]/g, "\\$&");
  const still = shown.period === undefined ? release : await permalinkRelease(place);
  const picture = absolute(pictureAddress(place, language, still));
  const page =
    release === undefined && shown.period === undefined
      ? absolute(chartPath(place.id, place.area.slug, language, place.dataset))
      : address;
  return {
    iframe,
    wordpress,
    picture: `<a href="${escapeMarkup(page)}"><img src="${escapeMarkup(picture)}" alt="${escapeMarkup(name)}"></a>`,
    markdown: `[![${label}](${picture})](${page})`,
  };
}

/** The width in pixels that an answer to oEmbed names; its frame takes that of its column. */
const oembedWidth = 680;

/**
 * A chart's answer to oEmbed 1.0, type "rich", by the names of its fields: one size, which is enough in every column
 * from the narrowest on.
 */
export async function oembed(place: ChartPlace, language: Language, site: PublicSite): Promise<OembedAnswer> {
  const { name } = await embedded(place, language);
  const { upTo, enough } = await embedFrames(place, site);
  const shown = await inItsYear(place);
  const still = shown.period === undefined ? undefined : await permalinkRelease(place);
  return {
    version: "1.0",
    type: "rich",
    title: name,
    provider_name: dictionary(language).site.name,
    provider_url: addressAt(pagePath("home", language), site),
    cache_age: 86_400,
    thumbnail_url: addressAt(pictureAddress(place, language, still), site),
    thumbnail_width: pictureSizes.og.width,
    thumbnail_height: pictureSizes.og.height,
    html: frame(addressAt(embedPath(shown, language), site), name, enough),
    width: oembedWidth,
    height: enough,
    heights: heightsText([...upTo].filter(([width]) => width <= oembedWidth)),
  };
}
