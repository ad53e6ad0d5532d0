import { pageWords } from "../../i18n/pages.ts";
import { pagePath } from "../../i18n/paths.ts";
import { formatDate } from "../../i18n/formats.ts";
import type { MadeRelease } from "../../model/release.ts";
import { factLanguages, firstLanguage, inEach, inFacts, type Bilingual } from "../../model/text.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import {
  country,
  fileTypes,
  frequency,
  isPublic,
  languageCodes,
  licence,
  mediaType,
  territory,
  themes,
} from "./dcat-codes.ts";
import { date, documents, publisherIri } from "./dcat-distribution.ts";
import type { Described } from "./described.ts";
import { named, said, type Node, type Term } from "./graph.ts";
import { identifierOf, urnOf } from "./identifiers.ts";
import { keptPath } from "./kept.ts";

/** Earlier releases as versions of the catalogue: each leads to what is kept of it, and to the one before. */

/** The page that lists all releases. */
export const releasePages = inEach((language) => pagePath("releases", language));

/** What names an earlier release. */
export const versionIri = (release: string, site: PublicSite): string =>
  site === undefined
    ? urnOf(`version ${release}`)
    : `${addressAt(releasePages[firstLanguage], site)}#release-${release}`;

const files = ["files.json", "manifest.json"] as const;

function fileNode(file: (typeof files)[number], release: string, title: Bilingual, site: PublicSite): Node {
  const path = `/api/v1/${keptPath(release, file)}`;
  return {
    iri: site === undefined ? urnOf(path) : `${addressAt(path, site)}#distribution`,
    types: ["dcat:Distribution"],
    says: [
      ["dct:title", ...said(inFacts((language) => `${title[language]}: ${file}`))],
      ["dct:description", ...said(inFacts((language) => pageWords(language).openData.api.answers[file]))],
      ["dcat:accessURL", ...named(identifierOf(path, site))],
      ["dcat:downloadURL", ...(site === undefined ? [] : named(addressAt(path, site)))],
      ["dct:identifier", { text: path.slice(1) }],
      ["dcat:mediaType", ...named(mediaType("application/json"))],
      ["dct:format", ...named(...(fileTypes.json === undefined ? [] : [fileTypes.json]))],
      ["dct:language", ...named(...factLanguages.map((language) => languageCodes[language]))],
      ["dct:license", ...named(licence)],
      ["dct:issued", date(release)],
      ["dct:modified", date(release)],
    ],
  };
}

/** The first of some releases, of which the next is the one before it. */
export function versionNodes(
  described: Pick<Described, "title">,
  [one, before]: readonly MadeRelease[],
  site: PublicSite,
  tags: readonly Term[],
): readonly Node[] {
  if (one === undefined) return [];
  const { release, version } = one;
  const title = inFacts(
    (language) =>
      `${described.title[language]}: ${pageWords(language).openData.releases.release(formatDate(release, language))}`,
  );
  const own = files.map((file) => fileNode(file, release, title, site));
  const node: Node = {
    iri: versionIri(release, site),
    types: ["dcat:Dataset"],
    says: [
      ["dct:title", ...said(title)],
      ["dct:description", ...said({ bg: one.bg, en: one.en })],
      ["dct:identifier", { text: release }],
      ["dcat:keyword", ...tags],
      ["dcat:theme", ...named(...themes)],
      ["dct:publisher", ...named(publisherIri)],
      ["dct:language", ...named(...factLanguages.map((language) => languageCodes[language]))],
      ["dct:spatial", ...named(country, territory("BG"))],
      ["dct:accrualPeriodicity", ...named(frequency)],
      ["dct:accessRights", ...named(isPublic)],
      ["dct:issued", date(release)],
      ["dct:modified", date(release)],
      ["dcat:version", { text: version }],
      ["dcat:previousVersion", ...(before === undefined ? [] : named(versionIri(before.release, site)))],
      ["dcat:landingPage", ...named(...documents(releasePages, site))],
      ["dcat:distribution", ...named(...own.flatMap(({ iri }) => iri ?? []))],
    ],
  };
  return [node, ...own];
}
