import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { patternsOf } from "../../scripts/data/patterns.ts";
import { readProtected } from "../../scripts/data/register.ts";
import { readReference } from "../../src/intake/reference.ts";
import { releaseFile } from "../../src/model/release.ts";
import { takePattern } from "../../src/protect/register/kept-pattern.ts";
import type { System } from "../../src/protect/system/system.ts";

// What this machine found itself is kept there, and would stand in for what ships.
vi.hoisted(() => {
  process.env["OBHVAT_CACHE"] = "node_modules/.cache/obhvat-none";
});

const project = join(import.meta.dirname, "../..");
const [extract, referenceFolder] = [join(project, "data/register/example"), join(project, "data/reference")];
const report = (): void => {
  throw new Error("the shipped data have a fault");
};

/** The systems of the example, without protecting them. */
async function systemsOfExample(): Promise<readonly System[]> {
  const enough = new Error("enough");
  let found: readonly System[] = [];
  const patterns = {
    read: (systems: readonly System[]) => {
      found = systems;
      return Promise.reject(enough);
    },
    write: () => Promise.resolve(),
  };
  const { release } = releaseFile.parse(JSON.parse(await readFile(join(project, "data/release.json"), "utf8")));
  const sources = {
    extracts: [extract],
    referenceFolder,
    reference: await readReference(referenceFolder, report),
    // Beside earlier releases most tables stand as they were told, and nothing is searched.
    releases: join(extract, "no-releases"),
    release,
    threads: 1,
    patterns,
  };
  await readProtected(sources, report).catch((error: unknown) => {
    if (error !== enough) throw error;
  });
  return found;
}

describe("the patterns that ship beside the example", () => {
  it("are those of the example and of the code as they are; if not: npm run keep-patterns", async () => {
    const systems = await systemsOfExample();
    expect(systems).toHaveLength(18);
    const kept = await patternsOf([extract]).read(systems);
    expect(kept).not.toBeNull();
    for (const [place, system] of systems.entries())
      expect(takePattern(system, kept?.[place] ?? "")?.size).toBeGreaterThan(0);
  });

  it("are ignored once a single count is another", async () => {
    const [first, ...others] = await systemsOfExample();
    if (first === undefined) throw new Error("the example has no system");
    const changed = {
      ...first,
      cells: first.cells.map((cell, at) => (at === 0 ? { ...cell, value: cell.value + 1 } : cell)),
    };
    expect(await patternsOf([extract]).read([changed, ...others])).toBeNull();
  });
});
