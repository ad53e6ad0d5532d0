import { pageWords } from "../../i18n/pages.ts";
import { factLanguages, inFacts, type Bilingual, type InEach } from "../../model/text.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import { csvw, fileTypes, languageCodes, licence, mediaType, sha256 } from "./dcat-codes.ts";
import type { Content, DescribedFile } from "./described.ts";
import { named, said, type Node, type Term } from "./graph.ts";
import { identifierOf, urnOf } from "./identifiers.ts";

/** The files of a data set as the catalogue names them. */

/** A day as the catalogue writes it. */
export const date = (day: string): Term => ({ text: day, type: "xsd:date" });
const whole = (count: number): Term => ({ text: String(count), type: "xsd:nonNegativeInteger" });

/** Who publishes everything. */
export const publisherIri = urnOf("publisher");

const document = (path: string, site: PublicSite): readonly string[] =>
  site === undefined ? [] : [addressAt(path, site)];
/** A page in each language of the facts; none of a copy without a public address. */
export const documents = (pages: InEach, site: PublicSite): readonly string[] =>
  factLanguages.flatMap((language) => document(pages[language], site));

const checksum = (hash: string): Term => ({
  node: {
    types: ["spdx:Checksum"],
    says: [
      ["spdx:algorithm", { iri: sha256 }],
      ["spdx:checksumValue", { text: hash, type: "xsd:hexBinary" }],
    ],
  },
});

const contentSaid = ({ bytes, sha256: hash }: Content): Node["says"] => [
  ["dcat:byteSize", whole(bytes)],
  ["spdx:checksum", checksum(hash)],
];

/** What a file keeps to that is told of this file alone: the description beside a CSV, the structure of SDMX. */
export function standardsOf({ kind, path }: Pick<DescribedFile, "kind" | "path">, site: PublicSite): readonly string[] {
  if (kind === "csv") return [identifierOf(`${path}-metadata.json`, site)];
  return kind === "sdmx" ? [identifierOf("/api/v1/sdmx/structure.json", site)] : [];
}

const explained = { sdmx: "/api/v1/sdmx/observations.csv", provenance: "/api/v1/provenance.ttl" } as const;

/** What a file is for, in words. */
function why({ kind }: DescribedFile): Bilingual {
  return inFacts((language) => {
    const { data, openData } = pageWords(language);
    return kind === "sdmx" || kind === "provenance" ? openData.api.documents[explained[kind]] : data.why[kind];
  });
}

/** A file of a data set with this title. */
export function distribution(file: DescribedFile, title: Bilingual, release: string, site: PublicSite): Node {
  const { kind, path, content, languages } = file;
  const type = fileTypes[kind];
  const name = path.slice(path.lastIndexOf("/") + 1);
  return {
    iri: site === undefined ? urnOf(path) : `${addressAt(path, site)}#distribution`,
    types: ["dcat:Distribution"],
    says: [
      ["dct:title", ...said({ bg: `${title.bg}: ${name}`, en: `${title.en}: ${name}` })],
      ["dct:description", ...said(why(file))],
      ["dcat:accessURL", ...named(identifierOf(path, site))],
      // A file without a public address can be fetched only by who knows where the copy is.
      ["dcat:downloadURL", ...(site === undefined ? [] : named(addressAt(path, site)))],
      ["dct:identifier", { text: path.slice(1) }],
      ["dcat:mediaType", ...named(mediaType(file.mediaType))],
      ["dcat:packageFormat", ...(kind === "zip" ? named(mediaType(file.mediaType)) : [])],
      ["dct:format", ...(type === undefined ? [] : named(type))],
      ["dct:language", ...named(...languages.map((one) => languageCodes[one]))],
      ["dct:license", ...named(licence)],
      ["dct:conformsTo", ...(kind === "csv" ? named(csvw) : []), ...named(...standardsOf(file, site))],
      ["dct:issued", date(release)],
      ["dct:modified", date(release)],
      ...(content === undefined ? [] : contentSaid(content)),
    ],
  };
}
