import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { citation, citationSentence } from "../../src/export/citation.ts";
import { jsonStatOf } from "../../src/export/json-stat.ts";
import { pptxOf } from "../../src/export/pptx.ts";
import { coloursOf } from "../../src/export/tokens.ts";
import { whereabouts } from "../../src/export/words.ts";
import { zipOf } from "../../src/export/zip.ts";
import { addressAt, openOrigin, writtenAddress } from "../../src/site/delivery/public-site.ts";
import { oneOf, seen } from "./made.ts";

const colours = coloursOf(readFileSync(new URL("../../src/styles/tokens.css", import.meta.url), "utf8"), "light");
const path = "/grafiki/sweeps-by-year/kyustendil/";
const here = { ...seen, address: path };
const { sheet, spec } = oneOf("sweeps-by-year-BG415");
const { sheet: english } = oneOf("sweeps-by-year-BG415", "en");

describe("an address", () => {
  it("is full where the copy has a public one, else a path, whose origin code leaves open", () => {
    const site = new URL("https://office.bg/");
    expect([addressAt(path, site), writtenAddress(path, site)]).toEqual([
      `https://office.bg${path}`,
      `https://office.bg${path}`,
    ]);
    expect([addressAt(path, undefined), writtenAddress(path, undefined)]).toEqual([path, openOrigin + path]);
  });
});

describe("what is taken from a copy without a public address", () => {
  it("says where it came from in every style of citation, and names no host", () => {
    for (const one of [sheet, english]) {
      const where = whereabouts(path, one.language);
      for (const [style, text] of Object.entries<string>({ ...citation(one, here) })) {
        expect(text.toLowerCase(), style).toContain(where.toLowerCase());
        expect(text, style).not.toMatch(/https?:|\bUR {2}-|\burl =|Достъпно на|Available from/);
      }
    }
    expect(citation(sheet, here).sentence).toContain(
      ", копие без публичен адрес, страница /grafiki/sweeps-by-year/kyustendil/, посетено на 1 декември 2026 г.",
    );
    expect(citationSentence(english, { address: path, hash: seen.hash })).toContain(
      ", a copy without a public address, page /grafiki/sweeps-by-year/kyustendil/.",
    );
  });

  it("says so in the readme of an archive and on a slide, which then needs no code to scan and leads nowhere", async () => {
    expect(
      strFromU8(unzipSync(await zipOf(sheet, { "a.csv": "1" }, here))["readme_bg.txt"] ?? new Uint8Array()),
    ).toContain("\r\nКопие без публичен адрес, страница /grafiki/");
    const parts = unzipSync(await pptxOf([{ sheet, spec, seen: here }], colours));
    const slide = strFromU8(parts["ppt/slides/slide1.xml"] ?? new Uint8Array());
    expect(slide).toContain("копие без публичен адрес");
    expect(slide).not.toContain("hlinkClick");
    expect(Object.keys(parts).filter((name) => name.startsWith("ppt/media/"))).toEqual([]);
  });

  it("has no address in JSON-stat, rather than a wrong one", () => {
    expect(jsonStatOf(sheet, here)).not.toHaveProperty("href");
    expect(jsonStatOf(sheet, seen)).toHaveProperty("href", seen.address);
  });
});
