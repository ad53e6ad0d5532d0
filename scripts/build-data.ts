import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { formatFaults, InputRefused } from "../src/intake/fault.ts";
import type { Fault } from "../src/intake/fault.ts";
import { readPublished } from "../src/intake/published/published.ts";
import { readReference } from "../src/intake/reference.ts";
import type { Reference } from "../src/intake/reference.ts";
import { readVocabulary } from "../src/intake/vocabulary.ts";
import { releaseFile } from "../src/model/release.ts";
import { auditWritten } from "../src/protect/public-audit.ts";
import { certify } from "../src/publish/certify.ts";
import { promote } from "../src/publish/promote.ts";
import { publish } from "../src/publish/publish.ts";
import { verify } from "../src/publish/verify.ts";
import { withRegister } from "../src/publish/with-register.ts";
import { reconcile } from "../src/reconcile/reconcile.ts";
import { chooseExtract } from "./extract.ts";
import { readOptions } from "./options.ts";
import type { Options } from "./options.ts";
import { readProtected, withoutRegister } from "./register.ts";
import type { ProtectedRegister } from "./register.ts";
import { inStaging } from "./staging.ts";

const project = join(import.meta.dirname, "..");

async function defaults(): Promise<Options> {
  const { release } = releaseFile.parse(JSON.parse(await readFile(join(project, "data/release.json"), "utf8")));
  return { published: join(project, "data/published"), register: await chooseExtract(join(project, "data/register")), out: join(project, "public/data"), release };
}

// One for each core of a small machine; what comes out does not depend on it.
const threads = 2;

async function read(folder: string) {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => { faults.push(fault); };
  const reference = await readReference(join(project, "data/reference"), report);
  const vocabulary = await readVocabulary(join(project, "data/vocabulary"), reference, report);
  const published = await readPublished(folder, reference, vocabulary, report);
  if (faults.length > 0) throw new InputRefused(formatFaults(faults));
  return { reference, vocabulary, published };
}

async function protectedRegister({ register: extract, release }: Options, reference: Reference): Promise<ProtectedRegister> {
  if (extract === null) return withoutRegister;
  const faults: Fault[] = [];
  const sources = { extract, referenceFolder: join(project, "data/reference"), reference, releases: join(project, "data/releases"), release, threads };
  const register = await readProtected(sources, (fault) => { faults.push(fault); });
  if (faults.length > 0) throw new InputRefused(formatFaults(faults));
  return register;
}

async function build(options: Options): Promise<void> {
  const { published: folder, out, release } = options;
  const { reference, vocabulary, published } = await read(folder);
  const register = await protectedRegister(options, reference);
  const { tables: reported, notices } = reconcile(reference, vocabulary, published, release);
  const tables = withRegister(reported, register.published, vocabulary.registerIndicators);
  const personMeasures = vocabulary.measures.filter((each) => each.counts_persons).map(({ measure }) => measure);
  for (const notice of notices) console.warn(notice);
  await inStaging(out, async (staging) => {
    const manifest = await publish(tables, staging, release);
    const written = await verify(staging, manifest, tables, new Set(personMeasures)); // reads back, audits, looks for withheld numbers
    const periods = await auditWritten(register.frames, written, threads); // attacks what was written
    if (register.facts !== null) await certify(staging, manifest, register.published, { ...register.facts, periods });
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
