import { z } from "zod";

import type { Manifest } from "./manifest.ts";
import { readFormed } from "./read-json.ts";
import type { TableName } from "./rows.ts";
import type { ColumnType } from "./tables.ts";

const bilingual = z.looseObject({ bg: z.string(), en: z.string() });
const file = z.looseObject({ file: z.string(), bytes: z.number(), sha256: z.string() });
// Earlier releases may have tables and types that are no more.
const text = <Name extends string>() => z.custom<Name>((value) => typeof value === "string", "not a text");
const column = z.looseObject({ name: z.string(), type: text<ColumnType>(), label: bilingual });
const table = z.looseObject({
  name: text<TableName>(),
  title: bilingual,
  synthetic: z.boolean(),
  rows: z.number(),
  columns: z.array(column),
  files: z.array(file),
});

/** What manifest.json of a release holds; entries that later releases add are kept. */
export const manifestFile: z.ZodType<Manifest> = z.looseObject({
  release: z.string(),
  license: z.string(),
  tables: z.array(table),
  certificate: file.nullable(),
});

/** The manifest of a release. Throws `InputRefused` with a way out where it is missing, damaged or of another form. */
export const readManifest = (path: string, wayOut: string): Promise<Manifest> => readFormed(path, manifestFile, wayOut);
