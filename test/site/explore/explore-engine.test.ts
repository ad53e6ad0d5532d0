import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Manifest } from "../../../src/model/manifest.ts";
import { filesOfRelease, tableFile } from "../../../src/model/table-file.ts";
import { builtFile } from "../built.ts";
import { answeredBy, ask, cells, editor, error, forDuckDb, patient, refuseWebAssembly, result } from "./explored.ts";
import { complaintsOf, openSite } from "../visits.ts";

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
    await site.visit("/en/explore/", { prepare: refuseWebAssembly }, async ({ page, requests }) => {
      await ask(page, forDuckDb("SELECT 1"));
      expect(await error(page).textContent()).toContain("does not let this page run WebAssembly");
      expect(await error(page).textContent()).toContain("The small program of this page cannot answer this question");
      expect(requests.filter((url) => url.endsWith(".gz"))).toEqual([]);
      await ask(page, "SELECT level, count(*) AS n FROM areas GROUP BY level ORDER BY n");
      await answeredBy(page, "light");
      expect((await cells(page))[0]).toEqual(["country", "1"]);
      await expect.poll(() => page.locator(".explore-status").textContent()).toMatch(/small program.*WebAssembly/);
      await page.getByRole("button", { name: "Draw a chart" }).click();
      await result(page).locator("figure svg.chart").waitFor(patient);
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
      await ask(page, "SELECT count(*) AS n FROM areas WHERE level = 'country'");
      expect(await cells(page)).toEqual([["1"]]);
      expect(await result(page).getAttribute("data-engine")).toBe("light");
      await expect.poll(() => page.locator(".explore-status").textContent(), patient).toContain("nothing came");
      expect(await cells(page)).toEqual([["1"]]);
      await ask(page, forDuckDb("SELECT 1"));
      expect(await error(page).textContent()).toContain("nothing came");
      await page.evaluate(() => {
        sessionStorage.setItem("alive", "");
      });
      await ask(page, "SELECT 2 AS two");
      expect(await cells(page)).toEqual([["2"]]);
      await answeredBy(page, "duckdb");
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
      await answeredBy(page, "duckdb");
      expect(page.workers()).toHaveLength(1);
      await page.clock.runFor(200_000);
      await expect.poll(() => page.workers().length).toBe(left);
      await ask(page, "SELECT 2 AS two");
      expect(await cells(page)).toEqual([["2"]]);
    });
  });

  it.runIf(manifest.tables.some(({ name }) => name === "register_municipalities"))(
    "fetches of a large table the columns that it needs, and later what it lacks, but nothing for a question gone wrong",
    async () => {
      await site.visit("/en/explore/", {}, async ({ page }) => {
        await ask(page, "SELECT 1 AS one");
        await answeredBy(page, "duckdb");
        let asked = 0;
        page.on("request", (request) => {
          if (!request.url().includes("register_municipalities")) return;
          const [, from = "", to = ""] = /^bytes=(\d*)-(\d+)$/.exec(request.headers()["range"] ?? "") ?? [];
          asked += to === "" ? Infinity : Number(to) - Number(from) + (from === "" ? 0 : 1);
        });
        const bytesOf = async (sql: string): Promise<number> => {
          asked = 0;
          await ask(page, sql);
          return asked;
        };
        const { length } = builtFile(`data/${tableFile("register_municipalities", filesOfRelease(manifest))}`);
        expect(await bytesOf("SELECT colour FROM register_municipalities")).toBe(0);
        expect(await error(page).textContent()).toContain("colour");
        expect(await bytesOf("DESCRIBE register_municipalities")).toBe(0);
        const counted = "SELECT charted, count(value), sum(value) FROM register_municipalities GROUP BY ALL";
        const few = await bytesOf(counted);
        expect(few).toBeGreaterThan(0);
        expect(few).toBeLessThan(length / 2);
        const first = await cells(page);
        expect(await bytesOf(counted)).toBe(0);
        expect(await bytesOf("FROM register_municipalities ORDER BY observation LIMIT 3")).toBeGreaterThan(length / 2);
        expect((await cells(page))[0]?.[0]).toMatch(/^register\./);
        expect(await bytesOf(counted)).toBe(0);
        expect(await cells(page)).toEqual(first);
      });
    },
  );

  it("is told when a table cannot be had, and the engine goes on with those that it has", async () => {
    await site.visit("/en/explore/", {}, async ({ page, context }) => {
      await ask(page, "SELECT count(*) AS n FROM areas WHERE level = 'country'");
      await answeredBy(page, "duckdb");
      const [worker] = page.workers();
      await context.setOffline(true);
      await ask(page, "SELECT count(*) FROM sources");
      expect(await error(page).textContent()).toContain("could not be loaded");
      await ask(page, forDuckDb("SELECT name_en FROM areas WHERE level = 'country'"));
      expect(await cells(page)).toEqual([["Bulgaria"]]);
      await context.setOffline(false);
      await ask(page, "SELECT count(*) FROM sources");
      expect(await cells(page)).toEqual([[String(manifest.tables.find(({ name }) => name === "sources")?.rows)]]);
      expect(page.workers()).toEqual([worker]);
    });
  });

  it("is told when the program that computes cannot be had", async () => {
    const prepare = async (page: Page): Promise<void> => {
      await page.route("**/*.wasm.gz", (route) => route.abort());
    };
    await site.visit("/en/explore/", { prepare }, async ({ page }) => {
      await ask(page, forDuckDb("SELECT 1"));
      expect(await error(page).textContent()).toContain("could not be loaded");
      await page.unroute("**/*.wasm.gz");
      await ask(page, "SELECT 2 AS two");
      expect(await cells(page)).toEqual([["2"]]);
    });
  });

  it("is answered by the small one first, and then by the big one, without another table where both say the same", async () => {
    await site.visit("/izsledvane/", {}, async ({ page, requests, complaints }) => {
      const engines: string[] = [];
      await page.exposeFunction("noted", (engine: string) => engines.push(engine));
      await page.evaluate(() => {
        const { noted } = window as unknown as { readonly noted: (engine: string | undefined) => void };
        new MutationObserver(() => {
          noted(document.querySelector<HTMLElement>("[data-result]")?.dataset["engine"]);
        }).observe(document.querySelector(".explore-output") ?? document, {
          attributes: true,
          childList: true,
          subtree: true,
          attributeFilter: ["data-engine"],
        });
      });
      await ask(page, "SELECT name_bg FROM areas WHERE level = 'district' ORDER BY name_bg LIMIT 3");
      const table = await result(page).locator("table").elementHandle();
      await answeredBy(page, "duckdb");
      expect([...new Set(engines.filter(Boolean))]).toEqual(["light", "duckdb"]);
      expect(await table.evaluate((one) => one.isConnected)).toBe(true);
      expect(await page.locator(".explore-status").textContent()).toContain("DuckDB, голямата програма, тръгна");
      // A page that has not been asked loads none of it.
      expect(requests.filter((url) => /\/answer\.[^/]*\.js$/.test(url)).length).toBeLessThan(2);
      // What runs is asked alone from then on.
      engines.length = 0;
      await ask(page, "SELECT name_bg FROM areas WHERE level = 'country'");
      expect(await result(page).getAttribute("data-engine")).toBe("duckdb");
      expect(complaints).toEqual([]);
    });
  });

  it("waits for the big one where several answers fit the question", async () => {
    await site.visit("/en/explore/", {}, async ({ page }) => {
      await ask(page, "SELECT indicator, count(*) FROM observations GROUP BY indicator LIMIT 3");
      expect(await result(page).getAttribute("data-engine")).toBe("duckdb");
    });
  });

  it("keeps the engine for the next visit and wakes it when the reader comes to ask, until no question is kept", async () => {
    await site.visit("/en/explore/", {}, async ({ page, context, requests, complaints }) => {
      const fetched = () => requests.filter((url) => url.endsWith(".gz")).length;
      await editor(page).focus();
      await page.keyboard.type("SELECT");
      expect([fetched(), page.workers().length]).toEqual([0, 0]);
      await ask(page, forDuckDb("SELECT 1"));
      expect(fetched()).toBe(2);
      const kept = async (one: Page): Promise<number> =>
        one.evaluate(async () =>
          (await caches.has("obhvat-engine")) ? (await (await caches.open("obhvat-engine")).keys()).length : 0,
        );
      await expect.poll(() => kept(page), patient).toBe(2);
      const again = await context.newPage();
      const told = complaintsOf(again);
      await again.goto(`${site.address()}/en/explore/`, { waitUntil: "networkidle" });
      expect(again.workers()).toEqual([]);
      await editor(again).focus();
      // Its worker stands before anything is asked.
      await expect.poll(() => again.workers().length, patient).toBe(1);
      await ask(again, "SELECT level, count(*) AS n FROM areas GROUP BY level ORDER BY n");
      await answeredBy(again, "duckdb");
      expect(fetched()).toBe(2);
      await again.locator(".explore-history summary").click();
      const erase = again.locator(".explore-history li .button");
      await erase.first().click();
      expect([await erase.count(), await kept(again)]).toEqual([1, 2]);
      await erase.first().click();
      await expect.poll(() => kept(again)).toBe(0);
      expect([...complaints, ...told]).toEqual([]);
    });
  });

  it("keeps nothing of the engine where the last question is erased while it is fetched or kept", async () => {
    const stay = { state: "attached", ...patient } as const;
    const prepare = async (page: Page): Promise<void> => {
      await page.addInitScript(() => {
        const put = Reflect.get(Cache.prototype, "put") as (this: Cache, ...given: unknown[]) => Promise<void>;
        const held = new Promise<void>((resolve) => {
          addEventListener("let-go", () => {
            resolve();
          });
        });
        Cache.prototype.put = async function (this: Cache, ...given) {
          document.documentElement.dataset["keeping"] = "";
          await held;
          await put.apply(this, given);
        };
      });
    };
    await site.visit("/en/explore/", { prepare }, async ({ page }) => {
      const keeping = page.locator("html[data-keeping]");
      const eraseLast = () => page.locator(".explore-forget").click();
      let comes: () => void = () => undefined;
      await page.route("**/*.wasm.gz", async (route) => {
        await new Promise<void>((resolve) => (comes = resolve));
        await route.continue();
      });
      await editor(page).fill(forDuckDb("SELECT 1"));
      const begun = page.waitForRequest(/wasm\.gz$/);
      await page.keyboard.press("Control+Enter");
      await begun;
      await page.locator(".explore-history summary").click();
      await eraseLast();
      comes();
      await answeredBy(page, "duckdb");
      expect([await keeping.count(), await page.evaluate(() => caches.keys())]).toEqual([0, []]);
      await page.unrouteAll();
      await page.reload();
      await ask(page, forDuckDb("SELECT 2"));
      await keeping.waitFor(stay);
      await page.locator(".explore-history summary").click();
      await eraseLast();
      await page.evaluate(() => dispatchEvent(new Event("let-go")));
      await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    });
  });

  it("takes no file that was kept for what it is not, and leaves none of another engine", async () => {
    await site.visit("/en/explore/", {}, async ({ page, requests }) => {
      await page.evaluate(async () => {
        const { wasm } = (await (await fetch("/duckdb/engine.json")).json()) as { wasm: { file: string } };
        const shelf = await caches.open("obhvat-engine");
        await shelf.put(`/duckdb/${wasm.file}`, new Response("short"));
        await shelf.put("/duckdb/000000000000-older.wasm.gz", new Response("older"));
      });
      await ask(page, forDuckDb("SELECT 1"));
      expect(await cells(page)).toEqual([["1"]]);
      expect(requests.filter((url) => url.endsWith(".gz"))).toHaveLength(2);
      const names = () =>
        page.evaluate(async () =>
          (await (await caches.open("obhvat-engine")).matchAll()).map(({ headers }) => headers.get("Content-Type")),
        );
      await expect.poll(names, patient).toEqual(expect.arrayContaining(["application/wasm", "text/javascript"]));
      expect(await names()).toHaveLength(2);
      await page.locator(".explore-history summary").click();
      await page.locator(".explore-forget").click();
      await expect.poll(names).toEqual([]);
    });
  });
});
