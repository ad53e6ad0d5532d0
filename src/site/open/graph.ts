/** Statements about things, as RDF has them, and the two ways in which they are written. */

/** What a statement says of its thing. */
export type Term =
  | { readonly iri: string }
  | { readonly text: string; readonly language?: string }
  | { readonly text: string; readonly type: string }
  | { readonly node: Node };

/** A thing: named by an IRI, or nameless, and then written where it is spoken of. */
export interface Node {
  readonly iri?: string;
  readonly types: readonly string[];
  readonly says: readonly (readonly [property: string, ...terms: readonly Term[]])[];
}

/** The vocabularies by the prefixes that stand for them. */
export const vocabularies = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  prov: "http://www.w3.org/ns/prov#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const isNode = (term: Term): term is { readonly node: Node } => "node" in term;

type Json = string | readonly Json[] | { readonly [key: string]: Json };

function jsonTerm(term: Term): Json {
  if (isNode(term)) return jsonNode(term.node);
  if ("iri" in term) return { "@id": term.iri };
  if ("type" in term) return { "@value": term.text, "@type": term.type };
  return term.language === undefined ? term.text : { "@value": term.text, "@language": term.language };
}

// One alone needs no list around it.
function jsonTerms(terms: readonly Term[]): Json {
  const [first, second] = terms;
  return first !== undefined && second === undefined ? jsonTerm(first) : terms.map(jsonTerm);
}

function jsonNode({ iri, types, says }: Node): Json {
  return {
    ...(iri === undefined ? {} : { "@id": iri }),
    ...(types.length === 0 ? {} : { "@type": types }),
    ...Object.fromEntries(
      says.filter(([, ...terms]) => terms.length > 0).map(([property, ...terms]) => [property, jsonTerms(terms)]),
    ),
  };
}

/**
 * The nodes as JSON-LD, with all that a reader needs in it: it asks for no context elsewhere. In one line, since it is
 * for programs; people read the Turtle.
 */
export const jsonLdOf = (nodes: readonly Node[]): string =>
  `${JSON.stringify({ "@context": vocabularies, "@graph": nodes.map(jsonNode) })}\n`;

const uuid = "urn:uuid:";
// Most names are such, and a prefix is shorter; no IRI may hold the signs that are encoded.
const iriIn = (iri: string): string =>
  iri.startsWith(uuid) ? `uuid:${iri.slice(uuid.length)}` : `<${iri.replace(/[\s<>"{}|^`\\]/g, encodeURIComponent)}>`;

function turtleTerm(term: Term, depth: number): string {
  if (isNode(term)) return `[\n${turtleSays(term.node, depth + 1)}\n${" ".repeat(depth)}]`;
  if ("iri" in term) return iriIn(term.iri);
  const said = JSON.stringify(term.text);
  if ("type" in term) return `${said}^^${term.type}`;
  return term.language === undefined ? said : `${said}@${term.language}`;
}

function turtleSays({ types, says }: Node, depth: number): string {
  const kinds: readonly string[] = types.length === 0 ? [] : [`a ${types.join(", ")}`];
  const told = says
    .filter(([, ...terms]) => terms.length > 0)
    .map(([property, ...terms]) => `${property} ${terms.map((term) => turtleTerm(term, depth)).join(", ")}`);
  return [...kinds, ...told].map((line) => `${" ".repeat(depth)}${line}`).join(" ;\n");
}

function turtleNode(node: Node): string {
  if (node.iri === undefined)
    throw new RangeError("graph: a nameless node stands by itself, where nothing can name it");
  return `${iriIn(node.iri)}\n${turtleSays(node, 1)} .\n`;
}

/** The nodes as Turtle, which says the same. */
export function turtleOf(nodes: readonly Node[]): string {
  const prefixes = Object.entries({ ...vocabularies, uuid }).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
  return [...prefixes, "", ...nodes.map(turtleNode)].join("\n");
}

/** A text in both languages, or in one. */
export const said = (text: Readonly<Record<string, string>>): readonly Term[] =>
  Object.entries(text).map(([language, one]) => ({ text: one, language }));

/** The same for things that are named. */
export const named = (...iris: readonly string[]): readonly Term[] => iris.map((iri) => ({ iri }));
