import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const script = join(import.meta.dirname, "../../../scripts/frozen.ts");
let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "frozen-"));
});
afterEach(async () => {
  await rm(project, { recursive: true });
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text);
}
const get = (path: string): Promise<string> => readFile(join(project, path), "utf8");
const has = (path: string): boolean => existsSync(join(project, path));
const run = (step: string, base = ""): string =>
  execFileSync(process.execPath, [script, step], {
    cwd: project,
    encoding: "utf8",
    stdio: "pipe",
    env: { ...process.env, OBHVAT_BASE: base, OBHVAT_DISTRICTS: "" },
  });

/** What the data step leaves, and the folder in which this release's charts are frozen. */
async function released(day: string, data = ""): Promise<string> {
  const manifest = JSON.stringify({ release: day, license: "CC0-1.0", tables: [], certificate: null, data });
  await put("public/data/manifest.json", manifest);
  return `${day}-${createHash("sha256").update(manifest).digest("hex").slice(0, 8)}`;
}
/** What astro does: everything old goes, and the release's own charts are there. */
async function build(release: string, text: string, base = ""): Promise<void> {
  run("aside");
  await rm(join(project, "dist"), { recursive: true, force: true });
  for (const folder of ["vgradi", "en/embed"])
    await put(`dist/${folder}/${release}/chart/ruse/index.html`, `${folder} ${text}`);
  run("return", base);
}

describe("frozen charts", () => {
  it("outlive the next releases, word for word, in both languages", async () => {
    const first = await released("2030-01-05");
    await build(first, "first");
    const second = await released("2030-06-05");
    await build(second, "second");
    await build(await released("2031-01-05"), "third");
    for (const [release, text] of [
      [first, "first"],
      [second, "second"],
    ] as const) {
      for (const folder of ["vgradi", "en/embed"])
        expect(await get(`dist/${folder}/${release}/chart/ruse/index.html`)).toBe(`${folder} ${text}`);
    }
  });

  it("outlive a build that failed half-way", async () => {
    const first = await released("2030-01-05");
    await build(first, "first");
    const second = await released("2030-06-05");
    run("aside");
    await rm(join(project, "dist"), { recursive: true });
    await build(second, "second");
    expect(await get(`dist/vgradi/${first}/chart/ruse/index.html`)).toBe("vgradi first");
  });

  it("come back from their archive in a fresh clone", async () => {
    const first = await released("2030-01-05");
    await build(first, "first");
    expect(run("freeze")).toContain(`data/frozen/${first}.zip: 2 files`);
    for (const folder of ["dist", ".frozen"]) await rm(join(project, folder), { recursive: true, force: true });
    await build(await released("2030-06-05"), "second");
    expect(await get(`dist/en/embed/${first}/chart/ruse/index.html`)).toBe("en/embed first");
  });

  it("are found where the site lives now, and stay word for word what they were", async () => {
    const page = (base: string) =>
      `<html${base === "" ? "" : ` data-base="${base}"`} lang="bg"><link href="${base}/vgradi/embed.css"><a href="https://old.example/">/a/ 5</a></html>`;
    const styles = (base: string) => `b { src: url("${base}/fonts/a.woff2") }`;
    const first = await released("2030-01-05");
    await build(first, page(""));
    await put(`dist/vgradi/${first}/embed.css`, styles(""));
    run("freeze");
    // From the archive; then from what the site of another path had.
    await rm(join(project, "dist"), { recursive: true });
    for (const [day, base] of [
      ["2030-06-05", "/x"],
      ["2031-01-05", ""],
    ] as const) {
      await build(await released(day), page(base), base);
      expect(await get(`dist/vgradi/${first}/chart/ruse/index.html`)).toBe(`vgradi ${page(base)}`);
      expect(await get(`dist/vgradi/${first}/embed.css`)).toBe(styles(base));
    }
  });

  it("leave nothing but the reason of a release that was taken back, at the same addresses", async () => {
    const frame = (language: string) =>
      `<html lang="${language}"><link rel="stylesheet" href="/vgradi/embed.css"><script src="/vgradi/embed.js"></script>` +
      '<main class="embed" data-chart="c" data-area="ruse"><h1>7654</h1></main></html>';
    const first = await released("2030-01-05");
    await build(first, "");
    await put(`dist/vgradi/${first}/chart/ruse/index.html`, frame("bg"));
    await put(`dist/en/embed/${first}/chart/ruse/index.html`, frame("en"));
    for (const file of ["charts.json", "chart/ruse.png", "embed.css"])
      await put(`dist/vgradi/${first}/${file}`, "7654");
    run("freeze");
    await put("data/releases/2030-01-05/withdrawn.txt", "<грешен> файл\na <wrong> file\n");
    await rm(join(project, "dist"), { recursive: true });
    await build(await released("2030-06-05"), "second", "/x");
    for (const [folder, says, releases] of [
      ["vgradi", "Изданието на тази графика е оттеглено: &lt;грешен&gt; файл", "/x/danni/izdaniya/"],
      ["en/embed", "The release of this chart was withdrawn: a &lt;wrong&gt; file", "/x/en/data/releases/"],
    ] as const) {
      const page = await get(`dist/${folder}/${first}/chart/ruse/index.html`);
      expect(page).toContain(`<p class="notice" role="status">${says}</p>`);
      expect(page).toContain(`href="${releases}"`);
      expect(page).toContain('<link rel="stylesheet" href="/x/vgradi/embed.css">');
      expect(page).toContain('<main class="embed" data-chart="c" data-area="ruse">');
      expect(page).not.toContain("7654");
    }
    expect(["charts.json", "chart/ruse.png", "embed.css"].map((file) => has(`dist/vgradi/${first}/${file}`))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("are not kept of a draft: other data under the same day take its place", async () => {
    const draft = await released("2030-01-05", "draft");
    await build(draft, "draft");
    const final = await released("2030-01-05", "final");
    await build(final, "final");
    expect(has(`dist/vgradi/${draft}`)).toBe(false);
    expect(has(`dist/vgradi/${final}`)).toBe(true);
  });

  it("are never frozen from a site that holds none of the release", async () => {
    await released("2030-01-05");
    expect(() => run("freeze")).toThrow("run npm run build first");
  });
});
