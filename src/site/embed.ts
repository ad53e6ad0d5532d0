import { placeName } from "../charts/words.ts";
import { sourceLine } from "../export/words.ts";
import { dictionary } from "../i18n/dictionary.ts";
import { embedPath, oembedPath, pictureAddress } from "../i18n/embed-paths.ts";
import { formatDate } from "../i18n/formats.ts";
import { pageWords } from "../i18n/pages.ts";
import { chartPath, pagePath } from "../i18n/paths.ts";
import { languages, type Language } from "../model/text.ts";
import { escapeMarkup } from "./markup.ts";
import { chartSheet, extractOf, specOf, type ChartPlace } from "./chart-pages.ts";
import { drawChart, type DrawnChart } from "./draw.ts";
import { columnWidths, embedHeight, snippetWidth } from "./embed-height.ts";
import { manifest } from "./facts.ts";

/** A chart with the lines that stand beneath it in other people's pages. */
export interface EmbeddedChart {
  readonly chart: DrawnChart;
  /** The chart's title with its place: what the frame is called. */
  readonly name: string;
  /** Who published the numbers; for a synthetic register, that it is one. */
  readonly source: string;
  readonly released: string;
}

const mostPublishers = 3;

/** A chart as it is embedded. */
export async function embedded(place: ChartPlace, language: Language): Promise<EmbeddedChart> {
  const extract = await extractOf(place, language);
  const chart = await drawChart(specOf(place), place.area, language, extract);
  const words = pageWords(language).embeds;
  return {
    chart,
    name: words.frame(chart.view.title, placeName(place.area, language)),
    source: chart.view.synthetic && extract !== undefined ? words.synthetic(extract) : sourceLine(await chartSheet(place, language), mostPublishers),
    released: words.released(formatDate((await manifest()).release, language)),
  };
}

async function heightIn(place: ChartPlace, language: Language, column: number): Promise<number> {
  const { chart, source, released } = await embedded(place, language);
  const { title, subtitle, sentence, legend } = chart.view;
  const words = pageWords(language).embeds;
  const foot = [source, `${released} ${words.frozen} ${words.toPage}`];
  return embedHeight({ title, subtitle, sentence, legend, foot, desk: chart.desk, phone: chart.phone }, column);
}

/** The heights in pixels that an embedded chart needs, by the width of the column; the same for both languages, so that a frame can change its own. */
export async function embedHeights(place: ChartPlace): Promise<ReadonlyMap<number, number>> {
  return new Map(await Promise.all(columnWidths.map(async (column) => {
    const heights = await Promise.all(languages.map((language) => heightIn(place, language, column)));
    return [column, Math.max(...heights)] as const;
  })));
}

/** What others paste into their pages, as text. */
export interface Snippets {
  readonly iframe: string;
  readonly wordpress: string;
  readonly picture: string;
  readonly markdown: string;
}

const frame = (address: string, name: string, height: number): string =>
  `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(name)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>`;

/** The snippets of a chart with a number; with a release, of the one that never changes. */
export async function snippets(place: ChartPlace, language: Language, site: URL, release?: string): Promise<Snippets> {
  const absolute = (path: string): string => new URL(path, site).href;
  const { name } = await embedded(place, language);
  const address = absolute(embedPath(place, language, release));
  const iframe = frame(address, name, await snippetHeight(place));
  const wordpress = `<!-- wp:html -->\n${iframe}\n<!-- /wp:html -->`;
  const label = name.replace(/[[\]\\]/g, "\\$&");
  const picture = absolute(pictureAddress(place, language, release));
  const page = release === undefined ? absolute(chartPath(place.id, place.area.slug, language, place.dataset)) : address;
  return {
    iframe, wordpress,
    picture: `<a href="${escapeMarkup(page)}"><img src="${escapeMarkup(picture)}" alt="${escapeMarkup(name)}"></a>`,
    markdown: `[![${label}](${picture})](${page})`,
  };
}

const snippetHeight = async (place: ChartPlace): Promise<number> => (await embedHeights(place)).get(snippetWidth) ?? 0;

/** A chart's answer to oEmbed 1.0, type "rich", by the names of its fields. */
export async function oembed(place: ChartPlace, language: Language, site: URL): Promise<Readonly<Record<string, string | number>>> {
  const { name } = await embedded(place, language);
  const height = await snippetHeight(place);
  return {
    version: "1.0", type: "rich", title: name,
    provider_name: dictionary(language).site.name, provider_url: new URL(pagePath("home", language), site).href,
    cache_age: 86_400,
    html: frame(new URL(embedPath(place, language), site).href, name, height), width: snippetWidth, height,
  };
}

/** The same answer as XML. */
export const oembedXml = (answer: Readonly<Record<string, string | number>>): string => [
  '<?xml version="1.0" encoding="utf-8" standalone="yes"?>', "<oembed>",
  ...Object.entries(answer).map(([name, value]) => `<${name}>${escapeMarkup(String(value))}</${name}>`), "</oembed>", "",
].join("\n");

/** The addresses of a chart's oEmbed answers, for the head of its page. */
export const oembedLinks = (place: ChartPlace, language: Language) => [
  { type: "application/json+oembed", href: oembedPath(place, language, "json") },
  { type: "text/xml+oembed", href: oembedPath(place, language, "xml") },
] as const;
