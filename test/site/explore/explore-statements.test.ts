import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Manifest } from "../../../src/model/manifest.ts";
import { builtFile } from "../built.ts";
import { ask, cells, editor, error, result } from "./explored.ts";
import { openSite } from "../visits.ts";

const manifest = JSON.parse(builtFile("data/manifest.json").toString()) as Manifest;
const site = openSite();

describe("a question in SQL", () => {
  it("is typed over what stood there without a complaint, before the browser has told of the selection too", async () => {
    const prepare = async (page: Page): Promise<void> => {
      await page.addInitScript(() => {
        addEventListener(
          "selectionchange",
          (event) => {
            if (event.isTrusted) event.stopImmediatePropagation();
          },
          true,
        );
      });
    };
    await site.visit("/en/explore/", { prepare }, async ({ page, complaints }) => {
      await editor(page).focus();
      await editor(page).evaluate((content) => {
        document.getSelection()?.selectAllChildren(content);
      });
      await page.keyboard.insertText("SELECT 1 AS one");
      expect(await editor(page).innerText()).toBe("SELECT 1 AS one");
      expect(await page.locator(".cm-line").getAttribute("style")).toBeNull();
      expect(complaints).toEqual([]);
    });
  });

  it("is offered the codes of a column in quotes, with their words, and by these", async () => {
    await site.visit("/izsledvane/", {}, async ({ page, complaints }) => {
      await editor(page).focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText("SELECT name_bg FROM areas WHERE area = '");
      await page.keyboard.type("рус");
      const option = page.locator(".cm-tooltip-autocomplete li");
      await expect.poll(() => option.allTextContents()).toEqual(["BG323Русе"]);
      await option.click();
      await expect.poll(() => editor(page).innerText()).toBe("SELECT name_bg FROM areas WHERE area = 'BG323'");
      expect(complaints).toEqual([]);
    });
  });

  it("is told of a slip what it is, with the place of the end where nothing else is pointed to", async () => {
    await site.visit("/izsledvane/", {}, async ({ page }) => {
      await ask(page, "SELECT current_date");
      expect(await error(page).textContent()).toContain("Програмата на тази страница няма функция „current_date“.");
      await ask(page, 'SELECT area FROM areas WHERE name_bg = "Русе"');
      expect(await error(page).textContent()).toContain("прави единични кавички");
      await ask(page, "SELECT sum(");
      expect(await error(page).textContent()).toContain("Ред 1, знак 12.");
      await page.locator(".cm-lintRange-error").waitFor();
    });
  });

  it("knows all published tables before any was read, and names none of the engine's own", async () => {
    await site.visit("/en/explore/", {}, async ({ page, requests }) => {
      const names = manifest.tables.map(({ name }) => name).sort();
      await ask(page, "SHOW TABLES");
      expect((await cells(page)).flat()).toEqual(names);
      await ask(page, "SHOW ALL TABLES");
      expect(await result(page).getAttribute("data-rows")).toBe(String(names.length));
      await ask(page, "SELECT count(*) FROM information_schema.columns");
      expect(await cells(page)).toEqual([[String(manifest.tables.flatMap(({ columns }) => columns).length)]]);
      await ask(page, "SELECT * FROM observation");
      expect(await error(page).textContent()).toContain('Did you mean "observations"?');
      await ask(page, "SELECT * FROM settings");
      expect(await error(page).textContent()).not.toMatch(/Did you mean|pg_/);
      expect(requests.filter((url) => url.endsWith(".parquet"))).toEqual([]);
      const areas = manifest.tables.find(({ name }) => name === "areas");
      await ask(page, "DESCRIBE areas");
      expect((await cells(page)).map(([name]) => name)).toEqual(areas?.columns.map(({ name }) => name));
      await ask(page, "SELECT count, null_percentage FROM (SUMMARIZE areas) WHERE column_name = 'area'");
      expect(await cells(page)).toEqual([[String(areas?.rows), "0"]]);
      await ask(page, "SELECT table_name, estimated_size FROM duckdb_tables() ORDER BY 1");
      expect(await cells(page)).toEqual(
        names.map((name) => [name, String(manifest.tables.find((table) => table.name === name)?.rows)]),
      );
    });
  });

  it("may turn rows into columns that it does not name, and still holds no second statement", async () => {
    await site.visit("/en/explore/", {}, async ({ page }) => {
      const pivot =
        "PIVOT (SELECT level, parent FROM areas WHERE parent IN ('BG415', 'BG323')) ON parent USING count(*)";
      await ask(page, pivot);
      expect(await result(page).locator("th[scope=col] button").allTextContents()).toEqual(["level", "BG323", "BG415"]);
      expect(await cells(page)).toEqual([["municipality", "8", "9"]]);
      for (const more of ["; COMMIT; DELETE FROM areas", "; SELECT 1"]) {
        await ask(page, pivot + more);
        expect(await error(page).textContent()).toContain("more than one statement");
      }
      await ask(page, "SELECT count(*) FROM areas");
      expect(await cells(page)).toEqual([[String(manifest.tables.find(({ name }) => name === "areas")?.rows)]]);
    });
  });
});
