import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { describe, expect, it } from "vitest";

import { readReference } from "../../../src/intake/reference.ts";
import { registerAreas } from "../../../src/intake/register/areas.ts";
import { folderSource } from "../../../src/intake/register/folder-source.ts";
import { readRegister } from "../../../src/intake/register/register.ts";

const project = join(import.meta.dirname, "../../..");
const example = join(project, "data/register/example");
const reference = join(project, "data/reference");
const run = promisify(execFile);

async function hashes(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).toSorted();
  return Object.fromEntries(
    await Promise.all(
      names.map(
        async (name) =>
          [
            name,
            createHash("sha256")
              .update(await readFile(join(folder, name)))
              .digest("hex"),
          ] as const,
      ),
    ),
  );
}

async function readAreas() {
  const report = (fault: unknown): never => {
    throw new Error(JSON.stringify(fault));
  };
  return registerAreas(await readReference(reference, report));
}

describe("registerAreas", () => {
  it("knows since when a municipality exists", async () => {
    const { districts, municipalities } = await readAreas();
    expect(districts.size).toBe(28);
    expect(municipalities.size).toBe(265);
    expect([...municipalities].filter(([, since]) => since !== "")).toEqual([
      ["PAZ39", "2015-01-01"],
      ["PDV42", "2001-01-01"],
      ["PDV43", "2003-09-05"],
    ]);
  });
});

describe("the register that ships", () => {
  it("is read without a fault, and says that it is synthetic", async () => {
    const seen = { places: new Set<string>(), years: new Set<string>() };
    const nothing = (): void => undefined;
    const { descriptor, rows, faults } = await readRegister(folderSource(example), await readAreas(), {
      cases: ({ columns }) => {
        for (const place of columns.municipality) seen.places.add(place);
        for (const year of columns.school_year) seen.years.add(year);
      },
      sweeps: nothing,
      institutions: nothing,
      placements: nothing,
      services: nothing,
      sittings: nothing,
    });
    expect(descriptor.synthetic).toBe(true);
    expect(descriptor.title.bg).toContain("Синтетичен");
    expect(descriptor.title.en).toContain("Synthetic");
    expect(rows.get("cases")).toBe(20_000);
    expect(faults).toEqual([]);
    expect(seen.places.size).toBeGreaterThan(250);
    expect(seen.years.size).toBe(9);
  });

  it("is what the command in its README writes", async () => {
    const command =
      /npm run make-register -- (.*) --out DIR/
        .exec(await readFile(join(example, "README.md"), "utf8"))?.[1]
        ?.split(" ") ?? [];
    const folder = await mkdtemp(join(tmpdir(), "obhvat-made-"));
    try {
      await run(process.execPath, [
        join(project, "scripts/make-register.ts"),
        ...command,
        "--out",
        join(folder, "made"),
      ]);
      expect(await hashes(join(folder, "made"))).toEqual(await hashes(example));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("is another with another seed", async () => {
    const folder = await mkdtemp(join(tmpdir(), "obhvat-made-"));
    try {
      await run(process.execPath, [
        join(project, "scripts/make-register.ts"),
        "--cases",
        "20000",
        "--seed",
        "2",
        "--out",
        folder,
      ]);
      const [made, shipped] = [await hashes(folder), await hashes(example)];
      expect(made["cases.csv"]).not.toBe(shipped["cases.csv"]);
      expect(made["dataset.json"]).toBe(shipped["dataset.json"]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
