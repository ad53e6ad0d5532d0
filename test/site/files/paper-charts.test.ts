import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { cutOff, sheet, sheetsIn } from "../sheets.ts";
import { openSite } from "../visits.ts";

const site = openSite();

const visit = <T>(path: string, look: (page: Page) => Promise<T>): Promise<T> =>
  site.visit(path, { until: "load", viewport: sheet, colorScheme: "dark" }, ({ page }) => look(page));
const sheets = async (page: Page): Promise<number> => sheetsIn(await page.pdf({ preferCSSPageSize: true }));

/** The smallest letters of the picture and of the table as they are printed, in points. */
const smallest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const size = (one: Element) => Number.parseFloat(getComputedStyle(one).fontSize);
    const drawn = [...document.querySelectorAll("main .chart")]
      .filter((svg) => svg.checkVisibility())
      .flatMap((svg) => {
        const { width, height } = svg.getBoundingClientRect();
        const [, , wide = 1, high = 1] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
        const scale = Math.min(width / wide, height / high);
        return [...svg.querySelectorAll("text")].map((text) => scale * size(text));
      });
    const written = [...document.querySelectorAll("main .table-slot :is(th, td), main .margin p, main .margin li")];
    return (Math.min(...drawn, ...written.filter((one) => one.checkVisibility()).map(size)) * 72) / 96;
  });

const cut = (page: Page): Promise<readonly string[]> => cutOff(page, "main :is(svg, td, th, p, li, h1)");

async function isWhole(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  const seen = (selector: string) => page.locator(selector).filter({ visible: true }).count();
  expect(await seen("main :is(.chart-desk, .chart-phone) > svg")).toBe(1);
  expect(await seen(".table-slot table")).toBe(1);
  expect(await seen("h1")).toBe(1);
  expect(await page.locator(".print-foot .address").innerText()).toContain(new URL(page.url()).pathname);
  for (const unseen of [".actions", "#areas", ".embed-block", ".cite", ".datasets", "take-away", "button"])
    expect(await seen(`main ${unseen}`), unseen).toBe(0);
  expect(await cut(page)).toEqual([]);
  expect(await smallest(page)).toBeGreaterThan(5.2);
}

describe("a chart's own page on paper", () => {
  it.each([
    ["/grafiki/district-map/bulgaria/", "Novinata.bg"],
    ["/en/charts/district-ranking/kyustendil/", "Az-buki"],
    ["/grafiki/sweeps-by-year/kyustendil/", "Областна администрация Кюстендил"],
    ["/grafiki/returned-by-year/bulgaria/", "Dir.bg"],
    ["/en/charts/outreach-funnel/kyustendil/", "Az-buki"],
    ["/grafiki/reporting-matrix/bulgaria/", ""],
    ["/grafiki/reporting-matrix/kyustendil/", ""],
    ["/en/charts/foster-care/kyustendil/", ""],
    ["/grafiki/returned-since-2017/bulgaria/", ""],
    ["/grafiki/services-by-district/bulgaria/", ""],
    ["/grafiki/coordination-timeline/kyustendil/", ""],
    ["/en/charts/district-map/bulgaria/register/", "made by a script"],
    ["/grafiki/district-ranking/bulgaria/registar/", "създаден от програма"],
    ["/en/charts/returned-heatmap/bulgaria/register/", "made by a script"],
    ["/grafiki/age-focus/kyustendil/registar/", "създаден от програма"],
  ])("%s is one sheet with picture, table, source and address", async (path, source) => {
    await visit(path, async (page) => {
      expect(await sheets(page)).toBe(1);
      await isWhole(page);
      expect(await page.locator("main").innerText()).toContain(source);
    });
  });

  it.each([
    "/grafiki/returned-heatmap/bulgaria/",
    "/en/charts/institutions-map/bulgaria/",
    "/grafiki/closures-timeline/bulgaria/",
    "/grafiki/coordination-timeline/bulgaria/",
    "/en/charts/foster-care/bulgaria/",
    "/grafiki/institutions-by-year/bulgaria/",
  ])("%s fills a first sheet without its long table, which begins on the second", async (path) => {
    await visit(path, async (page) => {
      await isWhole(page);
      const all = await sheets(page);
      expect(all).toBeGreaterThan(1);
      await page.locator(".table-slot").evaluate((slot) => {
        slot.remove();
      });
      expect(await sheets(page)).toBe(1);
    });
  });

  it("says in which measure it is told, in its address too", async () => {
    const path = "/grafiki/district-ranking/bulgaria/?measure=per_1000_children";
    await visit(path, async (page) => {
      await expect.poll(() => page.locator("h1").textContent(), { timeout: 30_000 }).toMatch(/на\s1000/);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".print-foot .address").innerText()).toBe(site.address() + path);
      expect(await sheets(page)).toBe(1);
    });
  });
});

describe("other pages on paper", () => {
  it("begin a table that is longer than a sheet on the first one", async () => {
    await visit("/iztochnitsi/asp-2009-04-03/", async (page) => {
      await page.emulateMedia({ media: "print" });
      const broken = await page.locator("#figures").evaluate((one) => getComputedStyle(one).breakInside);
      expect(broken).toBe("auto");
      expect(await sheets(page)).toBeLessThan(4);
    });
  });

  it("have the builder's question, picture and table, and not all that could be asked", async () => {
    await visit("/en/explore/", async (page) => {
      expect(await sheets(page)).toBe(1);
      await page.emulateMedia({ media: "print" });
      const seen = (selector: string) => page.locator(selector).filter({ visible: true }).count();
      expect([
        await seen(".answer-title"),
        await seen("explore-builder :is(.chart-desk, .chart-phone) > svg"),
        await seen("table"),
      ]).toEqual([1, 1, 1]);
      for (const unseen of ["form", "button", ".explore-ready", "summary", "#sql"])
        expect(await seen(`main ${unseen}`), unseen).toBe(0);
      expect(await cut(page)).toEqual([]);
    });
  });
});
