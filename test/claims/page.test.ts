import { describe, expect, it } from "vitest";
import { readPage } from "../../scripts/claims/page.ts";

const page = (main: string, head = "") =>
  readPage(
    `<!doctype html><html lang="en"><head><title>A title</title>${head}</head><body><nav>3 ways</nav><main>${main}</main></body></html>`,
  );
const units = (main: string, head?: string) =>
  page(main, head)
    .units.filter(({ where }) => where !== "title")
    .map(({ text, where, scope, claims }) => [text, where, scope, claims.length]);

describe("a page", () => {
  it("is read by its blocks, with the claims beside them", () => {
    expect(units("<h1>A</h1><p class='lead' data-claim='[1]'>In all <strong>5</strong>.</p>")).toEqual([
      ["A", "h1", "full", 0],
      ["In all 5.", "p.lead", "full", 1],
    ]);
  });

  it("gives a claimed piece of a sentence by itself, and the rest without it", () => {
    expect(units("<p>We hold <b data-claim='[1]'>5 figures</b> of 7.</p>")).toEqual([
      ["5 figures", "b", "full", 1],
      ["We hold of 7.", "p", "full", 0],
    ]);
  });

  it("holds a sentence to the claims of its pieces too", () => {
    expect(
      page("<p data-claim='[1]'>A <b data-claim='[2]'>b</b></p>").units.find(({ where }) => where === "p")?.claims,
    ).toEqual(["[1]", "[2]"]);
  });

  it("is known by its addresses in the site, wherever that lives", () => {
    const { addresses, picture } = readPage(
      '<html lang="en" data-base="/x"><head><link rel="alternate" hreflang="bg" href="/x/a/"><link rel="alternate" hreflang="en" href="https://h/x/en/a/"><meta property="og:image" content="https://h/x/a.png"></head></html>',
    );
    expect([...addresses.values(), picture]).toEqual(["/a/", "https://h/en/a/", "https://h/a.png"]);
  });

  it("leaves out navigation, choices, code, legends and prose of the site's own, and remembers the prose", () => {
    const silent =
      "<nav>5</nav><form><label>5</label></form><pre>5</pre><ul class='chart-legend'><li>5</li></ul><script>5</script><div data-prose><p>Five is 5.</p></div>";
    expect(units(silent)).toEqual([]);
    expect(page(silent).prose).toContain("Five is 5.");
  });

  it("asks less of cells and labels, and of pictures only what is compared", () => {
    expect(units("<table><caption>Five</caption><tr><td>5</td></tr></table><svg><text>5</text></svg>")).toEqual([
      ["Five", "caption", "label", 0],
      ["5", "td", "cell", 0],
      ["5", "text", "picture", 0],
    ]);
  });

  it("has what is shared and spoken", () => {
    expect(
      units("<img alt='A picture'>", "<meta name='description' content='All'><meta property='og:title' content='One'>"),
    ).toEqual([
      ["All", "meta description", "full", 0],
      ["One", "meta og:title", "full", 0],
      ["A picture", "img[alt]", "label", 0],
    ]);
  });

  it("puts a cell beside its row, and counts what a part lists", () => {
    const { units: found, entries } = page(
      "<section><h2>Two</h2><table><tbody><tr><th>A part of the year</th><td data-claim='[1]'>5</td></tr></tbody></table><ul><li>7</li></ul></section>",
    );
    expect(found.find(({ text }) => text === "5")?.beside).toBe("A part of the year 5");
    expect(entries.get(found.find(({ text }) => text === "Two")?.parts.at(-1) ?? 0)).toBe(2);
  });

  it("keeps two links apart, and a name in a sentence together", () => {
    expect(units("<p><a>A year</a><a>B</a></p><p>Said by (<a>C</a>).</p>").map(([text]) => text)).toEqual([
      "A year B",
      "Said by (C).",
    ]);
  });

  it("keeps what ties a number together", () => {
    expect(units("<p>23&nbsp;898\n  children</p>")).toEqual([["23\u00a0898 children", "p", "full", 0]]);
    expect([
      ...(page("<section><table class='chart-table'><tr><td>≈ 23,898</td><td>5</td></tr></table></section>").tables.get(
        2,
      ) ?? []),
    ]).toEqual([23_898, 5]);
  });
});
