import { readdirSync, readFileSync } from "node:fs";
import { detectAtomFeed, detectJsonFeed, parseAtomFeed, parseJsonFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/model/text.ts";
import { feedName, siteFeeds } from "../../src/site/open/feed-paths.ts";
import { feedFiles } from "../../src/site/open/feeds.ts";
import { corrections } from "../../src/site/pages/corrections.ts";
import { somewhere } from "./api.ts";

const read = async (language: (typeof languages)[number], site: URL | undefined) =>
  new Map(
    await Promise.all(
      (await feedFiles(language)).map(
        async ({ values, answer }) => [values.file, await (await answer(site)).text()] as const,
      ),
    ),
  );
const stemsOf = (files: ReadonlyMap<string, string>) => [...files.keys()].filter((file) => file.endsWith(".atom"));

describe.each(languages)("the feeds in %s", async (language) => {
  const files = new Set(siteFeeds.map((feed) => `${feedName(feed, language)}.atom`));
  const [published, unaddressed] = [await read(language, somewhere), await read(language, undefined)];

  it("are there for releases, corrections and every district, each in two forms", () => {
    expect(published.size).toBe(2 * (2 + 28));
    expect([...published.keys()]).toContain(language === "bg" ? "popravki.atom" : "corrections.atom");
    expect([...published.keys()]).toContain("kyustendil.json");
  });

  it("are read by a parser of Atom and of JSON Feed, which find the same entries", () => {
    for (const file of stemsOf(published)) {
      const [atomText, jsonText] = [published.get(file) ?? "", published.get(file.replace(".atom", ".json")) ?? ""];
      expect(detectAtomFeed(atomText) && detectJsonFeed(JSON.parse(jsonText)), file).toBe(true);
      const [atom, json] = [parseAtomFeed(atomText), parseJsonFeed(jsonText)];
      // Of a district there may be nothing new.
      if (files.has(file)) expect(atom.entries?.length, file).toBeGreaterThan(0);
      expect((atom.entries ?? []).map(({ id, title }) => [id, title?.value])).toEqual(
        (json.items ?? []).map(({ id, title }) => [id, title]),
      );
      expect(json.language).toBe(language);
      expect(atom.authors?.length).toBe(1);
      for (const { id = "", updated, links, content } of atom.entries ?? []) {
        expect(id).toMatch(/^urn:uuid:/);
        expect(updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
        expect(links?.[0]?.href).toMatch(/^https:\/\/office\.example\/obhvat\//);
        expect(content).toBeTruthy();
      }
      expect(new Set(atom.entries?.map(({ id }) => id)).size, file).toBe(atom.entries?.length ?? 0);
    }
  });

  it("keep their identifiers in a copy without an address, and name no host there", () => {
    for (const file of stemsOf(published)) {
      const ids = (text = "") => parseAtomFeed(text).entries?.map(({ id }) => id);
      expect(ids(unaddressed.get(file))).toEqual(ids(published.get(file)));
    }
    for (const [file, text] of unaddressed)
      expect(text.replaceAll(/https?:\/\/(?:www\.w3\.org|jsonfeed\.org)\//g, ""), file).not.toMatch(/https?:/);
  });
});

describe("the feed of corrections", () => {
  it("tells every correction that is not crowded out, the newest day first", async () => {
    const feed = parseAtomFeed((await read("bg", undefined)).get("popravki.atom") ?? "");
    const days = feed.entries?.map(({ updated }) => updated ?? "") ?? [];
    expect(days).toEqual(days.toSorted().toReversed());
    const [newest] = (await corrections()).map(({ date }) => date);
    expect(days[0]?.slice(0, 10)).toBe(newest);
  });

  it("names nobody whom a withdrawal was to protect", async () => {
    const withdrawn = (await corrections()).filter(({ kind }) => kind === "withdrawn");
    expect(withdrawn.length).toBeGreaterThan(0);
    for (const row of withdrawn)
      expect([row.subject, row.area, row.district, row.was, row.is, row.column]).toEqual([
        null,
        null,
        null,
        null,
        null,
        null,
      ]);
  });
});

describe("the head of a page", () => {
  it("leads to the feeds in every layout but that of the frames", () => {
    const layouts = readdirSync("src/layouts").filter((file) =>
      readFileSync(`src/layouts/${file}`, "utf8").includes("<html"),
    );
    expect(layouts.length).toBeGreaterThan(2);
    for (const file of layouts)
      expect(readFileSync(`src/layouts/${file}`, "utf8").includes("<FeedHead "), file).toBe(file !== "Embed.astro");
  });
});
