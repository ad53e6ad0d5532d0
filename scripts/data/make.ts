import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { formatFaults, InputRefused } from "../../src/intake/fault.ts";
import type { Fault } from "../../src/intake/fault.ts";
import type { Reference } from "../../src/intake/reference.ts";
import type { Told } from "../../src/protect/register/heard.ts";
import { auditWritten } from "../../src/protect/register/public-audit.ts";
import { certify, type Facts } from "../../src/publish/certify.ts";
import { promote } from "../../src/publish/promote.ts";
import { correctedIn, guardReported } from "../../src/protect/reported/guard.ts";
import { loadSolver } from "../../src/protect/solver/solver.ts";
import { publish } from "../../src/publish/publish.ts";
import { verify } from "../../src/publish/verify.ts";
import { withRegister } from "../../src/publish/with-register.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { extractsIn } from "./extract.ts";
import { readFacts } from "./facts.ts";
import { readOptions } from "../shared/options.ts";
import type { Options } from "../shared/options.ts";
import { isTrial } from "../../src/model/on-record.ts";
import { readReleases } from "../../src/model/read-json.ts";
import { readProtected, withoutRegister } from "./register.ts";
import type { ProtectedRegister } from "./register.ts";
import { inStaging } from "./staging.ts";

const project = join(import.meta.dirname, "../..");

async function defaults(): Promise<Options> {
  const { release } = await readReleases(join(project, "data/release.json"));
  return {
    published: join(project, "data/published"),
    corrections: join(project, "data"),
    register: await extractsIn(join(project, "data/register")),
    releases: join(project, "data/releases"),
    out: join(project, "public/data"),
    release,
  };
}

// One for each core of a small machine; what comes out does not depend on it.
const threads = 2;

async function protectedRegister(
  { register: extracts, releases, release }: Options,
  reference: Reference,
  told: readonly Told[],
): Promise<ProtectedRegister> {
  if (extracts.length === 0) return withoutRegister;
  const faults: Fault[] = [];
  const sources = {
    extracts,
    referenceFolder: join(project, "data/reference"),
    reference,
    releases,
    release,
    threads,
    told,
  };
  const register = await readProtected(sources, (fault) => {
    faults.push(fault);
  });
  if (faults.length > 0) throw new InputRefused(formatFaults(faults));
  return register;
}

/** Where is said what was done and what is worth knowing, a line each. */
export type Voice = Readonly<Record<"say" | "warn", (line: string) => void>>;

/** What was made of earlier releases. */
function told({ taken, held, renewed, untold }: Facts["releases"]): string {
  const names = taken.map(({ release, withdrawn }) => (withdrawn ? `${release} (withdrawn)` : release));
  const said = `earlier releases of the register taken into account: ${taken.length}${names.length > 0 ? ` (${names.join(", ")})` : ""}`;
  if (taken.length === 0) return said;
  const tables = `tables that stand as they were told: ${held.length}, brought up to date: ${renewed.length}`;
  return `${said}; ${tables}${untold.length > 0 ? `, left out: ${untold.length}` : ""}`;
}

const hashOf = async (path: string): Promise<string> =>
  createHash("sha256")
    .update(await readFile(path))
    .digest("hex");

async function build(options: Options, { say, warn }: Voice): Promise<void> {
  const { out, release, releases } = options;
  const facts = await readFacts(options);
  const { reference, vocabulary } = facts;
  const { tables: found, notices } = reconcile(facts, release);
  const { tables: reported, rounded } = guardReported(found, correctedIn(found), await loadSolver());
  if (rounded.length > 0) say(`published figures rounded for others' sake: ${rounded.join(", ")}`);
  const register = await protectedRegister(options, reference, reported.observations);
  const tables = withRegister(reported, register.published, vocabulary.registerIndicators);
  const personMeasures = vocabulary.measures.filter((each) => each.counts_persons).map(({ measure }) => measure);
  for (const notice of notices) warn(notice);
  await inStaging(out, async (staging) => {
    const manifest = await publish(tables, staging, release);
    // Reads back, audits, looks for withheld numbers.
    const written = await verify(staging, manifest, tables, new Set(personMeasures), register.facts?.rules.minimum);
    const audited = await auditWritten(register.counted, written, threads); // attacks what was written
    // Of a year that nobody delivered there is nothing to certify.
    const periods = audited.filter(({ cells }) => cells > 0);
    if (register.facts !== null) await certify(staging, manifest, register.published, { ...register.facts, periods });
    await promote(staging, out); // nothing is public before this line
    if (register.facts !== null) say(told(register.facts.releases));
    say(`${manifest.tables.map(({ name, rows }) => `${name} ${rows}`).join(", ")} → ${out}`);
    if (await isTrial(releases, release, await hashOf(join(out, "manifest.json"))))
      say(
        `these are other data than those on record as the release of ${release}: npm run release records the next one`,
      );
  });
}

/**
 * Builds the data as `npm run data` does with these arguments, and gives the folder that they stand in. Throws
 * `InputRefused` with all that is wrong where the arguments, the files or the register are refused; then nothing was
 * touched.
 */
export async function makeData(args: readonly string[], voice: Voice): Promise<string> {
  const options = await readOptions(args, await defaults());
  await build(options, voice);
  return options.out;
}
