import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

import { InputRefused } from "../src/intake/fault.ts";
import type { Certificate } from "../src/model/certificate.ts";
import type { Manifest, ManifestFile } from "../src/model/manifest.ts";
import { csvFilesOf, readEarlier, withdrawnFile } from "../src/protect/register/releases.ts";
import { inStaging } from "./staging.ts";

/**
 * `npm run record-release -- --date YYYY-MM-DD`: keeps what a release that was really published has told of its
 * register, so that every later build reckons with it. With `--withdraw`, notes that a recorded release was taken back.
 */

const usage = 'npm run record-release -- --date YYYY-MM-DD [--out DIR] [--releases DIR] [--withdraw "why"]';
const project = join(import.meta.dirname, "..");

interface Options {
  readonly date: string;
  /** Where the data of the release stand. */
  readonly out: string;
  readonly releases: string;
  readonly withdraw: string | undefined;
}

function readOptions(args: readonly string[]): Options {
  const text = { type: "string" } as const;
  try {
    const { date, out, releases, withdraw } = parseArgs({
      args: [...args],
      options: { date: text, out: text, releases: text, withdraw: text },
    }).values;
    if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date))
      throw new InputRefused(
        "--date: name the day of the release that was published, like 2026-11-29; a trial build is not to be recorded",
      );
    return {
      date,
      out: resolve(out ?? join(project, "public/data")),
      releases: resolve(releases ?? join(project, "data/releases")),
      withdraw,
    };
  } catch (error) {
    throw new InputRefused(`${error instanceof Error ? error.message : String(error)}\nusage: ${usage}`);
  }
}

async function read<Content>(path: string): Promise<Content> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null)
    throw new InputRefused(
      `${path}: it is missing; build the release that was published (npm run data), or name it with --out`,
    );
  return JSON.parse(text) as Content;
}

/** The bytes of a file, which must be those that were published. */
async function bytesOf(folder: string, { file, sha256 }: Pick<ManifestFile, "file" | "sha256">): Promise<Buffer> {
  const bytes = await readFile(join(folder, file)).catch(() => null);
  if (bytes !== null && createHash("sha256").update(bytes).digest("hex") === sha256) return bytes;
  throw new InputRefused(`${join(folder, file)}: not the bytes that the release speaks of; build it again`);
}

/** A certificate of today, or one of before certificates had a part on releases. */
type Recorded = Pick<Certificate, "release" | "extract" | "files"> &
  (Pick<Certificate, "releases"> | { readonly releases?: undefined; readonly earlier: readonly string[] });

/** Whoever was not reckoned with could be worked out from the two together. */
async function checkReckoned(certificate: Recorded, folder: string): Promise<void> {
  const { releases, extract } = certificate;
  const taken = new Set(releases === undefined ? certificate.earlier : releases.taken.map(({ release }) => release));
  const missed = (await readEarlier(folder, extract.synthetic)).find(({ release }) => !taken.has(release));
  if (missed !== undefined)
    throw new InputRefused(
      `${folder}: the build did not take ${missed.release} into account, so it cannot have been published safely; build again`,
    );
}

async function record({ date, out, releases }: Options): Promise<string> {
  const manifest = await read<Manifest>(join(out, "manifest.json"));
  if (manifest.certificate === null)
    throw new InputRefused(`${out}: the release holds no register, so there is nothing to record`);
  const kept = await bytesOf(out, manifest.certificate);
  const certificate = JSON.parse(kept.toString("utf8")) as Recorded;
  if (manifest.release !== date || certificate.release !== date)
    throw new InputRefused(
      `--date: the data in ${out} are of the release ${manifest.release}, not of ${date}; ` +
        "only a release that was published is recorded, under its own day",
    );
  if (date > new Date().toISOString().slice(0, "2026-11-29".length))
    throw new InputRefused(`--date: ${date} is yet to come; record the release when it is published`);
  const folder = join(releases, date);
  if (existsSync(folder))
    throw new InputRefused(
      `${folder}: the release is recorded; what was published is never overwritten, date a new release by another day`,
    );
  await checkReckoned(certificate, releases);
  const files = await Promise.all(
    csvFilesOf(certificate).map(async (file) => [file.file, await bytesOf(out, file)] as const),
  );
  await mkdir(releases, { recursive: true });
  await inStaging(folder, async (staging) => {
    for (const [file, bytes] of files) await writeFile(join(staging, `${file}.gz`), gzipSync(bytes, { level: 9 }));
    await writeFile(join(staging, "certificate.json"), kept);
    await rename(staging, folder);
  });
  return `${date} → ${folder}: commit it`;
}

/** What was taken back stays known. */
async function withdraw({ date, releases }: Options, why: string): Promise<string> {
  const folder = join(releases, date);
  if (!existsSync(folder))
    throw new InputRefused(
      `${folder}: no such release is recorded; record it first, for what was published stays known`,
    );
  if (why.trim() === "") throw new InputRefused("--withdraw: say why the release was taken back");
  await writeFile(join(folder, withdrawnFile), `${why.trim()}\n`);
  return `${date} is noted as withdrawn; its numbers stay known, and are not shown again: commit it`;
}

try {
  const options = readOptions(process.argv.slice(2));
  console.log(options.withdraw === undefined ? await record(options) : await withdraw(options, options.withdraw));
} catch (error) {
  const isRefused = error instanceof InputRefused;
  console.error(isRefused ? error.message : error);
  process.exitCode = isRefused ? 2 : 1;
}
