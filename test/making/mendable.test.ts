import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

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
    execFile(process.execPath, [join(scripts, script), ...args], options, (error, _, errors) => {
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
    await put("public/data/manifest.json", '{"release":"2030-01-05","tables":[]}');
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
});
