import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { InputRefused } from "../../src/intake/fault.ts";
import { readEarlier } from "../../src/protect/register/releases.ts";
import { inFolder } from "../data/command.ts";

const day = "2025-11-22";
const rows = "observation,value,value_state\na,7,\nb,,c\nc,,x\nd,,z\n";
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The certificate of a release with one file. */
const certificate = (csv = rows, change: object = {}): string =>
  JSON.stringify({
    release: day,
    extract: { synthetic: false },
    coverage: [{ period: { from: "2018/2019", to: "2018/2019" }, covers: { areas: ["BG"], files: ["cases"] } }],
    rules: { detailedFrom: { inhabitants: null } },
    coarsened: [],
    files: [{ file: "register_districts.csv", sha256: sha256(csv) }],
    ...change,
  });

type Files = Readonly<Record<string, string | Buffer>>;
const whole: Files = { [`${day}/register_districts.csv`]: rows, [`${day}/certificate.json`]: certificate() };

/** Reads a folder of releases that holds just these files. */
const reading = <Result>(files: Files, work: (folder: string) => Promise<Result>): Promise<Result> =>
  inFolder(async (folder) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return work(folder);
  });

describe("a recorded release", () => {
  const packed: Files = {
    [`${day}/register_districts.csv.gz`]: gzipSync(rows),
    [`${day}/certificate.json`]: certificate(),
    "README.md": "words",
  };
  it.each([
    ["as it was published", whole],
    ["packed", packed],
  ])("is read with what it withheld, without what it did not have: %s", async (_, files) => {
    const [found, ...others] = await reading(files, (folder) => readEarlier(folder, false));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ release: day, withdrawn: false });
    expect([...(found?.written ?? [])]).toEqual([
      ["a", 7],
      ["b", null],
      ["d", 0],
    ]);
  });

  it("stays known when it was withdrawn", async () => {
    const [found] = await reading({ ...whole, [`${day}/withdrawn.txt`]: "a mistake\n" }, (folder) =>
      readEarlier(folder, false),
    );
    expect(found).toMatchObject({ withdrawn: true });
  });

  it("is not held against a synthetic register, and none is there where there is no folder", async () => {
    expect(await reading(whole, (folder) => readEarlier(folder, true))).toEqual([]);
    expect(await reading(whole, (folder) => readEarlier(join(folder, "nowhere"), false))).toEqual([]);
  });

  const csv = (text: string): Files => ({
    [`${day}/register_districts.csv`]: text,
    [`${day}/certificate.json`]: certificate(text),
  });
  const refused: readonly (readonly [string, Files, string])[] = [
    ["Parquet alone", { [`${day}/register_districts.parquet`]: "" }, "no CSV file of a register is in it"],
    ["one level deeper", { [`${day}/data/register_districts.csv`]: rows }, "no CSV file of a register is in it"],
    ["a folder in between", { [`2025/${day}/register_districts.csv`]: rows }, "named after its day"],
    ["no folder of its own", { "register_districts.csv": rows }, "named after its day"],
    ["no certificate", { [`${day}/register_districts.csv`]: rows }, "certificate.json: it is missing"],
    ["another certificate", { ...whole, [`${day}/certificate.json`]: "{}" }, "not a certificate of a register"],
    [
      "of another day",
      { ...whole, [`${day}/certificate.json`]: certificate(rows, { release: "2024-11-22" }) },
      "it is of the release 2024-11-22",
    ],
    ["other bytes", { ...whole, [`${day}/register_districts.csv`]: `${rows}\n` }, "not the bytes"],
    [
      "a file too few",
      { [`${day}/register_municipalities.csv`]: rows, [`${day}/certificate.json`]: certificate() },
      "it is missing",
    ],
    [
      "damaged",
      { [`${day}/register_districts.csv.gz`]: "no", [`${day}/certificate.json`]: certificate() },
      "cannot be unpacked",
    ],
    ["a column too few", csv("observation,value\na,7\n"), "column value_state is missing"],
    ["no whole number", csv("observation,value,value_state\na,seven,\n"), "the value is not a whole number"],
  ];
  it.each(refused)(
    "is refused, with the way out, where it is not as it was published: %s",
    async (_, files, problem) => {
      const error = await reading(files, (folder) => readEarlier(folder, false)).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(InputRefused);
      expect(String(error)).toContain(problem);
      expect(String(error)).toMatch(/npm run record-release|move it into one|name the folder after its release/);
    },
  );
});
