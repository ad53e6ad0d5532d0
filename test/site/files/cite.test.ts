import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openSite } from "../visits.ts";

const site = openSite();

const visit = (path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> =>
  site.visit(
    path,
    {
      timezoneId: "Europe/Sofia",
      permissions: ["clipboard-read", "clipboard-write"],
      ...options,
      prepare: (page) => page.clock.setFixedTime(new Date("2026-12-01T22:30:00Z")),
    },
    async ({ page, complaints }) => {
      await look(page);
      expect(complaints).toEqual([]);
    },
  );

// Half past midnight in Sofia: the reader's day, not that of Greenwich.
const days = { bg: ["2 декември 2026 г.", "2 декември 2026 г."], en: ["2 December 2026", "December 2, 2026"] } as const;

describe("a citation on a page", () => {
  it.each([
    ["bg", "/danni/"],
    ["en", "/en/data/observations/"],
    ["bg", "/oblasti/kyustendil/"],
    ["en", "/en/charts/sweeps-by-year/kyustendil/"],
  ] as const)("has the reader's day in every style (%s %s)", async (language, path) => {
    await visit(`${path}#cite`, {}, async (page) => {
      const block = page.locator(".cite-block");
      await block.locator("summary").click();
      const texts = (await block.locator(".copied-text").allTextContents()).map((text) => text.replace(/\s+/g, " "));
      const [long, american] = days[language];
      const wanted = [long, american, american, long, "urldate = {2026-12-02}", "Y2 - 2026/12/02/"];
      expect(texts).toHaveLength(wanted.length);
      texts.forEach((text, place) => {
        expect(text).toContain(wanted[place]);
      });
      for (const text of texts) expect(text).toContain(path);
    });
  });

  it("is copied as it stands", async () => {
    await visit("/en/data/observations/", {}, async (page) => {
      await page.locator(".cite-block summary").click();
      const bibtex = page.locator(".cite-block .copyable", { has: page.locator("pre") }).first();
      const button = bibtex.locator("button");
      await button.click();
      const label = button.locator("span").first();
      await expect.poll(() => label.textContent()).toBe("Copied");
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await bibtex.locator("pre").textContent());
      expect(copied).toMatch(/^@misc\{obhvat-observations-bulgaria-[\d-]+-en,\n {2}author/);
      expect(copied.endsWith("}\n")).toBe(true);
      await expect.poll(() => label.textContent(), { timeout: 4000 }).toBe("Copy");
    });
  });

  it("asks for the day, and offers no button, where no script runs", async () => {
    await visit("/danni/observations/", { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator(".cite").textContent()).toContain("посетено на (дата)");
      expect(await page.locator("main button:visible").count()).toBe(0);
      expect(await page.locator(".data-files a[download]").count()).toBe(7);
    });
  });
});

describe("the data pages on a narrow screen", () => {
  it.each(["/danni/", "/en/data/", "/danni/observations/", "/en/data/register_districts/", "/oblasti/"])(
    "%s needs no sideways scroll at 320 pixels",
    async (path) => {
      await visit(path, { viewport: { width: 320, height: 640 } }, async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        const small = await page
          .locator(".data-tables a, .copyable button, .cite-block summary")
          .evaluateAll((links) =>
            links
              .filter((link) => link.checkVisibility() && link.getBoundingClientRect().height < 24)
              .map(({ textContent }) => textContent),
          );
        expect(small).toEqual([]);
      });
    },
  );
});
