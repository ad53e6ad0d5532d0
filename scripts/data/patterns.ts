import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";

import { z } from "zod";

import { cache } from "../site/cache.ts";
import type { PatternStore } from "../../src/protect/register/protect-register.ts";
import { solverName } from "../../src/protect/solver/solver.ts";
import type { System } from "../../src/protect/system/system.ts";

const project = join(import.meta.dirname, "../..");
const folder = join(project, cache, "patterns");
const code = join(project, "src/protect");

const keptFile = z.object({ key: z.string(), patterns: z.array(z.string()) });

/** Where the patterns of an extract may lie beside it, to spare a fresh clone the search. */
export const patternsBeside = (extract: string): string => `${extract.replace(/[\\/]+$/, "")}.patterns.json`;

async function hashFolder(hash: ReturnType<typeof createHash>, path: string, ending = ""): Promise<void> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.toSorted())
    hash
      .update(relative(path, file).replaceAll("\\", "/"))
      .update("\0")
      .update(await readFile(file))
      .update("\0");
}

/**
 * The hash of all that a pattern depends on: the systems, which hold the counts, the rules, the areas and what earlier
 * releases published; the code that protects; the solver. The extracts' own bytes are in it too: without them nobody
 * can try counts until the hash fits.
 */
async function keyOf(extracts: readonly string[], systems: readonly System[]): Promise<string> {
  const hash = createHash("sha256");
  for (const extract of extracts) await hashFolder(hash, extract);
  await hashFolder(hash, code, ".ts");
  hash
    .update(JSON.stringify(await solverName()))
    .update("\0")
    .update(JSON.stringify(systems));
  return hash.digest("hex");
}

/**
 * Systems without what others have published of them: what ships beside an extract need not be made anew for every
 * published figure, for at every build it is attacked by who knows them all.
 */
const alone = (systems: readonly System[]): readonly System[] => systems.map(({ heard: _, ...rest }) => rest);

/** The patterns in a file, if it is one and was made for this key; a damaged or an old one is as good as none. */
async function patternsIn(path: string, key: string): Promise<readonly string[] | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const kept = keptFile.parse(JSON.parse(text));
    return kept.key === key ? kept.patterns : null;
  } catch {
    return null;
  }
}

async function write(path: string, kept: z.infer<typeof keptFile>): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(kept, null, 2)}\n`);
  await rename(draft, path);
}

/**
 * The patterns of a register, kept under node_modules; those that ship with its only extract lie beside it, and are
 * written only if `ships` says so.
 */
export function patternsOf(extracts: readonly string[], ships = false): PatternStore {
  const [only, ...others] = extracts;
  const beside = only === undefined || others.length > 0 ? null : patternsBeside(only);
  return {
    read: async (systems) => {
      const key = await keyOf(extracts, systems);
      const kept = await patternsIn(join(folder, `${key}.json`), key);
      return kept ?? (beside === null ? null : patternsIn(beside, await keyOf(extracts, alone(systems))));
    },
    write: async (systems, patterns) => {
      const key = await keyOf(extracts, systems);
      await mkdir(folder, { recursive: true });
      await write(join(folder, `${key}.json`), { key, patterns: [...patterns] });
      if (ships && beside !== null)
        await write(beside, { key: await keyOf(extracts, alone(systems)), patterns: [...patterns] });
    },
  };
}
