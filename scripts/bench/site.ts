import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { launchChromium } from "../chromium.ts";
import { serve } from "../serve.ts";
import { firstChart } from "./first-chart.ts";
import { median } from "./median.ts";

/** The built site beside a page of the usual kind, which waits for its engine: bundled into a copy of dist/. */
async function besideRival(folder: string): Promise<void> {
  await cp("dist", folder, { recursive: true });
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

/** What a page is called in the table, where it lies, and how often it is opened. */
const visits = [
  { page: "district page, chart built in", path: "/oblasti/kyustendil/", runs: 5 },
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
