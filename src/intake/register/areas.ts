import { z } from "zod";

import { cell, whole, words } from "../cells.ts";
import type { Report } from "../fault.ts";
import { readTable } from "../file.ts";
import type { Reference } from "../reference.ts";
import { checkRows } from "../table.ts";

/** The areas that records may name: districts, and municipalities with the year since which they exist (0: longer than the figures go back). */
export interface RegisterAreas {
  readonly districts: ReadonlySet<string>;
  readonly municipalities: ReadonlyMap<string, number>;
}

const populationSchema = z.object({
  code: cell(words), nuts3: cell(words), year: cell(whole), age_group: cell(words), sex: cell(words), value: cell(whole), source_id: cell(words),
});

/**
 * Reads from population-municipalities.csv of the reference folder since when each municipality exists: one that the statistics know later than
 * the others was founded in that year (Сърница, 2015). Faults are reported.
 */
export async function readRegisterAreas(folder: string, { districts, municipalities }: Reference, report: Report): Promise<RegisterAreas> {
  const table = await readTable(folder, "population-municipalities.csv", populationSchema, report, "reference/population-municipalities.csv");
  const first = new Map<string, number>();
  for (const row of checkRows(table, populationSchema, report)) first.set(row.code, Math.min(first.get(row.code) ?? row.year, row.year));
  const begin = Math.min(...first.values());
  const since = (code: string): number => {
    const known = first.get(code) ?? begin;
    return known === begin ? 0 : known;
  };
  return {
    districts: new Set(districts.map(({ nuts3 }) => nuts3)),
    municipalities: new Map(municipalities.map(({ code }) => [code, since(code)])),
  };
}
