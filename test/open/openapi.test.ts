import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { tables } from "../../src/model/tables.ts";
import { dataPackageAtRoot } from "../../src/site/open/files.ts";
import { apiOf, somewhere } from "./api.ts";

interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string; readonly "x-data-version": string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly example: string;
    readonly schema: { readonly enum: readonly string[] };
  }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

/** All addresses that a document leads to, with the kind and the schema of what stands there. */
const addressesIn = ({ paths, servers }: Document) =>
  Object.entries(paths).flatMap(([path, { get }]) => {
    const [content] = Object.entries(get.responses["200"]?.content ?? {});
    if (content === undefined) throw new Error(`${path} answers with nothing`);
    const [mediaType, { schema }] = content;
    const missing = "404" in get.responses;
    const filled = (get.parameters ?? []).reduce(
      (all: readonly string[], { name, schema: { enum: values } }) =>
        all.flatMap((one) => values.map((value) => one.replace(`{${name}}`, value))),
      [path],
    );
    const server = servers[0]?.url.replace(/\/$/, "") ?? "";
    return filled.map((one) => ({ path: one, url: server + one, mediaType, schema, missing }));
  });

/** What a program makes of the schemas of a document, each once: it knows nothing but the document. */
function readerOf({ components }: Document): (schema: object) => z.ZodType {
  const read = new Map<string, z.ZodType>();
  return (schema) => {
    const written = JSON.stringify({ ...schema, $defs: components.schemas }).replaceAll(
      "#/components/schemas/",
      "#/$defs/",
    );
    const type = read.get(written) ?? z.fromJSONSchema(JSON.parse(written) as Parameters<typeof z.fromJSONSchema>[0]);
    read.set(written, type);
    return type;
  };
}

const unaddressed = await apiOf(undefined);

describe.each([
  ["with a public address", await apiOf(somewhere), "https://office.example/obhvat"],
  ["without one", unaddressed, "/"],
])("the API of a copy %s", async (_, api, server) => {
  const document = JSON.parse(await api.text("openapi.json")) as Document;
  const addresses = addressesIn(document);
  const reader = readerOf(document);

  it("has a document that is OpenAPI 3.1, and names the copy as its server", async () => {
    const judged = await new Validator().validate(
      JSON.parse(await api.text("openapi.json")) as Record<string, unknown>,
    );
    expect(judged.errors).toBeUndefined();
    expect(judged.valid).toBe(true);
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.servers).toEqual([{ url: server }]);
  });

  it("can be read by a program that has the document alone: all files are there, and as they are described", async () => {
    const outside = async (path: string): Promise<string> =>
      path === "/datapackage.json"
        ? (await dataPackageAtRoot(undefined)).text()
        : readFileSync(`public${path}`, "utf8");
    for (const { path, url, mediaType, schema, missing } of addresses) {
      expect(url).toBe(`${server === "/" ? "" : server}${path}`);
      const isInApi = path.startsWith("/api/v1/");
      const file = path.slice("/api/v1/".length);
      if (isInApi && !api.files.includes(file)) {
        expect(missing, path).toBe(true);
        continue;
      }
      if (isInApi) expect((await api.mediaType(file)).split(";")[0], path).toBe(mediaType);
      const text = isInApi ? await api.text(file) : await outside(path);
      expect(text.length, path).toBeGreaterThan(0);
      if (!mediaType.endsWith("json")) continue;
      const found = reader(schema).safeParse(JSON.parse(text));
      expect(found.error?.issues.slice(0, 3), path).toBeUndefined();
    }
  });

  it("has one address for a kind of file of all recorded releases", () => {
    const kept = Object.keys(document.paths).filter((path) => path.startsWith("/api/v1/releases/"));
    expect(kept.length).toBeGreaterThan(3);
    for (const path of kept) expect(path).toContain("/{release}/");
  });

  it("has a number of its own, and says beside it which data it tells of", () => {
    expect(document.info.version).toBe("1.0.0");
    expect(document.info["x-data-version"]).toMatch(/^\d/);
  });

  it("gives an example of each thing that can be chosen, and it can be", () => {
    const parameters = Object.values(document.paths).flatMap(({ get }) => get.parameters ?? []);
    const examples = new Set(parameters.map(({ example }) => example));
    for (const one of ["BG415", "sweeps", "observations"]) expect(examples).toContain(one);
    for (const { example, schema } of parameters) expect(schema.enum).toContain(example);
  });

  it("names every file of the API but the document itself, and no other", () => {
    const named = addresses
      .filter(({ path, missing }) => path.startsWith("/api/v1/") && !(missing && !api.files.includes(path.slice(8))))
      .map(({ path }) => path.slice(8));
    expect(named.toSorted()).toEqual(api.files.filter((file) => file !== "openapi.json").toSorted());
  });
});

interface Observation {
  readonly observation: string;
  readonly value?: number;
  readonly value_state?: string;
  readonly evidence: readonly { readonly role: string; readonly source: string; readonly value?: number }[];
}

describe("the answers", () => {
  const observations = async (file: string) => {
    const text = await unaddressed.text(`observations/${file}.json`);
    return (JSON.parse(text) as { readonly observations: readonly Observation[] }).observations;
  };

  it("hold every column that the tables have, and each observation once by area and once by indicator", async () => {
    const inFolder = async (folder: string) => {
      const files = unaddressed.files.filter((file) => file.startsWith(`observations/${folder}/`));
      const all = files.map((file) => observations(file.slice("observations/".length, -".json".length)));
      return (await Promise.all(all)).flat();
    };
    const [byArea, byIndicator] = [await inFolder("areas"), await inFolder("indicators")];
    const ids = (all: readonly Observation[]) => all.map(({ observation }) => observation).toSorted();
    expect(ids(byArea)).toEqual(ids(byIndicator));
    expect(ids(byArea).length).toBeGreaterThan(2000);
    expect(new Set(ids(byArea)).size).toBe(ids(byArea).length);
    const known = new Set([...Object.keys(tables.observations.columns), "evidence"]);
    const used = new Set(byArea.flatMap((one) => Object.keys(one)));
    expect([...used].filter((key) => !known.has(key))).toEqual([]);
    expect([...known].filter((key) => !used.has(key))).toEqual(["release"]);
  });

  it("tell who said what, and no number where one is withheld", async () => {
    const sweeps = (await observations("areas/BG415")).find(
      ({ observation }) => observation === "reported.sweeps.BG415.2018-2019",
    );
    expect(sweeps).toMatchObject({ value: 371 });
    expect(sweeps?.evidence.filter(({ role }) => role === "headline")).toMatchObject([{ value: 371 }]);
    const withheld = (await observations("indicators/children_returned")).filter(
      ({ value_state }) => value_state === "c",
    );
    expect(withheld.length).toBeGreaterThan(0);
    for (const one of withheld) expect(one).not.toHaveProperty("value");
  });

  it("stay small", async () => {
    // What earlier releases held is kept as it was; it grows with them, and its own bench says by how much.
    const answers = unaddressed.files.filter((file) => !file.startsWith("releases/"));
    const texts = await Promise.all(answers.map((file) => unaddressed.text(file)));
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(8_000_000);
    expect(texts.length).toBeLessThan(110);
  }, 240_000);
});
