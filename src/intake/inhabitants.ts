import { z } from "zod";

import { cell, known, whole, words } from "./cells.ts";
import type { Report } from "./fault.ts";
import { readTable } from "./file.ts";
import { checkRows, checkUnique } from "./table.ts";

const schemaOf = (municipalities: ReadonlySet<string> | undefined, sources: ReadonlySet<string> | undefined) =>
  z.object({
    code: cell(known(municipalities, "reference/municipalities.csv")),
    nuts3: cell(words),
    year: cell(whole),
    age_group: cell(words),
    sex: cell(words),
    value: cell(whole),
    source_id: cell(known(sources, "reference/sources.csv")),
  });

/** The inhabitants of a municipality on 31 December of a year. */
export interface MunicipalityInhabitants {
  readonly code: string;
  readonly year: number;
  readonly value: number;
  readonly source_id: string;
}

/**
 * The inhabitants of the municipalities, all ages and both sexes together, from population-municipalities.csv of the
 * reference folder; faults are reported.
 * @param municipalities the codes that may stand there, `sources` likewise; undefined leaves them unchecked
 */
export async function readMunicipalities(
  folder: string,
  report: Report,
  municipalities?: ReadonlySet<string>,
  sources?: ReadonlySet<string>,
): Promise<readonly MunicipalityInhabitants[]> {
  const schema = schemaOf(municipalities, sources);
  const name = "population-municipalities.csv";
  const table = await readTable(folder, name, schema, report, `reference/${name}`);
  checkUnique(table, ["code", "year", "age_group", "sex"], report);
  return checkRows(table, schema, report).filter((row) => row.age_group === "total" && row.sex === "total");
}

/**
 * The inhabitants of every municipality in a year, from population-municipalities.csv of the reference folder; faults
 * are reported.
 */
export async function readInhabitants(
  folder: string,
  year: number,
  report: Report,
): Promise<ReadonlyMap<string, number>> {
  const all = await readMunicipalities(folder, report);
  return new Map(all.filter((row) => row.year === year).map(({ code, value }) => [code, value]));
}
