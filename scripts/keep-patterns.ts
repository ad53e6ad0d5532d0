import { join } from "node:path";

import { formatFaults, InputRefused } from "../src/intake/fault.ts";
import type { Fault } from "../src/intake/fault.ts";
import { reconcile } from "../src/reconcile/reconcile.ts";
import { readFacts } from "./data/facts.ts";
import { patternsBeside, patternsOf } from "./data/patterns.ts";
import { readProtected } from "./data/register.ts";
import { command } from "./shared/command.ts";
import { readReleases } from "../src/model/read-json.ts";

/**
 * `npm run keep-patterns`: writes which counts of the example register are withheld beside it, so that a fresh clone
 * need not search for it. To be run and committed when `src/protect` or the example has changed; until then the old
 * file is ignored.
 */

const project = join(import.meta.dirname, "..");
const [extract, referenceFolder] = [join(project, "data/register/example"), join(project, "data/reference")];

await command(async () => {
  const { release } = await readReleases(join(project, "data/release.json"));
  const facts = await readFacts({
    published: join(project, "data/published"),
    corrections: join(project, "data"),
    release,
  });
  const faults: Fault[] = [];
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
    (fault) => {
      faults.push(fault);
    },
  );
  if (faults.length > 0) throw new InputRefused(formatFaults(faults));
  console.log(`${patternsBeside(extract)}: commit it.`);
});
