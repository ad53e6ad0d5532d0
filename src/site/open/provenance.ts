import type { EvidenceRow, ObservationRow, SourceRow } from "../../model/rows.ts";
import { sourcePath } from "../../i18n/paths.ts";
import { factLanguages, firstLanguage } from "../../model/text.ts";
import type { PublicSite } from "../delivery/public-site.ts";
import { manifest, officialRows, rowsOf } from "../facts.ts";
import { named, type Node, type Term } from "./graph.ts";
import { identifierOf, urnOf } from "./identifiers.ts";

/**
 * From every published number to all who said it, as PROV-O has it: an observation was derived from statements, of
 * which one is its primary one; a statement from a source; a source was attributed to its publisher. What a statement
 * is to the observation (headline, corroborating, repeating, disagreeing) and how its date is known stand beside.
 */

const literal = (text: string): Term => ({ text });
const date = (day: string): readonly Term[] => (/^\d{4}-\d\d-\d\d$/.test(day) ? [{ text: day, type: "xsd:date" }] : []);

const observationIri = (id: string): string => urnOf(`observation ${id}`);
const statementIri = (id: string): string => urnOf(`statement ${id}`);
const publisherIri = ({ publisher_bg }: SourceRow): string => urnOf(`publisher ${publisher_bg}`);

const sourceNode = (row: SourceRow, site: PublicSite): Node => ({
  iri: urnOf(`source ${row.source}`),
  types: ["prov:Entity"],
  says: [
    ["dct:identifier", literal(row.source)],
    ["dct:title", ...(row.title === null ? [] : [literal(row.title)])],
    ["dct:issued", ...date(row.published_date ?? "")],
    ["prov:atLocation", ...(row.url === null ? [] : named(row.url))],
    ["foaf:page", ...(site === undefined ? [] : named(identifierOf(sourcePath(row.source, firstLanguage), site)))],
    ["prov:wasAttributedTo", ...named(publisherIri(row))],
  ],
});

const publisherNode = (row: SourceRow): Node => ({
  iri: publisherIri(row),
  types: ["prov:Agent"],
  says: [["foaf:name", ...factLanguages.map((language) => ({ text: row[`publisher_${language}`], language }))]],
});

const statementNode = ({ statement, role, repeats, dating, source }: EvidenceRow): Node => ({
  iri: statementIri(statement),
  types: ["prov:Entity"],
  says: [
    ["dct:identifier", literal(statement)],
    ["dct:type", literal(role)],
    ["dct:temporal", literal(dating)],
    ["prov:wasQuotedFrom", ...named(urnOf(`source ${source}`))],
    ["prov:alternateOf", ...(repeats === null ? [] : named(statementIri(repeats)))],
  ],
});

function observationNode({ observation }: ObservationRow, evidence: readonly EvidenceRow[], made: string): Node {
  const of = (isMeant: (row: EvidenceRow) => boolean): readonly Term[] =>
    named(...evidence.filter(isMeant).map(({ statement }) => statementIri(statement)));
  return {
    iri: observationIri(observation),
    types: ["prov:Entity"],
    says: [
      ["dct:identifier", literal(observation)],
      ["prov:hadPrimarySource", ...of(({ role }) => role === "headline")],
      ["prov:wasDerivedFrom", ...of(({ role }) => role !== "headline")],
      ["prov:wasGeneratedBy", ...named(made)],
    ],
  };
}

/** A number of official statistics was taken from its source as it stands there: no statement lies between. */
const officialNode = ({ observation, source }: ObservationRow, made: string): Node => ({
  iri: observationIri(observation),
  types: ["prov:Entity"],
  says: [
    ["dct:identifier", literal(observation)],
    ["prov:hadPrimarySource", ...(source === null ? [] : named(urnOf(`source ${source}`)))],
    ["prov:wasGeneratedBy", ...named(made)],
  ],
});

/** The trail of every observation that somebody has said, with all statements, sources and publishers in it. */
export async function provenanceOf(site: PublicSite): Promise<readonly Node[]> {
  const { release } = await manifest();
  const evidence = await rowsOf("evidence");
  const byObservation = Map.groupBy(evidence, ({ observation }) => observation);
  const official = await officialRows();
  const used = new Set([...evidence, ...official].map(({ source }) => source));
  const sources = (await rowsOf("sources")).filter(({ source }) => used.has(source));
  const publishers = new Map(sources.map((row) => [publisherIri(row), row]));
  const made = urnOf(`release ${release}`);
  const observed = (await rowsOf("observations")).filter(({ observation }) => byObservation.has(observation));
  return [
    {
      iri: made,
      types: ["prov:Activity"],
      says: [
        ["dct:identifier", literal(release)],
        ["prov:endedAtTime", { text: `${release}T00:00:00Z`, type: "xsd:dateTime" }],
      ],
    },
    ...observed.map((row) => observationNode(row, byObservation.get(row.observation) ?? [], made)),
    ...official.map((row) => officialNode(row, made)),
    ...evidence.map(statementNode),
    ...sources.map((row) => sourceNode(row, site)),
    ...[...publishers.values()].map(publisherNode),
  ];
}
