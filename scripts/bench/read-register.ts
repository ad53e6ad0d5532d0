import { join } from "node:path";

import { formatFault } from "../../src/intake/fault.ts";
import type { Fault } from "../../src/intake/fault.ts";
import { readInhabitants } from "../../src/intake/inhabitants.ts";
import { readReference } from "../../src/intake/reference.ts";
import { registerAreas } from "../../src/intake/register/areas.ts";
import { areaTree, censusYear } from "../../src/tabulate/area-tree.ts";
import { countExtracts } from "../data/count-extracts.ts";

/**
 * A process of its own, so that its memory is the intake's: gate, intake and all tables of the extract of the folder
 * named; prints rows, seconds, megabytes.
 */

const folder = join(import.meta.dirname, "../../data/reference");
const [extract = ""] = process.argv.slice(2);
const report = (fault: Fault): never => {
  throw new Error(formatFault(fault));
};
const reference = await readReference(folder, report);
const areas = registerAreas(reference);
const tree = areaTree(reference, await readInhabitants(folder, censusYear, report), 0);

const begin = performance.now();
const { extracts, tabulation } = await countExtracts([extract], areas, () => tree);
const seconds = (performance.now() - begin) / 1000;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({
    cases: extracts[0]?.rows.get("cases") ?? 0,
    cells: tabulation.counts.size,
    seconds,
    busy: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1000,
  }),
);
