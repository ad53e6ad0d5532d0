import { pageWords } from "../../i18n/pages.ts";
import { pagePath } from "../../i18n/paths.ts";
import type { MadeRelease } from "../../model/release.ts";
import { factLanguages, firstLanguage, inEach, inFacts } from "../../model/text.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import type { Contact } from "../parts/contact.ts";
import {
  country,
  fileTypes,
  foreign,
  frequency,
  isPublic,
  languageCodes,
  licence,
  openApi,
  territory,
  themeScheme,
  themes,
} from "./dcat-codes.ts";
import { date, distribution, documents, publisherIri, standardsOf } from "./dcat-distribution.ts";
import { releasePages, versionIri, versionNodes } from "./dcat-versions.ts";
import type { Described, DescribedDataset } from "./described.ts";
import { named, said, type Node, type Term } from "./graph.ts";
import { urnOf } from "./identifiers.ts";

/**
 * The catalogue as DCAT-AP 3 has it, with the fields of data.egov.bg: category, key words, terms of use, version,
 * maintainer's contact. Codes are those of the Publications Office of the European Union.
 */

const year = (text: string): Term => ({ text, type: "xsd:gYear" });

/** What else must be known to write it. */
export interface Around {
  readonly site: PublicSite;
  readonly contact: Contact | undefined;
  /** The districts by their NUTS 3 codes. */
  readonly districts: readonly string[];
  /** The number of the release: "0.2.0". */
  readonly version: string;
  /** The earlier releases that are kept and stand, the newest first. */
  readonly earlier: readonly MadeRelease[];
}

const contactIri = urnOf("contact");

/** The kinds of files that there are. */
const formatsOf = (datasets: readonly DescribedDataset[]): readonly string[] => [
  ...new Set(datasets.flatMap(({ files }) => files.flatMap(({ kind }) => fileTypes[kind] ?? []))),
];

function periodOf({ years }: DescribedDataset): readonly Term[] {
  if (years === undefined) return [];
  return [
    {
      node: {
        types: ["dct:PeriodOfTime"],
        says: [
          ["dcat:startDate", year(years.first)],
          ["dcat:endDate", year(years.last)],
        ],
      },
    },
  ];
}

/** Where its rows are of districts too, each of them is named. */
const placesOf = ({ columns }: DescribedDataset, districts: readonly string[]): readonly string[] =>
  columns.some(({ name }) => name === "area" || name === "district")
    ? [country, territory("BG"), ...districts.map(territory)]
    : [country, territory("BG")];

const datasetIri = ({ pages }: DescribedDataset, site: PublicSite): string =>
  site === undefined ? urnOf(pages[firstLanguage]) : `${addressAt(pages[firstLanguage], site)}#dataset`;

const tags = ({ keywords }: Described): readonly Term[] =>
  factLanguages.flatMap((language) => keywords[language].map((text) => ({ text, language })));

function dataset(described: Described, one: DescribedDataset, around: Around): readonly Node[] {
  const { site, districts, version, contact } = around;
  const { release } = described;
  const files = one.files.map((file) => distribution(file, one.title, release, site));
  const node: Node = {
    iri: datasetIri(one, site),
    types: ["dcat:Dataset"],
    says: [
      ["dct:title", ...said(one.title)],
      ["dct:description", ...said(one.description)],
      ["dct:identifier", { text: one.stem }],
      ["dcat:keyword", ...tags(described)],
      ["dcat:theme", ...named(...themes)],
      ["dct:publisher", ...named(publisherIri)],
      ["dcat:contactPoint", ...(contact === undefined ? [] : named(contactIri))],
      ["dct:language", ...named(...factLanguages.map((language) => languageCodes[language]))],
      ["dct:spatial", ...named(...placesOf(one, districts))],
      ["dct:temporal", ...periodOf(one)],
      ["dct:accrualPeriodicity", ...named(frequency)],
      ["dct:accessRights", ...named(isPublic)],
      ["dct:issued", date(release)],
      ["dct:modified", date(release)],
      ["dcat:version", { text: version }],
      ["dcat:landingPage", ...named(...documents(one.pages, site))],
      ["dcat:distribution", ...named(...files.flatMap(({ iri }) => iri ?? []))],
    ],
  };
  return [node, ...files];
}

const apiPages = inEach((language) => pagePath("api", language));

function service(described: Described, { site, contact }: Around): readonly Node[] {
  if (site === undefined) return [];
  const { title, datasets } = described;
  return [
    {
      iri: `${addressAt("/api/v1/", site)}#service`,
      types: ["dcat:DataService"],
      says: [
        ["dct:title", ...said({ bg: `${title.bg}: API`, en: `${title.en}: API` })],
        ["dct:description", ...said(inFacts((language) => pageWords(language).openData.api.description))],
        ["dcat:keyword", ...tags(described)],
        ["dcat:theme", ...named(...themes)],
        ["dcat:endpointURL", ...named(addressAt("/api/v1/", site))],
        ["dcat:endpointDescription", ...named(addressAt("/api/v1/openapi.json", site))],
        ["dct:conformsTo", ...named(openApi)],
        ["dct:format", ...named(...formatsOf(datasets))],
        ["dcat:landingPage", ...named(...documents(apiPages, site))],
        ["dcat:contactPoint", ...(contact === undefined ? [] : named(contactIri))],
        ["dcat:servesDataset", ...named(...datasets.map((one) => datasetIri(one, site)))],
        ["dct:license", ...named(licence)],
        ["dct:accessRights", ...named(isPublic)],
        ["dct:publisher", ...named(publisherIri)],
      ],
    },
  ];
}

const contactNode = ({ href, text }: Contact): Node => ({
  iri: contactIri,
  types: ["vcard:Kind", "vcard:Organization"],
  says: [
    ["vcard:fn", { text }],
    [href.startsWith("mailto:") ? "vcard:hasEmail" : "vcard:hasURL", { iri: href }],
  ],
});

/** The catalogue with all its data sets and files. */
export function dcatOf(described: Described, around: Around): readonly Node[] {
  const { site, contact, version, earlier: versions } = around;
  const { title, description, publisher, release, pages, datasets } = described;
  const homepage = site === undefined ? [] : [addressAt(pages[firstLanguage], site)];
  const catalogue: Node = {
    iri: site === undefined ? urnOf("catalogue") : `${addressAt("/api/v1/catalog.ttl", site)}#catalogue`,
    types: ["dcat:Catalog"],
    says: [
      ["dct:title", ...said(title)],
      ["dct:description", ...said(description)],
      ["dct:publisher", ...named(publisherIri)],
      ["dcat:contactPoint", ...(contact === undefined ? [] : named(contactIri))],
      ["dct:language", ...named(...factLanguages.map((language) => languageCodes[language]))],
      ["dct:license", ...named(licence)],
      ["dct:spatial", ...named(country, territory("BG"))],
      ["dct:issued", date(release)],
      ["dct:modified", date(release)],
      ["dcat:version", { text: version }],
      ["dcat:hasVersion", ...named(...versions.map(({ release: day }) => versionIri(day, site)))],
      ["dcat:previousVersion", ...named(...versions.slice(0, 1).map(({ release: day }) => versionIri(day, site)))],
      ["dcat:themeTaxonomy", ...named(themeScheme)],
      ["foaf:homepage", ...named(...homepage)],
      ["dcat:dataset", ...named(...datasets.map((one) => datasetIri(one, site)))],
      ["dcat:service", ...named(...service(described, around).flatMap(({ iri }) => iri ?? []))],
    ],
  };
  return [
    catalogue,
    { iri: publisherIri, types: ["foaf:Agent"], says: [["foaf:name", ...said(publisher)]] },
    ...(contact === undefined ? [] : [contactNode(contact)]),
    ...service(described, around),
    ...datasets.flatMap((one) => dataset(described, one, around)),
    ...versions.flatMap((_, at) => versionNodes(described, versions.slice(at), site, tags(described))),
    ...foreign({
      pages: [pages, apiPages, releasePages, ...datasets.map((one) => one.pages)].flatMap((one) =>
        documents(one, site),
      ),
      districts: around.districts,
      standards: datasets.flatMap(({ files }) => files.flatMap((file) => standardsOf(file, site))),
      formats: formatsOf(datasets),
      mediaTypes: datasets.flatMap(({ files }) => files.map((file) => file.mediaType)),
    }),
  ];
}
