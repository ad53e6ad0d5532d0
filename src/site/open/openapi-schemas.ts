import type { ColumnType } from "../../model/columns.ts";
import type { TableName } from "../../model/rows.ts";
import { tables } from "../../model/tables.ts";
import { wholeTables } from "./answers.ts";
import type { Described, DescribedColumn, DescribedDataset } from "./described.ts";

/** The schemas of the API's answers, made of the tables' columns. */

const types: Readonly<Record<ColumnType, string>> = {
  VARCHAR: "string",
  INTEGER: "integer",
  DOUBLE: "number",
  BOOLEAN: "boolean",
};

/** A part of the document. */
export type Json = Readonly<Record<string, unknown>>;

/** A reference to a schema by its name. */
export const refTo = (schema: string): Json => ({ $ref: `#/components/schemas/${schema}` });
/** A list of such things. */
export const listOf = (items: Json): Json => ({ type: "array", items });
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
export const answerSchema = (holds: Json, required: readonly string[] = Object.keys(holds)): Json => ({
  type: "object",
  properties: {
    release: { type: "string", format: "date", description: "The day of the release" },
    licence: text("SPDX identifier of the licence"),
    ...holds,
  },
  required: ["release", "licence", ...required],
});

/** The code lists of all columns. */
export const codesSchema: Json = answerSchema({
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
    kept: { type: "boolean", description: "Whether its files are kept under /api/v1/releases/" },
    withdrawn: refTo("Bilingual"),
  },
  required: ["release", "version", "bg", "en", "kept"],
};

const file: Json = {
  type: "object",
  properties: {
    file: text("Its name, beside the manifest"),
    bytes: { type: "integer" },
    sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
  },
  required: ["file", "bytes", "sha256"],
};
const manifestSchema: Json = {
  type: "object",
  properties: {
    release: { type: "string", format: "date", description: "The day of the release" },
    tables: listOf({
      type: "object",
      properties: {
        name: text("The name of the table"),
        title: refTo("Bilingual"),
        synthetic: { type: "boolean", description: "Whether it was made from synthetic records" },
        rows: { type: "integer" },
        columns: listOf({
          type: "object",
          properties: { name: text("Its name"), type: text("Its type in DuckDB"), label: refTo("Bilingual") },
          required: ["name", "type", "label"],
        }),
        files: listOf(file),
      },
      required: ["name", "title", "synthetic", "rows", "columns", "files"],
    }),
  },
  required: ["release", "tables"],
};

const ofRelease: Json = { release: { type: "string", format: "date", description: "The day of the release" } };
const keptFilesSchema: Json = {
  type: "object",
  properties: {
    ...ofRelease,
    withdrawn: refTo("Bilingual"),
    files: {
      type: "object",
      description: "By the name of each table's Parquet file: its address; none where the release was taken back",
      additionalProperties: { type: "string" },
    },
  },
  required: ["release", "files"],
};

const schemaNames: { readonly [T in TableName]?: string } = {
  areas: "Area",
  indicators: "Indicator",
  breakdowns: "Breakdown",
  sources: "Source",
  correction_records: "Correction",
};
/** What the schema of a table's rows is called. */
export const schemaOf = (table: TableName): string => schemaNames[table] ?? table;

/** All schemas that answers refer to. */
export function schemas({ datasets }: Described): Json {
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
    Manifest: manifestSchema,
    KeptFiles: keptFilesSchema,
    Withdrawn: {
      type: "object",
      properties: { ...ofRelease, withdrawn: refTo("Bilingual") },
      required: ["release", "withdrawn"],
    },
  };
}
