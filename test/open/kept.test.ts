import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keptReleases, tablesOf } from "../../src/site/open/kept.ts";

const [first, second, third] = ["2026-11-01", "2026-11-22", "2026-12-01"];
const manifest = JSON.stringify({
  tables: [{ files: [{ file: "a.parquet" }, { file: "a.csv" }] }, { files: [{ file: "b.parquet" }] }],
});

let folder: string;
const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "obhvat-"));
  for (const day of [first, second]) {
    await put(`${day}/manifest.json`, manifest);
    await put(`${day}/certificate.json`, "{}");
    await put(`${day}/register_districts.csv.gz`, "counts");
    await put(`${day}/tables/a.parquet`, day);
  }
  await put(`${first}/tables/b.parquet`, first);
  await put("README.md", "words");
});
afterAll(() => rm(folder, { recursive: true }));

describe("a recorded release", () => {
  it("is served with its tables and what is said of them, and never with the counts kept for the audit", async () => {
    const [newest, oldest] = await keptReleases(folder);
    expect(newest).toEqual({
      release: second,
      withdrawn: null,
      files: ["manifest.json", "certificate.json", "tables/a.parquet"],
    });
    expect(oldest?.files).toContain("tables/b.parquet");
  });

  it("finds what did not change in the release before", async () => {
    const [newest] = await keptReleases(folder);
    if (newest === undefined) throw new Error("no release");
    expect(await tablesOf(newest, folder)).toEqual({
      "a.parquet": `releases/${second}/tables/a.parquet`,
      "b.parquet": `releases/${first}/tables/b.parquet`,
    });
  });

  it("leaves nothing but the reason when it was taken back", async () => {
    await put(`${third}/manifest.json`, manifest);
    await put(`${third}/tables/b.parquet`, third);
    await put(`${third}/withdrawn.txt`, "a wrong file\n");
    expect((await keptReleases(folder))[0]).toEqual({ release: third, withdrawn: "a wrong file", files: [] });
  });

  it("is none where nothing was recorded", async () => {
    expect(await keptReleases(join(folder, "nowhere"))).toEqual([]);
  });
});
