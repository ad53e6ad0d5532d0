import { describe, expect, it } from "vitest";
import { builtFile, builtFiles, builtPage, textOf } from "./built.ts";

const word = { bg: /синтетични данни/i, en: /synthetic data/i } as const;
const inPicture = { bg: "СИНТЕТИЧНИ", en: "SYNTHETIC" } as const;
const manifest = JSON.parse(builtFile("data/manifest.json").toString()) as { readonly tables: readonly { readonly synthetic: boolean }[] };
const hasSynthetic = manifest.tables.some(({ synthetic }) => synthetic);

describe.runIf(hasSynthetic)("a page made from synthetic records", async () => {
  const pages = await builtFiles("{registar,oblasti/*/registar,en/register,en/districts/*/register}/index.html");

  it("exists for the country and every district in both languages", () => {
    expect(pages).toHaveLength(2 * 29);
  });

  it.each(pages)("%s says so in its banner, its title, every heading over figures, every table and every picture", (path) => {
    const page = builtPage(path);
    const language = path.startsWith("en/") ? "en" : "bg";
    expect(textOf(page.querySelector(".synthetic-banner"))).toMatch(word[language]);
    expect(page.title).toMatch(word[language]);
    expect(page.querySelector("meta[name=description]")?.getAttribute("content")).toMatch(word[language]);
    expect(textOf(page.querySelector(".lead"))).toMatch(word[language]);
    for (const caption of page.querySelectorAll("table caption")) expect(textOf(caption)).toMatch(word[language]);
    const pictures = [...page.querySelectorAll(".chart-figure svg.chart")].filter((each) => each.closest(".chart-legend") === null);
    expect(pictures.length).toBeGreaterThanOrEqual(8);
    for (const picture of pictures) expect(picture.textContent.split(inPicture[language]).length).toBeGreaterThan(2);
    for (const link of page.querySelectorAll("#files a[href^='/data/register']")) expect(link.getAttribute("href")).toContain(".synthetic.");
  });

});

describe("a page made from published figures", () => {
  it("has no picture of synthetic data", async () => {
    for (const path of (await builtFiles("**/*.html")).filter((each) => !/(registar|register)\/index\.html$/.test(each))) {
      expect(builtFile(path).toString(), path).not.toMatch(/СИНТЕТИЧНИ<|SYNTHETIC</);
    }
  });
});
