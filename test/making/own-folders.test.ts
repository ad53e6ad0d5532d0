import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { checkOut, publishedData } from "../../scripts/shared/check-out.ts";

const project = join(import.meta.dirname, "../..");
let folder = "";
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "obhvat-own-"));
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(at(file)), { recursive: true });
    await writeFile(at(file), text);
  }
};

/** Runs a command that must refuse its folders, and sees to it that all files stay as they are. */
async function refused(script: string, ...args: readonly string[]): Promise<string> {
  const all = async () => {
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    return Promise.all(
      names.map(async ({ parentPath, name }) => [parentPath, name, await readFile(join(parentPath, name), "utf8")]),
    );
  };
  const before = await all();
  const ended = await new Promise<{ readonly code: unknown; readonly errors: string }>((done) => {
    execFile(process.execPath, [join(project, "scripts", script), ...args], { cwd: project }, (error, _, errors) => {
      done({ code: error?.code, errors });
    });
  });
  expect([script, args, ended.code]).toEqual([script, args, 2]);
  expect(ended.errors).not.toContain("    at ");
  expect(await all()).toEqual(before);
  return ended.errors;
}

const manifest = JSON.stringify({
  release: "2026-11-22",
  tables: [{ files: [{ file: "areas.csv" }] }],
  certificate: { file: "certificate.json" },
});
const day = ["--date", "2026-11-29", "--note", "x"] as const;

describe("a folder that published data replace", () => {
  const check = () => checkOut(at("out"), publishedData);

  it("is new, empty, or holds just what its manifest names", async () => {
    await check();
    await mkdir(at("out"));
    await check();
    await put({ "out/.DS_Store": "" });
    await check();
    await put({ "out/manifest.json": manifest, "out/areas.csv": "a\n", "out/certificate.json": "{}" });
    await check();
  });

  it.each([
    ["a file beside the data", { "manifest.json": manifest, "thesis.txt": "years of work" }],
    ["a program's own manifest", { "manifest.json": '{"name":"app"}', "index.js": "" }],
    ["a manifest of other people's", { "manifest.json": '{"tables":5,"certificate":null}', "index.js": "" }],
    ["tables without files", { "manifest.json": '{"tables":[null,{}],"certificate":null}', "index.js": "" }],
    ["a damaged manifest", { "manifest.json": "{", "areas.csv": "a\n" }],
    ["a manifest that is no record", { "manifest.json": "null", "areas.csv": "a\n" }],
    ["no manifest", { "areas.csv": "a\n" }],
  ])("is refused for %s", async (_, files) => {
    await put(Object.fromEntries(Object.entries(files).map(([name, text]) => [`out/${name}`, text])));
    await expect(check()).rejects.toThrow("the folder holds something else than published data");
  });

  it("is none where a file stands", async () => {
    await put({ out: "" });
    await expect(check()).rejects.toThrow(`--out: not a folder "${at("out")}"`);
  });

  it("is none beneath a file", async () => {
    await put({ out: "a file" });
    await expect(checkOut(at("out", "deeper", "still"), publishedData)).rejects.toThrow(`not a folder "${at("out")}"`);
  });

  it.each([
    ["build-data.ts", "--published"],
    ["build-data.ts", "--register"],
    ["build-data.ts", "--releases"],
    ["build-data.ts", "--out"],
    ["release.ts", "--releases", ...day],
    ["release.ts", "--report", ...day],
    ["release.ts", "--out", ...day],
    ["record-release.ts", "--out", "--date", "2026-11-29"],
    ["record-release.ts", "--releases", "--date", "2026-11-29"],
    ["make-register.ts", "--out"],
  ])("is asked for in vain where %s %s names a file", async (script, option, ...more) => {
    await put({ file: "a file" });
    for (const path of [at("file"), at("file", "out")])
      expect(await refused(script, option, path, ...more)).toContain(`${option}: no`);
  });

  it.each([["release.ts", "--state", ...day], ["protect.ts"]])(
    "is no file that %s %s could read",
    async (script, ...args) => {
      await mkdir(at("folder"));
      const [option = [], ...more] = args;
      expect(await refused(script, ...[option].flat(), at("folder"), ...more)).toContain(
        `${at("folder")}: cannot be read`,
      );
    },
  );

  it("is looked at before a release is built", async () => {
    await put({ "out/manifest.json": manifest, "out/thesis.txt": "years of work" });
    const errors = await refused("release.ts", ...day, "--report", at("report"), "--out", at("out"));
    expect(errors).toContain("--out: the folder holds something else than published data");
  });
});

describe("the folder of the report on a release", () => {
  it("is never one that holds something else", async () => {
    await put({ "work/thesis.txt": "years of work", "mixed/report.json": "{}", "mixed/thesis.txt": "more" });
    for (const name of ["work", "mixed"])
      for (const more of [[], ["--approve"]]) {
        const errors = await refused("release.ts", ...day, "--report", at(name), "--out", at("out"), ...more);
        expect(errors).toContain("--report: the folder holds something else than the report of a release");
      }
  });
});

describe("make-register", () => {
  const example = join(project, "data/register/example");

  it("puts nothing in the place of an office's extract, nor among other files", async () => {
    const made = JSON.parse(await readFile(join(example, "dataset.json"), "utf8")) as object;
    await put({
      "office/dataset.json": JSON.stringify({ ...made, synthetic: false }),
      "office/cases.csv": "real\n",
      "trial/dataset.json": JSON.stringify({ ...made, contact: "an office that tries" }),
      "trial/cases.csv": "written by hand\n",
      "mixed/dataset.json": JSON.stringify(made),
      "mixed/thesis.txt": "years of work",
      "damaged/dataset.json": "{",
    });
    for (const name of ["office", "trial", "mixed", "damaged"])
      expect(await refused("make-register.ts", "--cases", "20", "--out", at(name))).toContain(
        "something else than a made-up extract",
      );
  });

  it("makes its own anew", async () => {
    await cp(example, at("made"), { recursive: true });
    const args = [join(project, "scripts/make-register.ts"), "--cases", "20", "--out", at("made")];
    await promisify(execFile)(process.execPath, args);
    expect((await readFile(at("made", "cases.csv"), "utf8")).trimEnd().split("\n")).toHaveLength(21);
  });
});

describe("check-extract", () => {
  const table = "Уч. година;Община;Възраст\n2018/2019;Видин;9\n";

  it("takes no folder with an office's own tables for its own", async () => {
    const said = { "dataset.json": "{}", "mapping.json": "{}" };
    const inFolder = (name: string, files: Readonly<Record<string, string>>) =>
      put(Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text])));
    await inFolder("in", { ...said, "деца.csv": table });
    await inFolder("noted", { ...said, "cases.csv": table, "README.md": "ours" });
    await inFolder("own", { ...said, "cases.csv": table });
    await put({ "two/a/деца.csv": table, "two/b/деца.csv": table, file: "no folder" });
    const tries = [
      [at("in"), at("in")],
      [at("own"), at("in")],
      [at("own"), at("noted")],
      [at("own"), at("own")],
      [at("own", "cases.csv"), at("own")],
      [at("two"), at("two")],
      [at("two"), at("file")],
    ] as const;
    for (const [from, out] of tries)
      expect(await refused("check-extract.ts", from, "--out", out, "--language", "en")).toContain(
        `${out} holds something else; name an empty or a new folder`,
      );
  });
});
