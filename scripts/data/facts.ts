import { join } from "node:path";

import { formatFaults, InputRefused } from "../../src/intake/fault.ts";
import type { Fault } from "../../src/intake/fault.ts";
import { readGazetteer } from "../../src/intake/gazetteer.ts";
import { readOfficial } from "../../src/intake/official.ts";
import { readPublished } from "../../src/intake/published/published.ts";
import { readReference } from "../../src/intake/reference.ts";
import { readVocabulary } from "../../src/intake/vocabulary.ts";
import type { Facts } from "../../src/reconcile/reconcile.ts";
import type { Options } from "../shared/options.ts";

const project = join(import.meta.dirname, "../..");

/** Reads and checks all facts but those of a register. Throws `InputRefused` with every fault. */
export async function readFacts({
  published: folder,
  corrections,
  release,
}: Pick<Options, "published" | "corrections" | "release">): Promise<Facts> {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => {
    faults.push(fault);
  };
  const reference = await readReference(join(project, "data/reference"), report);
  const official = await readOfficial(join(project, "data/reference"), reference, report);
  const vocabulary = await readVocabulary(join(project, "data/vocabulary"), reference, report);
  const published = await readPublished(folder, reference, vocabulary, report, release, corrections);
  const gazetteer = await readGazetteer(
    { reference: join(project, "data/reference"), vocabulary: join(project, "data/vocabulary") },
    reference,
    report,
  );
  if (faults.length > 0) throw new InputRefused(formatFaults(faults));
  return { reference, official, vocabulary, published, gazetteer };
}
