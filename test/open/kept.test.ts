import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseFiles } from "../../src/site/open/files.ts";
import { keptReleases } from "../../src/site/open/kept.ts";

const [first, second, third, fourth] = ["2026-11-01", "2026-11-22", "2026-12-01", "2026-12-24"];
/** The manifest of a release whose tables hold these texts. */
const manifestOf = (a: string, b: string): string => {
  const parquet = (file: string, text: string) => ({
    file,
    bytes: text.length,
    sha256: createHash("sha256").update(text).digest("hex"),
  });
  const table = { title: { bg: "а", en: "a" }, synthetic: false, rows: 1, columns: [] };
  return JSON.stringify({
    release: a,
    license: "CC0-1.0",
    tables: [
      { ...table, name: "a", files: [parquet("a.parquet", a), parquet("a.csv", a)] },
      { ...table, name: "b", files: [parquet("b.parquet", b)] },
    ],
    certificate: null,
  });
};

let folder: string;
const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "obhvat-"));
  for (const day of [first, second]) {
    await put(`${day}/manifest.json`, manifestOf(day, first));
    await put(`${day}/certificate.json`, "{}");
    await put(`${day}/changes.md`, "# Changes");
    await put(`${day}/register_districts.csv.gz`, "counts");
    await put(`${day}/tables/a.parquet`, day);
  }
  await put(`${first}/tables/b.parquet`, first);
  await put(`${second}/changes.html`, "<!doctype html><p>Changes</p>");
  await put("README.md", "words");
});
afterAll(() => rm(folder, { recursive: true }));

describe("a recorded release", () => {
  it("is served with its tables and what is said of them, and never with the counts kept for the audit", async () => {
    const [newest, oldest] = await keptReleases(folder);
    expect([newest?.release, newest?.withdrawn]).toEqual([second, null]);
    expect(newest?.files).toEqual([
      "manifest.json",
      "certificate.json",
      "changes.md",
      "changes.html",
      "tables/a.parquet",
    ]);
    expect(oldest?.files).toContain("tables/b.parquet");
  });

  it("is served with the report on it as text and, where there is one, as a page, each said to be what it is", async () => {
    const answers = await releaseFiles(folder);
    const served = async (day: string, file: string) => {
      const found = await answers[`releases/${day}/${file}`]?.(undefined);
      return [found?.headers.get("content-type"), await found?.text()];
    };
    expect(await served(second, "changes.md")).toEqual(["text/markdown; charset=utf-8", "# Changes"]);
    expect(await served(second, "changes.html")).toEqual(["text/html; charset=utf-8", "<!doctype html><p>Changes</p>"]);
    expect(await served(first, "changes.html")).toEqual([undefined, undefined]);
    expect((await served(first, "manifest.json"))[0]).toBe("application/json; charset=utf-8");
    expect((await served(first, "tables/b.parquet"))[0]).toBe("application/vnd.apache.parquet");
  });

  it("finds what did not change in the release before", async () => {
    const [newest] = await keptReleases(folder);
    expect(newest?.tables).toEqual({
      "a.parquet": `releases/${second}/tables/a.parquet`,
      "b.parquet": `releases/${first}/tables/b.parquet`,
    });
  });

  const why = { bg: "Грешен файл.", en: "a wrong file" };

  it("leaves nothing but the reason when it was taken back", async () => {
    await put(`${third}/manifest.json`, manifestOf(third, third));
    for (const name of ["a", "b"]) await put(`${third}/tables/${name}.parquet`, third);
    await put(`${third}/withdrawn.txt`, "Грешен файл.\na wrong file\n");
    const [newest] = await keptReleases(folder);
    expect(newest).toMatchObject({ release: third, withdrawn: why, files: [], lies: {}, tables: {} });
  });

  it("says so at the addresses where its files were", async () => {
    const answers = await releaseFiles(folder);
    const ofThird = Object.entries(answers).filter(([path]) => path.includes(third));
    expect(ofThird.map(([path]) => path.slice(path.lastIndexOf("/") + 1))).toEqual([
      "withdrawn.json",
      "files.json",
      "changes.md",
      "changes.html",
      "manifest.json",
    ]);
    const [, files, changes, page, manifest] = await Promise.all(
      ofThird.map(async ([, give]) => (await give(undefined)).text()),
    );
    expect(JSON.parse(files ?? "")).toEqual({ release: third, withdrawn: why, files: {} });
    expect(JSON.parse(manifest ?? "")).toEqual({ release: third, withdrawn: why });
    expect(changes).toMatch(/оттеглено.*Грешен файл\.\n\n.*withdrawn.*a wrong file\n$/);
    expect(page).toMatch(/<p lang="bg">.*оттеглено.*Грешен файл\.<\/p>\n<p lang="en">.*withdrawn.*a wrong file<\/p>/);
  });

  it("says so where its certificate was", async () => {
    await put(`${third}/certificate.json`, "{}");
    const give = (await releaseFiles(folder))[`releases/${third}/certificate.json`];
    expect(await (await give?.(undefined))?.json()).toEqual({ release: third, withdrawn: why });
  });

  it("has its own tables, not others of their name, where the one before it was taken back", async () => {
    // Of the table b it says what only the release said that was taken back; of a, what the second one said.
    await put(`${fourth}/manifest.json`, manifestOf(second, third));
    const [newest] = await keptReleases(folder);
    expect(newest?.tables).toEqual({
      "a.parquet": `releases/${second}/tables/a.parquet`,
      "b.parquet": `releases/${fourth}/tables/b.parquet`,
    });
    expect(await readFile(join(folder, newest?.lies["tables/b.parquet"] ?? ""), "utf8")).toBe(third);
  });

  it("is none where nothing was recorded", async () => {
    expect(await keptReleases(join(folder, "nowhere"))).toEqual([]);
  });
});
