import { factLanguages, type Bilingual, type FactLanguage } from "../../model/text.ts";
import type { DescribedFile } from "./described.ts";
import { named, said, type Node } from "./graph.ts";

/** The codes of others in the catalogue: those of the European Union's Publications Office, of ADMS, SPDX and IANA. */

const authority = "http://publications.europa.eu/resource/authority";
const fileType = (code: string): string => `${authority}/file-type/${code}`;

/** Under what the data may be used. */
export const licence = `${authority}/licence/CC_BY_4_0`;
/** The country as the list of countries has it. */
export const country = `${authority}/country/BGR`;
/** An area by its code in the Nomenclature of territorial units for statistics. */
export const territory = (nuts: string): string => `http://data.europa.eu/nuts/code/${nuts}`;
/** How often a release comes out: when there is something new. */
export const frequency = `${authority}/frequency/IRREG`;
/** Anybody may fetch the data. */
export const isPublic = `${authority}/access-right/PUBLIC`;
/** The languages of the facts. */
export const languageCodes: Readonly<Record<FactLanguage, string>> = {
  bg: `${authority}/language/BUL`,
  en: `${authority}/language/ENG`,
};
/** The kinds of files that a data set has. */
export const fileTypes: Readonly<Partial<Record<DescribedFile["kind"], string>>> = {
  csv: fileType("CSV"),
  parquet: fileType("PARQUET"),
  xlsx: fileType("XLSX"),
  json: fileType("JSON"),
  "excel.csv": fileType("CSV"),
  zip: fileType("ZIP"),
  sdmx: fileType("CSV"),
  provenance: fileType("RDF_TURTLE"),
};
/** What the description beside a CSV file keeps to. */
export const csvw = "http://www.w3.org/TR/tabular-metadata/";
/** What the document of the API keeps to. */
export const openApi = "https://spec.openapis.org/oas/v3.1.1";
/** How the hash of a file is made. */
export const sha256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";
/** The kind of a file as IANA lists it. */
export const mediaType = (type: string): string => `https://www.iana.org/assignments/media-types/${type}`;
/** The list of themes. */
export const themeScheme = `${authority}/data-theme`;

const attribution = "http://purl.org/adms/licencetype/Attribution";
const themeNames: Readonly<Record<string, Bilingual>> = {
  [`${themeScheme}/EDUC`]: { bg: "Образование, култура и спорт", en: "Education, culture and sport" },
  [`${themeScheme}/SOCI`]: { bg: "Население и общество", en: "Population and society" },
};
/** The themes of all data sets. */
export const themes = Object.keys(themeNames);

const concept = (iri: string, name: Bilingual, scheme: string): Node => ({
  iri,
  types: ["skos:Concept"],
  says: [
    ["skos:prefLabel", ...said(name)],
    ["skos:inScheme", ...named(scheme)],
  ],
});

/** What of others the catalogue names, besides what every catalogue does. */
export interface Named {
  readonly pages: readonly string[];
  /** By their NUTS 3 codes. */
  readonly districts: readonly string[];
  readonly standards: readonly string[];
  readonly formats: readonly string[];
  /** As IANA lists them: "text/csv". */
  readonly mediaTypes: readonly string[];
}

/** Says of each code of others what it is, so that who reads the catalogue alone can check it. */
export function foreign({ pages, districts, standards, formats, mediaTypes }: Named): readonly Node[] {
  const as = (type: string, ...iris: readonly string[]): readonly Node[] =>
    [...new Set(iris)].map((iri) => ({ iri, types: [type], says: [] }));
  return [
    ...as("dct:LinguisticSystem", ...factLanguages.map((language) => languageCodes[language])),
    ...Object.entries(themeNames).map(([iri, name]) => concept(iri, name, themeScheme)),
    {
      iri: themeScheme,
      types: ["skos:ConceptScheme"],
      says: [["dct:title", ...said({ en: "Data theme", bg: "Тема на данните" })]],
    },
    ...as("foaf:Document", ...pages),
    ...as("dct:Location", country, territory("BG"), ...districts.map(territory)),
    ...as("dct:Frequency", frequency),
    ...as("dct:RightsStatement", isPublic),
    { iri: licence, types: ["dct:LicenseDocument"], says: [["dct:type", ...named(attribution)]] },
    concept(attribution, { bg: "С посочване на източника", en: "Attribution" }, "http://purl.org/adms/licencetype/1.0"),
    ...as("dct:Standard", csvw, openApi, ...standards),
    ...as("spdx:ChecksumAlgorithm", sha256),
    ...as("dct:MediaTypeOrExtent", ...formats),
    ...as("dct:MediaType", ...mediaTypes.map(mediaType)),
  ];
}
