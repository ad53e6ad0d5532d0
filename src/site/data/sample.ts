import type { ManifestTable } from "../../model/manifest.ts";
import { factLanguages, type FactLanguage } from "../../model/text.ts";
import { tables } from "../../model/tables.ts";
import { buildEngine } from "../facts.ts";

/** A cell as the CSV writes it, and its language where that is known. */
export interface SampleCell {
  readonly text: string;
  readonly lang: FactLanguage | undefined;
}

const sampleRows = 5;
const cyrillic = /\p{Script=Cyrillic}/u;

function langOf(column: string, text: string): FactLanguage | undefined {
  return cyrillic.test(text) ? "bg" : factLanguages.find((language) => column.endsWith(`_${language}`));
}

/** The first rows of a table by its key, cell by cell in the order of its columns. */
export async function sampleOf({ name, columns }: ManifestTable): Promise<readonly (readonly SampleCell[])[]> {
  const rows = await (
    await buildEngine()
  ).ask({
    table: name,
    columns: columns.map((column) => column.name),
    order: tables[name].key.map((column) => ({ column })),
    limit: sampleRows,
  });
  return rows.map((row) =>
    columns.map((column) => {
      const text = String(row[column.name] ?? "");
      return { text, lang: langOf(column.name, text) };
    }),
  );
}
