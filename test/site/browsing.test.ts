import Axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve, type Served } from "../../scripts/serve.ts";
import { normalised } from "./normalised.ts";

let site: Served;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serve("dist", 0), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** What a visit asked for and complained of. */
interface Log {
  readonly requests: string[];
  readonly complaints: string[];
}

async function visit<T>(
  path: string, options: Parameters<Browser["newContext"]>[0], look: (page: Page, log: Log, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  const log: Log = { requests: [], complaints: [] };
  context.on("request", (request) => { log.requests.push(request.url()); });
  try {
    const page = await context.newPage();
    page.on("console", (message) => { if (["error", "warning"].includes(message.type())) log.complaints.push(message.text()); });
    page.on("pageerror", (error) => { log.complaints.push(error.message); });
    await page.goto(site.address + path, { waitUntil: "networkidle" });
    return await look(page, log, context);
  } finally {
    await context.close();
  }
}

const kinds = ["/", "/grafiki/", "/grafiki/reporting-matrix/kyustendil/", "/en/charts/returned-by-year/bulgaria/", "/en/charts/sweeps-by-year/ruse/register/", "/sravnenie/", "/oblasti/", "/oblasti/kyustendil/", "/oblasti/ruse/", "/iztochnitsi/", "/metod/", "/nyama-takava/", "/en/", "/en/districts/plovdiv/", "/en/missing/"];
const widths = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };
const foreign = (urls: readonly string[]) => urls.filter((url) => !url.startsWith(site.address) && !url.startsWith("blob:") && !url.startsWith("data:"));

describe("every kind of page", () => {
  it.each(kinds)("%s asks nobody else for anything, sets no cookie and complains of nothing", async (path) => {
    await visit(path, {}, async (_, log, context) => {
      expect(foreign(log.requests)).toEqual([]);
      expect(log.requests.filter((url) => /wasm|duckdb|parquet/.test(url))).toEqual([]);
      expect(log.complaints.filter((text) => !text.includes("404"))).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    });
  });

  it.each(kinds.flatMap((path) => (["light", "dark"] as const).flatMap((scheme) => (["phone", "desk"] as const).map((width) => [path, scheme, width] as const))))(
    "%s is accessible (%s, %s)", async (path, colorScheme, width) => {
      await visit(path, { colorScheme, viewport: widths[width], bypassCSP: true }, async (page) => {
        await page.addScriptTag({ content: Axe.source });
        const { violations } = await page.evaluate(() => (window as unknown as { readonly axe: typeof Axe }).axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        }));
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).slice(0, 3).join(" | ")}`)).toEqual([]);
      });
    },
  );

  it.each(kinds)("%s needs no sideways scrolling at 320 pixels", async (path) => {
    await visit(path, { viewport: { width: 320, height: 640 } }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
});

describe("a page with scripts off", () => {
  it.each(["/", "/oblasti/kyustendil/", "/en/districts/ruse/"])("%s shows every chart with its sentence and table", async (path) => {
    await visit(path, { javaScriptEnabled: false, viewport: widths.phone }, async (page) => {
      const figures = page.locator(".chart-figure");
      const count = await figures.count();
      expect(count).toBeGreaterThan(2);
      for (let place = 0; place < count; place += 1) {
        const drawing = figures.nth(place).locator(".chart-phone > svg");
        await drawing.scrollIntoViewIfNeeded();
        expect((await drawing.boundingBox())?.height).toBeGreaterThan(60);
      }
      for (const sentence of await page.locator(".block .sentence").allTextContents()) expect(sentence.trim()).not.toBe("");
      await page.locator("#reporting-matrix .table-slot summary").click();
      expect(await page.locator("#reporting-matrix tbody tr").first().isVisible()).toBe(true);
      expect(await page.locator("live-series form").count() === 0 || await page.locator("live-series form").isHidden()).toBe(true);
    });
  });
});

describe("the chart a reader can change", () => {
  const choose = async (page: Page, name: string, value: string): Promise<void> => {
    await page.locator(`live-series select[name=${name}]`).selectOption(value);
  };
  const drawing = (page: Page) => page.locator("live-series .chart-desk svg").evaluate((svg) => svg.outerHTML);
  const answeredBig = /DuckDB/;

  it("is drawn live as it was built, answered by DuckDB-WASM, and keeps its state in the address", async () => {
    await visit("/oblasti/kyustendil/", {}, async (page, log) => {
      const built = await drawing(page);
      const first = await page.locator("live-series select[name=indicator]").inputValue();
      const title = await page.locator("live-series .answer-title").textContent();
      await choose(page, "indicator", "children_returned");
      await expect.poll(() => page.locator("live-series .engine").textContent(), { timeout: 60_000 }).toMatch(answeredBig);
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
      await expect.poll(() => page.locator("live-series .answer-title").textContent(), { timeout: 60_000 }).toContain("17");
      await page.locator("a.language").click();
      await page.waitForURL(/\/en\/districts\/kyustendil\/\?indicator=coverage_teams&from=2019&to=2022/);
      await expect.poll(() => page.locator("live-series .answer-title").textContent(), { timeout: 60_000 }).toContain("17");
      expect(await page.locator("live-series select[name=from]").inputValue()).toBe("2019");
    });
  });

  it("goes on with the light engine where the big one cannot be had", async () => {
    const context = await browser.newContext();
    await context.route("**/duckdb/**", (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${site.address}/en/districts/kyustendil/`);
    await choose(page, "indicator", "coverage_teams");
    await expect.poll(() => page.locator("live-series .engine").textContent(), { timeout: 60_000 }).toContain("could not be loaded");
    expect(await page.locator("live-series .answer-title").textContent()).toContain("17");
    await context.close();
  });

  it("shows a progress bar that knows the engine's size", async () => {
    await visit("/oblasti/kyustendil/", {}, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Network.emulateNetworkConditions", { offline: false, latency: 5, downloadThroughput: 2_000_000, uploadThroughput: 1_000_000 });
      await choose(page, "indicator", "coverage_teams");
      const bar = page.locator("live-series progress");
      await bar.waitFor({ state: "visible", timeout: 30_000 });
      expect(Number(await bar.getAttribute("max"))).toBeGreaterThan(5_000_000);
    });
  });
});
