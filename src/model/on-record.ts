import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Whether the data of a manifest, by its SHA-256, are other than those on record under their day in the folder of
 * releases. Where none were kept nobody can tell, and they are not.
 */
export async function isTrial(releases: string, release: string, hash: string): Promise<boolean> {
  const recorded = await readFile(join(releases, release, "manifest.json")).catch(() => null);
  return recorded !== null && createHash("sha256").update(recorded).digest("hex") !== hash;
}
