import { describe, expect, it } from "vitest";
import { outlineOf } from "../../scripts/check-site/outline.ts";
import { pairFaults } from "../../scripts/check-site/pairs.ts";

const page = (language: string, addresses: Readonly<Record<string, string>>, text = "371"): string => {
  const links = Object.entries(addresses)
    .map(([code, path]) => `<link rel="alternate" hreflang="${code}" href="https://x.bg${path}">`)
    .join("");
  return `<!doctype html><html lang="${language}"><head><title>x</title>${links}</head><body><h1>x</h1><p>${text}</p></body></html>`;
};
const faults = (site: Readonly<Record<string, string>>): readonly string[] => {
  const pages = new Map(Object.entries(site).map(([address, html]) => [address, outlineOf(html)]));
  return [...pages].flatMap(([address, outline]) => pairFaults(address, outline, pages));
};
const both = { bg: "/iztochnitsi/blitz-40468/", en: "/en/sources/blitz-40468/" };

describe("the pair of a page", () => {
  it("is asked of every page, also of one whose address holds 404", () => {
    expect(faults({ [both.bg]: page("bg", both), [both.en]: page("en", both) })).toEqual([]);
    expect(faults({ [both.bg]: page("bg", both), [both.en]: page("en", both, "372") })).toEqual([
      `${both.bg} and ${both.en}: number 371: 1 times in "bg", 0 times in "en"`,
      `${both.bg} and ${both.en}: number 372: 0 times in "bg", 1 times in "en"`,
    ]);
    expect(faults({ [both.bg]: page("bg", both) })).toEqual([
      `${both.bg}: names no page in "en" that exists (${both.en})`,
    ]);
    expect(faults({ [both.bg]: page("bg", {}) })).toEqual([`${both.bg}: names no page in "en" that exists (/missing)`]);
  });

  it("must name the page", () => {
    expect(faults({ [both.bg]: page("bg", both), [both.en]: page("en", { ...both, bg: "/" }) })).toEqual([
      `${both.bg}: its pair ${both.en} does not name it`,
      `${both.en}: names no page in "bg" that exists (/)`,
    ]);
  });

  it("is not asked of the two pages for wrong addresses", () => {
    expect(faults({ "/404.html": page("bg", {}), "/en/404/": page("en", {}) })).toEqual([]);
  });
});
