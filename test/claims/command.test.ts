import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { presentation } from "./cases.ts";

const cases = join(import.meta.dirname, "cases");
const front =
  '<!doctype html><html lang="bg"><head><title>Обхват</title></head><body><main><h1>Обхват</h1></main></body></html>';
let folder = "";

/** A built site made of a case: a front page, the case's page, its tables, and a presentation. */
async function site(name: string, page: "page" | "twin", slide: string): Promise<string> {
  const dist = await mkdtemp(join(folder, "dist-"));
  await mkdir(join(dist, "data"));
  await mkdir(join(dist, "oblasti/kyustendil"), { recursive: true });
  for (const from of ["common", name])
    await cp(join(cases, from), join(dist, "data"), {
      recursive: true,
      filter: (path) => !/\.(?:html|txt)$/.test(path),
    });
  await cp(join(cases, name, `${page}.html`), join(dist, "oblasti/kyustendil/index.html"));
  await writeFile(join(dist, "index.html"), front);
  await writeFile(join(dist, "oblasti/kyustendil.pptx"), presentation([slide]));
  return dist;
}

const run = (dist: string) =>
  new Promise<{ readonly code: number; readonly out: string; readonly error: string }>((done) => {
    const command = execFile(process.execPath, ["scripts/claims.ts", dist], (_, out, error) => {
      done({ code: command.exitCode ?? -1, out, error });
    });
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claims-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("npm run claims", () => {
  it("passes a site whose claims are all true", async () => {
    const { code, out } = await run(await site("part-year-as-fall", "twin", "Източници: Областна администрация"));
    expect(code).toBe(0);
    expect(out).toMatch(/^2 pages, 1 claiming sentences: all are true/);
  });

  it("fails at a false one, with page, sentence, claim and evidence", async () => {
    const { code, error } = await run(await site("part-year-as-fall", "page", "Обходите скочиха"));
    expect(code).toBe(1);
    for (const words of [
      "/oblasti/kyustendil/ (h2)",
      "sentence: Обходите намаляха от 371 на 347",
      'claim:    {"kind":"change"',
      "evidence: not a comparable whole: sweeps.BG415.2019-2020: 347",
      "/oblasti/kyustendil.pptx (slide)",
      "sentence: Обходите скочиха",
    ])
      expect(error).toContain(words);
  });

  it("leaves to its own day what an earlier release froze, and to no other", async () => {
    const dist = await site("part-year-as-fall", "twin", "Източници: Областна администрация");
    const freeze = async (release: string): Promise<void> => {
      const page = join(dist, `vgradi/${release}-2c9cfa92/sweeps-by-year/kyustendil`);
      await mkdir(page, { recursive: true });
      await cp(join(cases, "part-year-as-fall/page.html"), join(page, "index.html"));
    };
    await freeze("2001-02-03");
    expect((await run(dist)).code).toBe(0);
    await freeze("2026-11-22"); // the release of the case's tables
    expect((await run(dist)).code).toBe(1);
  });

  it("takes the report on a recorded release for what somebody approved, not for a page of the site", async () => {
    const dist = await site("part-year-as-fall", "twin", "Източници: Областна администрация");
    const put = async (place: string, file: string): Promise<void> => {
      await mkdir(join(dist, place), { recursive: true });
      await cp(join(cases, "part-year-as-fall/page.html"), join(dist, place, file));
    };
    await put("api/v1/releases/2026-11-22", "changes.html");
    expect((await run(dist)).out).toMatch(/^2 pages/);
    await put("danni/releases/2026-11-22", "changes.html");
    expect((await run(dist)).code).toBe(1);
  });

  it("refuses a folder that holds no built site", async () => {
    const { code, error } = await run(folder);
    expect(code).toBe(2);
    expect(error).toMatch(/holds no built site: .*index\.html/);
    await writeFile(join(folder, "index.html"), front);
    expect((await run(folder)).error).toMatch(
      /no areas\.csv, observations\.csv, evidence\.csv, sources\.csv among the published tables/,
    );
  });
});
