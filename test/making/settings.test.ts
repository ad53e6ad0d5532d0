import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const scripts = join(import.meta.dirname, "../../scripts");
let folder = "";

// A folder with a built site, in which nothing else could be built.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "obhvat-settings-"));
  await mkdir(join(folder, "dist"));
  await writeFile(join(folder, "dist/index.html"), "as it was");
});
afterAll(() => rm(folder, { recursive: true }));

const run = (env: Readonly<Record<string, string>>, script: string, ...args: readonly string[]) =>
  new Promise<{ readonly code: unknown; readonly out: string; readonly errors: string }>((done) => {
    const cleared = {
      OBHVAT_SITE: "",
      OBHVAT_BASE: "",
      OBHVAT_CONTACT: "",
      OBHVAT_ANSWER_DAYS: "",
      OBHVAT_DISTRICTS: "",
    };
    const options = { cwd: folder, env: { ...process.env, ...cleared, ...env }, timeout: 50_000 };
    execFile(process.execPath, [join(scripts, script), ...args], options, (error, out, errors) => {
      done({ code: error === null ? 0 : error.code, out, errors });
    });
  });

const wrong: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ["a district that is none", { OBHVAT_DISTRICTS: "BG415,BG999" }, 'OBHVAT_DISTRICTS names "BG999"'],
  ["a municipality", { OBHVAT_DISTRICTS: "RSE27" }, "write codes like BG415,BG323, or leave it out"],
  ["a contact that leads nowhere", { OBHVAT_CONTACT: "office" }, 'OBHVAT_CONTACT="office" is neither'],
  ["a time that is none", { OBHVAT_CONTACT: "a@office.bg", OBHVAT_ANSWER_DAYS: "soon" }, 'OBHVAT_ANSWER_DAYS="soon"'],
  ["a time without a contact", { OBHVAT_ANSWER_DAYS: "10" }, "set OBHVAT_CONTACT, or leave it out"],
  ["an address that is none", { OBHVAT_SITE: "office" }, 'OBHVAT_SITE: "office" is no address'],
];
const commands = [
  ["npm run build", "build.ts", "build"],
  ["npm run site", "build.ts", "site"],
  ["npm run site", "build-site.ts"],
  ["npm start", "start.ts"],
  ["npm run dev", "dev.ts"],
] as const;

describe("a wrong setting", () => {
  it.each(wrong)("is refused before anything is touched: %s", async (_, env, words) => {
    const ended = await Promise.all(commands.map(([, script, ...args]) => run(env, script, ...args)));
    for (const [at, { code, out, errors }] of ended.entries()) {
      expect([commands[at], code, out]).toEqual([commands[at], 2, ""]);
      expect(errors).toContain(`${commands[at]?.[0] ?? ""}: `);
      expect(errors).toContain(words);
      expect(errors.trim().split("\n")).toHaveLength(1);
    }
    expect(await readdir(folder)).toEqual(["dist"]);
    expect(await readFile(join(folder, "dist/index.html"), "utf8")).toBe("as it was");
  });
});
