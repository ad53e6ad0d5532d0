import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { cutOff, sheet, sheetsIn } from "../sheets.ts";
import { openSite } from "../visits.ts";

const site = openSite();

const visit = <T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> =>
  site.visit(path, { until: "load", ...options }, ({ page }) => look(page));

describe("a district on paper", () => {
  it.each(["/oblasti/kyustendil/", "/en/districts/kyustendil/"])(
    "%s takes two sheets of A4, whatever the reader's colours",
    async (path) => {
      for (const colorScheme of ["light", "dark"] as const) {
        expect(sheetsIn(await visit(path, { colorScheme }, (page) => page.pdf({ preferCSSPageSize: true })))).toBe(2);
      }
    },
  );

  it("has its charts, homes, sources, release and address, and nothing to click", async () => {
    await visit("/oblasti/kyustendil/", { viewport: sheet, colorScheme: "dark" }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const seen = (selector: string) => page.locator(selector).first().isVisible();
      for (const selector of [
        "h1",
        ".lead",
        "#sweeps-by-year .chart-phone svg",
        "#sweeps-by-year .sentence",
        "#sweeps-by-year .margin a",
        "#homes table",
        "#events",
      ]) {
        expect(await seen(selector), selector).toBe(true);
      }
      for (const selector of [
        "nav",
        ".site-footer",
        "live-series",
        ".table-slot",
        ".datasets",
        "#municipalities",
        ".skip",
      ]) {
        expect(await seen(selector), selector).toBe(false);
      }
      const { release } = JSON.parse(readFileSync("data/release.json", "utf8")) as { readonly release: string };
      const foot = await page.locator(".print-foot").innerText();
      expect(foot).toContain("/oblasti/kyustendil/");
      expect(foot).toContain(release.slice(0, 4));
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    });
  });

  it.each([
    "/oblasti/kyustendil/",
    "/oblasti/burgas/",
    "/obshtini/knl48-dupnitsa/",
    "/iztochnitsi/asp-2009-04-03/",
    "/metod/",
    "/registar/",
    "/karta/",
    "/sravnenie/",
    "/en/map/",
  ])("%s loses nothing at the sheet's edge", async (path) => {
    await visit(path, { viewport: sheet }, async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await cutOff(page, "main :not(svg, svg *)")).toEqual([]);
    });
  });

  it("still says that synthetic data are synthetic", async () => {
    await visit("/oblasti/kyustendil/registar/", { viewport: sheet }, async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".synthetic-banner").isVisible()).toBe(true);
    });
  });
});

describe("a chosen view on paper", () => {
  const patient = { timeout: 60_000 };

  it.each([
    [
      "/karta/?indicator=sweeps&period=2018/2019&layout=tiles",
      "/karta/?indicator=sweeps&period=2018-2019&layout=tiles",
      "Показател: Обходи · Мярка: брой · Учебна година: 2018/2019 · Вид карта: еднакви квадрати",
    ],
    [
      "/en/compare/?districts=ruse,kyustendil&indicator=coverage_teams",
      "/en/compare/?districts=kyustendil,ruse&indicator=coverage_teams",
      "Indicator: Coverage teams · Measure: count · Districts: Kyustendil, Ruse",
    ],
  ])("%s is told in words and with its whole address", async (path, address, words) => {
    await visit(path, { viewport: sheet }, async (page) => {
      await expect.poll(() => page.locator(".view-words").textContent(), patient).toBe(words);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".view-words").isVisible()).toBe(true);
      expect(await page.locator(".print-foot .address").innerText()).toBe(site.address() + address);
      for (const unseen of ["form", ".view-address", ".engine", "take-away"])
        expect(await page.locator(`main ${unseen}`).first().isVisible(), unseen).toBe(false);
    });
  });

  it("is told as built too, before anything was chosen", async () => {
    await visit("/karta/", { viewport: sheet, javaScriptEnabled: false }, async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".view-words").innerText()).toMatch(
        /^Показател: .+ · Мярка: брой · Учебна година: \d{4}\/\d{4} · Вид карта: граници на областите$/,
      );
      expect(await page.locator(".print-foot .address").innerText()).toMatch(
        /\/karta\/\?indicator=\w+&period=\d{4}-\d{4}&layout=borders$/,
      );
    });
  });

  // The sheet stays as it is; browsers that print across it ask for wide layouts all the same.
  it.each([
    ["/karta/", sheet.width],
    ["/karta/", 1016],
    ["/sravnenie/", 1016],
    ["/oblasti/kyustendil/", 1016],
    ["/", 1016],
  ] as const)("%s squeezes no words, on a sheet of %i pixels", async (path, width) => {
    await visit(path, { viewport: { width, height: 700 } }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const narrow = await page
        .locator("main :is(p, ul, h2):visible")
        .evaluateAll((all) =>
          all
            .filter(
              (one) =>
                one.closest(".visually-hidden, .multiples, th, td, svg") === null &&
                one.textContent.length > 60 &&
                getComputedStyle(one).display !== "inline" &&
                one.getBoundingClientRect().width < 250,
            )
            .map((one) => one.textContent.slice(0, 40)),
        );
      expect(narrow).toEqual([]);
      expect(sheetsIn(await page.pdf({ landscape: true, format: "A4" }))).toBeGreaterThan(0);
    });
  });

  it("has its address on every screen of a presentation", async () => {
    await visit("/prezentatsiya/kyustendil/", {}, async (page) => {
      expect(await page.locator(".slide .print-only").first().isVisible()).toBe(false);
      await page.emulateMedia({ media: "print" });
      const [slides, told] = [
        await page.locator(".slide").evaluateAll((all) => all.map(({ id }) => id)),
        await page.locator(".slide .foot .print-only").allInnerTexts(),
      ];
      expect(told).toHaveLength(slides.length);
      for (const [at, id] of slides.entries()) expect(told[at]).toContain(`/prezentatsiya/kyustendil/#${id}`);
    });
  });
});

describe("a chart in forced colours", () => {
  const system = (page: Page, name: string): Promise<string> =>
    page.evaluate((colour) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.setProperty("forced-color-adjust", "none");
      probe.style.setProperty("color", colour);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }, name);
  const drawn = (page: Page, selector: string, property: string): Promise<readonly string[]> =>
    page
      .locator(selector)
      .evaluateAll(
        (all, name) => [...new Set(all.map((one) => getComputedStyle(one).getPropertyValue(name)))],
        property,
      );

  it.each(["light", "dark"] as const)(
    "has bars, words and hatch in the reader's own colours (%s)",
    async (colorScheme) => {
      await visit(
        "/oblasti/kyustendil/registar/",
        { forcedColors: "active", colorScheme, viewport: { width: 1280, height: 900 } },
        async (page) => {
          const [canvas, text, highlight] = await Promise.all(
            ["Canvas", "CanvasText", "Highlight"].map((name) => system(page, name)),
          );
          expect(new Set([canvas, text, highlight]).size).toBe(3);
          expect(await drawn(page, ".chart-desk [fill='var(--school)']", "fill")).toEqual([highlight]);
          expect(
            await drawn(page, ".chart-desk text[fill='var(--ink)'], .chart-desk [fill='var(--ink)'] text", "fill"),
          ).toEqual([text]);
          expect(await drawn(page, ".chart-desk path[stroke='var(--muted)'][fill='none']", "stroke")).toEqual([text]);
        },
      );
    },
  );
});

describe("a very wide screen", () => {
  it.each(["/", "/oblasti/kyustendil/", "/dostapnost/"])("%s keeps its lines short at 2560 pixels", async (path) => {
    await visit(path, { viewport: { width: 2560, height: 1400 } }, async (page) => {
      const widths = await page
        .locator("main p")
        .evaluateAll((all) =>
          all.filter(({ textContent }) => textContent.length > 140).map((one) => one.getBoundingClientRect().width),
        );
      expect(widths).not.toEqual([]);
      expect(Math.max(...widths)).toBeLessThanOrEqual(800);
    });
  });
});
