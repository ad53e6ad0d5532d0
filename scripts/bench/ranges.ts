import { cp, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Browser } from "playwright-core";
import { launchChromium } from "../shared/chromium.ts";
import { serve } from "../shared/serve.ts";
import { output } from "../site/output.ts";
import { onSlowLine } from "./first-chart.ts";

/** How soon a question of a large table is answered, and what is fetched of it for that. */
export interface Fetched {
  readonly rows: number;
  /** Of the whole file. */
  readonly kilobytes: number;
  readonly fetched: number;
  readonly requests: number;
  /** Milliseconds from the start of the navigation. */
  readonly ms: number;
}

const file = "register_municipalities.synthetic.parquet";
const address =
  "/en/explore/?dataset=register&indicator=addresses_visited&areas=kyustendil-municipalities&from=2024&to=2024";

/** Asks the question of the address in a fresh profile on the slow line; `hasRanges`: whether the host gives parts. */
const asked = (browser: Browser, site: string, hasRanges: boolean): Promise<Omit<Fetched, "rows" | "kilobytes">> =>
  onSlowLine(browser, async (page) => {
    let [fetched, requests] = [0, 0];
    if (!hasRanges)
      await page.route(`**/${file}`, async (route) => {
        const { range, ...headers } = await route.request().allHeaders();
        await route.continue({ headers: range === undefined ? headers : { ...headers, range: "" } });
      });
    page.on("response", (response) => {
      if (!response.url().endsWith(file)) return;
      requests += 1;
      fetched += Number(response.headers()["content-length"] ?? 0);
    });
    await page.goto(site + address, { waitUntil: "commit" });
    const ms = await page.waitForFunction(
      () => {
        const title = document.querySelector("explore-builder .answer-title")?.textContent ?? "";
        return title.includes("municipalities of Kyustendil") ? performance.now() : 0;
      },
      undefined,
      { timeout: 500_000, polling: 50 },
    );
    return { fetched: Math.round(fetched / 1000), requests, ms: Math.round(await ms.jsonValue()) };
  });

/** Puts about so many rows into the table of a copy of the site: those there are, and others of other indicators. */
async function grow(folder: string, rows: number): Promise<void> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const [source, target] = [join(output.folder, "data", file), join(folder, "data", file)];
  const times = Math.ceil(rows / (await countRows(source)));
  await connection.run(`COPY (
    SELECT * REPLACE (
      CASE WHEN n = 0 THEN observation ELSE replace(observation, '.' || indicator, '.' || indicator || '_' || n) END
        AS observation,
      CASE WHEN n = 0 THEN indicator ELSE indicator || '_' || n END AS indicator)
    FROM '${source}', range(${times}) AS made(n) ORDER BY observation
  ) TO '${target}' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 8192)`);
  connection.closeSync();
}

async function countRows(path: string): Promise<number> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const [[count = 0] = []] = (
    await connection.runAndReadAll(`SELECT CAST(count(*) AS INTEGER) FROM '${path}'`)
  ).getRowsJS();
  connection.closeSync();
  return Number(count);
}

/** A question of one district's municipalities, of the table as it is and of millions of rows, from either host. */
export async function benchRanges(millions = 5): Promise<Readonly<Record<string, Fetched>>> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-bench-"));
  await cp(output.folder, folder, { recursive: true });
  const browser = await launchChromium();
  const found: Record<string, Fetched> = {};
  try {
    for (const name of ["as published", `${millions} million rows`]) {
      if (name !== "as published") await grow(folder, millions * 1_000_000);
      const path = join(folder, "data", file);
      const [rows, kilobytes] = [await countRows(path), Math.round((await stat(path)).size / 1000)];
      const site = await serve(folder, 0);
      for (const hasRanges of [true, false])
        found[`${name}, ${hasRanges ? "in parts" : "whole"}`] = {
          rows,
          kilobytes,
          ...(await asked(browser, site.address, hasRanges)),
        };
      await site.close();
    }
    return found;
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}
