import {
  chartPath, districtPath, districtRegisterPath, municipalityPath, municipalityRegisterPath, pageKeys, pagePath, sourcePath, tablePath, topicFolder,
  topicRegisterPath, type PageKey,
} from "../i18n/paths.ts";
import { topics, type Dataset } from "../model/codes.ts";
import { languages, type Bilingual, type Language } from "../model/text.ts";
import { extensionsOf } from "./chart-files.ts";
import { chartPlaces, filledPlaces } from "./chart-pages.ts";
import { districts } from "./district.ts";
import { manifest } from "./facts.ts";
import { municipalities } from "./municipality.ts";
import { certificate } from "./register.ts";
import { allSources } from "./sources.ts";

/** The routes of the district pages, for Astro's getStaticPaths; the same slugs serve both languages. */
export const districtRoutes = async () =>
  (await districts()).map((area) => ({ params: { slug: area.slug }, props: { code: area.area } }));

/** The routes of the municipality pages. */
export const municipalityRoutes = async () =>
  (await municipalities()).map((area) => ({ params: { slug: area.slug }, props: { code: area.area } }));

/** The routes of the municipality pages on the register; none in a release without one. */
export const municipalityRegisterRoutes = async () => (await certificate() === undefined ? [] : municipalityRoutes());

/** The routes of the topic pages, by their folder in the language. */
export const topicRoutes = (language: Language) =>
  topics.map((topic) => ({ params: { topic: topicFolder(topic, language) }, props: { topic } }));

/** The routes of the topic pages on the register; none in a release without one. */
export const topicRegisterRoutes = async (language: Language) => (await certificate() === undefined ? [] : topicRoutes(language));

/** The routes of the sources' pages; the same keys serve both languages. */
export const sourceRoutes = async () => (await allSources()).map(({ source }) => ({ params: { source }, props: { source } }));

// The page for developers has an address in both languages, but no reader looks for it.
const unlisted: readonly PageKey[] = ["style"];
const ofRegister: readonly PageKey[] = ["register", "certificate"];

/** The routes of pages that exist only in a release with a register: one nameless route, or none. */
export const registerRoutes = async () => (await certificate() === undefined ? [] : [{ params: { page: undefined } }]);

/** The routes of the district pages on the register; none in a release without one. */
export const districtRegisterRoutes = async () => (await certificate() === undefined ? [] : districtRoutes());

/** The routes of the pages and files of charts, from published figures or from the register. */
export const chartRoutes = (dataset: Dataset) => async () =>
  (await chartPlaces(dataset)).map((place) => ({ params: { chart: place.id, area: place.area.slug }, props: { place } }));

/** The routes of the files of charts. */
export const chartFileRoutes = (dataset: Dataset) => async () => {
  const files = await Promise.all((await chartPlaces(dataset)).map(async (place) => (await extensionsOf(place)).map((extension) =>
    ({ params: { chart: place.id, area: place.area.slug, extension }, props: { place, extension } }))));
  return files.flat();
};

/** The addresses of every page that search engines may list, one pair a page. */
export async function allAddresses(): Promise<readonly Bilingual[]> {
  const both = (address: (language: Language) => string): Bilingual => ({ bg: address("bg"), en: address("en") });
  const hasRegister = await certificate() !== undefined;
  const areas = await districts();
  const pages = pageKeys.filter((page) => !unlisted.includes(page) && (hasRegister || !ofRegister.includes(page)));
  return [
    ...pages.map((page) => both((language) => pagePath(page, language))),
    ...areas.map((area) => both((language) => districtPath(area.slug, language))),
    ...(await municipalities()).map((area) => both((language) => municipalityPath(area, language))),
    ...(await allSources()).map(({ source }) => both((language) => sourcePath(source, language))),
    ...(await manifest()).tables.map(({ name }) => both((language) => tablePath(name, language))),
    ...(await filledPlaces()).map(({ id, area, dataset }) => both((language) => chartPath(id, area.slug, language, dataset))),
    ...(hasRegister ? areas.map((area) => both((language) => districtRegisterPath(area.slug, language))) : []),
    ...(hasRegister ? (await municipalities()).map((area) => both((language) => municipalityRegisterPath(area, language))) : []),
    ...(hasRegister ? topics.map((topic) => both((language) => topicRegisterPath(topic, language))) : []),
  ];
}

/** The sitemap of a language (sitemaps.org 0.9), each address with its pair in the other language. */
export async function sitemap(language: Language, site: URL): Promise<string> {
  const absolute = (path: string) => new URL(path, site).href;
  const entries = (await allAddresses()).map((addresses) => [
    `<url><loc>${absolute(addresses[language])}</loc>`,
    ...languages.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${absolute(addresses[other])}"/>`),
    "</url>",
  ].join(""));
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries.join("\n")}\n</urlset>\n`;
}
