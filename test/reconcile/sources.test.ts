import { describe, expect, it } from "vitest";

import { readOfficial } from "../../src/intake/official.ts";
import { readPublished } from "../../src/intake/published/published.ts";
import { readReference } from "../../src/intake/reference.ts";
import { readVocabulary } from "../../src/intake/vocabulary.ts";
import { sourcesOf, unnamed } from "../../src/reconcile/sources.ts";
import type { Source } from "../../src/intake/published/source.ts";

const report = (fault: unknown): void => {
  throw new Error(JSON.stringify(fault));
};
const reference = await readReference("data/reference", report);
const vocabulary = await readVocabulary("data/vocabulary", reference, report);
const published = await readPublished("data/published", reference, vocabulary, report);
const official = await readOfficial("data/reference", reference, report);

const source = (source_id: string, publisher: string): Source => ({
  source_id,
  url: null,
  publisher,
  title: null,
  published_date: null,
  kind: "news",
  language: "bg",
  reading: null,
});

describe("the publishers that ship", () => {
  const rows = sourcesOf(published.sources, vocabulary, []);

  it("all have a name", () => {
    expect(unnamed(published.sources, vocabulary)).toEqual([]);
  });

  it("are in Latin letters in English", () => {
    expect(rows.filter(({ publisher_en }) => /\p{Script=Cyrillic}/u.test(publisher_en))).toEqual([]);
  });

  it("have one name in each language, however they are spelt", () => {
    const name = (id: string): string =>
      JSON.stringify(
        rows
          .filter(({ source: one }) => one === id)
          .map(({ publisher_bg, publisher_en }) => [publisher_bg, publisher_en]),
      );
    expect(name("novinite-201479")).toBe('[["Novinite","Novinite"]]');
    expect(name("h1-novinite-196696")).toBe(name("novinite-201479"));
    expect(name("h1-nsi-3310")).toBe('[["Национален статистически институт","National Statistical Institute"]]');
    expect(name("bta-995127")).toBe('[["БТА","BTA"]]');
    const pairs = new Set(rows.map(({ publisher_bg, publisher_en }) => `${publisher_bg} ${publisher_en}`));
    expect(new Set(rows.map(({ publisher_bg }) => publisher_bg)).size).toBe(pairs.size);
    expect(new Set(rows.map(({ publisher_en }) => publisher_en)).size).toBe(pairs.size);
  });

  it("are listed only while a source has them", () => {
    const used = new Set([...published.sources, ...official.sources].map(({ publisher }) => publisher));
    expect(vocabulary.publishers.filter(({ publisher }) => !used.has(publisher))).toEqual([]);
  });
});

describe("a publisher without a name", () => {
  it("is shown as its source has it, once among those that wait", () => {
    const some = [source("a", "Нов вестник"), source("b", "Нов вестник"), source("c", "БТА")];
    expect(unnamed(some, vocabulary)).toEqual(["Нов вестник"]);
    expect(
      sourcesOf(some, vocabulary, [{ source: "a" }, { source: "a" }]).map(
        ({ publisher_bg, publisher_en, statements }) => [publisher_bg, publisher_en, statements],
      ),
    ).toEqual([
      ["Нов вестник", "Нов вестник", 2],
      ["Нов вестник", "Нов вестник", 0],
      ["БТА", "BTA", 0],
    ]);
  });
});

describe("the sources that ship", () => {
  it("say how much was read only where it was recorded", () => {
    const part = published.sources.filter(({ reading }) => reading === "part");
    expect(part.length).toBeGreaterThan(20);
    expect(part.some(({ source_id }) => source_id === "slivennet-464934")).toBe(true);
    expect(published.sources.some(({ reading }) => reading === null)).toBe(true);
  });

  it("have no compiler's note for a title", () => {
    expect(published.sources.filter(({ title }) => title !== null && /excerpt|\[|\]|…/.test(title))).toEqual([]);
  });
});
