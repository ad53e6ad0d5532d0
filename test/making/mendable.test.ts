import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRelease } from "../../src/publish/release/read.ts";
import { keptReleases } from "../../src/site/open/kept.ts";
import { lastKept } from "../../scripts/release/kept.ts";

const scripts = join(import.meta.dirname, "../../scripts");
let folder = "";
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "obhvat-mendable-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(at(file)), { recursive: true });
  await writeFile(at(file), text);
}

/** What a command that must refuse what it meets in the folder says, and how it ends. */
const said = (script: string, ...args: readonly string[]) =>
  new Promise<string>((done, failed) => {
    const options = { cwd: folder, env: { ...process.env, OBHVAT_DISTRICTS: "" }, timeout: 50_000 };
    execFile(process.execPath, [resolve(scripts, script), ...args], options, (error, _, errors) => {
      if (error?.code === 2 && !/^ {4}at /m.test(errors)) done(errors);
      else failed(new Error(`${script} ended with ${String(error?.code)} and said: ${errors}`));
    });
  });

describe("what whoever runs a command can mend", () => {
  it.each([
    ["frozen.ts", "freeze"],
    ["frozen.ts", "aside"],
  ])("is said by %s %s before data are built", async (script, step) => {
    expect(await said(script, step)).toContain("public/data holds no built data; run npm run build");
    expect(await readdir(folder)).toEqual([]);
  });

  it("is said by freeze before the charts of the release are built", async () => {
    await put(
      "public/data/manifest.json",
      '{"release":"2030-01-05","license":"CC0-1.0","tables":[],"certificate":null}',
    );
    expect(await said("frozen.ts", "freeze")).toMatch(/dist\/ holds no frozen charts of .*; run npm run build first/);
  });

  it.each([["take-pictures.ts"], ["check-site.ts"], ["bench.ts", "files"]])(
    "is said by %s before the site is built",
    async (script, ...args) => {
      expect(await said(script, ...args)).toBe("dist holds no built site; run npm run build first\n");
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it("is said by release of the list of releases and of the report, before anything is built", async () => {
    const places = ["--state", at("release.json"), "--report", at("report"), "--out", at("out"), "--releases", at("r")];
    const args = ["--date", "2026-11-29", "--note", "x", ...places];
    expect(await said("release.ts", ...args)).toContain(`${at("release.json")}: it is missing; name the file`);
    await put("release.json", "{");
    expect(await said("release.ts", ...args)).toMatch(/release\.json: damaged \(.*\); name the file/);
    await put("release.json", '{"release":"soon"}');
    expect(await said("release.ts", ...args)).toMatch(/release\.json: release: .*; name the file/);
    await put("release.json", '{"release":"2026-11-01"}');
    await put("report/report.json", "{");
    expect(await said("release.ts", ...args, "--approve")).toMatch(/report\.json: damaged \(.*\); run the command/);
    await put("report/report.json", "[]");
    expect(await said("release.ts", ...args, "--approve")).toMatch(/report\.json: .*; run the command/);
    expect((await readdir(folder)).toSorted()).toEqual(["release.json", "report"]);
  });

  it.each([
    ["frozen.ts", "freeze"],
    ["build-site.ts"],
    ["record-release.ts", "--date", "2026-11-29", "--out", "public/data", "--releases", "r"],
  ])("is said by %s of the manifest of the built data", async (script, ...args) => {
    await put("public/data/manifest.json", '{"release":');
    const place = "public/data/manifest\\.json";
    expect(await said(script, ...args)).toMatch(
      new RegExp(`${place}: damaged \\(.*\\); build the (?:data again|release)`),
    );
    await put("public/data/manifest.json", '{"release":"2026-11-29","tables":[{}]}');
    expect(await said(script, ...args)).toMatch(new RegExp(`${place}: license: .*tables\\.0\\.name: .*; build the`));
    expect(await readdir(folder)).toEqual(["public"]);
  });

  it("is said of the manifest of a recorded release", async () => {
    await put("releases/2026-11-29/manifest.json", "{");
    const place = at("releases", "2026-11-29", "manifest.json");
    for (const read of [lastKept, keptReleases])
      await expect(read(at("releases"))).rejects.toThrow(
        expect.objectContaining({
          name: "InputRefused",
          message: expect.stringMatching(/manifest\.json: damaged \(.*\); bring it back/) as string,
        }) as Error,
      );
    await expect(readRelease(dirname(place))).rejects.toThrow(`${place}: damaged`);
  });

  it("is said of the day of the release, which the code of every command needs when it is loaded", async () => {
    for (const part of ["src", "scripts", "package.json", "data/reference"])
      await cp(join(scripts, "..", part), at(part), { recursive: true });
    await symlink(join(scripts, "../node_modules"), at("node_modules"));
    const commands = ["build-data", "check-figure", "dev", "release", "start"].map((name) => `${name}.ts`);
    const meets = (script: string) => said(at("scripts", script));
    expect(await meets("build-data.ts")).toContain("data/release.json: it is missing; bring it back");
    await put("data/release.json", '{"release":');
    for (const script of commands)
      expect(await meets(script), script).toMatch(/^\S*release\.json: damaged \(.*\); bring/);
    for (const day of ["soon", "2017-09-14"]) {
      await put("data/release.json", JSON.stringify({ release: day }));
      expect(await meets("build-data.ts")).toMatch(/^\S*release\.json: release: .*; bring it back/);
    }
  });
});
