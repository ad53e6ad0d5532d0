import { describe, expect, it } from "vitest";
import { differences, flaws } from "../../scripts/check-site/faults.ts";
import { numbersIn, outlineOf } from "../../scripts/check-site/outline.ts";

const page = (language: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><title>2026</title><link rel="icon" href="/icon.svg"><link rel="alternate" hreflang="bg" href="https://x.bg/a/"></head><body>${body}</body></html>`;

describe("numbersIn", () => {
  it("reads both languages' writing as the same numbers", () => {
    expect(numbersIn("от 207\u00a0000 до 1,5 през 2019/2020 г.", "bg")).toEqual(["207000", "1.5", "2019", "2020"]);
    expect(numbersIn("from 207,000 to 1.5 in 2019/2020", "en")).toEqual(["207000", "1.5", "2019", "2020"]);
  });
});

describe("a page under a path of its host", () => {
  const under = (body: string) =>
    outlineOf(
      `<!doctype html><html lang="en" data-base="/x"><head><link rel="icon" href="/x/icon.svg"><meta property="og:image" content="https://h/x/a.png"><link rel="alternate" hreflang="bg" href="https://h/x/a/"></head><body><main><h1>A</h1>${body}</main></body></html>`,
    );

  it("is known by its addresses in the site", () => {
    const { base, links, addresses } = under('<a href="/x/b/">b</a><a href="#c">c</a>');
    expect([base, addresses.get("bg"), links]).toEqual(["/x", "https://h/a/", ["/icon.svg", "/a.png", "/b/", "#c"]]);
    expect(flaws(under('<a href="/x/b/">b</a>'))).toEqual([]);
  });

  it("is told of every address that lies outside, whatever says it", () => {
    expect(flaws(under('<a href="/b/">b</a><div data-d="/xy/"></div>'))).toEqual([
      "names /b/, which is outside /x/",
      "names /xy/, which is outside /x/",
    ]);
  });
});

describe("two pages of a pair", () => {
  const bg = outlineOf(
    page(
      "bg",
      "<main><h1>Обходи</h1><p>Общо 207&nbsp;000 деца.</p><table><tr><td data-state='c'>скрито</td></tr></table></main>",
    ),
  );

  it("agree when only the words differ", () => {
    const en = outlineOf(
      page(
        "en",
        "<main><h1>Sweeps</h1><p>207,000 children in all.</p><table><tr><td data-state='c'>withheld</td></tr></table></main>",
      ),
    );
    expect(differences(bg, en)).toEqual([]);
    expect(flaws(en)).toEqual([]);
  });

  it.each([
    [
      "a number",
      "<main><h1>Sweeps</h1><p>208,000 children in all.</p><table><tr><td data-state='c'>withheld</td></tr></table></main>",
      /number 207000: 1 times/,
    ],
    [
      "a state",
      "<main><h1>Sweeps</h1><p>207,000 children in all.</p><table><tr><td data-state='x'>withheld</td></tr></table></main>",
      /state c: 1 times/,
    ],
    ["a table", "<main><h1>Sweeps</h1><p>207,000 children in all.</p></main>", /table: 1 times/],
  ])("differ by %s", (_, body, words) => {
    expect(differences(bg, outlineOf(page("en", body))).join("\n")).toMatch(words);
  });

  it("may each have a file of their own, with a size and a hash of its own, and nothing else", () => {
    const own = (language: string, size: string, rows: string) =>
      outlineOf(page(language, `<h1>A</h1><p>${rows}</p><p data-own-file>${size} <b>${size}</b></p>`));
    expect(differences(own("bg", "63 kB", "12"), own("en", "61 kB", "12"))).toEqual([]);
    expect(differences(own("bg", "63 kB", "12"), own("en", "61 kB", "13"))).not.toEqual([]);
    expect(flaws(own("en", "63 кБ", "12"))).not.toEqual([]);
  });

  it("know each other's address", () => {
    expect(bg.addresses.get("bg")).toBe("https://x.bg/a/");
  });
});

describe("a page by itself", () => {
  it("marks its Bulgarian words in an English page", () => {
    const silent = outlineOf(page("en", "<main><h1>A</h1>Said by <span lang='bg'>РУО Враца</span></main>"));
    expect(flaws(silent)).toEqual([]);
    expect(flaws(outlineOf(page("en", "<main><h1>A</h1>Said by РУО Враца.</main>"))).join()).toMatch(
      /РУО Враца.* is Cyrillic/,
    );
  });

  it("names its icon, which a browser would look for at /favicon.ico else", () => {
    const bare = page("en", "<main><h1>A</h1></main>").replace('<link rel="icon" href="/icon.svg">', "");
    expect(flaws(outlineOf(bare))).toEqual([
      "names no icon, so that browsers ask for /favicon.ico, which is not there",
    ]);
  });

  it("leaves no attribute that stands for text empty", () => {
    expect(flaws(outlineOf(page("bg", "<main><h1>А</h1><table aria-label=' '></table></main>")))).toEqual([
      "table[aria-label] holds no words",
    ]);
  });

  it("says nothing by its scripts and styles", () => {
    expect(outlineOf(page("en", "<script>const a = 'Дупница 5'</script>")).unmarked).toEqual([]);
  });
});
