import { z } from "zod";

import { leastShown } from "../../model/few-persons.ts";
import { mostWidth, registerFiles } from "../../model/register.ts";

const texts = z.record(z.string(), z.string());

/** How a sheet becomes a file of the contract. Columns are named by their heading, or by their letters. */
const sheetMapping = z.strictObject({
  /** The name of the office's file and of its sheet; absent where there is one alone. */
  from: z.string().optional(),
  sheet: z.string().optional(),
  file: z.enum(registerFiles).optional(),
  /** The office's heading of each column of the contract. */
  columns: texts.optional(),
  /** Columns that are cut off and never read further. */
  cut: z.array(z.string()).optional(),
  /** What the values of a column mean: a code of the contract, or of a municipality. */
  values: z.record(z.string(), texts).optional(),
  /** What all rows have where the table has no such column. */
  all: texts.optional(),
});

const bilingual = z.strictObject({ bg: z.string(), en: z.string() });
const datasetMapping = z.strictObject({
  title: bilingual.optional(),
  publisher: bilingual.optional(),
  contact: z.string().optional(),
  licence: z.string().optional(),
  synthetic: z.boolean().optional(),
  minimum: z.int().min(leastShown).max(1000).optional(),
  width: z.int().min(1).max(mostWidth).optional(),
  period: z.strictObject({ from: z.string(), to: z.string() }).optional(),
  covers: z
    .strictObject({ areas: z.array(z.string()).min(1), files: z.array(z.enum(registerFiles)).optional() })
    .optional(),
});

const schema = z.strictObject({
  obhvat: z.literal("mapping-1"),
  dataset: datasetMapping.optional(),
  sheets: z.array(sheetMapping),
});

/** What an office's headings and values mean, and what its extract says of itself: a small file to keep and to edit. */
export type Mapping = z.infer<typeof schema>;
export type SheetMapping = Mapping["sheets"][number];
export type DatasetMapping = z.infer<typeof datasetMapping>;

/** A mapping that says nothing. */
export const noMapping: Mapping = { obhvat: "mapping-1", sheets: [] };

/** Reads a mapping; undefined with what is wrong: its place in the file, never what stands there. */
export function readMapping(text: string): { readonly mapping: Mapping } | { readonly wrong: string } {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { wrong: "JSON" };
  }
  const result = schema.safeParse(content);
  if (result.success) return { mapping: result.data };
  return { wrong: result.error.issues[0]?.path.join(".") ?? "" };
}

const withoutNames = ({ from: _file, sheet: _sheet, ...rest }: SheetMapping): SheetMapping => rest;

/**
 * A mapping as the file that is kept beside the extract. What the office calls its file and sheet is left out where it
 * tells nothing: a name of a file may be somebody's.
 */
export function writeMapping({ sheets, ...rest }: Mapping): string {
  const kept = sheets.length === 1 ? sheets.map(withoutNames) : sheets;
  return `${JSON.stringify({ ...rest, sheets: kept }, null, 2)}\n`;
}
