import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Quad, Quad_Object } from "@rdfjs/types";
import jsonld from "jsonld";
import { Parser } from "n3";
import { describe, expect, it } from "vitest";
import { dcatOf } from "../../src/site/open/dcat.ts";
import { describeAll } from "../../src/site/open/described-all.ts";
import { catalogueOf } from "../../src/site/open/files.ts";
import { jsonLdOf, turtleOf } from "../../src/site/open/graph.ts";
import { urnOf } from "../../src/site/open/identifiers.ts";
import { somewhere } from "./api.ts";
import { bounds, faults, missed } from "./shapes.ts";

const dcat = "http://www.w3.org/ns/dcat#";
const spdx = "http://spdx.org/rdf/terms#";
const dct = "http://purl.org/dc/terms/";
const canonical = (quads: string) =>
  jsonld.canonize(quads, { algorithm: "RDFC-1.0", inputFormat: "application/n-quads", format: "application/n-quads" });
const quadsOf = (quads: readonly Quad[]): string => {
  const term = (one: Quad_Object): string => {
    if (one.termType === "NamedNode") return `<${one.value}>`;
    if (one.termType === "BlankNode") return `_:${one.value}`;
    if (one.termType !== "Literal") throw new Error(`a term of the kind ${one.termType}`);
    const said = JSON.stringify(one.value);
    return one.language === "" ? `${said}^^<${one.datatype.value}>` : `${said}@${one.language}`;
  };
  return quads.map((q) => `${[q.subject, q.predicate, q.object].map((one) => term(one)).join(" ")} .\n`).join("");
};

describe.each([
  ["with a public address", somewhere],
  ["without one", undefined],
])("the catalogue of a copy %s", async (_, site) => {
  const nodes = await catalogueOf(site);
  const quads = new Parser().parse(turtleOf(nodes));
  const objects = (subject: string | undefined, predicate: string): readonly string[] =>
    quads.filter((q) => q.subject.value === subject && q.predicate.value === predicate).map((q) => q.object.value);
  const distributions = quads.filter((q) => q.object.value === `${dcat}Distribution`).map((q) => q.subject.value);

  it("says the same as JSON-LD and as Turtle, to readers of others' making", async () => {
    const linked = await jsonld.toRDF(JSON.parse(jsonLdOf(nodes)) as object, { format: "application/n-quads" });
    expect(quads.length).toBeGreaterThan(500);
    expect(await canonical(linked)).toBe(await canonical(quadsOf(quads)));
  });

  it("holds what DCAT-AP 3 and the Bulgarian portal ask for, in their classes, datatypes and codes", async () => {
    expect(await faults(quads)).toEqual([]);
  });

  it("names all its things by whole identifiers", () => {
    const iris = quads.flatMap((q) => [q.subject, q.object]).filter(({ termType }) => termType === "NamedNode");
    for (const { value } of iris) expect(value).toMatch(/^(?:https?:\/\/|urn:uuid:|mailto:)/);
    const hosts = new Set(iris.flatMap(({ value }) => (value.startsWith("http") ? [new URL(value).host] : [])));
    expect(hosts.has("office.example")).toBe(site !== undefined);
  });

  it("tells of every published file its size and the hash of its bytes", () => {
    const files = distributions.filter((one) => objects(one, `${dct}identifier`)[0]?.startsWith("data/"));
    expect(files.length).toBeGreaterThanOrEqual(32);
    for (const one of files) {
      const bytes = readFileSync(`public/${objects(one, `${dct}identifier`)[0] ?? ""}`);
      const [checksum] = objects(one, `${spdx}checksum`);
      expect(objects(one, `${dcat}byteSize`)).toEqual([String(bytes.length)]);
      expect(objects(checksum, `${spdx}checksumValue`)).toEqual([createHash("sha256").update(bytes).digest("hex")]);
    }
  });
});

describe("the shapes", async () => {
  const all = await describeAll(somewhere);
  const small = { ...all, datasets: all.datasets.filter(({ name }) => name === "observations") };
  const contact = { text: "reports@office.example", href: "mailto:reports@office.example" };
  const around = { site: somewhere, contact, districts: ["BG415"], version: "1.2.3", earlier: [] };
  const whole = new Parser().parse(turtleOf(dcatOf(small, around)));

  it("bound every property that the specification bounds", async () => {
    expect(await faults(whole)).toEqual([]);
    expect(bounds.length).toBeGreaterThan(250);
    expect(new Set(bounds.map(({ of }) => of)).size).toBe(12);
  });

  it.each([...Map.groupBy(bounds, ({ kind }) => kind)])("find each bound of the kind %s broken", async (_, all) => {
    expect(await missed(whole, all)).toEqual([]);
  });

  it("find a contact that leads nowhere", async () => {
    const lost = whole.filter(({ predicate }) => !/vcard.*#has(?:Email|URL)$/.test(predicate.value));
    expect(await faults(lost)).toEqual([expect.stringContaining("OrConstraintComponent")]);
  });
});

describe("an identifier", () => {
  it("is a name-based UUID, the same for the same name, and another for another", () => {
    expect(urnOf("a")).toBe(urnOf("a"));
    expect(urnOf("a")).not.toBe(urnOf("b"));
    expect(urnOf("/danni/")).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
