import { z } from "zod";

import { cell, whole, words } from "./cells.ts";
import type { Report } from "./fault.ts";
import { readTable } from "./file.ts";
import { checkRows } from "./table.ts";

const schema = z.object({
  code: cell(words),
  nuts3: cell(words),
  year: cell(whole),
  age_group: cell(words),
  sex: cell(words),
  value: cell(whole),
  source_id: cell(words),
});

/**
 * The inhabitants of every municipality in a year, from population-municipalities.csv of the reference folder; faults
 * are reported.
 */
export async function readInhabitants(
  folder: string,
  year: number,
  report: Report,
): Promise<ReadonlyMap<string, number>> {
  const table = await readTable(
    folder,
    "population-municipalities.csv",
    schema,
    report,
    "reference/population-municipalities.csv",
  );
  const all = checkRows(table, schema, report).filter(
    (row) => row.year === year && row.age_group === "total" && row.sex === "total",
  );
  return new Map(all.map(({ code, value }) => [code, value]));
}
