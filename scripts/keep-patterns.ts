import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { formatFaults } from "../src/intake/fault.ts";
import type { Fault } from "../src/intake/fault.ts";
import { readGazetteer } from "../src/intake/gazetteer.ts";
import { readOfficial } from "../src/intake/official.ts";
import { readPublished } from "../src/intake/published/published.ts";
import { readReference } from "../src/intake/reference.ts";
import { readVocabulary } from "../src/intake/vocabulary.ts";
import { releaseFile } from "../src/model/release.ts";
import { reconcile } from "../src/reconcile/reconcile.ts";
import { patternsBeside, patternsOf } from "./patterns.ts";
import { readProtected } from "./register.ts";

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
const reference = await readReference(referenceFolder, report);
const official = await readOfficial(referenceFolder, reference, report);
const vocabulary = await readVocabulary(join(project, "data/vocabulary"), reference, report);
const { release } = releaseFile.parse(JSON.parse(await readFile(join(project, "data/release.json"), "utf8")));
const published = await readPublished(join(project, "data/published"), reference, vocabulary, report, release);
const folders = { reference: referenceFolder, vocabulary: join(project, "data/vocabulary") };
const gazetteer = await readGazetteer(folders, reference, report);
const facts = { reference, official, vocabulary, published, gazetteer };
await readProtected(
  {
    extracts: [extract],
    referenceFolder,
    reference,
    releases: join(project, "data/releases"),
    release,
    threads: 2,
    reported: reconcile(facts, release).tables.observations,
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
