import type { Chunk } from "../../src/intake/register/read-file.ts";
import type { Coverage } from "../../src/model/coverage.ts";
import type { CaseRecord, RegisterFile, RegisterRecords } from "../../src/model/register.ts";
import { areaTree } from "../../src/tabulate/area-tree.ts";
import type { Tabulation } from "../../src/tabulate/tabulate.ts";
import { tabulator } from "../../src/tabulate/tabulate.ts";
import type { Periods } from "../../src/tabulate/periods.ts";

/** Two districts: one of two large municipalities and a small one, one of a single municipality. */
export const tree = areaTree(
  {
    districts: [{ nuts3: "BG412" }, { nuts3: "BG411" }],
    municipalities: [
      { code: "SFO01", nuts3: "BG412" },
      { code: "SFO02", nuts3: "BG412" },
      { code: "SFO03", nuts3: "BG412" },
      { code: "SOF46", nuts3: "BG411" },
    ],
  },
  new Map([
    ["SFO01", 40_000],
    ["SFO02", 30_000],
    ["SFO03", 29_999],
    ["SOF46", 1_000_000],
  ]),
  30_000,
);

/** Two school years. */
export const periods: Periods = { school_year: ["2017/2018", "2018/2019"], calendar_year: ["2017", "2018"] };

/** A case with nothing special about it. */
export const aCase: CaseRecord = {
  case_id: "a",
  school_year: "2017/2018",
  municipality: "SFO01",
  age_band: "7-10",
  sex: "f",
  reason: "dropped_out",
  outcome: "returned",
  left_again: "no",
  support: [],
  opened: "2017-10",
  closed: null,
};

/** Records column by column, as they come from the files. */
export function chunk<F extends RegisterFile>(
  records: readonly RegisterRecords[F][],
  columns: readonly (keyof RegisterRecords[F])[],
): Chunk<RegisterRecords[F]> {
  const entries = columns.map((name) => [name, records.map((record) => record[name])]);
  return { rows: records.length, columns: Object.fromEntries(entries) as Chunk<RegisterRecords[F]>["columns"] };
}

/** All was delivered, of everything. */
export const everything: Coverage = { covers: () => true, share: () => ({ delivered: 1, parts: 1 }) };

/** Counts records of some files, in the given chunks. */
export function count(
  files: { readonly [F in RegisterFile]?: readonly (readonly RegisterRecords[F][])[] },
  coverage: Coverage = everything,
): Tabulation {
  const { open, tabulate } = tabulator(periods, () => tree);
  const consumer = open(periods);
  const take = <F extends RegisterFile>(file: F, chunks: readonly (readonly RegisterRecords[F][])[] = []): void => {
    for (const records of chunks)
      consumer[file](chunk<F>(records, Object.keys(records[0] ?? {}) as (keyof RegisterRecords[F])[]));
  };
  take("cases", files.cases);
  take("sweeps", files.sweeps);
  take("institutions", files.institutions);
  take("placements", files.placements);
  take("services", files.services);
  take("sittings", files.sittings);
  return tabulate(coverage);
}
