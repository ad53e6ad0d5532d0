import { describe, expect, it } from "vitest";
import { builtDistricts, builtFile, builtFiles, builtMunicipalities, builtPage, textOf } from "../built.ts";
import { builtTree, liesIn, partsOf, saidIn } from "../tree.ts";

const word = { bg: /синтетични данни/i, en: /synthetic data/i } as const;
// A title may carry the mark in brackets behind it.
const anyMark = { bg: /синтетични данни/i, en: /synthetic/i } as const;
const inPicture = { bg: "СИНТЕТИЧНИ", en: "SYNTHETIC" } as const;
const manifest = JSON.parse(builtFile("data/manifest.json").toString()) as {
  readonly tables: readonly { readonly synthetic: boolean }[];
};
const hasSynthetic = manifest.tables.some(({ synthetic }) => synthetic);

describe.runIf(hasSynthetic)("a page made from synthetic records", async () => {
  const all = await builtFiles("**/{registar,register}/index.html");
  // What stands in other people's pages and on the screen in the room has no banner of the site.
  const isBare = (path: string) => /^(?:vgradi|en\/embed|prezentatsiya|en\/presentation)\//.test(path);
  const pages = all.filter((path) => !isBare(path));
  const ofPlaces = pages.filter((path) =>
    /^(en\/)?(registar|register|(oblasti|districts)\/[^/]+\/(registar|register))\/index.html$/.test(path),
  );

  it("exists for the country, every topic, district and municipality, and for charts, in both languages", () => {
    expect(ofPlaces).toHaveLength(2 * (1 + builtDistricts.length));
    expect(pages.filter((path) => /obshtini|municipalities/.test(path))).toHaveLength(2 * builtMunicipalities.length);
    expect(
      pages.filter((path) => /^(en\/)?(uchilishte|grizha|koordinatsiya|school|care|coordination)\//.test(path)),
    ).toHaveLength(2 * 3);
    expect(pages.filter((path) => /grafiki|charts/.test(path)).length).toBeGreaterThan(2 * builtDistricts.length);
  });

  it("is reached by a tab that says so, in every page that has it", async () => {
    let tabs = 0;
    for (const path of (await builtFiles("**/index.html")).filter((one) => !isBare(one))) {
      const row = /<nav class="datasets".*?<\/nav>/s.exec(builtFile(path).toString())?.[0] ?? "";
      for (const [, said] of row.matchAll(/<a href="[^"]*\/(?:registar|register)\/"[^>]*>(.*?)<\/a>/gs)) {
        tabs += 1;
        expect(said, path).toMatch(path.startsWith("en/") ? /synthetic/ : /синтетичен/);
      }
    }
    expect(tabs).toBeGreaterThan(2 * (builtDistricts.length + builtMunicipalities.length));
  });

  it("says so in its banner, its title, its description, every table and every picture", () => {
    for (const path of pages) {
      const page = builtTree(path);
      const language = path.startsWith("en/") ? "en" : "bg";
      expect(saidIn(partsOf(page, ".synthetic-banner")), path).toMatch(word[language]);
      expect(saidIn(partsOf(page, "title").slice(0, 1)), path).toMatch(anyMark[language]);
      const description = partsOf(page, "meta").find(({ attribs }) => attribs["name"] === "description");
      expect(description?.attribs["content"], path).toMatch(word[language]);
      const captions = partsOf(page, "caption").filter((caption) => liesIn(caption, "main"));
      for (const caption of captions) expect(saidIn([caption]), path).toMatch(word[language]);
      const pictures = partsOf(partsOf(page, ".chart-figure"), "svg.chart").filter(
        (picture) => !liesIn(picture, ".chart-legend"),
      );
      if (!/obshtini|municipalities/.test(path)) expect(pictures.length, path).toBeGreaterThanOrEqual(2);
      for (const picture of pictures)
        expect(saidIn([picture]).split(inPicture[language]).length, path).toBeGreaterThan(2);
    }
  });

  it("says so in each chart's own words where the site is not around it", () => {
    for (const path of all.filter(isBare)) {
      const language = path.startsWith("en/") ? "en" : "bg";
      const charts = partsOf(builtTree(path), "main.embed", ".slide");
      expect(charts.length, path).toBeGreaterThan(0);
      for (const { children } of charts) {
        expect(saidIn(partsOf(children, "h1", "h2").slice(0, 1)), path).toMatch(anyMark[language]);
        expect(saidIn(partsOf(children, ".foot")), path).toMatch(word[language]);
        for (const caption of partsOf(children, "caption")) expect(saidIn([caption]), path).toMatch(word[language]);
        const pictures = partsOf(partsOf(children, ".chart-desk", ".chart-phone"), "svg.chart");
        for (const picture of pictures)
          expect(saidIn([picture]).split(inPicture[language]).length, path).toBeGreaterThan(2);
      }
    }
  });

  it.each(ofPlaces)("%s says so in its first sentence and the names of its files", (path) => {
    const page = builtPage(path);
    expect(textOf(page.querySelector(".lead"))).toMatch(word[path.startsWith("en/") ? "en" : "bg"]);
    for (const link of page.querySelectorAll("#files a[href^='/data/register']"))
      expect(link.getAttribute("href")).toContain(".synthetic.");
  });
});

const pictured = /СИНТЕТИЧНИ<|SYNTHETIC</;

describe("the notebook of answers", () => {
  it.each(["izsledvane/tetradka", "en/explore/notebook"])("says of each synthetic one that it is (/%s/)", (path) => {
    const entries = [...builtPage(path).querySelectorAll(".notebook-entry")];
    const synthetic = entries.filter((entry) => pictured.test(entry.innerHTML));
    expect(synthetic).toHaveLength(3);
    for (const entry of entries)
      expect(/синтетични данни|synthetic data/i.test(textOf(entry.querySelector("h2")))).toBe(
        synthetic.includes(entry),
      );
  });
});

describe("a page made from published figures", () => {
  it("has no picture of synthetic data", async () => {
    for (const path of (await builtFiles("**/*.html")).filter(
      (each) => !/(registar|register|tetradka|notebook)\/index\.html$/.test(each),
    )) {
      expect(builtFile(path).toString(), path).not.toMatch(pictured);
    }
  });
});
