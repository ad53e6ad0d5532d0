import { createHash } from "node:crypto";
import { Parser } from "n3";
import { describe, expect, it } from "vitest";
import { tablesWithPages } from "../../src/site/data/endpoints.ts";
import { stemOf } from "../../src/site/data/catalogue.ts";
import { kindsOf } from "../../src/site/data/made.ts";
import { catalogueOf } from "../../src/site/open/files.ts";
import { turtleOf } from "../../src/site/open/graph.ts";
import { urnOf } from "../../src/site/open/identifiers.ts";
import { keptReleases } from "../../src/site/open/kept.ts";
import { manifest } from "../../src/site/facts.ts";
import { apiOf } from "./api.ts";

const dcat = "http://www.w3.org/ns/dcat#";
const dct = "http://purl.org/dc/terms/";
const spdx = "http://spdx.org/rdf/terms#";

describe("the catalogue tells of everything that is there", async () => {
  const quads = new Parser().parse(turtleOf(await catalogueOf(undefined)));
  const objects = (subject: string | undefined, predicate: string): readonly string[] =>
    quads.filter((q) => q.subject.value === subject && q.predicate.value === predicate).map((q) => q.object.value);
  const subjectOf = (identifier: string): string | undefined =>
    quads.find((q) => q.predicate.value === `${dct}identifier` && q.object.value === identifier)?.subject.value;
  const filesOf = (identifier: string): readonly string[] =>
    objects(subjectOf(identifier), `${dcat}distribution`).flatMap((one) => objects(one, `${dct}identifier`));

  it("of each table in every form that is made of it, those of the register among them", async () => {
    for (const table of await tablesWithPages()) {
      const stem = stemOf(table);
      const files = filesOf(stem);
      for (const kind of kindsOf(table))
        for (const folder of ["danni", "en/data"]) expect(files).toContain(`${folder}/${stem}.${kind}`);
      for (const kind of ["csv", "parquet"]) expect(files).toContain(`data/${stem}.${kind}`);
    }
  });

  it("of the figures as SDMX-CSV with its structure, and of the trail of the numbers, as they are served", async () => {
    const api = await apiOf(undefined);
    for (const [table, file] of [
      ["observations", "sdmx/observations.csv"],
      ["evidence", "provenance.ttl"],
    ] as const) {
      expect(filesOf(table)).toContain(`api/v1/${file}`);
      const bytes = Buffer.from(await api.text(file));
      const own = subjectOf(`api/v1/${file}`);
      expect(objects(own, `${dcat}byteSize`)).toEqual([String(bytes.length)]);
      const [checksum] = objects(own, `${spdx}checksum`);
      expect(objects(checksum, `${spdx}checksumValue`)).toEqual([createHash("sha256").update(bytes).digest("hex")]);
    }
    expect(objects(subjectOf("api/v1/sdmx/observations.csv"), `${dct}conformsTo`)).toEqual([
      urnOf("/api/v1/sdmx/structure.json"),
    ]);
  });

  it("with the size and the hash of every file but those of a register for readers and of earlier releases", () => {
    const all = quads.filter((q) => q.object.value === `${dcat}Distribution`).map((q) => q.subject.value);
    expect(all.length).toBeGreaterThan(130);
    for (const one of all) {
      const [path = ""] = objects(one, `${dct}identifier`);
      const isLight = !/(?:danni|data)\/register_[\w.]+\.(?:xlsx|json|zip)$|^api\/v1\/releases\//.test(path);
      expect(objects(one, `${dcat}byteSize`).length, path).toBe(isLight ? 1 : 0);
      expect(objects(one, `${spdx}checksum`).length, path).toBe(isLight ? 1 : 0);
    }
  });

  it("with the years of which homes, services and sources speak", () => {
    const yearsOf = (table: string) => {
      const [period] = objects(subjectOf(table), `${dct}temporal`);
      return [objects(period, `${dcat}startDate`)[0], objects(period, `${dcat}endDate`)[0]];
    };
    for (const table of ["observations", "institutions", "services", "sources", "events"])
      for (const year of yearsOf(table)) expect(year, table).toMatch(/^(?:19|20)\d\d$/);
    expect(Number(yearsOf("institutions")[0])).toBeLessThan(Number(yearsOf("institutions")[1]));
    expect(objects(subjectOf("areas"), `${dct}temporal`)).toEqual([]);
  });

  it("with the earlier releases that stand, each leading to the one before it", async () => {
    const { release } = await manifest();
    const earlier = (await keptReleases()).filter((one) => one.withdrawn === null && one.release < release);
    const iris = earlier.map((one) => urnOf(`version ${one.release}`));
    expect(iris.length).toBeGreaterThan(1);
    expect(objects(urnOf("catalogue"), `${dcat}hasVersion`)).toEqual(iris);
    expect(objects(urnOf("catalogue"), `${dcat}previousVersion`)).toEqual(iris.slice(0, 1));
    expect(iris.map((iri) => objects(iri, `${dcat}previousVersion`)[0])).toEqual([...iris.slice(1), undefined]);
    for (const one of earlier)
      expect(filesOf(one.release)).toEqual([
        `api/v1/releases/${one.release}/files.json`,
        `api/v1/releases/${one.release}/manifest.json`,
      ]);
  });
});
