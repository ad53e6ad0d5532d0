import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Certificate } from "../../src/model/certificate.ts";
import { buildData, hashes, type Ended } from "./command.ts";
import { writeExtract } from "./extract.ts";
import { registerRows } from "./read.ts";

const project = join(import.meta.dirname, "../..");
const [first, second] = ["2026-11-01", "2026-11-22"];

const recordRelease = (...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    execFile(process.execPath, [join(project, "scripts/record-release.ts"), ...args], (error, output, errors) => {
      done({ code: typeof error?.code === "number" ? error.code : 0, output, errors });
    });
  });

/** Cases of one year in three municipalities of a district. */
const cases = (many: number, from = 0): readonly string[] =>
  Array.from({ length: many }, (_, place) => place + from).map(
    (at) =>
      `q${"abcdefghjk".charAt(at % 10)}${"mnpqrstvwx".charAt(Math.floor(at / 10) % 10)}${"yzhkmnprst".charAt(Math.floor(at / 100))}w,2018/2019,${["BLG03", "BLG33", "BLG33"][at % 3]},7-10,${at % 2 === 0 ? "f" : "m"},dropped_out,${at % 7 === 0 ? "refused" : "returned"},no,,2018-10,`,
  );
const covers = { areas: ["BG413"], files: ["cases"] };

let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);
const build = (extract: string, out: string, release: string, ...more: readonly string[]): Promise<Ended> =>
  buildData("--register", at(extract), "--releases", at("releases"), "--out", at(out), "--release", release, ...more);
const certificateIn = async (out: string) =>
  JSON.parse(await readFile(at(out, "certificate.json"), "utf8")) as Certificate;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "obhvat-"));
  await mkdir(at("releases"));
  await writeExtract(at("before"), { cases: cases(90) }, { covers });
  await writeExtract(at("late"), { cases: cases(93) }, { covers });
  const { code, errors, output } = await build("before", "one", first);
  expect(code, errors).toBe(0);
  expect(output).toContain("earlier releases of the register taken into account: 0");
  const recorded = await recordRelease("--date", first, "--out", at("one"), "--releases", at("releases"));
  expect(recorded.code, recorded.errors).toBe(0);
}, 600_000);
afterAll(() => rm(folder, { recursive: true }));

describe("a release that was published", () => {
  it("is recorded with its certificate and its tables, as they are", async () => {
    expect((await readdir(at("releases", first))).toSorted()).toEqual([
      "certificate.json",
      "register_districts.synthetic.csv.gz",
      "register_municipalities.synthetic.csv.gz",
    ]);
    expect(await readFile(at("releases", first, "certificate.json"))).toEqual(
      await readFile(at("one", "certificate.json")),
    );
  });

  it("is never overwritten, nor recorded under another day, or without one", async () => {
    const before = await hashes(at("releases", first));
    const tries: readonly (readonly [readonly string[], string])[] = [
      [["--date", first], "never overwritten"],
      [["--date", second], `are of the release ${first}`],
      [[], "a trial build is not to be recorded"],
      [["--date", second, "--withdraw", "why"], "no such release is recorded"],
      [["--date", first, "--withdraw", " "], "say why the release was taken back"],
      [["--date", first, "--withdraw-en", "why"], "say why in Bulgarian too"],
    ];
    for (const [args, problem] of tries) {
      const { code, errors } = await recordRelease(...args, "--out", at("one"), "--releases", at("releases"));
      expect(code).toBe(2);
      expect(errors).toContain(problem);
    }
    expect(await hashes(at("releases", first))).toEqual(before);
  });

  it("is not recorded where its files are not those of its manifest", async () => {
    await cp(at("one"), at("touched"), { recursive: true });
    await writeFile(at("touched", "register_districts.synthetic.csv"), "observation\n");
    const { code, errors } = await recordRelease(
      "--date",
      first,
      "--out",
      at("touched"),
      "--releases",
      at("elsewhere"),
    );
    expect([code, errors]).toEqual([2, expect.stringContaining("not the bytes that the release speaks of")]);
    expect((await readdir(folder)).includes("elsewhere")).toBe(false);
  });
});

describe("a release that was taken back", () => {
  it("keeps the reason that readers were told, and is no folder without a release", async () => {
    const day = "2025-01-31";
    await mkdir(at("back", day), { recursive: true });
    const back = (...args: readonly string[]) => recordRelease("--date", day, "--releases", at("back"), ...args);
    const empty = await back("--withdraw", "why");
    expect([empty.code, empty.errors]).toEqual([2, expect.stringContaining("no release is recorded there")]);
    await writeFile(at("back", day, "certificate.json"), "{}");
    expect((await back("--withdraw", "why")).code).toBe(0);
    const again = await back("--withdraw", "something else");
    expect([again.code, again.errors]).toEqual([2, expect.stringContaining("taken back before")]);
    expect(await readFile(at("back", day, "withdrawn.txt"), "utf8")).toBe("why\n");
  });
});

describe("the next release", () => {
  it("says how many it took into account, and lets a table stand in which three late cases wait", async () => {
    const { code, errors, output } = await build("late", "two", second);
    expect(code, errors).toBe(0);
    expect(output).toContain(`taken into account: 1 (${first})`);
    const { releases, assumptions } = await certificateIn("two");
    expect(releases.taken).toEqual([{ release: first, withdrawn: false }]);
    expect(releases.held).toContainEqual({
      period_type: "school_year",
      period: "2018/2019",
      table: "children_listed",
      as_of: first,
      why: "few",
    });
    expect(assumptions.length).toBeGreaterThan(4);
    expect(assumptions.every(({ bg, en }) => bg !== "" && en !== "")).toBe(true);
    const total = (await registerRows(at("two"))).find(
      ({ indicator, area, breakdown }) => indicator === "children_listed" && area === "BG413" && breakdown === null,
    );
    expect(total).toMatchObject({ value: 90, release: first });
  }, 600_000);

  it("is refused, and nothing is touched, where a release cannot be read", async () => {
    const before = await hashes(at("one"));
    await mkdir(at("broken", "2025", first), { recursive: true });
    const { code, errors } = await buildData(
      "--register",
      at("late"),
      "--releases",
      at("broken"),
      "--out",
      at("one"),
      "--release",
      second,
    );
    expect(code).toBe(2);
    expect(errors).toContain("named after its day");
    expect(errors).not.toContain("    at ");
    expect(await hashes(at("one"))).toEqual(before);
  }, 600_000);

  it("is not recorded where it did not reckon with one that is", async () => {
    const { code, errors } = await buildData(
      "--register",
      at("late"),
      "--releases",
      at("broken", "2025"),
      "--out",
      at("blind"),
      "--release",
      second,
    );
    expect(code, errors).toBe(2);
    await mkdir(at("none"));
    expect(
      (await buildData("--register", at("late"), "--releases", at("none"), "--out", at("blind"), "--release", second))
        .code,
    ).toBe(0);
    const refused = await recordRelease("--date", second, "--out", at("blind"), "--releases", at("releases"));
    expect([refused.code, refused.errors]).toEqual([2, expect.stringContaining(`did not take ${first} into account`)]);
  }, 600_000);
});
