import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { launchChromium } from "../shared/chromium.ts";
import { serve } from "../shared/serve.ts";
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

/** What a page is called in the table, where it lies, and where the bare page is that it is held against. */
const visits = [
  { page: "bare page with the district's chart", path: `/bare${example}`, beside: `/bare${example}` },
  { page: "district page, chart built in", path: example, beside: `/bare${example}` },
  { page: "bare page with the home page's chart", path: "/bare/", beside: "/bare/" },
  { page: "home page, chart built in", path: "/", beside: "/bare/" },
  { page: "DuckDB-WASM started at load", path: "/rival/", beside: `/bare${example}` },
] as const;
/** Each is opened so often, by turns, so that a busy moment of the machine meets them all. */
const rounds = 5;

/**
 * Milliseconds to the first chart of each page on a slow line and a slow processor, medians, and their ratio to a bare
 * page with the same chart.
 */
export async function benchFirstChart(): Promise<
  Readonly<Record<string, { readonly ms: number; readonly ratio: number }>>
> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-bench-"));
  await besideRival(folder);
  for (const path of [example, "/"]) await besideBare(folder, path);
  const [site, browser] = [await serve(folder, 0), await launchChromium()];
  try {
    const times = visits.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1)
      for (const [at, { path }] of visits.entries()) times[at]?.push(await firstChart(browser, site.address + path));
    const taken = new Map(visits.map(({ path }, at) => [path as string, Math.round(median(times[at] ?? []))]));
    const found: Record<string, { readonly ms: number; readonly ratio: number }> = {};
    for (const { page, path, beside } of visits) {
      const [ms = Number.NaN, bare = Number.NaN] = [taken.get(path), taken.get(beside)];
      found[page] = { ms, ratio: Number((ms / bare).toFixed(2)) };
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
