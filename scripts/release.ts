import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";

import { InputRefused } from "../src/intake/fault.ts";
import type { ReleaseFile } from "../src/model/release.ts";
import { factLanguages } from "../src/model/text.ts";
import { promote } from "../src/publish/promote.ts";
import { compare, isSame } from "../src/publish/release/compare.ts";
import { readRelease } from "../src/publish/release/read.ts";
import { reportOf } from "../src/publish/release/report.ts";
import { nextVersion, stepOf } from "../src/publish/release/version.ts";
import { markdownOf, pageOf } from "../src/publish/release/written.ts";
import { keepTables, lastKept } from "./release/kept.ts";
import { readOptions, reportFiles as files, type Options } from "./release/options.ts";
import { record } from "./release/record.ts";
import { inStaging } from "./data/staging.ts";
import { command } from "./shared/command.ts";
import { readFormed, readReleases } from "../src/model/read-json.ts";

/**
 * `npm run release -- --date … --note …`: builds a release, compares it with the last one on record, and writes what a
 * person has to read before it is published. With `--approve` that very release is recorded and put into its public
 * place. Exit 0 nothing to approve, or approved; 3 there is something to approve; 2 refused, nothing touched; 1 a
 * defect of ours.
 */

/** What the report is about; stands beside it. */
const about = z.strictObject({
  date: z.iso.date(),
  version: z.string(),
  /** The SHA-256 of the manifest of the data that were compared. */
  manifest: z.hash("sha256"),
});
type About = z.output<typeof about>;

/** The data of the day, built in a process of its own; fails with what that said. */
async function build({ date, build: given, releases }: Options, out: string): Promise<void> {
  // Where none is recorded yet there is no folder; those of the project are no part of releases kept elsewhere.
  const none = `${out}-without-releases`;
  const earlier = existsSync(releases) ? releases : none;
  if (earlier === none) await mkdir(none, { recursive: true });
  await new Promise<void>((done, fail) => {
    const script = join(import.meta.dirname, "build-data.ts");
    const args = [...given, "--releases", earlier, "--release", date, "--out", out];
    execFile(process.execPath, [script, ...args], (error, _, errors) => {
      if (error === null) done();
      else if (error.code === 2) fail(new InputRefused(errors.trim()));
      else fail(new Error(errors));
    });
  });
  await rm(none, { recursive: true, force: true });
}

const hashOf = async (folder: string): Promise<string> =>
  createHash("sha256")
    .update(await readFile(join(folder, "manifest.json")))
    .digest("hex");

const readState = (path: string): Promise<ReleaseFile> =>
  readReleases(path, "name the file that lists the releases with --state");

/** What differs from the last release, and the number that follows from it. */
async function changesIn(data: string, { date, releases }: Options, made: ReleaseFile["releases"]) {
  const last = await lastKept(releases);
  if (last !== null && last.release > date)
    throw new InputRefused(`--date: ${date} is before the last release, ${last.release}; date the new one after it`);
  const changes = compare(last, await readRelease(data));
  const before = made.findLast(({ release }) => release < date)?.version ?? null;
  const listed = made.find(({ release }) => release === date)?.version;
  return { changes, version: listed ?? nextVersion(before, stepOf(changes)) };
}

async function report(options: Options): Promise<number> {
  const { date, note, report: folder, state } = options;
  const { releases: made } = await readState(state);
  let code = 0;
  await inStaging(folder, async (staging) => {
    const data = join(staging, files.data);
    await build(options, data);
    const { changes, version } = await changesIn(data, options, made);
    if (isSame(changes)) {
      console.log(
        `${date}: nothing differs from the release of ${changes.from ?? "before"}; there is nothing to approve`,
      );
      return;
    }
    const reports = factLanguages.map((language) => reportOf(changes, version, note[language], language));
    const shown: About = { date, version, manifest: await hashOf(data) };
    await writeFile(join(staging, files.markdown), markdownOf(reports));
    await writeFile(join(staging, files.page), pageOf(reports));
    await writeFile(join(staging, files.about), `${JSON.stringify(shown, null, 2)}\n`);
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
    console.log(`${date}, ${version}: read ${join(folder, files.page)} (or ${files.markdown}), then add --approve`);
    code = 3;
  });
  return code;
}

const readAbout = (folder: string): Promise<About> =>
  readFormed(join(folder, files.about), about, "run the command without --approve, and read the report first");

/** The release that the report is about, built once more: what is approved must be what was read. */
async function checkSame(options: Options, read: About): Promise<void> {
  if (read.date !== options.date)
    throw new InputRefused(
      `--approve: the report is on ${read.date}, not on ${options.date}; run without --approve first`,
    );
  await inStaging(join(options.report, "again"), async (staging) => {
    const again = join(staging, files.data);
    await build(options, again);
    if ((await hashOf(again)) !== read.manifest || (await hashOf(join(options.report, files.data))) !== read.manifest)
      throw new InputRefused(
        "--approve: the data are others than those of the report; run without --approve, and read the new report",
      );
  });
}

async function approve(options: Options): Promise<number> {
  const { date, note, report: folder, releases, state, out } = options;
  const read = await readAbout(folder);
  const before = await readState(state);
  await checkSame(options, read);
  const data = join(folder, files.data);
  const kept = await record({ date, out: data, releases }, async (staging) => {
    await keepTables(data, staging, releases);
    for (const file of [files.markdown, files.page]) await cp(join(folder, file), join(staging, file));
  });
  const others = before.releases.filter(({ release }) => release !== date);
  const listed = before.releases.find(({ release }) => release === date);
  const made = [...others, listed ?? { release: date, version: read.version, ...note }];
  const after: ReleaseFile = {
    release: date,
    releases: made.toSorted((a, b) => a.release.localeCompare(b.release)),
  };
  await writeFile(`${state}.new`, `${JSON.stringify(after, null, 2)}\n`);
  await rename(`${state}.new`, state);
  await mkdir(dirname(out), { recursive: true });
  await inStaging(out, async (staging) => {
    await cp(data, staging, { recursive: true });
    await promote(staging, out);
  });
  await rm(folder, { recursive: true });
  console.log(`${date}, ${read.version} → ${kept}, ${state}: commit both; the data stand in ${out}`);
  return 0;
}

await command(async () => {
  const options = await readOptions(process.argv.slice(2));
  return options.approve ? approve(options) : report(options);
});
