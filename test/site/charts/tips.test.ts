import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { builtFile, builtFiles } from "../built.ts";
import { openSite } from "../visits.ts";

const site = openSite();

const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

const visit = (
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, requests: readonly string[]) => Promise<void>,
): Promise<void> =>
  site.visit(path, { viewport: desk, ...options }, async ({ page, requests, complaints }) => {
    await look(page, requests);
    expect(complaints).toEqual([]);
  });

const chart = "#closures-timeline";
const tip = (page: Page, block = chart) => page.locator(`${block} .chart-tip`);
const spoken = (page: Page, block = chart) => page.locator(`${block} .chart-figure [role=status]`);
const folded = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").trim();
const tipsScript = (requests: readonly string[]) => requests.filter((url) => /\/tips\.[^/]*js$/.test(url));

/** A row of the chart's own table: what a tip must say, and no more. */
const cellsOf = (page: Page, row: number, block = chart): Promise<readonly string[]> =>
  page
    .locator(`${block} .chart-table tbody tr[data-row="${row}"]`)
    .evaluate((line) => [...(line as HTMLTableRowElement).cells].map(({ textContent }) => textContent.trim()));

describe("a tip", () => {
  it("comes when the pointer reaches a mark, says what the table says, and costs nothing before", async () => {
    await visit(`/oblasti/kyustendil/${chart}`, {}, async (page, requests) => {
      expect(tipsScript(requests)).toEqual([]);
      const mark = page.locator(`${chart} .chart-desk [data-row="1"]`);
      await mark.scrollIntoViewIfNeeded();
      await mark.hover();
      await tip(page).waitFor({ state: "visible" });
      expect(tipsScript(requests)).toHaveLength(1);
      const said = folded(await tip(page).textContent());
      for (const cell of (await cellsOf(page, 1)).filter((text) => text !== "")) expect(said).toContain(folded(cell));
      expect(await mark.getAttribute("class")).toBe("told");
      expect(await spoken(page).textContent()).toBe("");
    });
  });

  it.each([
    ["in shades", "/grafiki/district-map/bulgaria/registar/?measure=per_1000_children", /на\s1000/],
    ["most of which are empty", "/grafiki/district-map/bulgaria/", /области/],
  ])(
    "is that of the district that the pointer is in, where their boxes lie over each other: %s",
    async (_, at, title) => {
      await visit(at, {}, async (page) => {
        await expect.poll(() => page.locator("h1").textContent()).toMatch(title);
        const figure = page.locator(".chart-figure:visible").first();
        await figure.scrollIntoViewIfNeeded();
        const points = await figure.locator(".chart-desk svg").evaluate((svg) =>
          [...svg.querySelectorAll<SVGGeometryElement>("path[data-row]")].flatMap((path) => {
            const [box, matrix] = [path.getBBox(), path.getScreenCTM()];
            // Somewhere in it, at its edge too.
            const inside = [0.2, 0.35, 0.5, 0.65, 0.8]
              .flatMap((right) => [0.2, 0.5, 0.8].map((down) => [right, down] as const))
              .map(([right, down]) => new DOMPoint(box.x + box.width * right, box.y + box.height * down))
              .filter((point) => path.isPointInFill(point));
            return [inside[0], inside.at(-1)].flatMap((point) => {
              const at = point?.matrixTransform(matrix ?? undefined);
              return at === undefined ? [] : [{ row: path.dataset["row"], x: at.x, y: at.y }];
            });
          }),
        );
        expect(points.length).toBeGreaterThan(50);
        for (const { row, x, y } of points) {
          // The tip of the point before might lie over this one.
          await page.keyboard.press("Escape");
          await page.mouse.move(x, y);
          await expect
            .poll(() => figure.locator(".chart-desk [data-row].told").getAttribute("data-row"), {
              message: `${x} ${y}`,
            })
            .toBe(row);
        }
      });
    },
  );

  it("can be pointed at itself, goes when the pointer leaves, and closes by Escape without moving it", async () => {
    await visit(`/oblasti/kyustendil/${chart}`, {}, async (page) => {
      const mark = page.locator(`${chart} .chart-desk [data-row="0"]`);
      await mark.scrollIntoViewIfNeeded();
      await mark.hover();
      await tip(page).waitFor({ state: "visible" });
      const box = await tip(page).boundingBox();
      if (box === null) throw new Error("the tip has no box");
      await page.mouse.move(box.x + box.width / 2, box.y + 4);
      await page.waitForTimeout(600);
      expect(await tip(page).isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      expect(await tip(page).isVisible()).toBe(false);
      await mark.hover();
      await tip(page).waitFor({ state: "visible" });
      await page.mouse.move(2, 2);
      await tip(page).waitFor({ state: "hidden" });
    });
  });

  it("walks by keys along all marks, read out politely, one stop for the whole chart", async () => {
    await visit(`/en/districts/kyustendil/${chart}`, {}, async (page) => {
      const figure = page.locator(`${chart} .chart-figure`);
      await figure.scrollIntoViewIfNeeded();
      expect(await figure.getAttribute("aria-label")).toContain("arrow keys");
      expect(await page.locator(`${chart} [tabindex="0"]`).count()).toBe(2);
      await page.locator(`${chart} [tabindex="0"]`).first().focus();
      await expect.poll(() => spoken(page).textContent()).toContain((await cellsOf(page, 0))[0]);
      await page.keyboard.press("ArrowRight");
      expect(await spoken(page).textContent()).toContain((await cellsOf(page, 1))[0]);
      expect(await tip(page).isVisible()).toBe(true);
      await page.keyboard.press("End");
      const last = (await page.locator(`${chart} .chart-table tbody tr`).count()) - 1;
      expect(await spoken(page).textContent()).toContain((await cellsOf(page, last))[0]);
      await page.keyboard.press("ArrowRight");
      expect(await spoken(page).textContent()).toContain((await cellsOf(page, last))[0]);
      await page.keyboard.press("Escape");
      expect([await tip(page).isVisible(), await spoken(page).textContent()]).toEqual([false, ""]);
      await page.keyboard.press("Home");
      expect(await tip(page).textContent()).toContain((await cellsOf(page, 0))[0]);
      await page.keyboard.press("Tab");
      expect(await tip(page).isVisible()).toBe(false);
    });
  });

  it("comes before the links of its sentence and its table for the keyboard, and tells row after row of that table", async () => {
    await visit(`/en/districts/kyustendil/${chart}`, {}, async (page) => {
      const at = () =>
        page.evaluate(() => {
          const here = document.activeElement;
          if (here?.matches(".chart-figure") === true) return "chart";
          if (here?.matches("summary") === true) return "table";
          return here?.getAttribute("href") ?? here?.tagName ?? "";
        });
      const links = await page
        .locator(`${chart} :is(.chart-figure, .sentence) a[href]`)
        .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
      // Words that are explained lead to the glossary from between the chart and its table.
      expect(links.length).toBeGreaterThan(0);
      await page.locator(`${chart} .table-slot summary`).focus();
      for (const stop of [...links.toReversed(), "chart"]) {
        await page.keyboard.press("Shift+Tab");
        expect(await at()).toBe(stop);
      }
      for (const stop of [...links, "table"]) {
        await page.keyboard.press("Tab");
        expect(await at()).toBe(stop);
      }
      for (let back = 0; back <= links.length; back += 1) await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Home");
      const rows = await page.locator(`${chart} .chart-table tbody tr`).count();
      for (let row = 0; row < rows; row += 1) {
        const [first = ""] = await cellsOf(page, row);
        await expect
          .poll(async () => folded(await spoken(page).textContent()))
          .toMatch(new RegExp(`^${folded(first).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\. `));
        await page.keyboard.press("ArrowRight");
      }
      expect(rows).toBeGreaterThan(2);
    });
  });

  it("of a grid names the column, and the keys go down in it", async () => {
    await visit("/en/", {}, async (page) => {
      const grid = "#reporting-matrix";
      const mark = page.locator(`${grid} .chart-desk [data-row="3"][data-column="2"]`);
      await mark.scrollIntoViewIfNeeded();
      // An empty cell is drawn by its edge alone: the pointer means it all the same.
      await mark.hover({ force: true });
      await tip(page, grid).waitFor({ state: "visible" });
      const cells = await cellsOf(page, 3, grid);
      expect(folded(await tip(page, grid).textContent())).toBe(`${cells[0] ?? ""}2018/2019: ${cells[2] ?? ""}`);
      await page.locator(`${grid} .chart-figure`).focus();
      await page.keyboard.press("ArrowDown");
      expect(folded(await spoken(page, grid).textContent())).toContain(
        `${(await cellsOf(page, 4, grid))[0] ?? ""}. 2018/2019`,
      );
    });
  });

  it("stays within the page on a phone, where a touch near a small mark is enough", async () => {
    await visit(`/oblasti/stara-zagora/${chart}`, { viewport: phone, hasTouch: true, isMobile: true }, async (page) => {
      const mark = page.locator(`${chart} .chart-phone [data-row="0"]`);
      await mark.scrollIntoViewIfNeeded();
      const box = await mark.boundingBox();
      if (box === null) throw new Error("the mark has no box");
      await page.touchscreen.tap(box.x - 8, box.y + box.height / 2);
      await tip(page).waitFor({ state: "visible" });
      const place = await tip(page).boundingBox();
      expect((place?.x ?? -1) >= 0 && (place?.x ?? 0) + (place?.width ?? 0) <= phone.width).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    });
  });

  it("is promised by every chart that has marks for the desk and for the phone, in the words of its table, and by no other", async () => {
    for (const path of await builtFiles(
      "{grafiki,en/charts,oblasti,en/districts,karta,en/map,uchilishte,en/care}/**/index.html",
    )) {
      for (const figure of builtFile(path)
        .toString()
        .match(/<figure class="chart-figure"[^]*?<\/figure>/g) ?? []) {
        const [desk = "", phone = ""] = figure.split('class="chart-phone"');
        const told = [figure.includes(" data-tips="), desk.includes(" data-row="), phone.includes(" data-row=")];
        expect(new Set(told).size, path).toBe(1);
      }
    }
    for (const id of ["institutions-by-year", "foster-care"])
      expect(builtFile(`grafiki/${id}/bulgaria/index.html`).toString(), id).toContain(" data-tips=");
  });

  it("is not promised where scripts are off", async () => {
    await visit("/oblasti/kyustendil/", { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator(`${chart} .chart-figure[tabindex]`).count()).toBe(0);
    });
  });
});
