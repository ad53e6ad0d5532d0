import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { InputRefused } from "../../src/intake/fault.ts";
import type { Certificate } from "../../src/model/certificate.ts";
import { localDay } from "../../src/model/days.ts";
import type { ManifestFile } from "../../src/model/manifest.ts";
import { parseJson } from "../../src/model/read-json.ts";
import { readManifest } from "../../src/model/read-manifest.ts";
import { csvFilesOf, readEarlier, type EarlierRelease } from "../../src/protect/register/releases.ts";
import { inStaging } from "../data/staging.ts";

/** A release that is to be recorded. */
export interface ToRecord {
  /** The day that it was published. */
  readonly date: string;
  /** Where its data stand. */
  readonly out: string;
  /** The folder of all releases. */
  readonly releases: string;
}

const wayOut = "build the release that was published (npm run data), or name it with --out";

/** The bytes of a file, which must be those that were published. */
export async function bytesOf(
  folder: string,
  { file, sha256 }: Pick<ManifestFile, "file" | "sha256">,
): Promise<Buffer> {
  const bytes = await readFile(join(folder, file)).catch(() => null);
  if (bytes !== null && createHash("sha256").update(bytes).digest("hex") === sha256) return bytes;
  throw new InputRefused(`${join(folder, file)}: not the bytes that the release speaks of; build it again`);
}

/** A certificate of today, or one of before certificates had a part on releases. */
type Recorded = Pick<Certificate, "release" | "extract" | "files"> &
  (Pick<Certificate, "releases"> | { readonly releases?: undefined; readonly earlier: readonly string[] });

/** Whoever was not reckoned with could be worked out from the two together. */
function checkReckoned(certificate: Recorded, earlier: readonly EarlierRelease[], folder: string): void {
  const { releases } = certificate;
  const taken = new Set(releases === undefined ? certificate.earlier : releases.taken.map(({ release }) => release));
  const missed = earlier.find(({ release }) => !taken.has(release));
  if (missed !== undefined)
    throw new InputRefused(
      `${folder}: the build did not take ${missed.release} into account, so it cannot have been published safely; build again`,
    );
}

/**
 * Keeps what a published release has told of its register, whole or not at all, but for files that an earlier one has
 * to the byte. Throws `InputRefused` where the data cannot be that release.
 * @param more writes what else is to be kept into the folder before it gets its name
 * @returns the folder
 */
export async function record(
  { date, out, releases }: ToRecord,
  more: (staging: string) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const manifest = await readManifest(join(out, "manifest.json"), wayOut);
  if (manifest.certificate === null)
    throw new InputRefused(`${out}: the release holds no register, so there is nothing to record`);
  const kept = await bytesOf(out, manifest.certificate);
  const certificate = parseJson(kept.toString("utf8"), join(out, manifest.certificate.file), wayOut) as Recorded;
  if (manifest.release !== date || certificate.release !== date)
    throw new InputRefused(
      `--date: the data in ${out} are of the release ${manifest.release}, not of ${date}; ` +
        "only a release that was published is recorded, under its own day",
    );
  if (date > localDay(new Date()))
    throw new InputRefused(`--date: ${date} is yet to come; record the release when it is published`);
  const folder = join(releases, date);
  if (existsSync(folder))
    throw new InputRefused(
      `${folder}: the release is recorded; what was published is never overwritten, date a new release by another day`,
    );
  const earlier = await readEarlier(releases, certificate.extract.synthetic);
  checkReckoned(certificate, earlier, releases);
  const there = new Set(earlier.flatMap((each) => each.certificate.files.map(({ sha256 }) => sha256)));
  const files = await Promise.all(
    csvFilesOf(certificate).map(async (file) => ({ ...file, bytes: await bytesOf(out, file) })),
  );
  await mkdir(releases, { recursive: true });
  await inStaging(folder, async (staging) => {
    for (const { file, sha256, bytes } of files)
      if (!there.has(sha256)) await writeFile(join(staging, `${file}.gz`), gzipSync(bytes, { level: 9 }));
    await writeFile(join(staging, "certificate.json"), kept);
    await more(staging);
    await rename(staging, folder);
  });
  return folder;
}
