import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { pagePath } from "../../../src/i18n/paths.ts";
import { languages } from "../../../src/model/text.ts";
import { kinds } from "../kinds.ts";
import { normalised } from "../normalised.ts";
import { openSite, type Log } from "../visits.ts";

const site = openSite();

const visit = <T>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, log: Log, context: BrowserContext) => Promise<T>,
): Promise<T> => site.visit(path, options, ({ page, context, ...log }) => look(page, log, context));

const widths = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };
const foreign = (urls: readonly string[]) =>
  urls.filter((url) => !url.startsWith(site.address()) && !url.startsWith("blob:") && !url.startsWith("data:"));

// The page on which an office checks its table takes the solver at once: it is to work with the network cut.
const isEngine = (url: string, path: string): boolean =>
  languages.some((language) => path === pagePath("office", language))
    ? /duckdb|parquet/.test(url)
    : /wasm|duckdb|parquet/.test(url);

describe("every kind of page", () => {
  it.each(kinds)(
    "%s asks nobody else for anything, sets no cookie, complains of nothing and needs no sideways scrolling at 320 pixels",
    async (path) => {
      await visit(path, { viewport: { width: 320, height: 640 } }, async (page, log, context) => {
        expect(foreign(log.requests)).toEqual([]);
        expect(log.requests.filter((url) => isEngine(url, path))).toEqual([]);
        expect(log.complaints.filter((text) => !text.includes("404"))).toEqual([]);
        expect(await context.cookies()).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      });
    },
  );
});

describe("a page with scripts off", () => {
  it.each(["/uchilishte/", "/oblasti/kyustendil/", "/en/districts/ruse/"])(
    "%s shows every chart with its sentence and table",
    async (path) => {
      await visit(path, { javaScriptEnabled: false, viewport: widths.phone }, async (page) => {
        for (const fold of await page.locator(".fold > summary").all()) await fold.click();
        const figures = page.locator(".chart-figure");
        const count = await figures.count();
        expect(count).toBeGreaterThan(2);
        for (let place = 0; place < count; place += 1) {
          const drawing = figures.nth(place).locator(".chart-phone > svg");
          await drawing.scrollIntoViewIfNeeded();
          expect((await drawing.boundingBox())?.height).toBeGreaterThan(60);
        }
        for (const sentence of await page.locator(".block .sentence").allTextContents())
          expect(sentence.trim()).not.toBe("");
        await page.locator("#reporting-matrix .table-slot summary").click();
        expect(await page.locator("#reporting-matrix tbody tr").first().isVisible()).toBe(true);
        expect(
          (await page.locator("live-series form").count()) === 0 || (await page.locator("live-series form").isHidden()),
        ).toBe(true);
      });
    },
  );
});

describe("the chart a reader can change", () => {
  const choose = async (page: Page, name: string, value: string): Promise<void> => {
    await page.locator(`live-series select[name=${name}]`).selectOption(value);
  };
  const drawing = (page: Page) => page.locator("live-series .chart-desk svg").evaluate((svg) => svg.outerHTML);
  const answeredBig = /изчислен във вашия браузър|worked out in your browser/;

  it("is drawn live as it was built, answered by DuckDB-WASM, and keeps its state in the address", async () => {
    await visit("/oblasti/kyustendil/#series", {}, async (page, log) => {
      const built = await drawing(page);
      const first = await page.locator("live-series select[name=indicator]").inputValue();
      const title = await page.locator("live-series .answer-title").textContent();
      await choose(page, "indicator", "children_returned");
      await expect
        .poll(() => page.locator("live-series .engine").textContent(), { timeout: 60_000 })
        .toMatch(answeredBig);
      expect(await page.locator("live-series .answer-title").textContent()).not.toBe(title);
      expect(await page.locator("live-series table").textContent()).toContain("68");
      expect(new URL(page.url()).searchParams.get("indicator")).toBe("children_returned");
      await choose(page, "indicator", first);
      await expect.poll(() => page.locator("live-series .answer-title").textContent()).toBe(title);
      expect(normalised(await drawing(page))).toBe(normalised(built));
      expect(foreign(log.requests)).toEqual([]);
      expect(log.complaints).toEqual([]);
    });
  });

  it("answers an address that holds a choice, in the language the reader changes to", async () => {
    await visit("/oblasti/kyustendil/?indicator=coverage_teams&from=2019&to=2022", {}, async (page) => {
      await expect
        .poll(() => page.locator("live-series .answer-title").textContent(), { timeout: 60_000 })
        .toContain("17");
      await page.locator("a.language").click();
      await page.waitForURL(/\/en\/districts\/kyustendil\/\?indicator=coverage_teams&from=2019&to=2022/);
      await expect
        .poll(() => page.locator("live-series .answer-title").textContent(), { timeout: 60_000 })
        .toContain("17");
      expect(await page.locator("live-series select[name=from]").inputValue()).toBe("2019");
    });
  });

  it("goes on with the light engine where the big one cannot be had", async () => {
    const context = await site.browser().newContext();
    await context.route("**/duckdb/**", (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${site.address()}/en/districts/kyustendil/#series`);
    await choose(page, "indicator", "coverage_teams");
    await expect
      .poll(() => page.locator("live-series .engine").textContent(), { timeout: 60_000 })
      .toContain("could not be loaded");
    expect(await page.locator("live-series .answer-title").textContent()).toContain("17");
    await context.close();
  });

  it("says in the page that the answers could not be loaded, and loads them when the reader tries again", async () => {
    const context = await site.browser().newContext();
    await context.route("**/series-answer*", (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${site.address()}/en/districts/kyustendil/#series`);
    await choose(page, "indicator", "coverage_teams");
    const again = page.locator("live-series .engine").getByRole("button", { name: "Try again" });
    await again.waitFor();
    await context.unroute("**/series-answer*");
    await again.click();
    await expect
      .poll(() => page.locator("live-series .answer-title").textContent(), { timeout: 60_000 })
      .toContain("17");
    expect(await again.count()).toBe(0);
    await context.close();
  });

  it("shows a progress bar that knows the engine's size", async () => {
    await visit("/oblasti/kyustendil/#series", {}, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 5,
        downloadThroughput: 2_000_000,
        uploadThroughput: 1_000_000,
      });
      await choose(page, "indicator", "coverage_teams");
      const bar = page.locator("live-series progress");
      await bar.waitFor({ state: "visible", timeout: 30_000 });
      expect(Number(await bar.getAttribute("max"))).toBeGreaterThan(5_000_000);
    });
  });
});
