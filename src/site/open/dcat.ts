import { factLanguages, firstLanguage, type Bilingual, type FactLanguage } from "../../model/text.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import type { Contact } from "../parts/contact.ts";
import type { Described, DescribedDataset, DescribedFile } from "./described.ts";
import { named, said, type Node, type Term } from "./graph.ts";
import { identifierOf, urnOf } from "./identifiers.ts";

/**
 * The catalogue as DCAT-AP 3 has it, with the fields of data.egov.bg: category, key words, terms of use, version,
 * maintainer's contact. Codes are those of the Publications Office of the European Union.
 */

const authority = "http://publications.europa.eu/resource/authority";
const licence = `${authority}/licence/CC_BY_4_0`;
const country = "http://data.europa.eu/nuts/code/BG";
const languageCodes: Readonly<Record<FactLanguage, string>> = {
  bg: `${authority}/language/BUL`,
  en: `${authority}/language/ENG`,
};
const themes = ["EDUC", "SOCI"].map((code) => `${authority}/data-theme/${code}`);
const fileTypes: Readonly<Partial<Record<DescribedFile["kind"], string>>> = {
  csv: "CSV",
  parquet: "PARQUET",
  xlsx: "XLSX",
  json: "JSON",
};
const csvw = "http://www.w3.org/TR/tabular-metadata/";
const sha256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";
const frequency = `${authority}/frequency/IRREG`;
const isPublic = `${authority}/access-right/PUBLIC`;
/** The areas of which a release tells, by their codes in the Nomenclature of territorial units for statistics. */
const territory = (nuts: string): string => `http://data.europa.eu/nuts/code/${nuts}`;

const date = (day: string): Term => ({ text: day, type: "xsd:date" });
const year = (text: string): Term => ({ text, type: "xsd:gYear" });
const whole = (count: number): Term => ({ text: String(count), type: "xsd:nonNegativeInteger" });
const mediaType = (type: string): string => `https://www.iana.org/assignments/media-types/${type}`;

/** What else must be known to write it. */
export interface Around {
  readonly site: PublicSite;
  readonly contact: Contact | undefined;
  /** The districts by their NUTS 3 codes. */
  readonly districts: readonly string[];
  /** The number of the release: "0.2.0". */
  readonly version: string;
}

const publisherIri = urnOf("publisher");
const contactIri = urnOf("contact");

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
    ? [country, ...districts.map(territory)]
    : [country];

const checksum = (hash: string): Term => ({
  node: {
    types: ["spdx:Checksum"],
    says: [
      ["spdx:algorithm", { iri: sha256 }],
      ["spdx:checksumValue", { text: hash, type: "xsd:hexBinary" }],
    ],
  },
});

function distribution(file: DescribedFile, title: Bilingual, release: string, site: PublicSite): Node {
  const { kind, path, bytes, sha256, languages } = file;
  const type = fileTypes[kind];
  const name = path.slice(path.lastIndexOf("/") + 1);
  return {
    iri: site === undefined ? urnOf(path) : `${addressAt(path, site)}#distribution`,
    types: ["dcat:Distribution"],
    says: [
      ["dct:title", ...said({ bg: `${title.bg}: ${name}`, en: `${title.en}: ${name}` })],
      ["dcat:accessURL", ...named(identifierOf(path, site))],
      // A file without a public address can be fetched only by who knows where the copy is.
      ["dcat:downloadURL", ...(site === undefined ? [] : named(addressAt(path, site)))],
      ["dct:identifier", { text: path.slice(1) }],
      ["dcat:mediaType", ...named(mediaType(file.mediaType))],
      ["dct:format", ...(type === undefined ? [] : named(`${authority}/file-type/${type}`))],
      ["dct:language", ...named(...languages.map((one) => languageCodes[one]))],
      ["dct:license", ...named(licence)],
      ["dct:conformsTo", ...(kind === "csv" ? named(csvw) : [])],
      ["dct:issued", date(release)],
      ["dcat:byteSize", whole(bytes)],
      ["spdx:checksum", checksum(sha256)],
    ],
  };
}

const datasetIri = ({ pages }: DescribedDataset, site: PublicSite): string =>
  site === undefined ? urnOf(pages[firstLanguage]) : `${addressAt(pages[firstLanguage], site)}#dataset`;

const document = (path: string, site: PublicSite): readonly string[] =>
  site === undefined ? [] : [addressAt(path, site)];

function dataset(described: Described, one: DescribedDataset, around: Around): readonly Node[] {
  const { site, districts, version, contact } = around;
  const { release, keywords } = described;
  const files = one.files.map((file) => distribution(file, one.title, release, site));
  const node: Node = {
    iri: datasetIri(one, site),
    types: ["dcat:Dataset"],
    says: [
      ["dct:title", ...said(one.title)],
      ["dct:description", ...said(one.description)],
      ["dct:identifier", { text: one.stem }],
      ["dcat:keyword", ...factLanguages.flatMap((language) => keywords[language].map((text) => ({ text, language })))],
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
      ["dcat:landingPage", ...named(...factLanguages.flatMap((language) => document(one.pages[language], site)))],
      ["dcat:distribution", ...named(...files.flatMap(({ iri }) => iri ?? []))],
    ],
  };
  return [node, ...files];
}

function service(described: Described, { site }: Around): readonly Node[] {
  if (site === undefined) return [];
  const { title, datasets } = described;
  return [
    {
      iri: `${addressAt("/api/v1/", site)}#service`,
      types: ["dcat:DataService"],
      says: [
        ["dct:title", ...said({ bg: `${title.bg}: API`, en: `${title.en}: API` })],
        ["dcat:endpointURL", ...named(addressAt("/api/v1/", site))],
        ["dcat:endpointDescription", ...named(addressAt("/api/v1/openapi.json", site))],
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

/** Says of each code of others what it is, so that who reads the catalogue alone can check it. */
function foreign({ datasets, pages }: Described, { districts, site }: Around): readonly Node[] {
  const as = (type: string, ...iris: readonly string[]): readonly Node[] =>
    iris.map((iri) => ({ iri, types: [type], says: [] }));
  const files = datasets.flatMap((one) => one.files);
  const landing = [pages, ...datasets.map((one) => one.pages)].flatMap((one) =>
    factLanguages.flatMap((language) => document(one[language], site)),
  );
  const types = new Set(files.flatMap(({ kind }) => fileTypes[kind] ?? []));
  return [
    ...as("dct:LinguisticSystem", ...factLanguages.map((language) => languageCodes[language])),
    ...themes.map((iri, at): Node => ({
      iri,
      types: ["skos:Concept"],
      says: [
        ["skos:prefLabel", ...said(themeNames[at] ?? {})],
        ["skos:inScheme", ...named(`${authority}/data-theme`)],
      ],
    })),
    {
      iri: `${authority}/data-theme`,
      types: ["skos:ConceptScheme"],
      says: [["dct:title", ...said({ en: "Data theme", bg: "Тема на данните" })]],
    },
    ...as("foaf:Document", ...landing),
    ...as("dct:Location", country, ...districts.map(territory)),
    ...as("dct:Frequency", frequency),
    ...as("dct:RightsStatement", isPublic),
    ...as("dct:LicenseDocument", licence),
    ...as("dct:Standard", csvw),
    ...as("spdx:ChecksumAlgorithm", sha256),
    ...as("dct:MediaTypeOrExtent", ...[...types].map((type) => `${authority}/file-type/${type}`)),
    ...as("dct:MediaType", ...new Set(files.map((file) => mediaType(file.mediaType)))),
  ];
}

const themeNames: readonly Bilingual[] = [
  { bg: "Образование, култура и спорт", en: "Education, culture and sport" },
  { bg: "Население и общество", en: "Population and society" },
];

/** The catalogue with all its data sets and files. */
export function dcatOf(described: Described, around: Around): readonly Node[] {
  const { site, contact, version } = around;
  const { title, description, publisher, release, pages, datasets } = described;
  const homepage = document(pages[firstLanguage], site);
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
      ["dct:spatial", ...named(country)],
      ["dct:issued", date(release)],
      ["dct:modified", date(release)],
      ["dcat:version", { text: version }],
      ["dcat:themeTaxonomy", ...named(`${authority}/data-theme`)],
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
    ...foreign(described, around),
  ];
}
