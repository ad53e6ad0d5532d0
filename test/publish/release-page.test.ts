import { glob, readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import { compare } from "../../src/publish/release/compare.ts";
import { reportOf } from "../../src/publish/release/report.ts";
import { pageOf } from "../../src/publish/release/written.ts";
import { changed, edit, small, sweeps, value } from "./changed.ts";

describe("the report as a page", () => {
  it("is one in which nothing that stands in the data is markup", () => {
    const page = pageOf([
      reportOf(compare(small, changed({ observations: edit(sweeps, { source: "<script>" }) })), "1.0.0", "<b>", "bg"),
    ]);
    expect(page).toContain("<li>&lt;b&gt;</li>");
    expect(page).not.toContain("<b>");
    expect(page).toMatch(/^<!doctype html>\n<html lang="bg">/);
  });

  it("asks for nothing that the policy of the site refuses, in any release on record", async () => {
    const pages = await Array.fromAsync(glob("data/releases/*/changes.html"));
    expect(pages.length).toBeGreaterThan(2);
    for (const path of pages) {
      const page = await readFile(path, "utf8");
      expect(page, path).not.toMatch(/<(?:script|style|link|img|iframe|object|base)\b| (?:style|src|on[a-z]+)=/);
      expect([...page.matchAll(/<section[^>]* lang="(\w+)"/g)].map(([, lang]) => lang)).toEqual(["bg", "en"]);
    }
  });

  it("is one that any policy lets through, leads to each language, and says which words are in another one", () => {
    const changes = compare(small, changed({ observations: value }));
    const page = pageOf((["bg", "en"] as const).map((language) => reportOf(changes, "1.0.0", "Бележка", language)));
    expect(page).toContain("content=\"default-src 'none'\"");
    expect(page).not.toMatch(/<(?:script|style|link|img)| (?:style|src|on[a-z]+)=/);
    expect([...page.matchAll(/<a href="#(\w+)"/g)].map(([, id]) => id)).toEqual(["bg", "en"]);
    expect([...page.matchAll(/<section id="(\w+)" lang="\1">/g)]).toHaveLength(2);
    expect(page).toContain('<li><span lang="bg">Бележка</span></li>');
  });
});
