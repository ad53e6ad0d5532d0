import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages } from "../../src/model/text.ts";
import { rowsOf } from "../../src/site/facts.ts";
import { newsBetween, newsOf, type KeptRow, type KeptTables } from "../../src/site/open/district-news.ts";
import { districtFeed, siteFeed } from "../../src/site/open/feeds.ts";
import { releasesFolder } from "../../src/site/open/kept.ts";
import { districts } from "../../src/site/pages/district.ts";

const none = { figure: 0, home: 0, service: 0, sitting: 0, event: 0 };
const nothing: KeptTables = { observations: [], institutions: [], services: [], events: [] };
const here = new Set(["BG415", "KNL48"]);
const figure = (more: KeptRow): KeptRow => ({
  observation: "one",
  dataset: "reported",
  area: "BG415",
  value: 300,
  value_state: null,
  qualifier: "exact",
  release: "2026-11-30",
  ...more,
});
const of = (...observations: readonly KeptRow[]): KeptTables => ({ ...nothing, observations });

describe("what a release says of a district", () => {
  it("counts what was added there and in its municipalities, each by what it is", () => {
    const after: KeptTables = {
      observations: [
        figure({}),
        figure({ observation: "two", area: "KNL48" }),
        figure({ observation: "3", area: "BG321" }),
      ],
      institutions: [{ institution: "home", area: "KNL48", district: "BG415" }],
      services: [{ service: "elsewhere", area: "BLG03", district: "BG413" }],
      events: [
        { event: "first", area: "BG415", kind: "meeting" },
        { event: "second", area: "BG415", kind: "programme" },
      ],
    };
    expect(newsBetween(nothing, after, here)).toEqual({
      added: { ...none, figure: 2, home: 1, sitting: 1, event: 1 },
      changed: none,
    });
  });

  it("counts what says something else, not what is only of another day or source, or has a new column", () => {
    const changed = (more: KeptRow) => newsBetween(of(figure({})), of(figure(more)), here).changed.figure;
    expect(changed({ value: 310 })).toBe(1);
    expect(changed({ qualifier: "at_least" })).toBe(1);
    expect(changed({ release: "2026-12-01", source: "another", statements: 7, nature: "stock" })).toBe(0);
  });

  it("tells neither what is gone nor what is now withheld or a bound, and no count of the register", () => {
    const news = (before: KeptTables, after: KeptTables) => newsBetween(before, after, here);
    const silent = { added: none, changed: none };
    expect(news(of(figure({})), nothing)).toEqual(silent);
    expect(news(of(figure({})), of(figure({ value: null, value_state: "c" })))).toEqual(silent);
    expect(news(of(figure({})), of(figure({ value: 5, qualifier: "at_most" })))).toEqual(silent);
    expect(news(nothing, of(figure({ value: null, value_state: "c" })))).toEqual(silent);
    expect(news(nothing, of(figure({ dataset: "register" })))).toEqual(silent);
    const service = (more: KeptRow): KeptTables => ({
      ...nothing,
      services: [{ service: "a", district: "BG415", users: null, users_state: null, ...more }],
    });
    expect(news(service({ users: 12 }), service({ users_state: "c" }))).toEqual(silent);
  });

  it("is read of the kept releases: Kyustendil got nothing but two figures in 1.0.0", async () => {
    const areas = await rowsOf("areas");
    const within = new Set(["BG415", ...areas.filter(({ parent }) => parent === "BG415").map(({ area }) => area)]);
    expect(await newsOf(within)).toEqual([
      { release: "2026-12-01", since: "2026-11-30", added: { ...none, figure: 2 }, changed: none },
    ]);
  });
});

describe("the feed of a district", async () => {
  const all = await districts();
  const feedOf = async (slug: string, language: (typeof languages)[number], folder?: string) => {
    const row = all.find((one) => one.slug === slug);
    if (row === undefined) throw new Error(`there is no district ${slug}`);
    return districtFeed(row, language, folder);
  };

  it("tells of its own sittings, and nothing of those of others", async () => {
    const [entry] = (await feedOf("plovdiv", "en")).entries.filter(({ day }) => day === "2026-11-30");
    expect(entry?.title).toBe("Plovdiv: what is new in the release of 30 November 2026");
    expect(entry?.text.replaceAll("\u00a0", " ")).toBe(
      "Compared with the release of 29 November 2026 – added: 2 figures, 2 sittings.",
    );
    for (const { title, text } of (await feedOf("vratsa", "en")).entries)
      expect(`${title} ${text}`).not.toMatch(/Plovdiv|Kardzhali|Haskovo/);
  });

  it("says it in Bulgarian too, under identifiers that stay", async () => {
    const [entry, again] = [await feedOf("plovdiv", "bg"), await feedOf("plovdiv", "bg")].map(({ entries }) =>
      entries.find(({ day, path }) => day === "2026-11-30" && path.includes("plovdiv")),
    );
    expect(entry?.text.replaceAll("\u00a0", " ")).toBe(
      "Спрямо изданието от 29 ноември 2026 г. – добавено: 2 числа, 2 заседания.",
    );
    expect(entry?.id).toBe(again?.id);
  });

  describe("where a release was taken back", () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "obhvat-"));
      await cp(releasesFolder, folder, { recursive: true });
      await writeFile(join(folder, "2026-11-30", "withdrawn.txt"), "Грешен файл.\nA wrong file.\n");
    });
    afterAll(() => rm(folder, { recursive: true }));

    it.each(languages)(
      "tells the reason, compares with the one before, and announces it no more (%s)",
      async (language) => {
        const why = language === "bg" ? "Грешен файл." : "A wrong file.";
        const { entries } = await feedOf("plovdiv", language, folder);
        expect(entries.filter(({ text }) => text.includes(why))).toHaveLength(1);
        const added = entries.filter(({ path }) => path.includes("plovdiv"));
        expect(added.map(({ day }) => day)).toEqual(["2026-12-01"]);
        expect(added[0]?.text).toMatch(/29/);
        const releases = (await siteFeed("releases", language, folder)).entries.filter(
          ({ day }) => day === "2026-11-30",
        );
        expect(releases.map(({ title, text }) => [text.includes(why), /Оттеглено|Withdrawn/.test(title)])).toEqual([
          [true, true],
        ]);
        const [before] = (await siteFeed("releases", language)).entries.filter(({ day }) => day === "2026-11-30");
        expect(releases[0]?.id).not.toBe(before?.id);
      },
    );
  });
});
