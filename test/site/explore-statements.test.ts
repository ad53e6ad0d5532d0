import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { editor } from "./explored.ts";
import { openSite } from "./visits.ts";

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
});
