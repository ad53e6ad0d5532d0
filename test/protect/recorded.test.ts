import { createHash } from "node:crypto";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { InputRefused } from "../../src/intake/fault.ts";
import type { RegisterRow } from "../../src/model/rows.ts";
import { standingSince } from "../../src/protect/register/held.ts";
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

  it("is read where a link leads to its folder, so that nothing it told is forgotten", async () => {
    const found = await reading(whole, async (real) =>
      inFolder(async (folder) => {
        await symlink(join(real, day), join(folder, day), "junction");
        return readEarlier(folder, false);
      }),
    );
    expect(found.map(({ release }) => release)).toEqual([day]);
  });

  it("is read from the folder of another release that told the same to the byte", async () => {
    const next = "2025-11-23";
    const files: Files = { ...whole, [`${next}/certificate.json`]: certificate(rows, { release: next }) };
    const found = await reading(files, (folder) => readEarlier(folder, false));
    expect(found.map(({ release, written }) => [release, written.get("a")])).toEqual([
      [day, 7],
      [next, 7],
    ]);
    const other = {
      ...files,
      [`${next}/certificate.json`]: certificate("observation,value,value_state\na,8,\n", { release: next }),
    };
    await expect(reading(other, (folder) => readEarlier(folder, false))).rejects.toThrow(/no other release here has/);
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
    ["a file in the place of its folder", { [day]: rows }, "named after its day"],
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

describe("the release of which a number is", () => {
  const recorded = (release: string, text: string, withdrawn = false): Files => ({
    [`${release}/register_districts.csv`]: text,
    [`${release}/certificate.json`]: certificate(text, { release }),
    ...(withdrawn ? { [`${release}/withdrawn.txt`]: "a mistake\n" } : {}),
  });
  const told = (...lines: readonly string[]): string => `observation,value,value_state,release\n${lines.join("\n")}\n`;
  const since = async (files: Files, value: number | null, state: RegisterRow["value_state"]) =>
    standingSince(await reading(files, (folder) => readEarlier(folder, false)))({
      observation: "a",
      value,
      value_state: state,
    });
  const two = {
    ...recorded("2025-11-22", told("a,7,,2025-11-22")),
    ...recorded("2025-11-23", told("a,7,,2025-11-22", "b,1,,2025-11-23")),
  };

  it("is the first that told it without a break", async () => {
    expect(await since(two, 7, null)).toBe("2025-11-22");
    const broken = { ...two, ...recorded("2025-11-24", told("a,8,,2025-11-24")) };
    expect(await since(broken, 8, null)).toBe("2025-11-24");
    expect(await since(broken, 7, null)).toBeUndefined();
  });

  it("is the present one where the number, or why there is none, was another", async () => {
    expect(await since(two, 8, null)).toBeUndefined();
    expect(await since(two, null, "x")).toBeUndefined();
    expect(await since({}, 7, null)).toBeUndefined();
    expect(await since(recorded("2025-11-22", told("a,,x,2025-11-22")), null, "x")).toBe("2025-11-22");
    expect(await since(recorded("2025-11-22", told("a,,x,2025-11-22")), null, "z")).toBeUndefined();
  });

  it("is never one that was taken back", async () => {
    const back = { ...two, ...recorded("2025-11-24", told("a,8,,2025-11-24"), true) };
    expect(await since(back, 7, null)).toBe("2025-11-22");
    expect(await since(back, 8, null)).toBeUndefined();
    const first = { ...two, ...recorded("2025-11-22", told("a,7,,2025-11-22"), true) };
    expect(await since(first, 7, null)).toBeUndefined();
  });

  it("is that of its file where this says nothing of it", async () => {
    expect(await since(whole, 7, null)).toBe(day);
  });
});
