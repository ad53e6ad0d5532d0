import { chartPath, districtPath, districtRegisterPath, municipalityPath, pageKeys, pagePath, type PageKey } from "../i18n/paths.ts";
import type { Dataset } from "../model/codes.ts";
import { languages, type Bilingual, type Language } from "../model/text.ts";
import { chartPlaces, isEmptyChart } from "./chart-pages.ts";
import { districts } from "./district.ts";
import { municipalities } from "./municipality.ts";
import { certificate } from "./register.ts";

/** The routes of the district pages, for Astro's getStaticPaths; the same slugs serve both languages. */
export const districtRoutes = async () =>
  (await districts()).map((area) => ({ params: { slug: area.slug }, props: { code: area.area } }));

/** The routes of the municipality pages. */
export const municipalityRoutes = async () =>
  (await municipalities()).map((area) => ({ params: { slug: area.slug }, props: { code: area.area } }));

const ofRegister: readonly PageKey[] = ["register", "certificate"];

/** The routes of pages that exist only in a release with a register: one nameless route, or none. */
export const registerRoutes = async () => (await certificate() === undefined ? [] : [{ params: { page: undefined } }]);

/** The routes of the district pages on the register; none in a release without one. */
export const districtRegisterRoutes = async () => (await certificate() === undefined ? [] : districtRoutes());

/** The routes of the pages and files of charts, from published figures or from the register. */
export const chartRoutes = (dataset: Dataset) => async () =>
  (await chartPlaces(dataset)).map((place) => ({ params: { chart: place.id, area: place.area.slug }, props: { place } }));

/** The charts that search engines may list: those that hold a number. */
async function listedCharts() {
  const places = [...await chartPlaces("reported"), ...await chartPlaces("register")];
  const empty = await Promise.all(places.map(isEmptyChart));
  return places.filter((_, at) => empty[at] === false);
}

/** The addresses of every page that search engines may list, one pair a page. */
export async function allAddresses(): Promise<readonly Bilingual[]> {
  const both = (address: (language: Language) => string): Bilingual => ({ bg: address("bg"), en: address("en") });
  const hasRegister = await certificate() !== undefined;
  const areas = await districts();
  return [
    ...pageKeys.filter((page) => hasRegister || !ofRegister.includes(page)).map((page) => both((language) => pagePath(page, language))),
    ...areas.map((area) => both((language) => districtPath(area.slug, language))),
    ...(await municipalities()).map((area) => both((language) => municipalityPath(area, language))),
    ...(await listedCharts()).map(({ id, area, dataset }) => both((language) => chartPath(id, area.slug, language, dataset))),
    ...(hasRegister ? areas.map((area) => both((language) => districtRegisterPath(area.slug, language))) : []),
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
