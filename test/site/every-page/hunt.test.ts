import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { cache } from "../../../scripts/site/cache.ts";
import { outputOf } from "../../../scripts/site/output.ts";
import { buildData } from "../../data/command.ts";
import { markers, writeExtract } from "../../data/extract.ts";
import { huntFor } from "../../data/hunt.ts";
import { registerRows } from "../../data/read.ts";
import { publishedOf } from "../../data/trimmed.ts";

const project = join(import.meta.dirname, "../../..");
const run = promisify(execFile);
// A whole site with all its files is built, and every one of them is read.
const patience = 900_000;

/**
 * A checkout of its own whose data are made from an extract: the same sources, other public/data. Of published figures
 * it has those of the country and of two districts: they know nothing of a register, and their other pages would be the
 * same.
 */
async function checkout(folder: string, extract: string): Promise<void> {
  const copied = [
    "src",
    "scripts",
    "data/reference",
    "data/vocabulary",
    "data/published/indicators.csv",
    "data/release.json",
    "astro.config.mjs",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
  ];
  await Promise.all(copied.map((name) => cp(join(project, name), join(folder, name), { recursive: true })));
  await symlink(join(project, "node_modules"), join(folder, "node_modules"));
  await mkdir(join(folder, "public"));
  const fixed = (await readdir(join(project, "public"))).filter((name) => name !== "data" && name !== "duckdb");
  await Promise.all(
    fixed.map((name) => cp(join(project, "public", name), join(folder, "public", name), { recursive: true })),
  );
  const published = await publishedOf(new Set(["BG", "BG415", "BG323"]), folder);
  const out = join(folder, "public/data");
  expect((await buildData("--published", published, "--register", extract, "--out", out)).errors).toBe("");
}

describe("a site built from a register of markers", () => {
  let [folder, site] = ["", ""];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "obhvat-site-"));
    // Only the districts that the markers are of: of the others a register would tell nothing, in thousands of files.
    const areas = ["BG413", "BG421", "BG331"];
    // What the others tell stands on the pages of the country and in the files of all, too.
    const drawn = areas.slice(0, 1);
    await checkout(folder, await writeExtract(join(folder, "extract"), markers, { covers: { areas } }));
    const own = join(folder, ".cache");
    // The sources are the same: what the build has bundled of them is found again by their hash.
    await cp(resolve(project, cache, "bundles"), join(own, "bundles"), { recursive: true }).catch(() => undefined);
    const env = { ...process.env, NODE_ENV: "production", OBHVAT_CACHE: own, OBHVAT_DISTRICTS: drawn.join(",") };
    site = outputOf(env, own).folder;
    await run(process.execPath, [join(folder, "scripts/build-site.ts")], { cwd: folder, env, maxBuffer: 2 ** 26 });
  }, patience);
  afterAll(() => rm(folder, { recursive: true }));

  it(
    "holds no number it withholds: in no page, picture, file, script or source map, in no form",
    async () => {
      const large = Object.values(markers)
        .flat()
        .flatMap((line) => line.split(",").map(Number))
        .filter((value) => value > 100_000);
      const shown = new Set((await registerRows(join(folder, "public/data"))).map(({ value }) => value));
      const withheld = large.filter((value) => !shown.has(value));
      expect(withheld.length).toBeGreaterThanOrEqual(3);
      expect((await readdir(join(site, "registar"))).length).toBeGreaterThan(0);
      expect(await huntFor(withheld, site)).toEqual([]);
      expect((await huntFor(large, site)).length).toBeGreaterThan(0);
    },
    patience,
  );
});
