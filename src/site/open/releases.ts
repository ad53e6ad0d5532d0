import { isTrial } from "../../model/on-record.ts";
import { readReleases } from "../../model/read-json.ts";
import type { MadeRelease } from "../../model/release.ts";
import { releaseHash } from "../data/catalogue.ts";
import { manifest } from "../facts.ts";
import { releasesFolder } from "./kept.ts";

const read = async (): Promise<readonly MadeRelease[]> => (await readReleases("data/release.json")).releases;

/** All releases that were made, the newest first. Rejects, with the place, what data/release.json may not hold. */
export const releasesKnown = async (): Promise<readonly MadeRelease[]> => (await read()).toReversed();

/** Whether the data that were built are other than those on record under their day. */
export const isBuiltOnTrial = async (): Promise<boolean> =>
  isTrial(releasesFolder, (await manifest()).release, await releaseHash());

/**
 * The number of the release that was built, "0.2.0", and its day where it has none. What was only tried after it bears
 * the first digits of the manifest's SHA-256 behind it, as semantic versioning names builds: "0.2.0+1a2b3c4d".
 */
export async function versionBuilt(): Promise<string> {
  const { release } = await manifest();
  const version = (await read()).find((one) => one.release === release)?.version ?? release;
  return (await isBuiltOnTrial()) ? `${version}+${(await releaseHash()).slice(0, 8)}` : version;
}
