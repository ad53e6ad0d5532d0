import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chartIds } from "../../../src/model/chart.ts";
import { openSite } from "../visits.ts";

const site = openSite();

/** How far a page reaches beyond its window, sideways. */
const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * How a tip lies in what is seen of the page: whether it is open, by how many pixels it leaves, and whether words of it
 * can not be reached.
 */
const lying = (page: Page) =>
  page.evaluate(() => {
    const tip = [...document.querySelectorAll<HTMLElement>(".chart-tip")].find((one) => !one.hidden);
    const seen = window.visualViewport;
    if (tip === undefined || seen === null) return { open: false, outside: 0, lost: false };
    const { left, right, top, bottom } = tip.getBoundingClientRect();
    const outside = Math.max(
      seen.offsetLeft - left,
      right - seen.offsetLeft - seen.width,
      seen.offsetTop - top,
      bottom - seen.offsetTop - seen.height,
      0,
    );
    const isCut =
      tip.scrollWidth > tip.clientWidth ||
      (tip.scrollHeight > tip.clientHeight && getComputedStyle(tip).overflowY !== "auto");
    return { open: true, outside, lost: isCut };
  });
const whole = { open: true, outside: 0, lost: false };
const frames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        });
      }),
  );

const textOf = (page: Page, percent: 100 | 200) =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = `${String(size)}%`;
  }, percent);
const figure = (page: Page) => page.locator(".chart-figure").first();
const marks = (page: Page) => figure(page).locator("[data-row]:visible");
const opened = (page: Page) => page.locator(".chart-tip:visible");

/** Some marks of a chart, the first and the last among them. */
async function someMarks(page: Page, parts: readonly number[]): Promise<readonly number[]> {
  const count = await marks(page).count();
  return [...new Set(parts.map((part) => Math.round(part * (count - 1))))];
}

async function pointAtSome(page: Page, look: (said: string) => Promise<void>): Promise<void> {
  for (const at of await someMarks(page, [0, 0.4, 1])) {
    const mark = marks(page).nth(at);
    await mark.scrollIntoViewIfNeeded();
    const box = await mark.boundingBox();
    if (box === null) throw new Error("a mark that is shown has no box");
    await page.keyboard.press("Escape");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await opened(page).waitFor();
    await frames(page);
    await look(`mark ${String(at)} by pointer`);
  }
}

async function walkSome(page: Page, look: (said: string) => Promise<void>): Promise<void> {
  await page.mouse.move(1, 1);
  await figure(page).focus();
  for (const key of ["Home", "ArrowDown", "End", "ArrowLeft"]) {
    await page.keyboard.press(key);
    await opened(page).waitFor();
    await frames(page);
    await look(`key ${key}`);
  }
}

/** A narrow and a low window, each in the usual text and in one twice as large; the two pairs take turns. */
const conditions = [
  [
    { viewport: { width: 320, height: 568 }, text: 200 },
    { viewport: { width: 1200, height: 500 }, text: 100 },
  ],
  [
    { viewport: { width: 320, height: 568 }, text: 100 },
    { viewport: { width: 1280, height: 720 }, text: 200 },
  ],
] as const;
const country = chartIds.map((id) => `/grafiki/${id}/bulgaria/`);

describe("the tips of a chart", () => {
  it.each(country.map((path, turn) => ({ path, turn })))(
    "of $path lie whole within a small and a low window, and where the text is twice as large, by pointer and by keys",
    async ({ path, turn }) => {
      await site.visit(path, {}, async ({ page }) => {
        for (const { viewport, text } of conditions[turn % 2 === 0 ? 0 : 1]) {
          await page.setViewportSize(viewport);
          await textOf(page, text);
          await page.keyboard.press("Escape");
          const before = await beyond(page);
          const look = async (said: string): Promise<void> => {
            await expect
              .poll(() => lying(page), { message: `${JSON.stringify(viewport)}, ${String(text)} %, ${said}` })
              .toEqual(whole);
          };
          await pointAtSome(page, look);
          await walkSome(page, look);
          expect(await beyond(page)).toBe(before);
        }
      });
    },
  );
});

describe("a phone that is turned", () => {
  const upright = { width: 360, height: 740 };
  const turned = { width: 740, height: 360 };

  it.each(country)("keeps the tip of %s open, whole within the window, at the same row", async (path) => {
    await site.visit(path, { viewport: upright, hasTouch: true, isMobile: true }, async ({ page }) => {
      for (const at of await someMarks(page, [0, 0.5])) {
        const mark = marks(page).nth(at);
        await mark.scrollIntoViewIfNeeded();
        await mark.tap({ force: true });
        await opened(page).waitFor();
        const told = await opened(page).textContent();
        for (const viewport of [turned, upright]) {
          await page.setViewportSize(viewport);
          await frames(page);
          // Longer than a tip stays that a pointer has left.
          await page.waitForTimeout(400);
          await expect.poll(() => lying(page), { message: `mark ${String(at)}` }).toEqual(whole);
          expect(await opened(page).textContent()).toBe(told);
        }
      }
    });
  });
});

describe("a tip", () => {
  it("stays at its mark while the page is scrolled, and goes when the mark does", async () => {
    await site.visit(
      "/grafiki/sweeps-by-year/kyustendil/",
      { viewport: { width: 1200, height: 500 } },
      async ({ page }) => {
        await figure(page).focus();
        await opened(page).waitFor();
        await page.keyboard.press("End");
        for (const by of [-80, 60, 90]) {
          await page.evaluate((y) => {
            scrollBy(0, y);
          }, by);
          await frames(page);
          await expect.poll(() => lying(page)).toEqual(whole);
        }
        await page.evaluate(() => {
          scrollTo(0, document.documentElement.scrollHeight);
        });
        await frames(page);
        expect((await lying(page)).open).toBe(false);
        await page.keyboard.press("ArrowLeft");
        await frames(page);
        await expect.poll(() => lying(page)).toEqual(whole);
      },
    );
  });

  it("grows with the text while it is open", async () => {
    await site.visit(
      "/grafiki/coordination-timeline/bulgaria/",
      { viewport: { width: 320, height: 568 } },
      async ({ page }) => {
        await figure(page).focus();
        await opened(page).waitFor();
        await page.keyboard.press("ArrowRight");
        await textOf(page, 200);
        const size = () => opened(page).evaluate((tip) => parseFloat(getComputedStyle(tip).fontSize));
        await expect.poll(size).toBeGreaterThan(25);
        await expect.poll(() => lying(page)).toEqual(whole);
      },
    );
  });
});
