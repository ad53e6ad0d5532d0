import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import type { Manifest } from "../../src/model/manifest.ts";
import type { ReportedTables } from "../../src/model/rows.ts";
import type { PublishedRegister } from "../../src/protect/published.ts";
import { fingerprint } from "../../src/publish/manifest.ts";
import { verify } from "../../src/publish/verify.ts";
import { inFolder } from "../data/command.ts";
import { published, registerOf, release, withheld } from "./release.ts";

const measures = new Set(["cases"]);

/** What `verify` says of rows that were published; `spoil` may change the files before it looks. */
const verdict = (
  rows: ReportedTables & PublishedRegister,
  spoil: (staging: string) => Promise<void> = async () => {},
  minimum?: number,
): Promise<string> =>
  inFolder(async (folder) => {
    const { staging, manifest } = await published(folder, rows);
    await spoil(staging);
    return verify(staging, manifest, rows, measures, minimum).then(
      () => "verified",
      (error: unknown) => (error instanceof Error ? error.message : "?"),
    );
  });

describe("verify", () => {
  it("passes a release whose files hold what was to be published", async () => {
    expect(await verdict(release)).toBe("verified");
  });

  it("notices a file that changed after it was written, one that is gone and one too many", async () => {
    expect(await verdict(release, (staging) => appendFile(join(staging, "areas.csv"), "x"))).toBe(
      "verify: areas.csv is not what the manifest says",
    );
    expect(await verdict(release, (staging) => rm(join(staging, "areas.csv")))).toContain("verify:");
    expect(await verdict(release, (staging) => writeFile(join(staging, "notes.txt"), ""))).toContain("notes.txt");
  });

  it.each<readonly [string, (text: string) => string, string]>([
    [
      "another word",
      (text) => text.replace("someone", "somebody"),
      "verify: sources.csv row 1 is not the row that was to be written",
    ],
    ["a row less", (text) => text.split("\n").slice(0, 1).join("\n"), "verify: sources.csv holds 0 rows instead of 1"],
    ["another column", (text) => text.replace("publisher", "owner"), "sources.csv has other columns"],
  ])("reads the rows back, and notices %s even under a manifest that fits", async (_name, change, words) => {
    await inFolder(async (folder) => {
      const { staging, manifest } = await published(folder, release);
      const path = join(staging, "sources.csv");
      await writeFile(path, change(await readFile(path, "utf8")));
      const own = await fingerprint(staging, "sources.csv");
      const fitting: Manifest = {
        ...manifest,
        tables: manifest.tables.map((table) => ({
          ...table,
          files: table.files.map((file) => (file.file === own.file ? own : file)),
        })),
      };
      await expect(verify(staging, fitting, release, measures)).rejects.toThrow(words);
    });
  });

  it("holds the register against its publisher's minimum, and what others published against ours", async () => {
    const seven = { value: 7, value_state: null, qualifier: "exact", obs_status: "A", conf_status: "F" } as const;
    const rows = {
      ...release,
      ...registerOf(7),
      observations: [{ ...withheld, ...seven }],
      evidence: [],
    };
    const refused = "verify: register_municipalities: register.children_returned.KNL48.2018-2019 shows a number";
    expect(await verdict(rows, undefined, 5)).toBe("verified");
    expect(await verdict(rows, undefined, 10)).toContain(refused);
    expect(await verdict(rows, undefined, 10)).not.toContain("observations:");
    expect(await verdict({ ...release, ...registerOf(10) }, undefined, 10)).toBe("verified");
    expect(await verdict({ ...release, ...registerOf(3) })).toContain(refused);
  });

  const [evidence] = release.evidence;
  const [service] = release.services;
  const [event] = release.events;
  const holes: Readonly<Record<string, Partial<ReportedTables>>> = {
    "observations: reported.children_returned.KNL48.2018-2019": {
      observations: [{ ...withheld, value: 3, value_state: null, qualifier: "exact" }],
    },
    "observations: reported.children_returned.KNL48.2018-2019 ": { observations: [{ ...withheld, value: 371 }] },
    "observations: reported.children_returned.KNL48.2018-2019  ": {
      observations: [{ ...withheld, qualifier: "at_most" }],
    },
    "evidence: f-1": { evidence: evidence ? [{ ...evidence, value: 4, value_state: null }] : [] },
    "evidence: f-1 ": { evidence: evidence ? [{ ...evidence, value: 371 }] : [] },
    "services: dc-1": { services: service ? [{ ...service, users: 1, users_state: null }] : [] },
    "services: dc-1 ": { services: service ? [{ ...service, users: 12 }] : [] },
    "events: e-1": { events: event ? [{ ...event, value: 2, value_state: null }] : [] },
    "events: e-1 ": { events: event ? [{ ...event, value: 12 }] : [] },
  };

  it.each(Object.entries(holes))(
    "refuses a number that must not be seen in %s, without repeating it",
    async (place, rows) => {
      const words = await verdict({ ...release, ...rows });
      expect(words.split("\n")).toContain(`verify: ${place.trim()} shows a number that must not be seen`);
      expect(words.replace(place.trim(), "")).not.toMatch(/\d/);
    },
  );
});
