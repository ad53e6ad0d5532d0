import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openSite } from "../visits.ts";

const site = openSite();
const narrow = { viewport: { width: 320, height: 700 } };

/** The type in the charts of a page that is smaller than so many pixels on the screen, with its words. */
const smallType = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((pixels) => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    return [...document.querySelectorAll<SVGTextElement>("main svg.chart text")].flatMap((text) => {
      const matrix = text.getScreenCTM();
      if (text.textContent.trim() === "" || text.getClientRects().length === 0 || matrix === null) return [];
      const scale = Math.hypot(matrix.a, matrix.b);
      return [text, ...text.querySelectorAll("tspan")].flatMap((part) => {
        const size = Number.parseFloat(getComputedStyle(part).fontSize) * scale;
        return size < pixels - 0.01 ? [`${part.textContent}: ${size.toFixed(1)}`] : [];
      });
    });
  }, least);

/** How unlike the ground of an element is at its right edge to that beside it, up to 255. */
async function shadeAtTheRight(page: Page, element: Locator): Promise<number> {
  const picture = (await element.screenshot()).toString("base64");
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    // Type and rules cover less than half of a column.
    const ground = (x: number): number => {
      const { data } = context.getImageData(x, 0, 1, image.height);
      const greens = data.filter((_, at) => at % 4 === 1).sort();
      return greens[greens.length >> 1] ?? 0;
    };
    return Math.abs(ground(image.width - 40) - ground(image.width - 3));
  }, picture);
}

describe("at 320 pixels", () => {
  it.each([
    "/",
    "/oblasti/kyustendil/",
    "/en/districts/kyustendil/",
    "/oblasti/kyustendil/registar/",
    "/uchilishte/",
    "/grizha/",
    "/koordinatsiya/",
    "/karta/",
    "/sravnenie/",
    "/grafiki/",
    "/grafiki/returned-heatmap/bulgaria/",
    "/izsledvane/",
  ])("no type in a chart is under 11 pixels, and the page is not wider than the screen (%s)", async (path) => {
    await site.visit(path, narrow, async ({ page }) => {
      expect(await smallType(page, 11)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });

  it.each(["/izsledvane/", "/en/explore/"])(
    "no ready question widens the page once its SQL is open (%s)",
    async (path) => {
      await site.visit(path, narrow, async ({ page }) => {
        const opened = await page.evaluate(() => {
          const folds = [...document.querySelectorAll<HTMLDetailsElement>(".explore-ready details")];
          for (const fold of folds) fold.open = true;
          return folds.length;
        });
        expect(opened).toBeGreaterThan(3);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      });
    },
  );

  it.each(["/sravnenie/", "/karta/", "/oblasti/ruse/"])(
    "no line begins with the comma after a source's name (%s)",
    async (path) => {
      await site.visit(path, narrow, async ({ page }) => {
        const found = await page.evaluate(() => {
          for (const fold of document.querySelectorAll("details")) fold.open = true;
          const walk = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
          const texts: Text[] = [];
          while (walk.nextNode() instanceof Text) texts.push(walk.currentNode as Text);
          const boxOf = (text: Text, at: number): DOMRect | undefined => {
            const sign = document.createRange();
            sign.setStart(text, at);
            sign.setEnd(text, at + 1);
            return sign.getClientRects()[0];
          };
          const commas = texts.flatMap((text, place) => {
            const before = texts[place - 1];
            if (!text.data.startsWith(", ") || before === undefined || !/\S$/.test(before.data)) return [];
            const [end, comma] = [boxOf(before, before.length - 1), boxOf(text, 0)];
            return end === undefined || comma === undefined ? [] : [{ text, isBelow: comma.top > end.bottom - 2 }];
          });
          return {
            commas: commas.length,
            orphans: commas.filter(({ isBelow }) => isBelow).map(({ text }) => text.parentElement?.outerHTML),
          };
        });
        expect(found.commas).toBeGreaterThan(0);
        expect(found.orphans).toEqual([]);
      });
    },
  );

  it("only a thumbnail that is cut off fades", async () => {
    await site.visit("/grafiki/", narrow, async ({ page }) => {
      const thumbnails = await page.evaluate(() =>
        [...document.querySelectorAll(".thumbnail")].map((cut) => {
          const whole = cut.firstElementChild ?? cut;
          return {
            isCut: whole.getBoundingClientRect().height > cut.getBoundingClientRect().height,
            fades: Number.parseFloat(getComputedStyle(whole, "::after").height) > 0,
          };
        }),
      );
      const cut = thumbnails.filter(({ isCut }) => isCut);
      expect(cut.length).toBeGreaterThan(0);
      expect(cut.length).toBeLessThan(thumbnails.length);
      expect(thumbnails.filter(({ isCut, fades }) => isCut !== fades)).toEqual([]);
    });
  });

  it.each(["light", "dark"] as const)(
    "a table that goes on to the right is shaded there until its end is seen (%s)",
    async (colorScheme) => {
      await site.visit("/grafiki/teams-by-year/bulgaria/", { ...narrow, colorScheme }, async ({ page }) => {
        const table = page.locator(".table-slot .scroll").first();
        expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeGreaterThan(20);
        const before = await shadeAtTheRight(page, table);
        expect(before).toBeGreaterThan(30);
        await table.evaluate((element) => {
          element.scrollLeft = element.scrollWidth;
        });
        expect(await shadeAtTheRight(page, table)).toBeLessThan(before / 4);
      });
    },
  );
});
