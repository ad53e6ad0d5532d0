import { join } from "node:path";

import { formatFault } from "../../src/intake/fault.ts";
import type { Fault } from "../../src/intake/fault.ts";
import { readReference } from "../../src/intake/reference.ts";
import { readRegisterAreas } from "../../src/intake/register/areas.ts";
import { readRegister } from "../../src/intake/register/register.ts";

/** A process of its own, so that its memory is the intake's: reads the extract of the folder named, prints rows, seconds and megabytes. */

const reference = join(import.meta.dirname, "../../data/reference");
const [folder = ""] = process.argv.slice(2);
const report = (fault: Fault): never => { throw new Error(formatFault(fault)); };
const areas = await readRegisterAreas(reference, await readReference(reference, report), report);

const groups = new Map<string, number>();
const nothing = (): void => undefined;
const begin = performance.now();
const { rows } = await readRegister(folder, areas, {
  cases: ({ rows: count, columns }) => {
    for (let at = 0; at < count; at += 1) {
      const group = `${columns.school_year[at] ?? ""},${columns.municipality[at] ?? ""},${columns.outcome[at] ?? ""}`;
      groups.set(group, (groups.get(group) ?? 0) + 1);
    }
  },
  sweeps: nothing, institutions: nothing, placements: nothing, services: nothing, sittings: nothing,
});
const seconds = (performance.now() - begin) / 1000;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(JSON.stringify({ cases: rows.get("cases") ?? 0, groups: groups.size, seconds, busy: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000 }));
