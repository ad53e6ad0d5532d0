import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "../shared/chromium.ts";
import { serve } from "../shared/serve.ts";
import { output } from "../site/output.ts";
import { firstChart, onSlowLine } from "./first-chart.ts";
import { median } from "./median.ts";
import { besideRival } from "./site.ts";

/** A page that can be asked: its list, once that can be used, and where the answer appears. */
interface Asked {
  readonly path: string;
  readonly list: string;
  readonly value: string;
  readonly answer: string;
}

const builder: Asked = {
  path: "/en/explore/",
  list: "explore-builder form:not([hidden]) select[name=indicator]",
  value: "sweeps",
  answer: "explore-builder .builder-charts",
};
const rival: Asked = { path: "/rival/", list: "select:not([hidden])", value: "BG323", answer: ".chart-desk" };

/**
 * Milliseconds from the start of the navigation until a question that is asked as soon as the page lets it has its
 * picture on the screen; a fresh profile each time.
 */
const firstAnswer = (browser: Browser, address: string, asked: Asked): Promise<number> =>
  onSlowLine(browser, async (page) => {
    await page.addInitScript(askAtOnce, asked);
    await page.goto(address + asked.path, { waitUntil: "commit" });
    await page.waitForFunction(() => "firstAnswer" in window, undefined, { timeout: 180_000, polling: 100 });
    return page.evaluate(() => (window as unknown as { readonly firstAnswer: number }).firstAnswer);
  });

/** Runs in the page: asks in the first frame in which it can, and notes the frame after the answer was painted. */
function askAtOnce({ list, value, answer }: Asked): void {
  const look = (): void => {
    const field = document.querySelector<HTMLSelectElement>(list);
    const place = document.querySelector(answer);
    if (field === null || place === null || ![...field.options].some((one) => one.value === value)) {
      requestAnimationFrame(look);
      return;
    }
    new MutationObserver((_, observer) => {
      observer.disconnect();
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          Object.assign(window, { firstAnswer: performance.now() });
        }),
      );
    }).observe(place, { childList: true, subtree: true });
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  requestAnimationFrame(look);
}

/** How soon the page of the builder and one of the usual kind have their first chart, and answer a first question. */
export async function benchQuestion(): Promise<
  Readonly<Record<string, { readonly builder: number; readonly rival: number; readonly times: number }>>
> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-bench-"));
  await besideRival(folder, output.folder);
  const [site, browser] = [await serve(folder, 0), await launchChromium()];
  try {
    const ours: Record<"chart" | "answer", number[]> = { chart: [], answer: [] };
    const theirs: Record<"chart" | "answer", number[]> = { chart: [], answer: [] };
    // In turn, so that a busy machine is no friend of either.
    for (let run = 0; run < 3; run += 1)
      for (const [times, asked] of [
        [ours, builder],
        [theirs, rival],
      ] as const) {
        times.chart.push(await firstChart(browser, site.address + asked.path));
        times.answer.push(await firstAnswer(browser, site.address, asked));
      }
    const row = (of: "chart" | "answer") => {
      const [own, other] = [median(ours[of]), median(theirs[of])];
      return { builder: Math.round(own), rival: Math.round(other), times: Number((other / own).toFixed(1)) };
    };
    return { "first chart": row("chart"), "first question answered": row("answer") };
  } finally {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true });
  }
}
