import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import type { Certificate } from "../../src/model/certificate.ts";
import type { RegisterRow } from "../../src/model/rows.ts";
import { buildData, hashes, inFolder } from "./command.ts";
import { markers, writeExtract } from "./extract.ts";
import { registerRows } from "./read.ts";

const inBlagoevgrad = (lines: readonly string[] = []): readonly string[] => lines.filter((line) => /,BLG/.test(line));
const kyustendil = ["k1,2018-10,2018/2019,KNL29,t-a,education,40,12", "k2,2018-11,2018/2019,KNL48,t-a,education,30,9"];
/** An office with cases and sweeps of its district, and one with sweeps of a single municipality. */
const office = { cases: inBlagoevgrad(markers.cases), sweeps: inBlagoevgrad(markers.sweeps) };
const covers = { areas: ["BG413"], files: ["cases", "sweeps"] };
const own = { covers, publisher: { bg: "РУО Благоевград", en: "Blagoevgrad office" } };
const other = {
  covers: { areas: ["KNL29", "KNL48"], files: ["sweeps"] },
  publisher: { bg: "Община Кюстендил", en: "Kyustendil municipality" },
  licence: "CC-BY-4.0",
};

interface Built {
  readonly rows: readonly RegisterRow[];
  readonly csv: string;
  readonly certificate: Certificate;
}
let built: Built;

beforeAll(async () => {
  built = await inFolder(async (folder) => {
    const out = join(folder, "out");
    await writeExtract(join(folder, "register", "blagoevgrad"), office, own);
    await writeExtract(join(folder, "register", "kyustendil"), { sweeps: kyustendil }, other);
    const { code, errors } = await buildData("--register", join(folder, "register"), "--out", out);
    expect(code, errors).toBe(0);
    const files = (await readdir(out)).filter((name) => /^register_.*\.csv$/.test(name));
    return {
      rows: await registerRows(out),
      csv: (await Promise.all(files.map((name) => readFile(join(out, name), "utf8")))).join(""),
      certificate: JSON.parse(await readFile(join(out, "certificate.json"), "utf8")) as Certificate,
    };
  });
}, 300_000);

const sweepIndicators = ["sweeps", "coverage_teams", "addresses_visited", "children_found"];
const isCovered = ({ indicator, area }: RegisterRow): boolean =>
  sweepIndicators.includes(indicator)
    ? area === "BG413" || area.startsWith("BLG") || area === "KNL29" || area === "KNL48"
    : /^children_(?:listed|returned|abroad|not_found|dropped_again)$/.test(indicator) &&
      (area === "BG413" || area.startsWith("BLG"));

describe("a register of two extracts that cover a part of the country", () => {
  it("has no number, and no zero, outside of what they cover", () => {
    const outside = built.rows.filter((row) => !isCovered(row));
    expect(outside.length).toBeGreaterThan(10_000);
    expect(outside.filter(({ value, value_state }) => value !== null || value_state !== "x")).toEqual([]);
    expect(built.rows.filter(isCovered).filter(({ value_state }) => value_state === "x")).toEqual([]);
    const lines = built.csv.split("\n").filter((line) => /^register\.[a-z_]+\.(?:BG|VAR06|BG415|BG331)\./.test(line));
    expect(lines.length).toBeGreaterThan(400);
    expect(lines.filter((line) => !line.includes(",,x,,O,F,"))).toEqual([]);
  });

  it("has numbers, and true zeros, within it", () => {
    const at = (indicator: string, area: string) =>
      built.rows.find((row) => row.indicator === indicator && row.area === area && row.breakdown === null)?.value;
    expect(at("sweeps", "KNL29")).toBe(1);
    expect(at("children_listed", "BG413")).toBe(40);
    expect(at("sweeps", "BLG01")).toBe(0);
  });

  it("is certified with who delivered what, and with all publishers and licences", () => {
    const { coverage, extract } = built.certificate;
    expect(coverage.map((each) => [each.publisher.en, each.covers])).toEqual([
      ["Blagoevgrad office", own.covers],
      ["Kyustendil municipality", other.covers],
    ]);
    expect(extract).toMatchObject({
      publisher: { bg: "РУО Благоевград; Община Кюстендил", en: "Blagoevgrad office; Kyustendil municipality" },
      licence: "CC0-1.0 AND CC-BY-4.0",
      synthetic: true,
    });
  });
});

describe("the build refuses, with exit code 2 and nothing touched,", () => {
  it("an extract that does not say what it covers, and extracts that overlap", async () => {
    await inFolder(async (folder) => {
      const register = join(folder, "register");
      const out = join(folder, "out");
      await writeExtract(join(register, "a"), { sweeps: kyustendil }, { ...other, covers: undefined });
      const silent = await buildData("--register", join(register, "a"), "--out", out);
      expect(silent.code).toBe(2);
      expect(silent.errors).toContain('say what the extract speaks of: {"areas": ["BG415"]');
      await writeExtract(join(register, "a"), { sweeps: kyustendil }, other);
      await writeExtract(join(register, "b"), {}, { covers: { areas: ["BG415"], files: ["sweeps"] } });
      const twice = await buildData("--register", register, "--out", out);
      expect(twice.code).toBe(2);
      expect(twice.errors).toContain('"a" and "b" both cover sweeps of KNL29 in 2018/2019');
      expect(twice.errors).not.toMatch(/^\s+at /m);
      await expect(hashes(out)).rejects.toThrow("ENOENT");
    });
  }, 120_000);
});
