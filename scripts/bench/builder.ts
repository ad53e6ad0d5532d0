import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Page } from "playwright-core";
import { launchChromium } from "../shared/chromium.ts";
import { serve } from "../shared/serve.ts";
import { output } from "../site/output.ts";
import { median } from "./median.ts";

/** Milliseconds from a choice until its picture is on the screen, and how many choices were timed. */
export interface ChoiceTimes {
  readonly choices: number;
  readonly median: number;
  readonly p95: number;
  /** From the first choice on a page whose files the browser has in its cache. */
  readonly first: number;
}

/** Choices that change the picture each time, one after the other. */
const changes = [
  ["indicator", "sweeps"],
  ["indicator", "foster_families"],
  ["chart", "table"],
  ["chart", "line"],
  ["indicator", "children_returned"],
  ["indicator", "institutions_operating"],
] as const;
const rounds = 8;

/** Makes a choice in the page and waits until two frames have shown its answer. */
const timed = (page: Page, name: string, value: string): Promise<number> =>
  page.evaluate(
    ([field, chosen]) =>
      new Promise<number>((resolve) => {
        const host = document.querySelector("explore-builder");
        const list = host?.querySelector<HTMLSelectElement>(`select[name=${field}]`);
        const table = host?.querySelector(".table-slot .scroll");
        if (list == null || table == null) throw new Error("the page has no builder");
        const begun = performance.now();
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => {
            requestAnimationFrame(() => {
              resolve(performance.now() - begun);
            });
          });
        }).observe(table, { childList: true });
        list.value = chosen;
        list.dispatchEvent(new Event("change", { bubbles: true }));
      }),
    [name, value] as const,
  );

/** The table of observations, so often repeated that it has about as many rows, as a Parquet file. */
async function repeated(rows: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-rows-"));
  try {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const source = join(output.folder, "data/observations.parquet");
    const [[count = 0] = []] = (
      await connection.runAndReadAll(`SELECT CAST(count(*) AS INTEGER) FROM '${source}'`)
    ).getRowsJS();
    const times = Math.ceil(rows / Number(count));
    // Other indicators of the same form: what is asked for has to be found among them.
    await connection.run(`COPY (
      SELECT * REPLACE (CASE WHEN n = 0 THEN indicator ELSE indicator || '_' || n END AS indicator)
      FROM '${source}', range(${times}) AS made(n)
    ) TO '${join(folder, "rows.parquet")}' (FORMAT parquet, COMPRESSION snappy)`);
    connection.closeSync();
    return await readFile(join(folder, "rows.parquet"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Times the builder in a real browser, with the observations as they are, or with so many made-up ones. */
export async function benchBuilder(rows?: number): Promise<ChoiceTimes> {
  const body = rows === undefined ? undefined : await repeated(rows);
  const [site, browser] = [await serve(output.folder, 0), await launchChromium()];
  try {
    const context = await browser.newContext();
    const open = async (): Promise<Page> => {
      const page = await context.newPage();
      if (body !== undefined)
        await page.route("**/data/observations.parquet", (route) =>
          route.fulfill({ body, contentType: "application/octet-stream" }),
        );
      await page.goto(`${site.address}/en/explore/`);
      await page.locator("explore-builder form:not([hidden])").waitFor();
      await page.waitForTimeout(1500);
      return page;
    };
    const warm = await open();
    await timed(warm, "indicator", "coverage_teams");
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      for (const [name, value] of changes) times.push(await timed(warm, name, value));
    await warm.close();
    const again = await open();
    const first = await timed(again, "indicator", "sweeps");
    const sorted = times.toSorted((a, b) => a - b);
    const round = (value: number): number => Math.round(value * 10) / 10;
    return {
      choices: times.length,
      median: round(median(times)),
      p95: round(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
      first: round(first),
    };
  } finally {
    await browser.close();
    await site.close();
  }
}
