import type { Browser } from "playwright-core";
import { launchChromium } from "../shared/chromium.ts";
import { serve } from "../shared/serve.ts";
import { median } from "./median.ts";

/** What is made in the browser, on which page, and the name of the button. */
const files = [
  { file: "CSV of a district's series", path: "/en/districts/kyustendil/", button: "CSV" },
  {
    file: "PNG of a chart, four times as large",
    path: "/en/charts/sweeps-by-year/kyustendil/",
    button: "PNG, 4 times as large",
  },
  { file: "workbook of a district's series", path: "/en/districts/kyustendil/", button: "Excel" },
  { file: "slide of a district's series", path: "/en/districts/kyustendil/", button: "Slide (PowerPoint)" },
  {
    file: "slides of a whole district",
    path: "/en/districts/kyustendil/",
    button: "Slides of the whole district and your choice",
  },
  { file: "slide of a map, with its picture and table", path: "/en/map/", button: "Slide (PowerPoint)" },
  {
    file: "six slides, a district each",
    path: "/en/compare/?districts=ruse,kyustendil,sliven,burgas,yambol,varna&indicator=children_returned",
    button: "Slide (PowerPoint)",
  },
] as const;
const runs = 5;

/** Milliseconds from the press of the button, before which nothing is loaded, until the file is saved. */
async function press(browser: Browser, address: string, name: string): Promise<number> {
  const context = await browser.newContext({ acceptDownloads: true });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "networkidle" });
    await page.locator("take-away summary").click();
    const button = page.locator("take-away").getByRole("button", { name, exact: true });
    const began = performance.now();
    await Promise.all([page.waitForEvent("download"), button.click()]);
    return performance.now() - began;
  } finally {
    await context.close();
  }
}

/**
 * Milliseconds that files take in the browser, libraries and data fetched anew each time; medians, and their ratio to
 * the first.
 */
export async function benchFiles(): Promise<Readonly<Record<string, { readonly ms: number; readonly ratio: number }>>> {
  const [site, browser] = [await serve("dist", 0), await launchChromium()];
  try {
    const found: Record<string, { readonly ms: number; readonly ratio: number }> = {};
    let first: number | undefined;
    for (const { file, path, button } of files) {
      const times: number[] = [];
      for (let run = 0; run < runs; run += 1) times.push(await press(browser, site.address + path, button));
      const ms = Math.round(median(times));
      first ??= ms;
      found[file] = { ms, ratio: Number((ms / first).toFixed(2)) };
    }
    return found;
  } finally {
    await browser.close();
    await site.close();
  }
}
