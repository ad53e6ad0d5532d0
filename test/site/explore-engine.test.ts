import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Manifest } from "../../src/model/manifest.ts";
import { builtFile } from "./built.ts";
import { ask, cells, editor, error, patient } from "./explored.ts";
import { openSite } from "./visits.ts";

const manifest = JSON.parse(builtFile("data/manifest.json").toString()) as Manifest;
const site = openSite();

describe("what a question asks of the engine", () => {
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
