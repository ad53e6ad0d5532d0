import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { formatFaults, InputRefused } from "../src/intake/fault.ts";
import type { Fault } from "../src/intake/fault.ts";
import { releaseFile } from "../src/model/release.ts";
import { reconcile } from "../src/reconcile/reconcile.ts";
import { readFacts } from "./data/facts.ts";
import { patternsBeside, patternsOf } from "./data/patterns.ts";
import { readProtected } from "./data/register.ts";

/**
 * `npm run keep-patterns`: writes which counts of the example register are withheld beside it, so that a fresh clone
 * need not search for it. To be run and committed when `src/protect` or the example has changed; until then the old
 * file is ignored.
 */

const project = join(import.meta.dirname, "..");
const [extract, referenceFolder] = [join(project, "data/register/example"), join(project, "data/reference")];
const faults: Fault[] = [];
const report = (fault: Fault): void => {
  faults.push(fault);
};
const { release } = releaseFile.parse(JSON.parse(await readFile(join(project, "data/release.json"), "utf8")));
const sources = { published: join(project, "data/published"), corrections: join(project, "data"), release };
const facts = await readFacts(sources).catch((error: unknown) => {
  if (!(error instanceof InputRefused)) throw error;
  console.error(error.message);
  return process.exit(2);
});
await readProtected(
  {
    extracts: [extract],
    referenceFolder,
    reference: facts.reference,
    // Beside earlier releases most tables stand as they were told, and nothing is searched.
    releases: join(extract, "no-releases"),
    release,
    threads: 2,
    told: reconcile(facts, release).tables.observations,
    patterns: patternsOf([extract], true),
  },
  report,
);
if (faults.length > 0) {
  console.error(formatFaults(faults));
  process.exitCode = 2;
} else {
  console.log(`${patternsBeside(extract)}: commit it.`);
}
