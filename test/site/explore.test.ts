import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sqlIn } from "../../src/browser/explore-address.ts";
import { chartIds } from "../../src/model/chart.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import { filesOfRelease, tableFile } from "../../src/model/table-file.ts";
import { builtFile, builtPage, textOf } from "./built.ts";
import { openSite } from "./visits.ts";

const manifest = JSON.parse(builtFile("data/manifest.json").toString()) as Manifest;
const files = filesOfRelease(manifest);
const dist = new URL("../../dist/", import.meta.url).pathname;
const folders = ["izsledvane", "en/explore"] as const;
const patient = { timeout: 60_000 };

const site = openSite();
const editor = (page: Page) => page.locator(".cm-content");
const result = (page: Page) => page.locator("[data-result]");
const error = (page: Page) => page.locator("[data-error]");
const cells = (page: Page) =>
  result(page)
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

/** Puts a question by keyboard alone, and waits for what becomes of it. */
async function ask(page: Page, sql: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("Control+A");
  // The editor hears of a selection when the browser has made it.
  await page.waitForTimeout(100);
  await page.keyboard.insertText(sql);
  await page.keyboard.press("Control+Enter");
  await page.locator("[data-result], [data-error]").waitFor(patient);
}

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
      expect(new URL(page.url()).search).toBe("");
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
      expect(await result(page).getAttribute("data-engine")).toBe("duckdb");
      expect(await cells(page)).toEqual([
        ["BG311", "Видин", expect.stringMatching(/^\d+$/)],
        ["BG312", "Монтана", expect.stringMatching(/^\d+$/)],
      ]);
      expect(await result(page).locator("caption").textContent()).toMatch(/^Отговор: 2\sреда$/);
      expect(await result(page).locator("th[scope=col]").allTextContents()).toEqual(["area", "name_bg", "rank_bg"]);
      expect(requests.filter((url) => url.endsWith(".parquet")).map((url) => new URL(url).pathname)).toEqual([
        "/data/areas.parquet",
      ]);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.className)).toContain("explore-run");
      expect(complaints).toEqual([]);
    });
  });

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

  it("reaches out to nobody and changes nothing, whatever it wants", async () => {
    await site.visit("/en/explore/", {}, async ({ page, requests }) => {
      for (const sql of [
        "COPY areas TO 'areas.csv'",
        "ATTACH 'https://example.org/a.db' AS a",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "DROP TABLE areas",
        "WITH one AS (SELECT 1) DELETE FROM areas",
        "SELECT 1; DELETE FROM areas",
        "SELECT * FROM 'https://example.org/a.csv'",
        "SELECT * FROM read_csv('https://example.org/a.csv')",
        "SELECT * FROM read_parquet('https://example.org/a.parquet')",
      ]) {
        await ask(page, sql);
        expect(await error(page).count(), sql).toBe(1);
      }
      await ask(page, "SELECT current_setting('memory_limit')");
      expect(await cells(page)).toEqual([["953.6 MiB"]]);
      await ask(page, "SELECT count(*) FROM areas");
      expect(await cells(page)).toEqual([[String(manifest.tables.find(({ name }) => name === "areas")?.rows)]]);
      const own = site.address();
      expect(requests.filter((url) => !url.startsWith(own) && !url.startsWith(`blob:${own}`))).toEqual([]);
    });
  });

  it("can be stopped, and the next one is answered", async () => {
    await site.visit("/en/explore/", {}, async ({ page }) => {
      await editor(page).fill(
        "SELECT count(*) FROM settlements a, settlements b, settlements c WHERE a.lat + b.lat > c.lat",
      );
      await page.keyboard.press("Control+Enter");
      await expect.poll(() => page.locator(".explore-status").textContent(), patient).toBe("Computing.");
      await page.getByRole("button", { name: "Stop" }).click();
      await expect.poll(() => page.locator(".explore-status").textContent()).toContain("stopped");
      expect(await page.locator("[data-result], [data-error]").count()).toBe(0);
      await ask(page, "SELECT name_en FROM areas WHERE level = 'country'");
      expect(await cells(page)).toEqual([["Bulgaria"]]);
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
      await page.waitForURL(/\/en\/explore\/#sql=/);
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

  it("has its answer drawn with one more click, a gap never as nought, and drawn anew as the reader chooses", async () => {
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

  it("may ask a file of the reader's own too, joined by name; nothing of it leaves, and nothing is kept", async () => {
    await site.visit("/en/explore/", {}, async ({ page, context, requests, complaints }) => {
      const sent: string[] = [];
      context.on("request", (request) => {
        if (request.method() !== "GET" || request.postData() !== null) sent.push(request.url());
      });
      await editor(page).waitFor(patient);
      const csv = "област;деца;дял\nКюстендил;371;0,5\nVidin;;1,5\nСмлян;7;2\nАтлантида;1;3\nОбщо;9;4\n";
      await page.locator(".explore-own > summary").click();
      await page.locator(".explore-own input").setInputFiles({
        name: "secret-name.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(csv),
      });
      const status = page.locator(".explore-own > [role=status]");
      await expect
        .poll(async () => (await status.textContent())?.replaceAll("\u00a0", " "), patient)
        .toBe("secret-name.csv: 5 rows, 3 columns. It stays in this page. An area of ours was found for 3 of 5 rows.");
      const lists = page.locator(".explore-own-table ul");
      expect(await lists.nth(0).locator("li").allTextContents()).toEqual(["Атлантида", "Общо"]);
      expect(await lists.nth(1).locator("li").allTextContents()).toEqual(["Смлян → Smolyan"]);
      await ask(
        page,
        'SELECT area, name_en, деца, "дял" * 2 AS два FROM my_file LEFT JOIN areas USING (area) ORDER BY "дял"',
      );
      expect(await cells(page)).toEqual([
        ["BG415", "Kyustendil", "371", "1"],
        ["BG311", "Vidin", "NULL", "3"],
        ["BG424", "Smolyan", "7", "4"],
        ["NULL", "NULL", "1", "6"],
        ["NULL", "NULL", "9", "8"],
      ]);
      // The engine is put away with a question that is stopped, and has the file again when it starts anew.
      await editor(page).fill("SELECT count(*) FROM settlements a, settlements b, settlements c, my_file");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("button", { name: "Stop" }).click();
      await ask(page, "SELECT sum(деца) FROM my_file");
      expect(await cells(page)).toEqual([["388"]]);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "CSV", exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toContain("_own-file_");
      expect(sent).toEqual([]);
      const own = site.address();
      expect(requests.filter((url) => !url.startsWith(own) && !url.startsWith(`blob:${own}`))).toEqual([]);
      expect(requests.filter((url) => /secret|%D0/i.test(url))).toEqual([]);
      const kept = await page.evaluate(async () => ({
        local: JSON.stringify(Object.entries(localStorage)),
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        cookie: document.cookie,
        files: await navigator.storage.getDirectory().then(async (root) => {
          const names: string[] = [];
          for await (const name of (root as unknown as { keys: () => AsyncIterable<string> }).keys()) names.push(name);
          return names;
        }),
      }));
      expect(kept.local).not.toMatch(/Атлантида|secret/);
      expect({ ...kept, local: "" }).toEqual({ local: "", session: 0, databases: 0, cookie: "", files: [] });
      await page.reload();
      await page.locator("[data-error]").waitFor(patient);
      expect(await error(page).textContent()).toContain("stayed on that device");
      expect(complaints).toEqual([]);
    });
  });

  it("is told at once that a file of 200 MB, or one that is no table, is not taken; the page lives on", async () => {
    const folder = await mkdtemp(join(tmpdir(), "own-file-"));
    const [large, picture] = [join(folder, "large.csv"), join(folder, "picture.csv")];
    await writeFile(large, "area,n\nBG415,1\n");
    await truncate(large, 200_000_000);
    await writeFile(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]));
    try {
      await site.visit("/izsledvane/", {}, async ({ page, complaints }) => {
        await editor(page).waitFor(patient);
        const status = page.locator(".explore-own > [role=status]");
        await page.locator(".explore-own input").setInputFiles(large);
        await expect.poll(() => status.textContent(), patient).toContain("твърде голям");
        await page.locator(".explore-own input").setInputFiles(picture);
        await expect.poll(() => status.textContent(), patient).toContain("не е файл CSV");
        // Dropped on the editor, a file is no text of a question.
        const before = await editor(page).innerText();
        const dropped = await page.evaluateHandle(() => {
          const data = new DataTransfer();
          data.items.add(new File(["name,n\nВарна,1\nМарс,2\n"], "dropped.csv"));
          return data;
        });
        await editor(page).dispatchEvent("drop", { dataTransfer: dropped });
        await expect.poll(() => status.textContent(), patient).toContain("dropped.csv: 2");
        expect(await editor(page).innerText()).toBe(before);
        await ask(page, "SELECT sum(n) FROM my_file");
        expect(await cells(page)).toEqual([["3"]]);
        await page.getByRole("button", { name: "Махни файла" }).click();
        await ask(page, "SELECT sum(n) FROM my_file");
        expect(await error(page).textContent()).toContain("своя файл");
        expect(complaints).toEqual([]);
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("is kept on the reader's device, asked once more from there, and erased without a trace", async () => {
    await site.visit("/en/explore/", {}, async ({ page }) => {
      const past = page.locator(".explore-past");
      const kept = () => page.evaluate(() => localStorage.length);
      await editor(page).waitFor(patient);
      expect(await kept()).toBe(0);
      await ask(page, "SELECT 1 AS one");
      await ask(page, "SELECT 2 AS two");
      await page.goto(`${site.address()}/en/explore/`);
      await editor(page).waitFor(patient);
      await page.locator(".explore-history summary").click();
      expect(await past.allTextContents()).toEqual(["SELECT 2 AS two", "SELECT 1 AS one"]);
      await past.nth(1).click();
      await result(page).waitFor(patient);
      expect(await cells(page)).toEqual([["1"]]);
      expect(await past.allTextContents()).toEqual(["SELECT 1 AS one", "SELECT 2 AS two"]);
      await page.locator(".explore-kept li").first().getByRole("button", { name: "Erase" }).click();
      expect(await past.allTextContents()).toEqual(["SELECT 2 AS two"]);
      await page.getByRole("button", { name: "Erase all" }).click();
      expect(await past.count()).toBe(0);
      expect(await kept()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    });
  });

  it("says what an address that was cut off cannot show", async () => {
    await site.visit("/en/explore/#sql=C3b1c", {}, async ({ page }) => {
      expect(await error(page).textContent()).toContain("cut off");
    });
  });

  it("is told at once that the browser refuses WebAssembly, and fetches nothing for nought", async () => {
    const prepare = async (page: Page): Promise<void> => {
      await page.route("**/en/explore/", async (route) => {
        const response = await route.fetch();
        const headers = response.headers();
        const policy = headers["content-security-policy"]?.replace("'wasm-unsafe-eval'", "") ?? "";
        await route.fulfill({ response, headers: { ...headers, "content-security-policy": policy } });
      });
    };
    await site.visit("/en/explore/", { prepare }, async ({ page, requests }) => {
      await ask(page, "SELECT 1");
      expect(await error(page).textContent()).toContain("does not let this page run WebAssembly");
      expect(requests.filter((url) => url.endsWith(".gz"))).toEqual([]);
    });
  });

  it("is told within seconds that the line is dead in the middle of the engine, and asked again is answered", async () => {
    const prepare = async (page: Page): Promise<void> => {
      // Begun, and then silent: a part of the file comes and no end of it.
      await page.addInitScript(() => {
        const real = window.fetch.bind(window);
        window.fetch = async (input, init) => {
          const response = await real(input, init);
          if (!new Request(input).url.includes(".wasm") || sessionStorage.getItem("alive") !== null) return response;
          const cut = new ReadableStream<Uint8Array>({
            start(controller) {
              controller.enqueue(new Uint8Array(1000));
              init?.signal?.addEventListener("abort", () => {
                controller.error(init.signal?.reason);
              });
            },
          });
          return new Response(cut, response);
        };
      });
    };
    await site.visit("/en/explore/", { prepare }, async ({ page }) => {
      await ask(page, "SELECT 1");
      expect(await error(page).textContent()).toContain("nothing came");
      await page.evaluate(() => {
        sessionStorage.setItem("alive", "");
      });
      await ask(page, "SELECT 2 AS two");
      expect(await cells(page)).toEqual([["2"]]);
    });
  });

  it.each([
    { memory: 2, left: 0, small: "small" },
    { memory: 16, left: 1, small: "large" },
  ])("has its engine put away on a $small device when nobody asks any more: $left left", async ({ memory, left }) => {
    const prepare = async (page: Page): Promise<void> => {
      await page.clock.install();
      await page.addInitScript((value) => {
        Object.defineProperty(navigator, "deviceMemory", { get: () => value });
      }, memory);
    };
    await site.visit("/en/explore/", { prepare }, async ({ page }) => {
      await ask(page, "SELECT 1 AS one");
      expect(page.workers()).toHaveLength(1);
      await page.clock.runFor(200_000);
      await expect.poll(() => page.workers().length).toBe(left);
      await ask(page, "SELECT 2 AS two");
      expect(await cells(page)).toEqual([["2"]]);
    });
  });

  it("is told when the program that computes cannot be had", async () => {
    const prepare = async (page: Page): Promise<void> => {
      await page.route("**/*.wasm.gz", (route) => route.abort());
    };
    await site.visit("/en/explore/", { prepare }, async ({ page }) => {
      await ask(page, "SELECT 1");
      expect(await error(page).textContent()).toContain("could not be loaded");
      await page.unroute("**/*.wasm.gz");
      await ask(page, "SELECT 2 AS two");
      expect(await cells(page)).toEqual([["2"]]);
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
