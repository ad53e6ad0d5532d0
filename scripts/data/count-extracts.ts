import type { RegisterAreas } from "../../src/intake/register/areas.ts";
import { checkTogether, readDeliveries, readExtracts } from "../../src/intake/register/extracts.ts";
import type { Extract } from "../../src/intake/register/register.ts";
import { coverageOf, spanOf } from "../../src/model/coverage.ts";
import { periodsOf } from "../../src/tabulate/periods.ts";
import type { Periods } from "../../src/tabulate/periods.ts";
import type { Delivery } from "../../src/model/register.ts";
import type { AreaTree } from "../../src/tabulate/area-tree.ts";
import { tabulator } from "../../src/tabulate/tabulate.ts";
import type { Tabulation } from "../../src/tabulate/tabulate.ts";

/** The extracts of a register, and what their records come to together. */
export interface CountedExtracts {
  readonly extracts: readonly Extract[];
  readonly tabulation: Tabulation;
}

const none: Periods = { school_year: [], calendar_year: [] };

/**
 * Reads and counts the extracts of a register. Throws `InputRefused`.
 * @param treeFor the areas to count in, by what was delivered and how many cases a year that is
 */
export async function countExtracts(
  folders: readonly string[],
  areas: RegisterAreas,
  treeFor: (cases: number, delivered: readonly Delivery[]) => AreaTree,
  release?: string,
): Promise<CountedExtracts> {
  const said = await readDeliveries(folders, areas, release);
  checkTogether(folders, said, areas);
  const known = said.filter((each) => each !== undefined);
  const span = spanOf(known);
  const { open, tabulate } = tabulator(span === null ? none : periodsOf(span), (cases) => treeFor(cases, known));
  const consumers = said.map((each) => open(each === undefined ? none : periodsOf(each.period)));
  const extracts = await readExtracts(folders, areas, consumers, release);
  const coverage = coverageOf(
    extracts.map(({ delivery }) => delivery),
    areas.districtOf,
  );
  return { extracts, tabulation: tabulate(coverage) };
}
