import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { builtFile, builtPage, isLeftOut } from "../built.ts";
import { kinds, nowhere } from "../kinds.ts";
import { openSite } from "../visits.ts";

const site = openSite();
const laterFile = /\/assets\/later\.[\w-]+\.css$/;

/** Of each element that is seen before the later styles: its beginning, its place, its style, a property a line. */
const looks = (page: Page): Promise<readonly (readonly string[])[]> =>
  page.evaluate(() => {
    const link = document.querySelector('main > .page link[rel="stylesheet"]');
    if (link === null) throw new Error("the page has no later styles after its chart");
    // What a box measures in the end follows from what stands in it, below the link too.
    const measured =
      /^(?:(?:inline-|block-)?size|width|height|(?:perspective|transform)-origin|grid-template-.*|--.*)$/;
    return [...document.querySelectorAll("body *")]
      .filter((element) => (element.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
      .filter((element) => element.closest("svg > *") === null && element.checkVisibility())
      .map((element) => {
        const style = getComputedStyle(element);
        const { x, y } = element.getBoundingClientRect();
        const told = [...style]
          .filter((name) => !measured.test(name))
          .map((name) => `${name}: ${style.getPropertyValue(name)}`);
        return [element.outerHTML.slice(0, 60), `at ${Math.round(x)}, ${Math.round(y)}`, ...told];
      });
  });

describe("the styles that stand in a page", () => {
  const early = kinds.filter((path) => {
    if (path.includes("?") || path === nowhere || isLeftOut(path)) return false;
    return builtPage(path).querySelector('main > .page link[rel="stylesheet"]') !== null;
  });

  it("are all that comes before the first chart, and are followed by one file that all pages share", () => {
    expect(early.length).toBeGreaterThan(10);
    const files = new Set<string>();
    for (const path of early) {
      const html = builtFile(`${path}index.html`).toString("utf8");
      const [link = ""] = /<link rel="stylesheet" href="[^"]*later[^>]*>/.exec(html) ?? [];
      files.add(link);
      expect(html.indexOf(link), path).toBeGreaterThan(html.indexOf('<svg class="chart'));
      expect(html.slice(0, html.indexOf("<main")), path).not.toContain('rel="stylesheet"');
    }
    expect(files.size).toBe(1);
  });

  // Each in one width by turns: the same sheets style them all.
  it.each(early.map((path, at) => [path, at % 2 === 0 ? 390 : 1200] as const))(
    "show all up to the first chart as it will look in the end (%s, %i pixels wide)",
    async (path, width) => {
      await site.visit(path, { viewport: { width, height: 900 }, javaScriptEnabled: false }, async ({ page }) => {
        const whole = await looks(page);
        await page.route(laterFile, (route) => route.abort());
        await page.reload();
        const alone = await looks(page);
        const different = whole.flatMap(([element = "", ...told], at) =>
          told.flatMap((line, place) => {
            const other = alone[at]?.[place + 1];
            return line === other ? [] : [`${element} ${line} (alone ${String(other)})`];
          }),
        );
        expect(different.slice(0, 5)).toEqual([]);
        expect(whole.length).toBeGreaterThan(20);
      });
    },
  );
});
