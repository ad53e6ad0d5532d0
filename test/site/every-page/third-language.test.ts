import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parsed } from "../built.ts";
import { accent } from "./third-language/accented.ts";
import { code, drawn, makeSite, root } from "./third-language/site.ts";

/**
 * A language is an entry of the registry and a folder of words: the site is copied, a made-up third language is added
 * to the copy as anybody would add one, and some of its pages are drawn.
 */

const own = [
  "index.html",
  "districts/kyustendil/index.html",
  "charts/sweeps-by-year/kyustendil/index.html",
  "charts/coordination-timeline/bulgaria/index.html",
  "method/index.html",
  "map/index.html",
  "school/index.html",
  "404/index.html",
].map((file) => root.slice(1) + file);
/** Pages with much that the release itself tells of: how it was made, and what its columns hold. */
const told = ["method/certificate/index.html", "register/index.html", "data/breakdowns/index.html"].map(
  (file) => root.slice(1) + file,
);
const english = (file: string): string => file.replace(root.slice(1), "en/");
const others = ["index.html", "en/index.html", "oblasti/kyustendil/index.html", "en/districts/kyustendil/index.html"];
const files = [
  `${root.slice(1)}charts/sweeps-by-year/kyustendil.excel.csv`,
  `sitemap-${code}.xml`,
  "sitemap-bg.xml",
  "vgradi/status.json",
];
const borrowed = [`${root.slice(1)}style/index.html`, "en/style/index.html"];

let site = "";
let made: ReadonlyMap<string, string> = new Map();
let known = "";
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "third-language-"));
  await makeSite(site);
  const all = [...own, ...told];
  made = await drawn(site, [...new Set([...all, ...all.map(english), ...others, ...files, ...borrowed])]);
  known = await facts();
}, 300_000);
afterAll(() => rm(site, { recursive: true, force: true }));

const text = (file: string): string => made.get(file) ?? "";
const page = (file: string): Document => parsed(text(file));
/** The texts that a page says in its own language. */
function saidIn(document: Document): readonly string[] {
  const walker = document.createTreeWalker(document.body, 4 /* texts */);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || element.closest("script, style, template, code, pre") !== null) continue;
    if (element.closest("[lang]") === document.documentElement) found.push(node.textContent ?? "");
  }
  return found;
}

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en-GB", { month: "long" }).format(new Date(2026, month)),
);
/**
 * What stands between the words that are nobody's: accented words, numbers, months, signs, and how Intl joins names.
 */
const between = new RegExp(
  `[\\p{L}\\d]*[áéíóú][\\p{L}\\d]*|\\b(?:and|by|${months.join("|")})\\b|[^\\p{L}\\s'’-]`,
  "giu",
);

/** Every text in the published tables, in one line. */
async function facts(): Promise<string> {
  const names = (await readdir("public/data")).filter((name) => name.endsWith(".csv"));
  const all = await Promise.all(names.map((name) => readFile(join("public/data", name), "utf8")));
  return all.join("\n").replaceAll('""', '"').toLowerCase();
}

/** The elements of a page outside its pictures, and which of them say nothing; the glossary knows terms, not facts. */
const shape = (document: Document): readonly string[] =>
  [...document.querySelectorAll("main *")]
    .filter((element) => element.closest("svg, script, style, dfn") === null)
    .map(({ tagName, textContent }) => (textContent.trim() === "" ? `${tagName}, empty` : tagName));

describe.each([...own, ...told])("%s", (file) => {
  it("says wherever the English page says something", () => {
    expect(text(file)).not.toMatch(/undefined|\[object/);
    expect(shape(page(file))).toEqual(shape(page(english(file))));
  });
});

describe.each(own)("%s", (file) => {
  it("says its language, and leads to the same page in every other one", () => {
    const document = page(file);
    expect(document.documentElement.lang).toBe(code);
    const links = [...document.querySelectorAll<HTMLAnchorElement>("header a.language")];
    expect(links.map((link) => [link.getAttribute("hreflang"), link.lang])).toEqual([
      ["bg", "bg"],
      ["en", "en"],
    ]);
    if (file.includes("404")) return;
    const named = [...document.querySelectorAll<HTMLLinkElement>("link[rel=alternate][hreflang]")].map((link) => [
      link.getAttribute("hreflang"),
      link.getAttribute("href"),
    ]);
    const shown = links.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")]);
    expect(named).toEqual(expect.arrayContaining([...shown, [code, `/${file.replace("index.html", "")}`]]));
  });

  it("holds no Bulgarian that is not marked", () => {
    expect(saidIn(page(file)).filter((said) => /\p{Script=Cyrillic}/u.test(said))).toEqual([]);
  });

  it("says in its own words all that is no fact", () => {
    const plain = saidIn(page(file))
      .flatMap((said) => said.split(between))
      .map((part) => part.trim().toLowerCase())
      .filter((part) => accent(part) !== part && part.split(/\s/).length > 2 && !known.includes(part));
    expect(plain).toEqual([]);
  });
});

describe("the languages beside it", () => {
  it.each(others)("offer it on %s", (file) => {
    const links = [...page(file).querySelectorAll<HTMLAnchorElement>("header a.language")];
    expect(links.map((link) => link.getAttribute("hreflang"))).toContain(code);
    expect(links.map((link) => link.getAttribute("href")?.startsWith(root))).toContain(true);
  });

  it("name it in their sitemaps, as it names them", () => {
    const listed = (map: string): number => text(map).split("<url>").length;
    expect(listed(`sitemap-${code}.xml`)).toBe(listed("sitemap-bg.xml"));
    expect(text("sitemap-bg.xml")).toContain(`hreflang="${code}" href="${root}districts/kyustendil/"`);
  });

  it("lend it a whole dictionary that it lacks", () => {
    const [ours = "", theirs = ""] = borrowed.map((file) => page(file).querySelector("main .lead")?.textContent);
    expect(ours).toBe(theirs);
    expect(accent(ours)).not.toBe(ours);
  });
});

describe("its files", () => {
  it("have its words, and numbers as it writes them", () => {
    const [heads = "", first = ""] = text(files[0] ?? "").split("\r\n");
    expect(heads).toContain(accent("Indicator"));
    expect(first).toContain(`,${code}`);
    expect(JSON.parse(text("vgradi/status.json"))).toMatchObject({
      said: { [code]: expect.stringMatching(/^\d+ /) as string },
    });
  });
});
