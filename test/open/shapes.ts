import { readFileSync } from "node:fs";
import type { Quad, Quad_Object, Term } from "@rdfjs/types";
import { DataFactory, Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";

/** The shapes by which the catalogue is judged; the head of each file says what it holds. */
const files = ["dcat-ap.shapes.ttl", "dcat-ap.codes.ttl", "dcat-ap.kept.ttl", "data-egov-bg.shapes.ttl"];
const shapes = new Store(
  files.flatMap((file) => new Parser().parse(readFileSync(new URL(file, import.meta.url), "utf8"))),
);
const sh = (name: string): string => `http://www.w3.org/ns/shacl#${name}`;
const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

const validator = new SHACLValidator(shapes);
const findings = async (quads: readonly Quad[]) => (await validator.validate(new Store([...quads]))).results;

/** What speaks against a catalogue. */
export const faults = async (quads: readonly Quad[]): Promise<readonly string[]> =>
  (await findings(quads)).map(({ focusNode, sourceShape, sourceConstraintComponent, message }) =>
    [focusNode, sourceShape, sourceConstraintComponent, ...message].map(({ value }) => value).join(" "),
  );

/** One bound of one property of one class. */
export interface Bound {
  readonly said: string;
  /** The shape of the property, to which whoever finds it broken points. */
  readonly shape: string;
  readonly of: string;
  /** The properties that lead to what is bounded, the first from the thing itself. */
  readonly path: readonly string[];
  readonly kind: string;
  readonly value: Quad_Object;
}

const listOf = (head: Term | Quad_Object): readonly Quad_Object[] => {
  const first = shapes.getObjects(head, "http://www.w3.org/1999/02/22-rdf-syntax-ns#first", null)[0];
  const rest = shapes.getObjects(head, "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest", null)[0];
  return first === undefined || rest === undefined ? [] : [first, ...listOf(rest)];
};

const besides = new Set(["path", "qualifiedValueShape"].map(sh));
const short = (iri: string): string => iri.replace(/^.*[#/]/, "");

/** All bounds that the shapes set. */
export const bounds: readonly Bound[] = shapes.getQuads(null, sh("targetClass"), null, null).flatMap((shape) =>
  shapes.getObjects(shape.subject, sh("property"), null).flatMap((property) => {
    const [path] = shapes.getObjects(property, sh("path"), null);
    if (path === undefined) throw new Error("a property without a path");
    const steps = path.termType === "BlankNode" ? listOf(path).map(({ value }) => value) : [path.value];
    return shapes
      .getQuads(property, null, null, null)
      .filter(({ predicate }) => !besides.has(predicate.value))
      .map(({ predicate, object }) => ({
        said: `${short(shape.subject.value)}: ${steps.map(short).join(", ")}, ${short(predicate.value)} ${short(object.value)}`,
        shape: property.value,
        of: shape.object.value,
        path: steps,
        kind: predicate.value.slice(sh("").length),
        value: object,
      }));
  }),
);

const literal = (text: string, language: string) => DataFactory.literal(text, language);
const typed = (text: string, name: string) =>
  DataFactory.literal(text, DataFactory.namedNode(`http://www.w3.org/2001/XMLSchema#${name}`));
const nothing = (at: number) => DataFactory.namedNode(`urn:nothing:${at}`);

/** Values of which none, or not so many, may be there. */
function wrong({ kind, value }: Bound): readonly Quad_Object[] {
  if (kind === "maxCount") return Array.from({ length: Number(value.value) + 1 }, (_, at) => nothing(at));
  if (kind === "class" || (kind === "nodeKind" && value.value === sh("Literal"))) return [nothing(0)];
  if (kind === "datatype" || kind === "or") return [typed("x", "anyURI")];
  if (kind === "uniqueLang") return [literal("one", "bg"), literal("two", "bg")];
  if (kind === "languageIn") return [literal("eins", "de")];
  if (kind === "maxLength") return [literal("x".repeat(Number(value.value) + 1), "bg")];
  if (kind === "minExclusive") return [typed(value.value, "nonNegativeInteger")];
  if (kind === "lessThanOrEquals") return [typed("9999", "gYear")];
  if (["nodeKind", "pattern", "in", "node"].includes(kind)) return [typed("~", "string")];
  throw new Error(`no wrong value is known for ${kind}`);
}

/** The thing of that class on which bounds are tried. */
function triedOn(quads: readonly Quad[], { of }: Bound) {
  const found = quads.find(({ predicate, object }) => predicate.value === type && object.value === of);
  if (found === undefined) throw new Error(`the catalogue has no ${of}`);
  return found.subject;
}

/** Those statements of a catalogue that a bound is on, and what they are made of. */
function statementsOf(quads: readonly Quad[], bound: Bound) {
  const next = (subjects: readonly Term[], step: string): readonly Term[] =>
    quads.filter((q) => q.predicate.value === step && subjects.some((s) => s.equals(q.subject))).map((q) => q.object);
  const subjects = bound.path.slice(0, -1).reduce(next, [triedOn(quads, bound)]);
  const property = bound.path.at(-1) ?? "";
  const all = quads.filter((q) => q.predicate.value === property && subjects.some((s) => s.equals(q.subject)));
  return { all, subject: subjects[0], property };
}

/** Breaks bounds, each on the first thing of its class: what they demand is taken away, what they forbid put in. */
function broken(quads: readonly Quad[], all: readonly Bound[]): readonly Quad[] {
  const gone = new Set<Quad>();
  const added = all.flatMap((bound): readonly Quad[] => {
    const found = statementsOf(quads, bound);
    const isDemanded = ["minCount", "qualifiedMinCount", "hasValue"].includes(bound.kind);
    if (isDemanded) for (const one of found.all) gone.add(one);
    const { subject, property } = found;
    if (subject === undefined) throw new Error(`the catalogue has nothing to try "${bound.said}" on`);
    const named = subject as Parameters<typeof DataFactory.quad>[0];
    return isDemanded
      ? []
      : wrong(bound).map((object) => DataFactory.quad(named, DataFactory.namedNode(property), object));
  });
  return [...quads.filter((one) => !gone.has(one)), ...added];
}

/** Those of the bounds that nobody finds broken in a catalogue in which all of them are. */
export async function missed(quads: readonly Quad[], all: readonly Bound[]): Promise<readonly string[]> {
  const found = await findings(broken(quads, all));
  return all
    .filter((bound) => {
      const component = sh(`${bound.kind.charAt(0).toUpperCase()}${bound.kind.slice(1)}ConstraintComponent`);
      return !found.some(
        ({ sourceShape, sourceConstraintComponent, focusNode }) =>
          sourceShape.value === bound.shape &&
          sourceConstraintComponent.value === component &&
          focusNode.equals(triedOn(quads, bound)),
      );
    })
    .map(({ said }) => said);
}
