import { describe, expect, it } from "vitest";
import { glossary as bg } from "../../src/i18n/bg/glossary.ts";
import { glossary as en } from "../../src/i18n/en/glossary.ts";
import { explain, termKeys } from "../../src/i18n/explain.ts";

const page = (main: string): string =>
  `<html><body><p>ОКЦ, sweep</p><main id="content">${main}</main><footer>обход</footer></body></html>`;
const inside = (main: string, language: "bg" | "en" = "bg"): string =>
  explain(page(main), language).replace(/^.*<main id="content">|<\/main>.*$/gs, "");
const linked = (main: string, language: "bg" | "en" = "bg"): readonly string[] =>
  [...inside(main, language).matchAll(/#([a-z-]+)">([^<]+)</g)].map(([, key, words]) => `${key ?? ""}: ${words ?? ""}`);

describe("the terms of a page", () => {
  it("lead to the glossary where each is used first, and nowhere else", () => {
    expect(
      inside(
        "<p>През 2019 г. <strong>13\u00a0екипа за обхват</strong> са направили 371 обхода.</p><p>Обходите са отчетени пред ОКЦ.</p>",
      ),
    ).toBe(
      '<p>През 2019 г. <strong>13\u00a0<dfn class="term"><a href="/rechnik/#coverage-team">екипа за обхват</a></dfn></strong> са направили 371 ' +
        '<dfn class="term"><a href="/rechnik/#sweep">обхода</a></dfn>.</p><p>Обходите са отчетени пред <dfn class="term"><a href="/rechnik/#okc">ОКЦ</a></dfn>.</p>',
    );
    expect(linked("<p>13 coverage teams made 371 sweeps. Sweeps go on.</p>", "en")).toEqual([
      "coverage-team: coverage teams",
      "sweep: sweeps",
    ]);
  });

  it("stay as they are in headings, links, tables, pictures, controls and words of another language", () => {
    const untouched = [
      "<h2>Обходи</h2>",
      '<p><a href="/x/">обходи</a></p>',
      "<table><tr><td>ДДЛРГ</td></tr></table>",
      "<svg><svg><text>а</text></svg><text>ОКЦ</text></svg>",
      "<select><option>Обходи</option></select>",
      "<summary>Обходи</summary>",
      '<script type="application/json">"ОКЦ"</script>',
      '<p aria-label="ОКЦ > обход">а</p>',
      "<!-- обход -->",
    ];
    for (const html of untouched) expect(inside(html)).toBe(html);
    expect(inside('<p>By <span lang="bg">ОКЦ sweep</span>.</p>', "en")).toBe(
      '<p>By <span lang="bg">ОКЦ sweep</span>.</p>',
    );
    expect(linked(`${untouched.join("")}<p>обход</p>`)).toEqual(["sweep: обход"]);
  });

  it("are whole words: no part of a longer one, and the longest of several", () => {
    expect(linked("<p>Преобходен, обходен, ОКЦ-2, РДСПК</p>")).toEqual([]);
    expect(linked("<p>екипът за обхват</p>")).toEqual(["coverage-team: екипът за обхват"]);
    expect(linked("<p>The sweeper swept.</p>", "en")).toEqual([]);
  });

  it("are looked for in no page of another layout", () => {
    const frame = "<main><p>обход</p></main>";
    expect(explain(frame, "bg")).toBe(frame);
  });

  it("change no word that a reader sees", () => {
    const main = "<p>Обхванатите деца в <em>риск от отпадане</em> &amp; реинтеграция; ДМСГД, ЦНСТ.</p>";
    expect(inside(main).replace(/<[^>]*>/g, "")).toBe(main.replace(/<[^>]*>/g, ""));
    expect(linked(main)).toHaveLength(5);
  });
});

describe("the glossary", () => {
  it.each([
    ["bg", bg],
    ["en", en],
  ] as const)(
    "has a name, a plain text and a pattern that knows its own name for every term, in %s",
    (_, { terms, groups }) => {
      for (const key of termKeys) {
        const { name, full, text, group, match } = terms[key];
        expect(Object.keys(groups)).toContain(group);
        expect(text.endsWith("."), key).toBe(true);
        expect(text.length, key).toBeGreaterThan(40);
        const names = [name, ...(full === "" ? [] : [full])].flatMap((one) => [...one.split(/, | – /), one]);
        expect(
          names.some((one) => new RegExp(match, "u").test(one)),
          `${key}: ${match}`,
        ).toBe(true);
      }
    },
  );

  it("has the same terms in both languages, in the same groups", () => {
    expect(Object.keys(en.terms)).toEqual(Object.keys(bg.terms));
    for (const key of termKeys) expect(en.terms[key].group).toBe(bg.terms[key].group);
  });

  it("explains each abbreviation of a home, service or body with its full name", () => {
    for (const key of termKeys.filter((one) => /^\p{Lu}{2,}$/u.test(bg.terms[one].name))) {
      expect(bg.terms[key].full, key).not.toBe("");
      expect(en.terms[key].full, key).not.toBe("");
    }
  });
});
