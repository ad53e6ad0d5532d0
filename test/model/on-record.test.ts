import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { isTrial } from "../../src/model/on-record.ts";

describe("isTrial", () => {
  it("tells data that are other than those on record under their day", async () => {
    const folder = await mkdtemp(join(tmpdir(), "on-record-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const recorded = '{"release":"2026-03-01"}\n';
    await mkdir(join(folder, "2026-03-01"));
    await writeFile(join(folder, "2026-03-01", "manifest.json"), recorded);
    const hash = createHash("sha256").update(recorded).digest("hex");
    const other = createHash("sha256").update(`${recorded} `).digest("hex");
    expect(await isTrial(folder, "2026-03-01", hash)).toBe(false);
    expect(await isTrial(folder, "2026-03-01", other)).toBe(true);
    // Of a day that kept nothing nobody can tell.
    expect(await isTrial(folder, "2026-03-02", other)).toBe(false);
  });
});
