import type { RegisterFile } from "../src/model/register.ts";
import { readRegisterAreas } from "../src/intake/register/areas.ts";
import type { Report } from "../src/intake/fault.ts";
import { readInhabitants } from "../src/intake/inhabitants.ts";
import type { Reference } from "../src/intake/reference.ts";
import { readRegister } from "../src/intake/register/register.ts";
import { noRegister, publishedRegister } from "../src/protect/published.ts";
import type { PublishedRegister } from "../src/protect/published.ts";
import { protectRegister } from "../src/protect/protect-register.ts";
import { rulesOfRegister } from "../src/protect/register-systems.ts";
import { readEarlier } from "../src/protect/releases.ts";
import { solverName } from "../src/protect/solver.ts";
import type { Facts } from "../src/publish/certify.ts";
import { areaTree, censusYear, detailStep } from "../src/tabulate/area-tree.ts";
import type { Frame } from "../src/tabulate/frame.ts";
import { tabulator } from "../src/tabulate/tabulate.ts";
import { periodsIn } from "./extract.ts";

/** Where a register comes from, and what it is held against. */
export interface RegisterSources {
  /** The folder of the extract. */
  readonly extract: string;
  readonly referenceFolder: string;
  readonly reference: Reference;
  /** The folder of earlier releases. */
  readonly releases: string;
  readonly release: string;
  readonly threads: number;
}

/** A protected register: what may be published, how its cells hang together, and what can be certified but for the audit of the files. */
export interface ProtectedRegister {
  readonly published: PublishedRegister;
  readonly frames: readonly Frame[];
  readonly facts: Omit<Facts, "periods"> | null;
}

/** What stands in place of a register where there is none. */
export const withoutRegister: ProtectedRegister = { published: noRegister, frames: [], facts: null };

const rejectedOf = (rejected: ReadonlyMap<RegisterFile, number>): Facts["rejected"] => {
  const of = (file: RegisterFile): number => rejected.get(file) ?? 0;
  return {
    cases: of("cases"), sweeps: of("sweeps"), institutions: of("institutions"), placements: of("placements"), services: of("services"), sittings: of("sittings"),
  };
};

/**
 * Reads an extract, counts its records and drops what must not be seen. Throws `InputRefused` for what the gate or the checks refuse, `Unprotected`
 * when no safe pattern was found; neither repeats a value.
 */
export async function readProtected(sources: RegisterSources, report: Report): Promise<ProtectedRegister> {
  const { extract, referenceFolder, reference, releases, release, threads } = sources;
  const areas = await readRegisterAreas(referenceFolder, reference, report);
  const inhabitants = await readInhabitants(referenceFolder, censusYear, report);
  const country = [...inhabitants.values()].reduce((sum, each) => sum + each, 0);
  const { consumer, tabulate } = tabulator(await periodsIn(extract), (cases) => areaTree(reference, inhabitants, detailStep(cases, country)));
  const { descriptor, rejected } = await readRegister(extract, areas, consumer);
  const { title, publisher, period, licence, synthetic, minimum } = descriptor;
  const tabulation = tabulate();
  const rules = rulesOfRegister(minimum);
  const earlier = await readEarlier(releases, synthetic);
  const statuses = await protectRegister(tabulation, { rules, earlier, threads });
  return {
    published: publishedRegister(tabulation, statuses, { release, synthetic }),
    frames: tabulation.frames,
    facts: {
      extract: { title, publisher, period, licence, synthetic },
      rejected: rejectedOf(rejected), outside: tabulation.outside,
      rules: {
        minimum: rules.minimum, width: rules.width, zeros: "shown", insiders: rules.insiders, groups: rules.groups,
        detailedFrom: { year: censusYear, inhabitants: tabulation.detailedFrom },
      },
      solver: await solverName(), earlier: earlier.map((each) => each.release),
    },
  };
}
