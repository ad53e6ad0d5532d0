import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";

/**
 * The SHA-256 of the files that fit some patterns, with their names, and of further words. The same content gives the
 * same hash, whenever it was written.
 */
export async function hashSources(patterns: readonly string[], ...words: readonly string[]): Promise<string> {
  const files = (await Array.fromAsync(glob([...patterns], { withFileTypes: true })))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/").replace(/^\.\//, ""))
    .sort();
  const hash = createHash("sha256");
  for (const word of words) hash.update(word).update("\0");
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(await readFile(file))
      .update("\0");
  return hash.digest("hex");
}
