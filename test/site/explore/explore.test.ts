import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sqlIn } from "../../../src/browser/explore/address.ts";
import { chartIds } from "../../../src/model/chart.ts";
import type { Manifest } from "../../../src/model/manifest.ts";
import { filesOfRelease, tableFile } from "../../../src/model/table-file.ts";
import { builtFile, builtPage, dist, textOf } from "../built.ts";
import { answeredBy, ask, cells, editor, error, patient, result } from "./explored.ts";
import { openSite } from "../visits.ts";

const manifest = JSON.parse(builtFile("data/manifest.json").toString()) as Manifest;
const files = filesOfRelease(manifest);
const folders = ["izsledvane", "en/explore"] as const;

const site = openSite();

describe("the page that answers SQL, as built", () => {
  it.each(folders)(
    "/%s/ offers questions, the columns of every table, and a word for those without scripts",
    (path) => {
      const page = builtPage(path);
      expect(page.querySelectorAll(".explore-ready pre").length).toBeGreaterThanOrEqual(8);
      expect([...page.querySelectorAll(".explore-tables summary")].map(textOf).sort()).toEqual(
        manifest.tables.map(({ name }) => name).sort(),
      );
      expect([...page.querySelectorAll(".explore-tables dt code")]).toHaveLength(
        manifest.tables.flatMap(({ columns }) => columns).length,
      );
      expect(page.querySelector("noscript")?.textContent).toMatch(/JavaScript/);
    },
  );

  it("reads well without scripts: nothing leads nowhere", async () => {
    await site.visit("/izsledvane/", { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator("noscript p").isVisible()).toBe(true);
      expect(await page.locator(".explore-controls").isVisible()).toBe(false);
      expect(await page.locator(".explore-ready a[href]").count()).toBe(0);
      await page.locator(".explore-ready summary").first().click();
      expect(await page.locator(".explore-ready pre").first().isVisible()).toBe(true);
    });
  });

  describe("every ready question", () => {
    let instance: DuckDBInstance;
    beforeAll(async () => {
      instance = await DuckDBInstance.create(":memory:");
      const connection = await instance.connect();
      for (const { name } of manifest.tables)
        await connection.run(`CREATE VIEW ${name} AS FROM read_parquet('${dist}data/${tableFile(name, files)}')`);
      connection.closeSync();
    });
    afterAll(() => {
      instance.closeSync();
    });

    const all = folders.flatMap((folder) =>
      [...builtPage(folder).querySelectorAll(".explore-ready li")].map((item) => ({
        folder,
        question: textOf(item.querySelector("h3")),
        sql: item.querySelector("pre")?.textContent ?? "",
        hash: item.querySelector("a")?.getAttribute("data-hash") ?? "",
      })),
    );
    it.each(all)("has rows, and an address that holds it: $question", async ({ sql, hash }) => {
      const connection = await instance.connect();
      const { currentRowCount } = await connection.runAndReadAll(sql);
      connection.closeSync();
      expect(currentRowCount).toBeGreaterThan(0);
      expect(sqlIn(hash)).toBe(sql);
    });
  });
});

describe("the question of a chart or a district", () => {
  const links = {
    "grafiki/sweeps-by-year/kyustendil": "/izsledvane/?ask=sweeps-by-year&area=BG415",
    "en/charts/sweeps-by-year/kyustendil": "/en/explore/?ask=sweeps-by-year&area=BG415",
    "oblasti/kyustendil": "/izsledvane/?ask=district&area=BG415",
    "en/districts/kyustendil": "/en/explore/?ask=district&area=BG415",
  };

  it.each(Object.entries(links))("stands one link away from /%s/, in no more than 300 bytes", (path, href) => {
    const own = [...builtPage(path).querySelectorAll("a")].filter((link) => link.getAttribute("href") === href);
    expect(own).toHaveLength(1);
    expect(Buffer.byteLength(own[0]?.outerHTML ?? "")).toBeLessThan(300);
  });

  it("is worded for every chart and data set, and DuckDB answers it", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    for (const { name } of manifest.tables)
      await connection.run(`CREATE VIEW ${name} AS FROM read_parquet('${dist}data/${tableFile(name, files)}')`);
    for (const folder of folders) {
      const data = builtPage(folder).querySelector("explore-sql script[type='application/json']")?.textContent ?? "";
      const { asked } = JSON.parse(data) as { asked: Readonly<Record<string, string>> };
      expect(chartIds.filter((id) => !(id in asked))).toEqual([]);
      for (const [key, sql] of Object.entries(asked)) {
        const { currentRowCount } = await connection.runAndReadAll(sql.replaceAll("{area}", "BG415"));
        if (/^(?:sweeps-by-year|district)/.test(key)) expect(currentRowCount, key).toBeGreaterThan(0);
      }
    }
    connection.closeSync();
    instance.closeSync();
  });

  it("is asked in the place's name, and its address holds it from then on", async () => {
    await site.visit("/grafiki/sweeps-by-year/kyustendil/", {}, async ({ page, requests }) => {
      expect(requests.filter((url) => /duckdb|explore/.test(url))).toEqual([]);
      await page.locator("a[href*='?ask=']").click();
      await result(page).waitFor(patient);
      expect(new URL(page.url()).search).toMatch(/^\?release=\d{4}-\d{2}-\d{2}$/);
      expect(sqlIn(new URL(page.url()).hash)).toContain("area = 'BG415'");
      expect((await cells(page)).map(([period, , value]) => [period, value])).toContainEqual(["2018/2019", "371"]);
      await page.goBack();
      await page.waitForURL(/grafiki/);
    });
  });

  it.each(["?ask=nothing&area=BG415", "?ask=district&area=BG415'%20OR%201=1", "?ask=constructor&area=BG415"])(
    "is left where it is not known: %s",
    async (search) => {
      await site.visit(`/en/explore/${search}`, {}, async ({ page }) => {
        await editor(page).waitFor(patient);
        expect(await page.locator("[data-result], [data-error]").count()).toBe(0);
        expect(new URL(page.url()).search + new URL(page.url()).hash).toBe("");
      });
    },
  );
});

describe("a reader's own question", () => {
  it("fetches no engine before it is asked, and then answers by keyboard alone", async () => {
    await site.visit("/izsledvane/", {}, async ({ page, requests, complaints }) => {
      await editor(page).waitFor(patient);
      expect(requests.filter((url) => /duckdb|parquet/.test(url))).toEqual([]);
      await ask(page, "SELECT area, name_bg, rank_bg FROM areas WHERE level = 'district' ORDER BY area LIMIT 2");
      expect(await result(page).getAttribute("data-rows")).toBe("2");
      await answeredBy(page, "duckdb");
      expect(await cells(page)).toEqual([
        ["BG311", "Видин", expect.stringMatching(/^\d+$/)],
        ["BG312", "Монтана", expect.stringMatching(/^\d+$/)],
      ]);
      expect(await result(page).locator("caption").textContent()).toMatch(/^Отговор: 2\sреда$/);
      const heads = result(page).locator("th[scope=col]");
      expect(await heads.locator("button").allTextContents()).toEqual(["area", "name_bg", "rank_bg"]);
      expect(await heads.locator(".explore-kind").allTextContents()).toEqual(["текст", "текст", "цяло число"]);
      expect(requests.filter((url) => url.endsWith(".parquet")).map((url) => new URL(url).pathname)).toEqual([
        "/data/areas.parquet",
      ]);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.className)).toContain("explore-run");
      expect(complaints).toEqual([]);
    });
  });

  it("is told in plain words where it is wrong, and answered once it is put right", async () => {
    await site.visit("/en/explore/", {}, async ({ page }) => {
      await ask(page, "SELECT name_en\nFROM areas\nWHERE levl = 'country'");
      expect(await error(page).textContent()).toContain("Line 3, character 7.");
      expect(await result(page).count()).toBe(0);
      expect(await page.locator(".cm-lintRange-error").textContent()).toBe("levl");
      await ask(page, "SELECT name_en\nFROM areas\nWHERE level = 'country'");
      expect(await cells(page)).toEqual([["Bulgaria"]]);
      expect(await page.locator(".cm-lintRange-error").count()).toBe(0);
    });
  });

  it("stands in the address: Back undoes it, and the other language shows the same", async () => {
    await site.visit("/izsledvane/", {}, async ({ page }) => {
      await editor(page).waitFor(patient);
      const first = await editor(page).innerText();
      await page.locator(".explore-ready a").nth(2).click();
      await result(page).waitFor(patient);
      const second = await editor(page).innerText();
      await ask(page, "SELECT name_en FROM areas WHERE level = 'country'");
      await page.locator("a.language").click();
      await page.waitForURL(/\/en\/explore\/\?release=[\d-]+#sql=/);
      await result(page).waitFor(patient);
      expect(await editor(page).innerText()).toBe("SELECT name_en FROM areas WHERE level = 'country'");
      expect(await cells(page)).toEqual([["Bulgaria"]]);
      await page.goBack();
      await page.goBack();
      await expect.poll(() => editor(page).innerText(), patient).toBe(second);
      await result(page).waitFor(patient);
      await page.goBack();
      await expect.poll(() => editor(page).innerText()).toBe(first);
      await expect.poll(() => result(page).count()).toBe(0);
    });
  });

  it("says what an address that was cut off cannot show", async () => {
    await site.visit("/en/explore/#sql=C3b1c", {}, async ({ page }) => {
      expect(await error(page).textContent()).toContain("cut off");
    });
  });
});
