import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addresses, addressOf, folderOf, folders, languageAt, withoutRoot } from "../../src/i18n/addresses.ts";
import { dictionary } from "../../src/i18n/dictionary.ts";
import { fileKinds, isMany, pageKeys, pageKinds } from "../../src/i18n/kinds.ts";
import { pagePath } from "../../src/i18n/paths.ts";
import { config } from "../../src/edge/oembed.ts";
import { languages } from "../../src/model/text.ts";
import {
  fileAt,
  fileRoutes,
  notFoundFile,
  openFolders,
  pageAt,
  pageRoutes,
  pages,
} from "../../src/site/routes/registry.ts";

const components = "src/components/pages";
const source = (component: string): string => readFileSync(`${components}/${component}.astro`, "utf8");
const once = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);

describe("the table of addresses", () => {
  it("calls every folder differently, in each language", () => {
    for (const language of languages) expect(once(Object.values(folders).map((names) => names[language]))).toEqual([]);
  });

  it("names in every address only folders that there are", () => {
    const known = Object.keys(folders);
    for (const address of Object.values(addresses))
      for (const [, folder = ""] of address.matchAll(/\{(.*?)\}/g)) expect(known).toContain(folder);
  });

  it("gives every page an address in each language, and none to two", () => {
    const patterns = [...pageRoutes, ...fileRoutes].map(({ pattern }) => pattern.replace(/\[(?:\.{3})?\w+\]/g, "[]"));
    expect(once(patterns)).toEqual([]);
    expect(pageRoutes).toHaveLength(pageKinds.length * languages.length);
    expect(new Set(fileRoutes.map(({ kind }) => kind))).toEqual(new Set(fileKinds));
  });

  it("fills addresses, and finds the language of one again", () => {
    expect(addressOf("chartRegister", "bg", { chart: "outreach-funnel", area: "ruse" })).toBe(
      "/grafiki/outreach-funnel/ruse/registar/",
    );
    expect(addressOf("oembed", "en", { file: "a/b.json" })).toBe("/en/oembed/a/b.json");
    expect(folderOf("districtFile", "bg")).toBe("/oblasti/");
    expect(folderOf("tableBook", "en")).toBe("/en/data/");
    for (const language of languages)
      for (const page of pageKeys) expect(languageAt(pagePath(page, language))).toBe(language);
    expect(["/en", "/EN/map", "/enough/", "/"].map(languageAt)).toEqual(["en", "en", "bg", "bg"]);
    expect(["/en/map/", "/map/", "/en/"].map(withoutRoot)).toEqual(["map/", "map/", ""]);
  });
});

describe("the table of pages", () => {
  it("has an entry for every component, and a component with a heading for every entry", () => {
    const named = new Set(Object.values(pages).map(({ component }) => `${component}.astro`));
    expect(new Set(readdirSync(components))).toEqual(named);
    for (const { component } of Object.values(pages)) expect(source(component), component).toMatch(/<h1\b/);
  });

  it("asks those components for their pages of which there may be many or none", () => {
    for (const kind of pageKinds) {
      const { component, ofRegister = false } = pages[kind];
      expect(source(component).includes("export const getStaticPaths = pagesOf;"), kind).toBe(
        isMany(kind) || ofRegister,
      );
    }
  });

  it("says why search engines may not list a page, in words", () => {
    for (const { unlisted } of Object.values(pages)) expect(unlisted?.split(" ").length ?? 9).toBeGreaterThan(4);
  });

  it("has a name for every page that has an address of its own, in each language", () => {
    for (const language of languages) {
      const names = pageKeys.map((page) => dictionary(language).site.pages[page]);
      expect(names.filter((name) => name.trim() === "")).toEqual([]);
      expect(once(names)).toEqual([]);
    }
  });
});

describe("a route", () => {
  it("leads to one page or file in one language", () => {
    expect(pageAt("/en/districts/[slug]")).toMatchObject({ kind: "district", language: "en" });
    expect(pageAt("/")).toMatchObject({ kind: "home", language: "bg" });
    expect(pageAt("/registar/[...page]")).toMatchObject({ kind: "register", language: "bg" });
    expect(fileAt("/danni/[stem].excel.csv")).toMatchObject({ kind: "tableExcelCsv", language: "bg" });
    expect(() => pageAt("/gallery")).toThrow(RangeError);
  });

  it("opens to other people's pages only what is made for them", () => {
    expect(openFolders("frame")).toEqual(["/vgradi/", "/en/embed/"]);
    expect(new Set(openFolders("read"))).toEqual(
      new Set(["/danni/", "/en/data/", "/oembed/", "/en/oembed/", "/api/v1/", "/emisii/", "/en/feeds/"]),
    );
    expect(new Set(openFolders("show"))).toEqual(new Set(["/grafiki/", "/en/charts/", "/oblasti/", "/en/districts/"]));
    // Hosts read the rule at their edge without running it.
    const asked = config.path.map((path) => new RegExp(`^${path.replaceAll("*", ".*")}$`));
    for (const language of languages)
      expect(asked.some((path) => path.test(addressOf("oembed", language, { file: "a/b.json" })))).toBe(true);
    expect(languages.map(notFoundFile)).toEqual(["404.html", "en/404/index.html"]);
  });
});
