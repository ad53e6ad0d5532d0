import type { ColumnType } from "../../model/columns.ts";
import type { TableName } from "../../model/rows.ts";
import { tables } from "../../model/tables.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import { wholeTables } from "./answers.ts";
import type { Described, DescribedColumn, DescribedDataset } from "./described.ts";

/** The document of the API as OpenAPI 3.1 has it: a program that has nothing else can read all that there is. */

const types: Readonly<Record<ColumnType, string>> = {
  VARCHAR: "string",
  INTEGER: "integer",
  DOUBLE: "number",
  BOOLEAN: "boolean",
};

type Json = Readonly<Record<string, unknown>>;

const refTo = (schema: string): Json => ({ $ref: `#/components/schemas/${schema}` });
const listOf = (items: Json): Json => ({ type: "array", items });
const text = (description: string): Json => ({ type: "string", description });

function propertyOf({ name, type, label, unit, codes }: DescribedColumn): readonly [string, Json] {
  const words = codes === undefined ? [] : [...codes].map(([code, meaning]) => `${code}: ${meaning.en}`);
  const described = [label.en, ...(unit === undefined ? [] : [`Unit: ${unit.en}`]), words.join("; ")];
  return [
    name,
    {
      type: types[type],
      description: described.filter((part) => part !== "").join(". "),
      "x-description-bg": label.bg,
      ...(codes === undefined ? {} : { enum: [...codes.keys()] }),
    },
  ];
}

/** A row of a table; what is not known of it is not there. */
const rowSchema = (
  { name, columns, description }: DescribedDataset,
  without: readonly string[] = [],
  more: Json = {},
): Json => ({
  type: "object",
  description: description.en,
  properties: {
    ...Object.fromEntries(columns.filter((column) => !without.includes(column.name)).map(propertyOf)),
    ...more,
  },
  required: tables[name].key,
});

/** What every answer begins with, and what it holds. */
const answerSchema = (holds: Json, required: readonly string[] = Object.keys(holds)): Json => ({
  type: "object",
  properties: {
    release: { type: "string", format: "date", description: "The day of the release" },
    licence: text("SPDX identifier of the licence"),
    ...holds,
  },
  required: ["release", "licence", ...required],
});

const codesSchema: Json = answerSchema({
  tables: {
    type: "object",
    description: "By table, column and code: what the code means",
    additionalProperties: {
      type: "object",
      additionalProperties: { type: "object", additionalProperties: refTo("Bilingual") },
    },
  },
});

const releaseSchema: Json = {
  type: "object",
  properties: {
    release: { type: "string", format: "date", description: "The day of the release" },
    version: text("Its number: major.minor.patch"),
    bg: text("What is new in it, in Bulgarian"),
    en: text("What is new in it, in English"),
  },
  required: ["release", "version", "bg", "en"],
};

const schemaNames: { readonly [T in TableName]?: string } = {
  areas: "Area",
  indicators: "Indicator",
  breakdowns: "Breakdown",
  sources: "Source",
  correction_records: "Correction",
};
const schemaOf = (table: TableName): string => schemaNames[table] ?? table;

function schemas({ datasets }: Described): Json {
  const one = (table: TableName): DescribedDataset => {
    const found = datasets.find(({ name }) => name === table);
    if (found === undefined) throw new Error(`openapi: the release has no table "${table}"`);
    return found;
  };
  return {
    Bilingual: {
      type: "object",
      properties: { bg: { type: "string" }, en: { type: "string" } },
      required: ["bg", "en"],
    },
    ...Object.fromEntries(wholeTables.map(({ table }) => [schemaOf(table), rowSchema(one(table))])),
    Statement: rowSchema(one("evidence"), ["observation"]),
    Observation: rowSchema(one("observations"), ["release"], { evidence: listOf(refTo("Statement")) }),
    Release: releaseSchema,
  };
}

interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly content: Json;
  readonly parameters?: readonly Json[];
}

const operation = ({ id, summary, content, parameters }: Operation): Json => ({
  get: {
    operationId: id,
    summary,
    ...(parameters === undefined ? {} : { parameters }),
    responses: { "200": { description: summary, content } },
  },
});

const json = (schema: Json): Json => ({ "application/json": { schema } });
const binary = (mediaType: string): Json => ({ [mediaType]: { schema: { type: "string", format: "binary" } } });
const parameter = (name: string, description: string, values: readonly string[]): Json => ({
  name,
  in: "path",
  required: true,
  description,
  schema: { type: "string", enum: values },
});

/** What the document must know besides the description. */
export interface Holds {
  readonly version: string;
  readonly site: PublicSite;
  /** The areas and the indicators whose observations are a file. */
  readonly areas: readonly string[];
  readonly indicators: readonly string[];
}

const observationsIn = (what: string): Json =>
  json(answerSchema({ [what]: { type: "string" }, observations: listOf(refTo("Observation")) }));

function apiPaths({ areas, indicators }: Holds): Json {
  const whole = wholeTables.map(({ name, table }): [string, Json] => [
    `/api/v1/${name}.json`,
    operation({
      id: `get_${name}`,
      summary: `All ${name}`,
      content: json(answerSchema({ [name]: listOf(refTo(schemaOf(table))) })),
    }),
  ]);
  return {
    ...Object.fromEntries(whole),
    "/api/v1/codes.json": operation({
      id: "get_codes",
      summary: "The code lists of all columns, with their words",
      content: json(codesSchema),
    }),
    "/api/v1/observations/areas/{area}.json": operation({
      id: "get_observations_of_area",
      summary: "Published figures of the country, or of a district and of all places in it, with who said them",
      parameters: [parameter("area", "BG, or the NUTS 3 code of a district", areas)],
      content: observationsIn("area"),
    }),
    "/api/v1/observations/indicators/{indicator}.json": operation({
      id: "get_observations_of_indicator",
      summary: "Published figures of an indicator everywhere, with who said them",
      parameters: [parameter("indicator", "The code of an indicator", indicators)],
      content: observationsIn("indicator"),
    }),
    "/api/v1/releases.json": operation({
      id: "get_releases",
      summary: "All releases, the newest first",
      content: json(answerSchema({ releases: listOf(refTo("Release")) })),
    }),
  };
}

function filePaths({ datasets }: Described): Json {
  const stems = datasets.map(({ stem }) => stem);
  const ofRegister = datasets.some(({ isRegister }) => isRegister);
  const file = (kind: string, mediaType: string) =>
    operation({
      id: `get_${kind}`,
      summary: `A whole table as ${kind === "csv" ? "CSV" : "Parquet"}`,
      parameters: [parameter("table", "The name of a table's files; counts from records are only here", stems)],
      content: binary(mediaType),
    });
  const document = (id: string, summary: string, mediaType: string) =>
    operation({ id, summary, content: { [mediaType]: { schema: {} } } });
  return {
    "/data/{table}.csv": file("csv", "text/csv"),
    "/data/{table}.parquet": file("parquet", "application/vnd.apache.parquet"),
    "/data/manifest.json": document("get_manifest", "All files with their sizes and SHA-256", "application/json"),
    ...(ofRegister
      ? {
          "/data/certificate.json": document(
            "get_certificate",
            "How the counts from records are protected, and what the audit found",
            "application/json",
          ),
        }
      : {}),
    "/api/v1/catalog.jsonld": document("get_catalog_jsonld", "The catalogue (DCAT-AP 3)", "application/ld+json"),
    "/api/v1/catalog.ttl": document("get_catalog_turtle", "The catalogue (DCAT-AP 3)", "text/turtle"),
    "/api/v1/datapackage.json": document("get_datapackage", "The tables as a Data Package", "application/json"),
  };
}

const rules = [
  "A static API: every answer is a file, there is no key and no limit.",
  "Within v1 addresses, properties and codes keep their meaning; new ones may be added, so ignore what you do not know.",
  "What is to go is first marked as deprecated here, for six months and one release at least.",
  "A change that breaks a program is made in /api/v2/ alone, and v1 then stands for a year.",
  "A value that is not there has its reason in value_state: c withheld, x not available, z not applicable.",
].join(" ");

/** The document. Its server is the copy in which it stands. */
export function openApiOf(described: Described, holds: Holds): object {
  return {
    openapi: "3.1.1",
    info: {
      title: `${described.title.bg} / ${described.title.en}`,
      version: `1.0.0+${holds.version}`,
      description: `${described.description.en} ${rules}`,
      license: { name: "CC BY 4.0", identifier: "CC-BY-4.0" },
    },
    servers: [{ url: addressAt("/", holds.site).replace(/(?<=.)\/$/, "") }],
    paths: { ...apiPaths(holds), ...filePaths(described) },
    components: { schemas: schemas(described) },
  };
}
