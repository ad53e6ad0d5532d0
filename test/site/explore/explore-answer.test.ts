import Axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Manifest } from "../../../src/model/manifest.ts";
import { builtFile } from "../built.ts";
import { ask, cells, editor, patient, result } from "./explored.ts";
import { openSite } from "../visits.ts";

const manifest = JSON.parse(builtFile("data/manifest.json").toString()) as Manifest;
const site = openSite();

describe("an answer", () => {
  it("has its first hundred rows on the page, all of them in the file, and NULL where there is no value", async () => {
    await site.visit("/en/explore/", {}, async ({ page }) => {
      await ask(page, "SELECT settlement, NULL AS gap FROM settlements ORDER BY 1 LIMIT 250");
      expect(await result(page).getAttribute("data-rows")).toBe("250");
      expect(await cells(page)).toHaveLength(100);
      expect((await cells(page))[0]?.[1]).toBe("NULL");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "CSV", exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`obhvat_sql_${manifest.release}_en.csv`);
      const text = await new Response((await download.createReadStream()) as unknown as BodyInit).text();
      expect(text.split("\r\n")).toHaveLength(252);
    });
  });

  it("that makes one number of many says beside it how many of them lack, and whether parts are counted too", async () => {
    await site.visit("/en/explore/", {}, async ({ page }) => {
      const gaps = page.locator(".explore-gaps");
      const where = "indicator = 'children_returned' AND area_level = 'district' AND charted";
      await ask(page, `SELECT count(*), count(value) FROM observations WHERE ${where} AND breakdown IS NULL`);
      const [[rows = "", known = ""] = []] = await cells(page);
      const lacking = Number(rows) - Number(known);
      expect(lacking).toBeGreaterThan(0);
      expect(await gaps.textContent()).toContain(`${lacking} of ${rows}\u00a0rows`);
      await ask(page, `SELECT sum(value) AS total FROM observations WHERE ${where}`);
      expect(await gaps.textContent()).toMatch(/left out of the aggregate\. .*part of the totals/);
      expect(await gaps.getAttribute("role")).toBe("status");
      await ask(page, "SELECT value FROM observations LIMIT 1");
      expect(await gaps.textContent()).toBe("");
      expect(await result(page).locator("th .explore-kind").allTextContents()).toEqual(["number"]);
    });
  });

  describe("with a long answer", () => {
    const long = "SELECT i AS n, 'row ' || i AS name FROM range(100000) AS t(i)";
    const inSight = (page: Page) =>
      page.evaluate(() => {
        const box = document.querySelector(".explore-table .scroll")?.getBoundingClientRect();
        const head = document.querySelector(".explore-table thead")?.getBoundingClientRect();
        const [top, end] = [head?.bottom ?? 0, box?.bottom ?? 0];
        return [...document.querySelectorAll<HTMLElement>(".explore-table tr[aria-rowindex]")]
          .filter((row) => row.getBoundingClientRect().height > 0 && row.closest("thead") === null)
          .filter((row) => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < end)
          .map((row) => Number(row.getAttribute("aria-rowindex")) - 1);
      });

    it("shows what is in sight wherever one scrolls, and keeps the first hundred rows", async () => {
      await site.visit("/en/explore/", {}, async ({ page, complaints }) => {
        await ask(page, long);
        expect(await result(page).locator("table").getAttribute("aria-rowcount")).toBe("100001");
        expect(await cells(page)).toHaveLength(100);
        const box = page.locator(".explore-table .scroll");
        for (const part of [0.5, 1, 0.0012, 0]) {
          await box.evaluate((at, way) => {
            at.scrollTop = way * (at.scrollHeight - at.clientHeight);
          }, part);
          await expect
            .poll(async () => {
              const rows = await inSight(page);
              const [top = -1e6, end = 0] = [rows[0], rows.at(-1)];
              return [rows.length > 8, Math.abs(top - part * 100_000) < 130, end - top === rows.length - 1];
            })
            .toEqual([true, true, true]);
          const first = await result(page).locator("tbody").first().locator("tr").count();
          expect(first).toBe(100);
          expect(await page.locator(".explore-table tr").count()).toBeLessThan(200);
        }
        expect(complaints).toEqual([]);
      });
    });

    it("is walked through with the keyboard, to its last cell and back", async () => {
      await site.visit("/en/explore/", {}, async ({ page }) => {
        await ask(page, long);
        const held = () => page.evaluate(() => document.activeElement?.textContent);
        await page.locator(".explore-table th button").first().focus();
        await page.keyboard.press("ArrowDown");
        await expect.poll(held).toBe("0");
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("Control+End");
        await expect.poll(held).toBe("row 99999");
        expect((await inSight(page)).at(-1)).toBe(100_000);
        await page.keyboard.press("PageUp");
        await expect.poll(held).toMatch(/^row 999[789]\d$/);
        await page.keyboard.press("Control+Home");
        await expect.poll(held).toBe("n");
        // One stop of Tab for the whole table.
        await page.keyboard.press("Tab");
        await expect.poll(() => page.evaluate(() => document.activeElement?.closest("table") === null)).toBe(true);
      });
    });

    it("is sorted by a column, turned round, and put back; its file has the same order", async () => {
      await site.visit("/en/explore/", {}, async ({ page }) => {
        await ask(page, "SELECT i AS n, nullif(i % 7, 3) AS m FROM range(1000) AS t(i)");
        const head = page.locator(".explore-table th").nth(1);
        const top = async () => (await cells(page)).slice(0, 2);
        await head.locator("button").click();
        expect(await head.getAttribute("aria-sort")).toBe("ascending");
        expect(await top()).toEqual([
          ["0", "0"],
          ["7", "0"],
        ]);
        await head.locator("button").click();
        expect(await head.getAttribute("aria-sort")).toBe("descending");
        expect(await top()).toEqual([
          ["6", "6"],
          ["13", "6"],
        ]);
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("button", { name: "CSV", exact: true }).click(),
        ]);
        const text = await new Response((await download.createReadStream()) as unknown as BodyInit).text();
        expect(text.split("\r\n").slice(0, 2)).toEqual(["n,m", "6,6"]);
        expect(text.trimEnd().split("\r\n").at(-1)).toMatch(/,$/);
        await head.locator("button").click();
        expect(await head.getAttribute("aria-sort")).toBe("none");
        expect(await top()).toEqual([
          ["0", "0"],
          ["1", "1"],
        ]);
      });
    });

    it("is taken away in every kind of file", async () => {
      await site.visit("/izsledvane/", {}, async ({ page, complaints }) => {
        await ask(page, "SELECT area, name_bg FROM areas");
        for (const [name, end] of [
          ["CSV за Excel", "excel.csv"],
          ["Excel (XLSX)", "xlsx"],
          ["Parquet", "parquet"],
        ] as const) {
          const [download] = await Promise.all([
            page.waitForEvent("download"),
            page.getByRole("button", { name, exact: true }).click(),
          ]);
          expect(download.suggestedFilename()).toBe(`obhvat_sql_${manifest.release}_bg.${end}`);
          const bytes = await new Response((await download.createReadStream()) as unknown as BodyInit).arrayBuffer();
          const sign = { "excel.csv": "\ufeffarea", xlsx: "PK", parquet: "PAR1" }[end];
          const begins = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.slice(0, 16));
          expect(begins.startsWith(sign), end).toBe(true);
        }
        expect(complaints).toEqual([]);
      });
    });
  });

  it("is drawn with one more click, a gap never as nought, and drawn anew as the reader chooses", async () => {
    await site.visit("/en/explore/", {}, async ({ page, requests, complaints }) => {
      await ask(page, "FROM (VALUES ('Ruse', 371, 5), ('Vidin', NULL, 6), ('Pernik', 0, 7)) AS t(name, value, other)");
      expect(requests.filter((url) => /explore-chart/.test(url))).toEqual([]);
      const figure = result(page).locator("figure");
      await page.getByRole("button", { name: "Draw a chart" }).click();
      await figure.locator("svg.chart").waitFor(patient);
      expect((await figure.locator("figcaption").textContent())?.replaceAll("\u00a0", " ")).toBe(
        "“value” by “name”: 2 rows with a number, from 0 (Pernik) to 371 (Ruse). 1 row without a number: nothing is drawn there, and it is not zero.",
      );
      expect(await figure.locator("svg rect").count()).toBe(2);
      expect(await figure.locator("svg").textContent()).toContain("no number");
      await page.getByRole("combobox", { name: "Numbers" }).selectOption({ label: "other" });
      await expect.poll(() => figure.locator("svg rect").count()).toBe(3);
      await page.getByRole("combobox", { name: "Chart" }).selectOption({ label: "Dots" });
      await expect.poll(() => figure.locator("svg circle").count()).toBe(3);
      await page.locator(".explore-table th button").nth(2).click();
      await page.locator(".explore-table th button").nth(2).click();
      await expect.poll(() => figure.locator("svg text").first().textContent()).toBe("Pernik");
      await page.getByRole("button", { name: "Hide the chart" }).click();
      expect(await figure.count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  });

  it("is accessible with its chart, a file of the reader's and past questions, on a phone and in the dark too", async () => {
    for (const options of [{ viewport: { width: 390, height: 844 } }, { colorScheme: "dark" }] as const)
      await site.visit("/izsledvane/", { bypassCSP: true, ...options }, async ({ page }) => {
        await editor(page).waitFor(patient);
        await page.locator(".explore-own input").setInputFiles({
          name: "own.csv",
          mimeType: "text/csv",
          buffer: Buffer.from("place,n\nВидин,1\nСмлян,2\nМарс,3\n"),
        });
        await page.locator(".explore-own-table select").waitFor(patient);
        await ask(page, "SELECT period, value, value_state FROM observations LIMIT 500");
        await page.locator(".explore-history summary").click();
        await page.getByRole("button", { name: "Начертай графика" }).click();
        await page.locator("explore-sql figure svg.chart").waitFor(patient);
        await page.locator(".explore-table .scroll").evaluate((box) => {
          box.scrollTop = 9000;
        });
        await page.addScriptTag({ content: Axe.source });
        const found = await page.evaluate(() => (window as unknown as { readonly axe: typeof Axe }).axe.run("main"));
        expect(found.violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      });
  });
});

describe.runIf(manifest.tables.some(({ synthetic }) => synthetic))("an answer of synthetic records", () => {
  it("carries their mark on the page and in its file, also where the table's name is computed", async () => {
    await site.visit("/en/explore/", {}, async ({ page }) => {
      for (const sql of [
        "SELECT indicator, value FROM register_districts LIMIT 3",
        "SELECT indicator, value FROM query_table('register_' || 'districts') LIMIT 3",
      ]) {
        await ask(page, sql);
        expect(await result(page).locator(".synthetic-banner").textContent()).toContain("Synthetic data");
        await page.getByRole("button", { name: "Draw a chart" }).click();
        await result(page).locator("figure svg.chart").waitFor(patient);
        expect(await result(page).locator("figure svg.chart").textContent()).toContain("SYNTHETIC");
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("button", { name: "CSV", exact: true }).click(),
        ]);
        expect(download.suggestedFilename()).toContain("_SYNTHETIC.csv");
        const text = await new Response((await download.createReadStream()) as unknown as BodyInit).text();
        expect(text.split("\r\n").slice(0, 2)[1]).toMatch(/^true,/);
      }
      await ask(page, "SELECT 1");
      expect(await result(page).locator(".synthetic-banner").count()).toBe(0);
    });
  });
});
