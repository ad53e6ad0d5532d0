import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openSite } from "./visits.ts";

const site = openSite();

const visit = <T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> =>
  site.visit(path, { until: "load", ...options }, ({ page }) => look(page));

const sheets = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
// What is left of A4 between the margins, at 96 pixels to the inch.
const sheet = { width: Math.floor((210 - 2 * 14) / 25.4 * 96), height: 1000 };

describe("a district on paper", () => {
  it.each(["/oblasti/kyustendil/", "/en/districts/kyustendil/"])("%s takes two sheets of A4, whatever the reader's colours", async (path) => {
    for (const colorScheme of ["light", "dark"] as const) {
      expect(sheets(await visit(path, { colorScheme }, (page) => page.pdf({ preferCSSPageSize: true })))).toBe(2);
    }
  });

  it("has its charts, homes, sources, release and address, and nothing to click", async () => {
    await visit("/oblasti/kyustendil/", { viewport: sheet, colorScheme: "dark" }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const seen = (selector: string) => page.locator(selector).first().isVisible();
      for (const selector of ["h1", ".lead", "#sweeps-by-year .chart-phone svg", "#sweeps-by-year .sentence", "#sweeps-by-year .margin a", "#homes table", "#events"]) {
        expect(await seen(selector), selector).toBe(true);
      }
      for (const selector of ["nav", ".site-footer", "live-series", ".table-slot", ".datasets", "#municipalities", ".skip"]) {
        expect(await seen(selector), selector).toBe(false);
      }
      const { release } = JSON.parse(readFileSync("data/release.json", "utf8")) as { readonly release: string };
      const foot = await page.locator(".print-foot").innerText();
      expect(foot).toContain("/oblasti/kyustendil/");
      expect(foot).toContain(release.slice(0, 4));
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    });
  });

  it.each(["/oblasti/kyustendil/", "/oblasti/burgas/", "/obshtini/knl48-dupnitsa/", "/iztochnitsi/asp-2009-04-03/", "/metod/", "/registar/"])("%s loses nothing at the sheet's edge", async (path) => {
    await visit(path, { viewport: sheet }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const wide = await page.evaluate((width) => [...document.querySelectorAll("main *")]
        .filter((one) => one.checkVisibility() && one.closest("svg") === null && one.closest(".visually-hidden") === null && one.getBoundingClientRect().right > width + 1)
        .map((one) => `${one.localName}.${one.className}`), sheet.width);
      expect(wide).toEqual([]);
    });
  });

  it("still says that synthetic data are synthetic", async () => {
    await visit("/oblasti/kyustendil/registar/", { viewport: sheet }, async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".synthetic-banner").isVisible()).toBe(true);
    });
  });
});

describe("a chart in forced colours", () => {
  const system = (page: Page, name: string): Promise<string> => page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.setProperty("forced-color-adjust", "none");
    probe.style.setProperty("color", colour);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
  const drawn = (page: Page, selector: string, property: string): Promise<readonly string[]> => page.locator(selector).evaluateAll(
    (all, name) => [...new Set(all.map((one) => getComputedStyle(one).getPropertyValue(name)))], property);

  it.each(["light", "dark"] as const)("has bars, words and hatch in the reader's own colours (%s)", async (colorScheme) => {
    await visit("/oblasti/kyustendil/registar/", { forcedColors: "active", colorScheme, viewport: { width: 1280, height: 900 } }, async (page) => {
      const [canvas, text, highlight] = await Promise.all(["Canvas", "CanvasText", "Highlight"].map((name) => system(page, name)));
      expect(new Set([canvas, text, highlight]).size).toBe(3);
      expect(await drawn(page, ".chart-desk [fill='var(--school)']", "fill")).toEqual([highlight]);
      expect(await drawn(page, ".chart-desk text[fill='var(--ink)'], .chart-desk [fill='var(--ink)'] text", "fill")).toEqual([text]);
      expect(await drawn(page, ".chart-desk path[stroke='var(--muted)'][fill='none']", "stroke")).toEqual([text]);
    });
  });
});

describe("a very wide screen", () => {
  it.each(["/", "/oblasti/kyustendil/", "/dostapnost/"])("%s keeps its lines short at 2560 pixels", async (path) => {
    await visit(path, { viewport: { width: 2560, height: 1400 } }, async (page) => {
      const widths = await page.locator("main p").evaluateAll((all) => all
        .filter(({ textContent }) => textContent.length > 140).map((one) => one.getBoundingClientRect().width));
      expect(widths).not.toEqual([]);
      expect(Math.max(...widths)).toBeLessThanOrEqual(800);
    });
  });
});
