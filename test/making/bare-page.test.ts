import { describe, expect, it } from "vitest";

import { barePage } from "../../scripts/bench/bare.ts";

const page =
  '<!doctype html><html lang="bg"><head><title>A &lt; B</title><script src="/a.js"></script><style>p{}</style></head><body><p>Текст</p>' +
  '<figure class="chart-figure"><div class="chart-desk"><svg class="chart" width="680"><path d="M0,0"></path></svg></div></figure>' +
  '<figure class="chart-figure"><div class="chart-desk"><svg class="chart" width="1"></svg></div></figure></body></html>';

describe("the bare page of a bench", () => {
  it("holds the first chart of a page as it is, and nothing else", () => {
    const bare = barePage(page);
    expect(bare).toContain('<div class="chart-desk"><svg class="chart" width="680"><path d="M0,0"></path></svg></div>');
    expect(bare).not.toMatch(/script|style|Текст|width="1"/);
    expect(bare).toContain("<title>A &lt; B</title>");
  });

  it("is refused where the page has no chart", () => {
    expect(() => barePage("<p></p>")).toThrow("the page has no chart");
  });
});
