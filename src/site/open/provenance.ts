import type {
  EvidenceRow,
  EventRow,
  InstitutionEvidenceRow,
  InstitutionRow,
  ObservationRow,
  ServiceRow,
  SourceRow,
} from "../../model/rows.ts";
import { sourcePath } from "../../i18n/paths.ts";
import { pageWords } from "../../i18n/pages.ts";
import { factLanguages, firstLanguage, inFacts } from "../../model/text.ts";
import type { PublicSite } from "../delivery/public-site.ts";
import { manifest, officialRows, rowsOf } from "../facts.ts";
import { named, said, type Node, type Term } from "./graph.ts";
import { identifierOf, urnOf } from "./identifiers.ts";

/**
 * From every published figure, home, service and event to all who speak of it, as PROV-O has it: an observation was
 * derived from statements, of which one is its primary one, and so was what is said of a home; a statement from a
 * source; a source was attributed to its publisher. What a statement is to the observation (headline, corroborating,
 * repeating, disagreeing) and how its date is known stand beside. A service, an event and a number of official
 * statistics were taken from one source as it has them.
 */

const literal = (text: string): Term => ({ text });
const dateTypes: readonly (readonly [form: RegExp, type: string])[] = [
  [/^\d{4}-\d\d-\d\d$/, "xsd:date"],
  [/^\d{4}-\d\d$/, "xsd:gYearMonth"],
  [/^\d{4}$/, "xsd:gYear"],
];
/** A day, a month or a year, as far as it is known. */
function date(when: string): readonly Term[] {
  const [, type] = dateTypes.find(([form]) => form.test(when)) ?? [];
  return type === undefined ? [] : [{ text: when, type }];
}

// The vocabularies have no term for this.
const datingIri = urnOf("term dating");
const datingTerm = datingIri.replace(/^urn:uuid:/, "uuid:");
const datingNode: Node = {
  iri: datingIri,
  types: ["rdf:Property"],
  says: [["rdfs:label", ...said(inFacts((language) => pageWords(language).openData.datingTerm))]],
};

const observationIri = (id: string): string => urnOf(`observation ${id}`);
const statementIri = (id: string): string => urnOf(`statement ${id}`);
const homeStatementIri = (id: string): string => urnOf(`statement on a home ${id}`);
const sourceIri = (id: string): string => urnOf(`source ${id}`);
const publisherIri = ({ publisher_bg }: SourceRow): string => urnOf(`publisher ${publisher_bg}`);

const sourceNode = (row: SourceRow, site: PublicSite): Node => ({
  iri: sourceIri(row.source),
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
    [datingTerm, literal(dating)],
    ["prov:wasQuotedFrom", ...named(sourceIri(source))],
    ["prov:alternateOf", ...(repeats === null ? [] : named(statementIri(repeats)))],
  ],
});

const homeStatementNode = ({ statement, role, source }: InstitutionEvidenceRow): Node => ({
  iri: homeStatementIri(statement),
  types: ["prov:Entity"],
  says: [
    ["dct:identifier", literal(statement)],
    ["dct:type", literal(role)],
    ["prov:wasQuotedFrom", ...named(sourceIri(source))],
  ],
});

/** How an entity came about: which statements speak of it, each with its role. */
interface Spoken {
  readonly role: string;
  readonly iri: string;
}
const derived = (spoken: readonly Spoken[], made: string): Node["says"] => [
  ["prov:hadPrimarySource", ...named(...spoken.filter(({ role }) => role === "headline").map(({ iri }) => iri))],
  ["prov:wasDerivedFrom", ...named(...spoken.filter(({ role }) => role !== "headline").map(({ iri }) => iri))],
  ["prov:wasGeneratedBy", ...named(made)],
];

/** What a number is. One that is withheld has no value in the table, and none is told if it had. */
const valueOf = ({ value, value_state }: ObservationRow): readonly Term[] =>
  value === null || value_state !== null ? [] : [{ text: String(value), type: "xsd:decimal" }];

const observationNode = (row: ObservationRow, evidence: readonly EvidenceRow[], made: string): Node => ({
  iri: observationIri(row.observation),
  types: ["prov:Entity"],
  says: [
    ["dct:identifier", literal(row.observation)],
    ["prov:value", ...valueOf(row)],
    ...derived(
      evidence.map(({ role, statement }) => ({ role, iri: statementIri(statement) })),
      made,
    ),
  ],
});

const homeNode = (
  { institution }: InstitutionRow,
  evidence: readonly InstitutionEvidenceRow[],
  made: string,
): Node => ({
  iri: urnOf(`institution ${institution}`),
  types: ["prov:Entity"],
  says: [
    ["dct:identifier", literal(institution)],
    ...derived(
      evidence.map(({ role, statement }) => ({ role, iri: homeStatementIri(statement) })),
      made,
    ),
  ],
});

/** What was taken from a source as it stands there: no statement lies between. */
const takenNode = (
  iri: string,
  id: string,
  source: string | null,
  made: string,
  value: readonly Term[] = [],
): Node => ({
  iri,
  types: ["prov:Entity"],
  says: [
    ["dct:identifier", literal(id)],
    ["prov:value", ...value],
    ["prov:hadPrimarySource", ...(source === null ? [] : named(sourceIri(source)))],
    ["prov:wasGeneratedBy", ...named(made)],
  ],
});

const officialNode = (row: ObservationRow, made: string): Node =>
  takenNode(observationIri(row.observation), row.observation, row.source, made, valueOf(row));
const serviceNode = ({ service, source }: ServiceRow, made: string): Node =>
  takenNode(urnOf(`service ${service}`), service, source, made);
const eventNode = ({ event, source }: EventRow, made: string): Node =>
  takenNode(urnOf(`event ${event}`), event, source, made);

/** The trail of everything that somebody has said, with all statements, sources and publishers in it. */
export async function provenanceOf(site: PublicSite): Promise<readonly Node[]> {
  const { release } = await manifest();
  const evidence = await rowsOf("evidence");
  const byObservation = Map.groupBy(evidence, ({ observation }) => observation);
  const official = await officialRows();
  const [homes, ofHomes] = [await rowsOf("institutions"), await rowsOf("institution_evidence")];
  const [services, events] = [await rowsOf("services"), await rowsOf("events")];
  const byHome = Map.groupBy(ofHomes, ({ institution }) => institution);
  const used = new Set([...evidence, ...official, ...ofHomes, ...services, ...events].map(({ source }) => source));
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
    ...homes.map((row) => homeNode(row, byHome.get(row.institution) ?? [], made)),
    ...services.map((row) => serviceNode(row, made)),
    ...events.map((row) => eventNode(row, made)),
    datingNode,
    ...evidence.map(statementNode),
    ...ofHomes.map(homeStatementNode),
    ...sources.map((row) => sourceNode(row, site)),
    ...[...publishers.values()].map(publisherNode),
  ];
}
