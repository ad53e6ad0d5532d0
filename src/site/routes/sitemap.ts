import { addressOf, type PageKind } from "../../i18n/addresses.ts";
import { pageKinds } from "../../i18n/kinds.ts";
import { firstLanguage, languages, type Bilingual, type Language } from "../../model/text.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import { pagePlaces } from "./page-places.ts";
import { pages } from "./registry.ts";

const filled = addressOf as (kind: PageKind, language: Language, values: Readonly<Record<string, string>>) => string;

/** The addresses of the pages of a kind that search engines may list. */
async function listedOf(kind: PageKind): Promise<readonly Bilingual[]> {
  const places = new Map(
    await Promise.all(languages.map(async (language) => [language, await pagePlaces(kind, language)] as const)),
  );
  const [first = []] = places.values();
  const listed = await Promise.all(first.map(async ({ isListed }) => (await isListed?.()) ?? true));
  return [...listed.keys()]
    .filter((at) => listed[at])
    .map(
      (at) =>
        Object.fromEntries(
          languages.map((language) => [language, filled(kind, language, places.get(language)?.[at]?.values ?? {})]),
        ) as unknown as Bilingual,
    );
}

/** The addresses of every page that search engines may list, one in each language a page. */
export async function allAddresses(): Promise<readonly Bilingual[]> {
  const kinds = pageKinds.filter((kind) => pages[kind].unlisted === undefined);
  return (await Promise.all(kinds.map(listedOf))).flat();
}

/** The address of a language's sitemap. */
export const sitemapPath = (language: Language): string => addressOf("sitemap", firstLanguage, { language });

/** The sitemap of a language (sitemaps.org 0.9), each address with its pair in the other language. */
export async function sitemap(language: Language, site: PublicSite): Promise<string> {
  const absolute = (path: string) => addressAt(path, site);
  const entries = (await allAddresses()).map((addresses) =>
    [
      `<url><loc>${absolute(addresses[language])}</loc>`,
      ...languages.map(
        (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${absolute(addresses[other])}"/>`,
      ),
      "</url>",
    ].join(""),
  );
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries.join("\n")}\n</urlset>\n`;
}
