import { entryOf, factIn, type Language } from "../../model/text.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import { describe, withMadeFiles, type Described, type DescribedDataset } from "./described.ts";
import { identifierOf, urnOf } from "./identifiers.ts";
import { versionBuilt } from "./releases.ts";

/** What search engines for data sets read in a page: schema.org's Dataset and DataCatalog. */

const licence = "https://creativecommons.org/licenses/by/4.0/";

function datasetOf(one: DescribedDataset, { release, keywords, publisher }: Described, around: Around): object {
  const { language, site, version } = around;
  const page = one.pages[language];
  return {
    "@type": "Dataset",
    "@id": site === undefined ? urnOf(page) : `${addressAt(page, site)}#dataset`,
    name: factIn(one.title, language),
    description: factIn(one.description, language),
    ...(site === undefined ? {} : { url: addressAt(page, site) }),
    identifier: one.stem,
    inLanguage: language,
    keywords: keywords[entryOf(language).facts],
    license: licence,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: factIn(publisher, language) },
    version,
    datePublished: release,
    spatialCoverage: {
      "@type": "Place",
      name: "България / Bulgaria",
      identifier: "http://data.europa.eu/nuts/code/BG",
    },
    ...(one.years === undefined ? {} : { temporalCoverage: `${one.years.first}/${one.years.last}` }),
    variableMeasured: one.columns.map(({ name, label, unit }) => ({
      "@type": "PropertyValue",
      name,
      description: factIn(label, language),
      ...(unit === undefined ? {} : { unitText: factIn(unit, language) }),
    })),
    distribution: one.files
      .filter(({ languages }) => languages.includes(entryOf(language).facts))
      .map(({ path, mediaType, content }) => ({
        "@type": "DataDownload",
        name: path.slice(path.lastIndexOf("/") + 1),
        // A copy without a public address can be fetched from only by who knows where it is.
        ...(site === undefined ? { identifier: identifierOf(path, site) } : { contentUrl: addressAt(path, site) }),
        encodingFormat: mediaType,
        ...(content === undefined ? {} : { contentSize: `${content.bytes} B`, sha256: content.sha256 }),
      })),
  };
}

interface Around {
  readonly language: Language;
  readonly site: PublicSite;
  readonly version: string;
}

// What ends a script in a page must not stand in one.
const inPage = (said: object): string =>
  JSON.stringify({ "@context": "https://schema.org", ...said }).replaceAll("<", "\\u003c");

/** The data set of a table, for its page. */
export async function datasetInPage(table: string, language: Language, site: PublicSite): Promise<string> {
  const described = await describe();
  const found = described.datasets.find(({ name }) => name === table);
  if (found === undefined) throw new RangeError(`metadata: the release has no table "${table}"`);
  const one = await withMadeFiles(found, site);
  return inPage(datasetOf(one, described, { language, site, version: await versionBuilt() }));
}

/** The catalogue with the names of its data sets, for the page that lists them. */
export async function catalogueInPage(language: Language, site: PublicSite): Promise<string> {
  const { title, description, publisher, datasets } = await describe();
  return inPage({
    "@type": "DataCatalog",
    "@id": site === undefined ? urnOf("catalogue") : `${addressAt("/api/v1/catalog.ttl", site)}#catalogue`,
    name: factIn(title, language),
    description: factIn(description, language),
    license: licence,
    creator: { "@type": "Organization", name: factIn(publisher, language) },
    dataset: datasets.map((one) => ({
      "@type": "Dataset",
      "@id": site === undefined ? urnOf(one.pages[language]) : `${addressAt(one.pages[language], site)}#dataset`,
      name: factIn(one.title, language),
      description: factIn(one.description, language),
      license: licence,
      ...(site === undefined ? {} : { url: addressAt(one.pages[language], site) }),
    })),
  });
}
