import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { dataPackageAtRoot } from "../../src/site/open/files.ts";
import { apiOf, somewhere } from "./api.ts";

interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean";
  readonly constraints?: { readonly enum: readonly string[] };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
    }[];
  };
}
interface Package {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly resources: readonly Resource[];
}

const packageOf = async (site: URL | undefined): Promise<Package> =>
  JSON.parse(await (await apiOf(site)).text("datapackage.json")) as Package;
const atRoot = async (site: URL | undefined): Promise<Package> =>
  (await (await dataPackageAtRoot(site)).json()) as Package;

const fits: Readonly<Record<Field["type"], RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  boolean: /^(?:true|false)$/,
};

type Rows = readonly Readonly<Record<string, string>>[];
interface Table {
  readonly head: readonly string[];
  readonly rows: Rows;
}
const read = new Map<string, Table>();
const rowsIn = (path: string): Table => {
  const known = read.get(path);
  if (known !== undefined) return known;
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(`public/${path}`, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  const table = { head: meta.fields ?? [], rows: data };
  read.set(path, table);
  return table;
};

/** Where a table is not what its schema says: the first such cell of each column. */
function faultsIn({ schema, path }: Resource, keysOf: (resource: string, field: string) => ReadonlySet<string>) {
  const { head, rows } = rowsIn(path);
  const faults: string[] = [];
  if (head.join() !== schema.fields.map(({ name }) => name).join()) faults.push("other columns");
  for (const { name, type, constraints } of schema.fields) {
    const cells = rows.flatMap((row) => (row[name] === undefined || row[name] === "" ? [] : [row[name]]));
    const wrong = cells.find(
      (cell) => !fits[type].test(cell) || (constraints !== undefined && !constraints.enum.includes(cell)),
    );
    if (wrong !== undefined) faults.push(`${name}: "${wrong}"`);
  }
  const keys = rows.map((row) => schema.primaryKey.map((column) => row[column]).join("\u0000"));
  if (new Set(keys).size < keys.length) faults.push("a key stands twice");
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const [own = "", other = ""] = [fields[0], reference.fields[0]];
    const known =
      reference.resource === undefined ? new Set(rows.map((row) => row[other])) : keysOf(reference.resource, other);
    const lost = rows.find((row) => row[own] !== "" && !known.has(row[own] ?? ""));
    if (lost !== undefined) faults.push(`${own} "${lost[own] ?? ""}" leads nowhere`);
  }
  return faults;
}

describe("the data package", async () => {
  const { name, version, resources } = await packageOf(undefined);
  const keysOf = (resource: string, field: string): ReadonlySet<string> => {
    const path = resources.find((one) => one.name === resource)?.path ?? "";
    return new Set(rowsIn(path).rows.map((row) => row[field] ?? ""));
  };

  it("has names that the format allows, each once", () => {
    for (const one of [name, ...resources.map((resource) => resource.name)]) expect(one).toMatch(/^[-a-z\d._/]+$/);
    expect(new Set(resources.map((resource) => resource.name)).size).toBe(resources.length);
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:\+[\da-f]{8})?$/);
  });

  it("leaves out how columns are matched, of which the format's text and its schema say two things", () => {
    for (const { schema } of resources) expect(schema).not.toHaveProperty("fieldsMatch");
  });

  it("names files by paths that lead neither upwards nor to the root, or by whole addresses", async () => {
    for (const { path } of resources) expect(path).toMatch(/^data\/[\w.]+\.csv$/);
    for (const { path } of (await packageOf(somewhere)).resources)
      expect(path).toMatch(/^https:\/\/office\.example\/obhvat\/data\/[\w.]+\.csv$/);
  });

  it("leads, from the root of the site, to files that are there, wherever the site lives", async () => {
    for (const site of [somewhere, undefined])
      for (const { path, bytes } of (await atRoot(site)).resources)
        expect(readFileSync(`public/${path}`), path).toHaveLength(bytes);
  });

  it("says in the folder of the API where its paths begin, if they are not whole addresses", async () => {
    const note = /корена на сайта.*root of the site/;
    expect((await packageOf(undefined)).description).toMatch(note);
    for (const one of [await packageOf(somewhere), await atRoot(undefined), await atRoot(somewhere)])
      expect(one.description).not.toMatch(note);
  });

  it.each(resources.map((one) => [one.name, one] as const))("describes %s as it is", (_, resource) => {
    const bytes = readFileSync(`public/${resource.path}`);
    expect(resource.bytes).toBe(bytes.length);
    expect(resource.hash).toBe(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
    expect(faultsIn(resource, keysOf)).toEqual([]);
  });

  it("would not fit tables of other types, codes, keys or references", () => {
    const observations = resources.find((one) => one.name === "observations");
    if (observations === undefined) throw new Error("the package has no observations");
    const changed = (change: (field: Field) => Field): Resource => ({
      ...observations,
      schema: { ...observations.schema, fields: observations.schema.fields.map(change) },
    });
    const integers = changed((field) => (field.name === "period" ? { ...field, type: "integer" } : field));
    expect(faultsIn(integers, keysOf)).toEqual([expect.stringMatching(/^period: /)]);
    const codes = changed((field) =>
      field.name === "obs_status" ? { ...field, constraints: { enum: ["E"] } } : field,
    );
    expect(faultsIn(codes, keysOf)).toEqual(['obs_status: "A"']);
    const keyed = { ...observations, schema: { ...observations.schema, primaryKey: ["indicator"] } };
    expect(faultsIn(keyed, keysOf)).toEqual(["a key stands twice"]);
    expect(faultsIn(observations, () => new Set()).length).toBeGreaterThan(2);
  });
});
