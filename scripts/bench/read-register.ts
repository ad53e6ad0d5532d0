import { join } from "node:path";

import { formatFault } from "../../src/intake/fault.ts";
import type { Fault } from "../../src/intake/fault.ts";
import { readInhabitants } from "../../src/intake/inhabitants.ts";
import { readReference } from "../../src/intake/reference.ts";
import { readRegisterAreas } from "../../src/intake/register/areas.ts";
import { readRegister } from "../../src/intake/register/register.ts";
import { areaTree, censusYear } from "../../src/tabulate/area-tree.ts";
import { tabulator } from "../../src/tabulate/tabulate.ts";
import { periodsIn } from "../extract.ts";

/** A process of its own, so that its memory is the intake's: gate, intake and all tables of the extract of the folder named; prints rows, seconds, megabytes. */

const folder = join(import.meta.dirname, "../../data/reference");
const [extract = ""] = process.argv.slice(2);
const report = (fault: Fault): never => { throw new Error(formatFault(fault)); };
const reference = await readReference(folder, report);
const areas = await readRegisterAreas(folder, reference, report);
const tree = areaTree(reference, await readInhabitants(folder, censusYear, report), 0);

const begin = performance.now();
const { consumer, tabulate } = tabulator(await periodsIn(extract), () => tree);
const { rows } = await readRegister(extract, areas, consumer);
const { counts } = tabulate();
const seconds = (performance.now() - begin) / 1000;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(JSON.stringify({ cases: rows.get("cases") ?? 0, cells: counts.size, seconds, busy: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000 }));
