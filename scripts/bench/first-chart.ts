import type { Browser, Page } from "playwright-core";

/** A slow phone on a slow line: 1.6 Mbit/s, 150 ms a request, a processor four times slower. */
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;

/** Does something in a page of a fresh profile on the slow line and the slow processor. */
export async function onSlowLine<T>(browser: Browser, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", line);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Milliseconds from the start of the navigation until the first chart has been painted; a fresh profile each time. */
export const firstChart = (browser: Browser, address: string): Promise<number> =>
  onSlowLine(browser, async (page) => {
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => "firstChart" in window, undefined, { timeout: 180_000, polling: 100 });
    return page.evaluate(() => (window as unknown as { readonly firstChart: number }).firstChart);
  });

/** Runs in the page: notes the first frame after a chart has a place on the screen. */
function watch(): void {
  const look = (): void => {
    const charts = [...document.querySelectorAll("svg.chart")];
    if (charts.every((chart) => chart.getBoundingClientRect().width === 0)) {
      requestAnimationFrame(look);
      return;
    }
    // The first frame lays the chart out, the second comes after it was painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        Object.assign(window, { firstChart: performance.now() });
      }),
    );
  };
  requestAnimationFrame(look);
}
