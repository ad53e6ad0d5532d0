import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { builtDistricts, builtFile, builtFiles, builtPage } from "../built.ts";
import { openSite } from "../visits.ts";

const site = openSite();

const visit = (path: string, look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> =>
  site.visit(path, { viewport: { width: 1280, height: 720 }, ...options }, async ({ page, complaints }) => {
    await look(page);
    expect(complaints).toEqual([]);
  });

const district = "/prezentatsiya/kyustendil/";
const ids = [...builtPage(district).querySelectorAll(".slide")].map(({ id }) => id);
/** The chart whose top is at that of the screen. */
const shown = (page: Page) =>
  page.evaluate(
    () => [...document.querySelectorAll(".slide")].find((slide) => Math.abs(slide.getBoundingClientRect().top) < 4)?.id,
  );

describe("charts for the screen in the room", () => {
  it("come one to a screen and by the arrow keys, from the first to the last and back", async () => {
    await visit(district, async (page) => {
      const walked = [await shown(page)];
      for (let step = 1; step < ids.length; step += 1) {
        await page.keyboard.press("ArrowRight");
        walked.push(await shown(page));
      }
      expect(walked).toEqual(ids);
      await page.keyboard.press("ArrowRight");
      expect(await shown(page)).toBe(ids.at(-1));
      await page.keyboard.press("ArrowLeft");
      expect(await shown(page)).toBe(ids.at(-2));
      expect(new URL(page.url()).hash).toBe(`#${ids.at(-2) ?? ""}`);
      await page.keyboard.press("Home");
      expect(await shown(page)).toBe(ids[0]);
      await page.keyboard.press("End");
      expect(await shown(page)).toBe(ids.at(-1));
    });
  });

  it("begin with the chart that the reader came from, and lead back with Escape", async () => {
    await visit("/en/charts/returned-by-year/kyustendil/", async (page) => {
      await page.getByRole("link", { name: "In full screen" }).click();
      await page.waitForURL("**/en/presentation/kyustendil/#returned-by-year");
      expect(await shown(page)).toBe("returned-by-year");
      await page.keyboard.press("Escape");
      await page.waitForURL("**/en/districts/kyustendil/");
    });
  });

  it("fill the screen at a key", async () => {
    await visit(district, async (page) => {
      const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
      await page.keyboard.press("f");
      await expect.poll(isFull).toBe(true);
      await page.keyboard.press("ArrowRight");
      expect(await shown(page)).toBe(ids[1]);
      await page.keyboard.press("f");
      await expect.poll(isFull).toBe(false);
      await page.getByRole("button", { name: "Цял екран" }).click();
      await expect.poll(isFull).toBe(true);
    });
  });

  it.each([
    [1280, 720],
    [1920, 1080],
    [3840, 2160],
  ])("fit a screen of %i by %i, in type that grows with it", async (width, height) => {
    await visit(
      "/en/presentation/bulgaria/",
      async (page) => {
        const slides = await page.evaluate(() =>
          [...document.querySelectorAll(".slide")].map((slide) => {
            const size = (selector: string) =>
              Number.parseFloat(getComputedStyle(slide.querySelector(selector) ?? slide).fontSize);
            return {
              id: slide.id,
              height: slide.getBoundingClientRect().height,
              title: size("h2"),
              sentence: size(".sentence"),
              foot: size(".foot"),
            };
          }),
        );
        for (const slide of slides) {
          expect(slide.height, slide.id).toBeLessThanOrEqual(height + 1);
          expect(slide.title / height, slide.id).toBeGreaterThan(0.033);
          expect(slide.sentence / height, slide.id).toBeGreaterThan(0.019);
          expect(slide.foot / height, slide.id).toBeGreaterThan(0.014);
        }
      },
      { viewport: { width, height } },
    );
  });

  it.each([320, 390])(
    "can be scrolled through without scripts on a screen %i wide, and never sideways",
    async (width) => {
      await visit(
        district,
        async (page) => {
          expect(await page.locator(".slide .chart-phone > svg:visible").count()).toBe(ids.length);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
          expect(await page.getByRole("link", { name: "Изход" }).isVisible()).toBe(true);
          expect(await page.locator("[data-full]").isVisible()).toBe(false);
        },
        { viewport: { width, height: 740 }, javaScriptEnabled: false },
      );
    },
  );

  it("are offered for every place of which a number is known, say whose they are, and stay out of search engines", async () => {
    const places = await builtFiles("{prezentatsiya,en/presentation}/**/index.html");
    expect(places.length).toBeGreaterThan(3 * builtDistricts.length);
    for (const path of places) {
      const page = builtPage(path);
      expect(page.querySelector("meta[name=robots]")?.getAttribute("content"), path).toBe("noindex");
      for (const slide of page.querySelectorAll(".slide")) {
        expect(slide.querySelector(".foot")?.textContent, `${path}#${slide.id}`).toMatch(/Източни|Sources?:/);
        if (/regist/.test(path))
          expect(slide.textContent, `${path}#${slide.id}`).toMatch(/Синтетични данни|Synthetic data/);
      }
    }
    const links = builtFile("oblasti/kyustendil/index.html").toString();
    expect(links).toContain(`href="${district}"`);
  });
});
