import { gzipSync } from "node:zlib";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";

/** A page on a phone of 390 pixels: its height in pixels, and how many words a reader sees without opening a fold. */
export interface PhonePage {
  readonly height: number;
  readonly words: number;
}

/** The district page in the middle by packed weight, as a path of the site. */
export async function medianDistrict(dist: string): Promise<string> {
  const weights: { readonly path: string; readonly bytes: number }[] = [];
  for await (const file of glob("oblasti/*/index.html", { cwd: dist }))
    weights.push({
      path: `/${file.replace(/index\.html$/, "")}`,
      bytes: gzipSync(await readFile(join(dist, file))).length,
    });
  weights.sort((a, b) => a.bytes - b.bytes || a.path.localeCompare(b.path));
  const middle = weights[Math.floor(weights.length / 2)];
  if (middle === undefined) throw new RangeError(`bench: no district page under ${dist}/oblasti; build the site first`);
  return middle.path;
}

/** How high a page is on a phone, and how many words it shows. */
export async function phonePage(browser: Browser, address: string): Promise<PhonePage> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "load" });
    return await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      words: (document.querySelector("main") ?? document.body).innerText.split(/\s+/).filter((word) => word !== "")
        .length,
    }));
  } finally {
    await context.close();
  }
}
