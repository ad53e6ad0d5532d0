import { z } from "zod";

import { cell, whole, words } from "../../src/intake/cells.ts";
import { formatFaults, InputRefused } from "../../src/intake/fault.ts";
import type { Fault } from "../../src/intake/fault.ts";
import { readTable } from "../../src/intake/file.ts";
import { readReference } from "../../src/intake/reference.ts";
import { checkRows } from "../../src/intake/table.ts";
import { random } from "./random.ts";

/** A real municipality with a made-up hardship: how many more children than elsewhere are out of school. */
export interface Place {
  readonly code: string;
  readonly district: string;
  readonly people: number;
  readonly hardship: number;
}

const populationSchema = z.object({
  code: cell(words),
  nuts3: cell(words),
  year: cell(whole),
  age_group: cell(words),
  sex: cell(words),
  value: cell(whole),
  source_id: cell(words),
});

/**
 * The municipalities of the reference files with their last population; hardship depends on the seed, by district and
 * by place.
 */
export async function readCountry(folder: string, seed: number): Promise<readonly Place[]> {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => {
    faults.push(fault);
  };
  const { municipalities } = await readReference(folder, report);
  const table = await readTable(folder, "population-municipalities.csv", populationSchema, report);
  const rows = checkRows(table, populationSchema, report).filter(
    ({ sex, age_group }) => sex === "total" && age_group === "total",
  );
  if (faults.length > 0) throw new InputRefused(formatFaults(faults));
  const people = new Map(rows.toSorted((a, b) => a.year - b.year).map(({ code, value }) => [code, value]));
  const { next } = random(seed, "hardship");
  const districts = new Map(
    [...new Set(municipalities.map(({ nuts3 }) => nuts3))].map((nuts3) => [nuts3, 0.5 + next()]),
  );
  return municipalities.map(({ code, nuts3 }) => ({
    code,
    district: nuts3,
    people: people.get(code) ?? 0,
    hardship: (districts.get(nuts3) ?? 1) * (0.4 + 1.8 * next() * next()),
  }));
}

/** Divides a whole number by weights: every share is rounded down, the rest goes to those who lost most. */
export function divide(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const rest = total - shares.reduce((all, share) => all + share, 0);
  const losers = exact
    .map((share, place) => ({ place, lost: share - Math.floor(share) }))
    .sort((a, b) => b.lost - a.lost || a.place - b.place);
  for (const { place } of losers.slice(0, rest)) shares[place] = (shares[place] ?? 0) + 1;
  return shares;
}
