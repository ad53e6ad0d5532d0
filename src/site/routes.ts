import { districtPath, pageKeys, pagePath } from "../i18n/paths.ts";
import { languages, type Bilingual, type Language } from "../model/text.ts";
import { districts } from "./district.ts";

/** The routes of the district pages, for Astro's getStaticPaths; the same slugs serve both languages. */
export const districtRoutes = async () =>
  (await districts()).map((area) => ({ params: { slug: area.slug }, props: { code: area.area } }));

/** The addresses of every page that search engines may list, one pair a page. */
export async function allAddresses(): Promise<readonly Bilingual[]> {
  const both = (address: (language: Language) => string): Bilingual => ({ bg: address("bg"), en: address("en") });
  return [
    ...pageKeys.map((page) => both((language) => pagePath(page, language))),
    ...(await districts()).map((area) => both((language) => districtPath(area.slug, language))),
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
