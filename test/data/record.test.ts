import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { record } from "../../scripts/release/record.ts";
import { localDay } from "../../src/model/days.ts";
import { inFolder } from "./command.ts";

const date = "2026-11-29";
const certificate = JSON.stringify({
  release: date,
  extract: { synthetic: true },
  releases: { taken: [] },
  files: [],
});
const sha256 = createHash("sha256").update(certificate).digest("hex");

/** Records a release of the day at a moment, and says whether it is on record. */
const recordAt = (moment: string): Promise<boolean> =>
  inFolder(async (folder) => {
    const [out, releases] = [join(folder, "out"), join(folder, "releases")];
    await mkdir(out);
    await writeFile(join(out, "certificate.json"), certificate);
    const named = { file: "certificate.json", bytes: certificate.length, sha256 };
    const manifest = { release: date, license: "CC0-1.0", tables: [], certificate: named };
    await writeFile(join(out, "manifest.json"), JSON.stringify(manifest));
    vi.setSystemTime(moment);
    await record({ date, out, releases });
    return existsSync(join(releases, date, "certificate.json"));
  });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the day on which a release is recorded", () => {
  it("is that of the clock at hand: tests run by the one of Sofia", () => {
    expect(["2026-11-28T21:59:59Z", "2026-11-28T22:00:00Z"].map((moment) => localDay(new Date(moment)))).toEqual([
      "2026-11-28",
      date,
    ]);
  });

  it("is not before its own, and may be its own from midnight on", async () => {
    await expect(recordAt("2026-11-28T21:59:59Z")).rejects.toThrow(`${date} is yet to come`);
    expect(await recordAt("2026-11-28T22:00:00Z")).toBe(true);
  });
});
