import { execFile } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const scripts = join(import.meta.dirname, "../../scripts");

const run = (script: string, ...args: readonly string[]) =>
  new Promise<{ readonly code: unknown; readonly out: string; readonly errors: string }>((done) => {
    execFile(process.execPath, [join(scripts, script), ...args], { timeout: 50_000 }, (error, out, errors) => {
      done({ code: error === null ? 0 : error.code, out, errors });
    });
  });

/** How a command ends for which something went wrong. */
const endOf = (error: string) =>
  new Promise<readonly [code: unknown, errors: string]>((done) => {
    const code = `import { end } from ${JSON.stringify(join(scripts, "shared/command.ts"))}; end(${error});`;
    execFile(process.execPath, ["--input-type=module", "-e", code], (failed, _, errors) => {
      done([failed?.code, errors]);
    });
  });

const named: readonly (readonly [command: string, script: string, ...args: readonly string[]])[] = [
  ["start", "start.ts", "--bass", "/x/"],
  ["start", "start.ts", "dist"],
  ["dev", "dev.ts", "--bass"],
  ["build", "build.ts", "build", "--bass"],
  ["build", "build.ts", "biuld"],
  ["test", "test.ts", "--hole"],
  ["data", "build-data.ts", "--outt", "x"],
  ["make-register", "make-register.ts", "--case", "3"],
  ["make-register", "make-register.ts", "--cases", "three", "--out", "nowhere"],
  ["release", "release.ts", "--aprove"],
  ["record-release", "record-release.ts", "--withdrawn", "x"],
  ["check-figure", "check-figure.ts", "--rows", "x"],
  ["check-extract", "check-extract.ts", "--outt", "x"],
  ["bench", "bench.ts", "buld"],
  ["bench", "bench.ts", "toString"],
  ["bench", "bench.ts", "build", "3"],
  ["bench", "bench.ts", "sparse", "abc"],
  ["bench", "bench.ts", "--site"],
];

describe("what a command does not know", () => {
  it.each(named)("is refused by %s (%s %s) with the way to call it", async (command, script, ...args) => {
    const { code, out, errors } = await run(script, ...args);
    expect([code, out]).toEqual([2, ""]);
    expect(errors).toMatch(new RegExp(`npm (?:run )?${command}\\b`));
    expect(errors).not.toMatch(/^ {4}at /m);
  });
});

describe("a command that runs another one", () => {
  it("ends with the words and the exit code of that: no stack of its own where data are refused", async () => {
    const refused = 'Object.assign(new Error("Command failed"), { code: 2, stderr: "figures.csv line 2: no\\n" })';
    expect(await endOf(refused)).toEqual([2, "figures.csv line 2: no\n"]);
    const killed = 'Object.assign(new Error("Command failed"), { code: null, stderr: "halfway" })';
    expect(await endOf(killed)).toEqual([1, "halfway\n"]);
    const [code, errors] = await endOf('new TypeError("a defect of ours")');
    expect([code, /TypeError: a defect of ours\n {4}at /.test(errors)]).toEqual([1, true]);
  });
});
