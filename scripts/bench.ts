import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { firstChart } from "./bench/first-chart.ts";
import { median } from "./bench/median.ts";
import { heaviest } from "./bench/weights.ts";
import { launchChromium } from "./chromium.ts";
import { serve } from "./serve.ts";

/** `npm run bench`: weights of the built site, and the time to the first chart beside a page that waits for its engine. */

const folder = await mkdtemp(join(tmpdir(), "obhvat-bench-"));
await cp("dist", folder, { recursive: true });
await build({
  root: "scripts/bench", logLevel: "warn", configFile: false,
  build: {
    outDir: join(folder, "rival"), target: "esnext",
    rolldownOptions: { input: "scripts/bench/rival.ts", output: { entryFileNames: "rival.js", chunkFileNames: "[name].js" } },
  },
});
await cp("scripts/bench/rival.html", join(folder, "rival/index.html"));

const [site, browser] = [await serve(folder, 0), await launchChromium()];
const times = async (path: string, runs: number): Promise<number> => {
  const found: number[] = [];
  for (let run = 0; run < runs; run += 1) found.push(await firstChart(browser, site.address + path));
  return median(found);
};
const ours = await times("/oblasti/kyustendil/", 5);
const home = await times("/", 5);
const rival = await times("/rival/", 3);
await browser.close();
await site.close();
await rm(folder, { recursive: true });

console.table(await heaviest("dist"));
const row = (ms: number) => ({ "median ms": Math.round(ms), "ratio to a built page": Number((ms / ours).toFixed(2)) });
console.log("First chart on screen at 1.6 Mbit/s, 150 ms, processor four times slower:");
console.table({
  "district page, chart built in": row(ours),
  "home page, chart built in": row(home),
  "DuckDB-WASM started at load": row(rival),
});
