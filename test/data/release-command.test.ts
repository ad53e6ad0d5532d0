import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Certificate } from "../../src/model/certificate.ts";
import type { ReleaseFile } from "../../src/model/release.ts";
import { add, buildData, hashes, publishedWith, replace, type Ended } from "./command.ts";
import { writeExtract } from "./extract.ts";

const project = join(import.meta.dirname, "../..");
const [first, second] = ["2026-11-01", "2026-11-22"];

/** Cases of one year in three municipalities of a district. */
const cases = (many: number): readonly string[] =>
  Array.from(
    { length: many },
    (_, at) =>
      `q${"abcdefghjk".charAt(at % 10)}${"mnpqrstvwx".charAt(Math.floor(at / 10) % 10)}${"yzhkmnprst".charAt(Math.floor(at / 100))}w,2018/2019,${["BLG03", "BLG33", "BLG33"][at % 3] ?? ""},7-10,${at % 2 === 0 ? "f" : "m"},dropped_out,${at % 7 === 0 ? "refused" : "returned"},no,,2018-10,`,
  );
const covers = { areas: ["BG413"], files: ["cases"] };

let folder: string;
let published: string;
const at = (...names: readonly string[]): string => join(folder, ...names);
const release = (...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    const places = [
      "--releases",
      at("releases"),
      "--state",
      at("release.json"),
      "--report",
      at("report"),
      "--out",
      at("out"),
    ];
    execFile(process.execPath, [join(project, "scripts/release.ts"), ...args, ...places], (error, output, errors) => {
      done({ code: typeof error?.code === "number" ? error.code : 0, output, errors });
    });
  });
const state = async () => JSON.parse(await readFile(at("release.json"), "utf8")) as ReleaseFile;
/** The names and hashes of the packed files of a register that a release keeps. */
const packedIn = async (day: string): Promise<readonly { readonly file: string; readonly sha256: string }[]> => {
  const names = (await readdir(at("releases", day))).filter((name) => name.endsWith(".csv.gz"));
  return Promise.all(
    names.map(async (name) => {
      const bytes = gunzipSync(await readFile(at("releases", day, name)));
      return { file: name.replace(/\.gz$/, ""), sha256: createHash("sha256").update(bytes).digest("hex") };
    }),
  );
};

const one = ["--date", first, "--note", "Първо.", "--note-en", "The first."] as const;
const two = ["--date", second, "--note", "Второ.", "--note-en", "The second."] as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "obhvat-"));
  await writeExtract(at("before"), { cases: cases(90) }, { covers });
  await writeExtract(at("late"), { cases: cases(93) }, { covers });
  await writeExtract(at("other"), { cases: cases(200) }, { covers });
  await writeFile(at("release.json"), JSON.stringify({ release: first }));
  published = await publishedWith(folder, {
    "figures.csv": replace(",371,exact,", ",372,exact,"),
    "corrections.csv": add(`bg415-sweeps-2018_2019-1,value,,371,372,Грешка.,A slip.,${second},reader`),
  });
});
afterAll(() => rm(folder, { recursive: true }));

describe("npm run release", () => {
  it("refuses a release without a day or a word, and an approval of what nobody has read", async () => {
    const tries: readonly (readonly [readonly string[], string])[] = [
      [["--note", "x"], "--date: not a day"],
      [["--date", "2026-13-01", "--note", "x"], "--date: not a day"],
      [["--date", first], "--note: say in a sentence"],
      [[...one, "--force"], "usage: npm run release"],
      [[...one, "--approve"], "read the report first"],
    ];
    for (const [args, problem] of tries) {
      const { code, errors } = await release(...args);
      expect([code, errors]).toEqual([2, expect.stringContaining(problem)]);
    }
    expect(existsSync(at("releases"))).toBe(false);
  });

  it("writes a report to be read, publishes nothing and records nothing", async () => {
    const { code, errors } = await release(...one, "--register", at("before"));
    expect([code, errors]).toEqual([3, ""]);
    expect((await readdir(at("report"))).toSorted()).toEqual(["changes.html", "changes.md", "data", "report.json"]);
    expect(await readFile(at("report", "changes.md"), "utf8")).toContain("първото записано издание");
    expect([existsSync(at("out")), existsSync(at("releases"))]).toEqual([false, false]);
    expect(await state()).toEqual({ release: first });
  });

  it("does not approve other data than those that were read", async () => {
    const { code, errors } = await release(...one, "--approve", "--register", at("late"));
    expect([code, errors]).toEqual([2, expect.stringContaining("others than those of the report")]);
    expect([existsSync(at("out")), existsSync(at("releases"))]).toEqual([false, false]);
  });

  it("records what was approved with its tables, manifest, certificate and report, and publishes it", async () => {
    const { code, errors } = await release(...one, "--approve", "--register", at("before"));
    expect([code, errors]).toEqual([0, ""]);
    expect((await readdir(at("releases", first))).toSorted()).toEqual([
      "certificate.json",
      "changes.html",
      "changes.md",
      "manifest.json",
      "register_districts.synthetic.csv.gz",
      "register_municipalities.synthetic.csv.gz",
      "tables",
    ]);
    const published = await readFile(at("out", "manifest.json"));
    expect(await readFile(at("releases", first, "manifest.json"))).toEqual(published);
    expect(await state()).toEqual({
      release: first,
      releases: [{ release: first, version: "1.0.0", bg: "Първо.", en: "The first." }],
    });
    expect(existsSync(at("report"))).toBe(false);
  });

  it("compares the next one with it: a corrected value, and three late children of whom nothing is told", async () => {
    const args = [...two, "--register", at("late"), "--published", published];
    const { code, errors } = await release(...args);
    expect([code, errors]).toEqual([3, ""]);
    const report = await readFile(at("report", "changes.md"), "utf8");
    expect(report).toContain(", 2018/2019: 371 → 372");
    expect(report).toContain("Compared with the release of 1 November 2026");
    const before = await hashes(at("releases", first, "tables"));
    const approved = await release(...args, "--approve");
    expect([approved.code, approved.errors]).toEqual([0, ""]);
    expect(await hashes(at("releases", first, "tables"))).toEqual(before);
    expect((await state()).releases.map(({ release: day, version }) => [day, version])).toEqual([
      [first, "1.0.0"],
      [second, "1.0.1"],
    ]);
  });

  it("lets nobody see in two releases what a few children changed between them", async () => {
    const certificate = JSON.parse(await readFile(at("releases", second, "certificate.json"), "utf8")) as Certificate;
    expect(certificate.releases.taken).toEqual([{ release: first, withdrawn: false }]);
    // To the byte the same, dates too, so that nothing follows from the two but what follows from one.
    const before = await packedIn(first);
    expect(before).toHaveLength(2);
    for (const file of before) expect(certificate.files).toContainEqual(expect.objectContaining(file));
    expect(await packedIn(second)).toEqual([]);
  });

  it("keeps of a release only what is another than before", async () => {
    const kept = await readdir(at("releases", second, "tables"));
    expect(kept).toContain("observations.parquet");
    expect(kept).toContain("correction_records.parquet");
    const register = ["register_districts.synthetic.parquet", "register_municipalities.synthetic.parquet"];
    for (const same of ["settlements.parquet", "denominators.parquet", "services.parquet", ...register])
      expect(kept).not.toContain(same);
    const manifest = await readFile(at("releases", second, "manifest.json"), "utf8");
    const [bytes] = [await readFile(at("releases", first, "tables", "settlements.parquet"))];
    expect(manifest).toContain(createHash("sha256").update(bytes).digest("hex"));
  });

  const built = (register: string): Promise<Ended> => {
    const places = ["--register", at(register), "--releases", at("releases"), "--published", published];
    return buildData(...places, "--release", second, "--out", at("again"));
  };
  const manifestIn = (...names: readonly string[]) => readFile(at(...names, "manifest.json"), "utf8");

  it("is the same to the byte when it is built once more, with itself on record", async () => {
    const again = await built("late");
    expect([again.code, again.errors]).toEqual([0, ""]);
    expect(again.output).toContain(`taken into account: 1 (${first})`);
    expect((await manifestIn("again")) === (await manifestIn("releases", second))).toBe(true);
  });

  it("is known to a build of its own day that would tell another thing", async () => {
    const other = await built("other");
    expect([other.code, other.errors]).toEqual([0, ""]);
    expect(other.output).toContain(`taken into account: 2 (${first}, ${second})`);
  });

  it("has nothing to approve where nothing differs, and never records a day twice", async () => {
    const args = ["--date", second, "--note", "Пак.", "--register", at("late"), "--published", published];
    const again = await release(...args);
    expect([again.code, again.output]).toEqual([0, expect.stringContaining("nothing to approve")]);
    expect(existsSync(at("report"))).toBe(false);
  });
});
