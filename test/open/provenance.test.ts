import { Parser } from "n3";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../src/site/facts.ts";
import { turtleOf } from "../../src/site/open/graph.ts";
import { urnOf } from "../../src/site/open/identifiers.ts";
import { provenanceOf } from "../../src/site/open/provenance.ts";

const prov = "http://www.w3.org/ns/prov#";

describe("the trail of the numbers", async () => {
  const text = turtleOf(await provenanceOf(undefined));
  const quads = new Parser().parse(text);
  const objects = Map.groupBy(quads, (quad) => `${quad.subject.value} ${quad.predicate.value}`);
  const after = (subject: string, property: string): readonly string[] =>
    (objects.get(`${subject} ${prov}${property}`) ?? []).map(({ object }) => object.value);

  it("leads from every number that somebody said to the publisher of each source", async () => {
    const observations = (await rowsOf("observations")).filter(
      ({ source, dataset }) => source !== null && dataset === "reported",
    );
    expect(observations.length).toBeGreaterThan(800);
    const evidence = Map.groupBy(await rowsOf("evidence"), ({ observation }) => observation);
    for (const { observation } of observations) {
      const iri = urnOf(`observation ${observation}`);
      expect(after(iri, "hadPrimarySource"), observation).toHaveLength(1);
      const all = [...after(iri, "hadPrimarySource"), ...after(iri, "wasDerivedFrom")];
      expect(all, observation).toHaveLength(evidence.get(observation)?.length ?? 0);
      for (const statement of all) {
        const [source = ""] = after(statement, "wasQuotedFrom");
        expect(after(source, "wasAttributedTo"), statement).toHaveLength(1);
      }
    }
  });

  it("leads from every number of official statistics to its source", async () => {
    const official = (await rowsOf("observations")).filter(({ dataset }) => dataset === "official");
    expect(official.length).toBeGreaterThan(1000);
    for (const { observation, source } of official) {
      const [primary = ""] = after(urnOf(`observation ${observation}`), "hadPrimarySource");
      expect(primary, observation).toBe(urnOf(`source ${String(source)}`));
      expect(after(primary, "wasAttributedTo"), observation).toHaveLength(1);
    }
  });

  it("names nothing that it does not tell of", () => {
    const told = new Set(quads.map(({ subject }) => subject.value));
    const led = quads.filter(
      ({ predicate, object }) => predicate.value.startsWith(prov) && object.value.startsWith("urn:"),
    );
    expect(led.filter(({ object }) => !told.has(object.value)).map(({ object }) => object.value)).toEqual([]);
  });

  it("tells no number, and so none that is withheld", () => {
    expect(quads.some(({ predicate }) => /value/i.test(predicate.value))).toBe(false);
    expect(text.length).toBeLessThan(2_500_000);
  });
});
