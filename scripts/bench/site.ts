import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { launchChromium } from "../chromium.ts";
import { serve } from "../serve.ts";
import { barePage } from "./bare.ts";
import { medianDistrict, phonePage } from "./district.ts";
import type { PhonePage } from "./district.ts";
import { firstChart } from "./first-chart.ts";
import { median } from "./median.ts";

/** The built site beside a page of the usual kind, which waits for its engine: bundled into a copy of dist/. */
export async function besideRival(folder: string, site = "dist"): Promise<void> {
  await cp(site, folder, { recursive: true });
  await build({
    root: "scripts/bench",
    logLevel: "error",
    configFile: false,
    build: {
      outDir: join(folder, "rival"),
      emptyOutDir: true,
      target: "esnext",
      rolldownOptions: {
        input: "scripts/bench/rival.ts",
        output: { entryFileNames: "rival.js", chunkFileNames: "[name].js" },
      },
    },
  });
  await cp("scripts/bench/rival.html", join(folder, "rival/index.html"));
}

/** The same chart alone, under /bare/: what the pages are held against. */
async function besideBare(folder: string, path: string): Promise<void> {
  const html = await readFile(join(folder, path, "index.html"), "utf8");
  await mkdir(join(folder, "bare", path), { recursive: true });
  await writeFile(join(folder, "bare", path, "index.html"), barePage(html));
}

const example = "/oblasti/kyustendil/";

/** What a page is called in the table, where it lies, and how often it is opened. */
const visits = [
  { page: "bare page with the district's chart", path: `/bare${example}`, runs: 5 },
  { page: "district page, chart built in", path: example, runs: 5 },
  { page: "home page, chart built in", path: "/", runs: 5 },
  { page: "DuckDB-WASM started at load", path: "/rival/", runs: 3 },
] as const;

/**
 * Milliseconds to the first chart of each page on a slow line and a slow processor, medians, and their ratio to the
 * first.
 */
export async function benchFirstChart(): Promise<
  Readonly<Record<string, { readonly ms: number; readonly ratio: number }>>
> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-bench-"));
  await besideRival(folder);
  await besideBare(folder, example);
  const [site, browser] = [await serve(folder, 0), await launchChromium()];
  try {
    const found: Record<string, { readonly ms: number; readonly ratio: number }> = {};
    let first: number | undefined;
    for (const { page, path, runs } of visits) {
      const times: number[] = [];
      for (let run = 0; run < runs; run += 1) times.push(await firstChart(browser, site.address + path));
      const ms = Math.round(median(times));
      first ??= ms;
      found[page] = { ms, ratio: Number((ms / first).toFixed(2)) };
    }
    return found;
  } finally {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true });
  }
}

/** The district page in the middle by weight: how high it is on a phone, its words, and how soon its chart is there. */
export async function benchDistrict(): Promise<PhonePage & { readonly page: string; readonly firstChart: number }> {
  const page = await medianDistrict("dist");
  const [site, browser] = [await serve("dist", 0), await launchChromium()];
  try {
    const address = site.address + page;
    const times: number[] = [];
    for (let run = 0; run < 3; run += 1) times.push(await firstChart(browser, address));
    return { page, ...(await phonePage(browser, address)), firstChart: Math.round(median(times)) };
  } finally {
    await browser.close();
    await site.close();
  }
}
