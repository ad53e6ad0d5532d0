import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { z } from "zod";

import { formatFaults, InputRefused } from "../src/intake/fault.ts";
import type { Fault } from "../src/intake/fault.ts";
import { readPublished } from "../src/intake/published/published.ts";
import { readReference } from "../src/intake/reference.ts";
import { readVocabulary } from "../src/intake/vocabulary.ts";
import { promote } from "../src/publish/promote.ts";
import { publish } from "../src/publish/publish.ts";
import { verify } from "../src/publish/verify.ts";
import { reconcile } from "../src/reconcile/reconcile.ts";
import { readOptions } from "./options.ts";
import type { Options } from "./options.ts";
import { inStaging } from "./staging.ts";

const project = join(import.meta.dirname, "..");
const releaseFile = z.object({ release: z.string() });

async function defaults(): Promise<Options> {
  const { release } = releaseFile.parse(JSON.parse(await readFile(join(project, "data/release.json"), "utf8")));
  return { published: join(project, "data/published"), out: join(project, "public/data"), release };
}

async function read(folder: string) {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => { faults.push(fault); };
  const reference = await readReference(join(project, "data/reference"), report);
  const vocabulary = await readVocabulary(join(project, "data/vocabulary"), reference, report);
  const published = await readPublished(folder, reference, vocabulary, report);
  if (faults.length > 0) throw new InputRefused(formatFaults(faults));
  return { reference, vocabulary, published };
}

async function build({ published: folder, out, release }: Options): Promise<void> {
  const { reference, vocabulary, published } = await read(folder);
  const { tables, notices } = reconcile(reference, vocabulary, published, release);
  const personMeasures = vocabulary.measures.filter((each) => each.counts_persons).map(({ measure }) => measure);
  for (const notice of notices) console.warn(notice);
  await inStaging(out, async (staging) => {
    const manifest = await publish(tables, staging, release);
    await verify(staging, manifest, tables, new Set(personMeasures)); // reads back, audits, looks for withheld numbers
    await promote(staging, out); // nothing is public before this line
    console.log(`${manifest.tables.map(({ name, rows }) => `${name} ${rows}`).join(", ")} → ${out}`);
  });
}

try {
  await build(readOptions(process.argv.slice(2), await defaults()));
} catch (error) {
  const isRefused = error instanceof InputRefused;
  console.error(isRefused ? error.message : error);
  process.exitCode = isRefused ? 2 : 1;
}
