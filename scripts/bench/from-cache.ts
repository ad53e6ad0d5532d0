import type { BrowserContext, Page } from "playwright-core";
import { launchChromium } from "../shared/chromium.ts";
import { serve } from "../shared/serve.ts";
import { output } from "../site/output.ts";
import { median } from "./median.ts";

/** A question that has its first answer from the engine named, asked so many milliseconds after it was written. */
interface Asked {
  readonly name: string;
  readonly engine: "light" | "duckdb";
  readonly sql: string;
  readonly after: number;
  /** Whether the browser has kept DuckDB too; where it has, that is awake before the small engine is asked. */
  readonly keepsDuckDb: boolean;
}

const perDistrict = "SELECT area, count(value) AS n FROM observations GROUP BY area ORDER BY area";
// No word of the small engine's grammar.
const forDuckDb = `${perDistrict} LIMIT 100%`;
/** About what it takes to choose a question that the page offers; nobody writes one sooner. */
const written = 2000;
const asked: readonly Asked[] = [
  {
    name: "small engine, asked after two seconds",
    engine: "light",
    sql: perDistrict,
    after: written,
    keepsDuckDb: false,
  },
  { name: "DuckDB, asked at once", engine: "duckdb", sql: forDuckDb, after: 0, keepsDuckDb: true },
  { name: "DuckDB, asked after two seconds", engine: "duckdb", sql: forDuckDb, after: written, keepsDuckDb: true },
];
const rounds = 5;

/** Puts the question with the keyboard and waits until two frames have shown the answer of the engine. */
async function answered(page: Page, { engine, sql, after }: Asked): Promise<number> {
  await page.locator(".cm-content").fill(sql);
  await page.waitForTimeout(after);
  await page.evaluate((name) => {
    const begin = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !event.ctrlKey) return;
      const begun = performance.now();
      new MutationObserver((_, observer) => {
        if (document.querySelector(`[data-result][data-engine=${name}]`) === null) return;
        observer.disconnect();
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            Object.assign(window, { answered: performance.now() - begun });
          }),
        );
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    };
    document.addEventListener("keydown", begin, { capture: true });
  }, engine);
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction(() => "answered" in window, undefined, { timeout: 60_000, polling: 50 });
  return page.evaluate(() => (window as unknown as { readonly answered: number }).answered);
}

/** A page of its own each time: nothing is in memory, everything in the browser's cache. */
async function visited(context: BrowserContext, address: string, question: Asked): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(`${address}/en/explore/`);
    await page.locator(".cm-content").waitFor();
    await page.waitForTimeout(1500);
    if (!question.keepsDuckDb) await page.evaluate(() => caches.delete("obhvat-engine"));
    return await answered(page, question);
  } finally {
    await page.close();
  }
}

/**
 * Milliseconds from a reader's first SQL question on a page until its answer is on the screen, by each engine, where
 * the browser has kept all files since an earlier visit: the median of several pages.
 */
export async function benchFromCache(): Promise<Readonly<Record<string, { readonly ms: number }>>> {
  const [site, browser] = [await serve(output.folder, 0), await launchChromium()];
  try {
    const context = await browser.newContext();
    const found: Record<string, { readonly ms: number }> = {};
    for (const question of asked) {
      // What it needs is kept from this visit on.
      await visited(context, site.address, question);
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) times.push(await visited(context, site.address, question));
      found[question.name] = { ms: Math.round(median(times)) };
    }
    return found;
  } finally {
    await browser.close();
    await site.close();
  }
}
