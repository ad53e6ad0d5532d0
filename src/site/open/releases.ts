import { readReleases } from "../../model/read-json.ts";
import type { MadeRelease } from "../../model/release.ts";
import { manifest } from "../facts.ts";

const read = async (): Promise<readonly MadeRelease[]> => (await readReleases("data/release.json")).releases;

/** All releases that were made, the newest first. Rejects, with the place, what data/release.json may not hold. */
export const releasesKnown = async (): Promise<readonly MadeRelease[]> => (await read()).toReversed();

/** The number of the release that was built: "0.2.0"; its day where it was only tried. */
export async function versionBuilt(): Promise<string> {
  const { release } = await manifest();
  return (await read()).find((one) => one.release === release)?.version ?? release;
}
