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

  it("leads from every home to all who speak of it, and from every service and event to its source", async () => {
    const byHome = Map.groupBy(await rowsOf("institution_evidence"), ({ institution }) => institution);
    expect(byHome.size).toBeGreaterThan(90);
    for (const { institution } of await rowsOf("institutions")) {
      const iri = urnOf(`institution ${institution}`);
      expect(after(iri, "hadPrimarySource"), institution).toHaveLength(1);
      const all = [...after(iri, "hadPrimarySource"), ...after(iri, "wasDerivedFrom")];
      expect(all, institution).toHaveLength(byHome.get(institution)?.length ?? 0);
      const sources = all.flatMap((statement) => after(statement, "wasQuotedFrom"));
      expect(sources.toSorted()).toEqual(
        byHome
          .get(institution)
          ?.map(({ source }) => urnOf(`source ${source}`))
          .toSorted(),
      );
    }
    const taken = [
      ...(await rowsOf("services")).map(({ service, source }) => [`service ${service}`, source] as const),
      ...(await rowsOf("events")).map(({ event, source }) => [`event ${event}`, source] as const),
    ];
    for (const [name, source] of taken)
      expect(after(urnOf(name), "hadPrimarySource"), name).toEqual([urnOf(`source ${source}`)]);
  });

  it("tells the value of every number that has one, and none that is withheld or not there", async () => {
    const observations = await rowsOf("observations");
    expect(observations.filter(({ value_state }) => value_state === "c").length).toBeGreaterThan(0);
    for (const { observation, value, value_state } of observations)
      expect(after(urnOf(`observation ${observation}`), "value"), observation).toEqual(
        value === null || value_state !== null ? [] : [String(value)],
      );
    const values = quads.filter(({ predicate }) => /value$/i.test(predicate.value));
    expect(values.length).toBe(observations.filter(({ value }) => value !== null).length);
    expect(text.length).toBeLessThan(2_500_000);
  });

  it("writes each date of a source as exactly as it is known", async () => {
    const types = { 10: "date", 7: "gYearMonth", 4: "gYear" } as const;
    const issued = new Map(
      quads
        .filter(({ predicate }) => predicate.value === "http://purl.org/dc/terms/issued")
        .map(({ subject, object }) => [subject.value, object] as const),
    );
    const known = (await rowsOf("sources")).filter(({ published_date }) => published_date !== null);
    expect(new Set(known.map(({ published_date }) => published_date?.length)).size).toBe(3);
    for (const { source, published_date } of known) {
      const object = issued.get(urnOf(`source ${source}`));
      if (object === undefined) continue;
      expect(object.value).toBe(published_date);
      const type = types[(published_date ?? "").length as keyof typeof types];
      expect("datatype" in object ? object.datatype.value : "").toBe(`http://www.w3.org/2001/XMLSchema#${type}`);
    }
    expect(issued.size).toBeGreaterThan(200);
  });

  it("has a term of its own for how a date is known, since a period of time is something else", () => {
    const predicates = new Set(quads.map(({ predicate }) => predicate.value));
    expect(predicates).not.toContain("http://purl.org/dc/terms/temporal");
    expect(quads.filter(({ predicate }) => predicate.value === urnOf("term dating")).length).toBeGreaterThan(1000);
  });
});
