import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Question } from "../../../src/model/question.ts";
import { type NativeEngine, openNativeEngine } from "../../../src/query/native.ts";
import { securityPolicy } from "../../../src/site/delivery/policy.ts";
import { anyQuestion } from "../../query/anyQuestion.ts";
import { writeFixture } from "../../query/fixture.ts";
import { launchChromium } from "../../../scripts/shared/chromium.ts";
import { type Host, serve } from "../serve.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const fixed: readonly Question[] = [
  { table: "observations", columns: ["value_state"], measures: [{ as: "n", fn: "count", column: "observation" }] },
  {
    table: "observations",
    columns: ["observation", "value", "value_state"],
    where: [{ column: "value_state", is: "equal", value: "c" }],
    limit: 50,
  },
  {
    table: "observations",
    columns: ["area", "value"],
    where: [{ column: "value_state", is: "oneOf", values: ["x", "z"] }],
    limit: 50,
  },
  {
    table: "observations",
    columns: ["area"],
    measures: [{ as: "total", fn: "sum", column: "value" }],
    where: [{ column: "value", is: "null" }],
  },
  {
    table: "observations",
    columns: ["period", "charted"],
    measures: [
      { as: "total", fn: "sum", column: "value" },
      { as: "value", fn: "max", column: "value" },
    ],
    order: [{ column: "total", direction: "descending" }],
  },
  {
    table: "observations",
    columns: ["area", "value"],
    where: [{ column: "value", is: "between", from: 0, to: 371 }],
    order: [{ column: "value", direction: "descending" }],
    limit: 100,
  },
  {
    table: "observations",
    columns: ["statements"],
    measures: [{ as: "n", fn: "sum", column: "disagreeing" }],
    where: [{ column: "charted", is: "equal", value: true }],
  },
  ...[0.1, 0.9999999999999999, 3.3333333333333335, 1e-7].flatMap((value): readonly Question[] => [
    {
      table: "observations",
      columns: ["observation", "value"],
      where: [{ column: "value", is: "between", from: value, to: value }],
    },
    { table: "observations", columns: ["statements"], where: [{ column: "statements", is: "equal", value }] },
  ]),
  { table: "areas", columns: ["name_bg", "rank_bg"], order: [{ column: "name_bg" }] },
  {
    table: "areas",
    columns: [],
    measures: [
      { as: "first", fn: "min", column: "name_bg" },
      { as: "last", fn: "max", column: "name_bg" },
    ],
  },
  {
    table: "breakdowns",
    columns: ["breakdown", "partial"],
    where: [{ column: "partial", is: "unequal", value: true }],
  },
  { table: "events", columns: ["event", "value"] },
  {
    table: "events",
    columns: [],
    measures: [
      { as: "n", fn: "count", column: "event" },
      { as: "total", fn: "sum", column: "value" },
    ],
  },
];
const drawn = fc.sample(anyQuestion, { seed: 100, numRuns: 60 });

let browser: Browser;
let site: string;
let native: NativeEngine;
let fixture: Awaited<ReturnType<typeof writeFixture>>;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [join(root, "scripts/assets/engine.ts")]);
  fixture = await writeFixture();
  site = await buildSite(fixture.folder);
  native = await openNativeEngine(fixture.folder);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  native.close();
  await fixture.remove();
  await rm(site, { recursive: true });
});

/** A site of one page that can ask, with the tables and the engine where the real site has them. */
async function buildSite(data: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "site-"));
  await build({
    configFile: false,
    root,
    base: "/",
    logLevel: "silent",
    publicDir: false,
    build: {
      outDir: folder,
      target: "es2022",
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, "test/site/explore/engines.page.ts"),
        output: { entryFileNames: "page.js" },
      },
    },
  });
  await writeFile(
    join(folder, "index.html"),
    '<!doctype html><title>Engines</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
  );
  await cp(data, join(folder, "data"), { recursive: true });
  await symlink(join(root, "public/duckdb"), join(folder, "duckdb"));
  return folder;
}

interface Visit {
  readonly page: Page;
  readonly origin: string;
  /** Addresses the browser asked for. */
  readonly requests: readonly string[];
  /** What the browser's console complained about. */
  readonly complaints: readonly string[];
}

async function visit(host: Host & { readonly search?: string }, work: (visit: Visit) => Promise<void>): Promise<void> {
  const served = await serve(site, host);
  const context = await browser.newContext();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  context.on("weberror", (error) => complaints.push(error.error().message));
  try {
    const page = await context.newPage();
    await page.goto(`${served.origin}${host.search ?? ""}`);
    await page.waitForFunction(() => "testPage" in window);
    await work({ page, origin: served.origin, requests, complaints });
  } finally {
    await context.close();
    await served.close();
  }
}

const ask = (page: Page, question: Question) => page.evaluate((asked) => window.testPage.ask(asked), question);
const askLight = (page: Page, question: Question) =>
  page.evaluate((asked) => window.testPage.askLight(asked), question);
const failures = (page: Page) => page.evaluate(() => window.testPage.failures);
const isForeign =
  ({ origin }: Visit) =>
  (url: string): boolean =>
    !url.startsWith(origin) && !url.startsWith(`blob:${origin}`) && url !== "data:,";
const isOfEngine = (url: string): boolean => url.includes("/duckdb/") || url.includes("wasm");

const first: Question = { table: "areas", columns: ["area"], limit: 3 };

describe("the engines in Chromium, under the site's policy", () => {
  it("answer like native DuckDB, and ask nobody but the site", async () => {
    await visit({}, async (visited) => {
      const { page, requests, complaints } = visited;
      expect((await ask(page, first)).map(({ by }) => by)).toStrictEqual(["light", "duckdb"]);
      for (const question of [...fixed, ...drawn]) {
        const answer = await native.ask(question);
        expect(await askLight(page, question), JSON.stringify(question)).toStrictEqual(answer);
        expect(await ask(page, question), JSON.stringify(question)).toStrictEqual([{ by: "duckdb", answer }]);
      }
      expect(requests.filter(isForeign(visited))).toStrictEqual([]);
      expect(await page.evaluate(() => window.testPage.violations)).toStrictEqual([]);
      expect(await failures(page)).toStrictEqual([]);
      expect(complaints).toStrictEqual([]);
    });
  });

  it("fetch the big engine once, and not before the first question", async () => {
    await visit({}, async ({ page, requests }) => {
      await askLight(page, first);
      expect(requests.filter(isOfEngine)).toStrictEqual([]);
      await Promise.all([ask(page, first), ask(page, first)]);
      expect(requests.filter((url) => url.endsWith(".wasm.gz"))).toHaveLength(1);
    });
  });

  it("tell how much of the big engine has come, up to all of it", async () => {
    await visit({}, async ({ page }) => {
      await ask(page, first);
      const progress = await page.evaluate(() => window.testPage.progress);
      const loaded = progress.map((step) => step.loaded);
      expect(loaded).toStrictEqual(loaded.toSorted((a, b) => a - b));
      expect(loaded.at(-1)).toBe(progress.at(-1)?.total);
    });
  });

  it("start from a host that declares the packing", async () => {
    await visit({ declaresGzip: true }, async ({ page, complaints }) => {
      expect((await ask(page, first)).map(({ by }) => by)).toStrictEqual(["light", "duckdb"]);
      expect(complaints).toStrictEqual([]);
    });
  });

  it("go on with the light one when a file of the big one is missing, and say so once", async () => {
    await visit({ lacks: /\.wasm\.gz$/ }, async ({ page }) => {
      const answer = await native.ask(first);
      expect(await ask(page, first)).toStrictEqual([{ by: "light", answer }]);
      expect(await ask(page, first)).toStrictEqual([{ by: "light", answer }]);
      expect(await failures(page)).toStrictEqual([
        expect.stringMatching(/^\/duckdb\/.*\.wasm\.gz: the site answered 404$/),
      ]);
    });
  });

  it("go on with the light one when the start of the big one takes too long", async () => {
    await visit({ search: "?startWithin=1" }, async ({ page }) => {
      expect(await ask(page, first)).toStrictEqual([{ by: "light", answer: await native.ask(first) }]);
      expect(await failures(page)).toStrictEqual(["the query engine took longer than 1 ms"]);
    });
  });

  it("go on with the light one when the browser refuses WebAssembly, and fetch nothing then", async () => {
    await visit({ policy: securityPolicy.replace("'wasm-unsafe-eval'", "") }, async ({ page, requests }) => {
      expect(await ask(page, first)).toStrictEqual([{ by: "light", answer: await native.ask(first) }]);
      expect(await failures(page)).toStrictEqual([
        "this browser, or the page's policy, refuses WebAssembly with exceptions",
      ]);
      expect(requests.filter((url) => url.includes("/duckdb/"))).toStrictEqual([]);
    });
  });

  it("go on with the light one when the browser refuses the worker", async () => {
    await visit(
      { policy: securityPolicy.replace("worker-src 'self' blob:", "worker-src 'self'") },
      async ({ page }) => {
        expect(await ask(page, first)).toStrictEqual([{ by: "light", answer: await native.ask(first) }]);
        expect(await failures(page)).toStrictEqual(["the query engine's worker did not start: the browser refuses it"]);
      },
    );
  });

  it("never ask a foreign host, whatever a statement wants", async () => {
    await visit({}, async (visited) => {
      const complaints = await visited.page.evaluate(() =>
        window.testPage.runSql([
          "SELECT * FROM read_parquet('https://example.org/a.parquet')",
          "SELECT * FROM read_csv('https://example.org/a.csv')",
          "SELECT '{}'::JSON",
          "INSTALL icu FROM 'https://example.org'",
          "LOAD icu",
          "SET enable_external_access=true",
          "SELECT 1",
        ]),
      );
      expect(
        complaints.map(
          (complaint) => /(not in the catalog|Permission Error|Cannot change configuration)/.exec(complaint)?.[0],
        ),
      ).toStrictEqual([
        "not in the catalog",
        "Permission Error",
        "not in the catalog",
        undefined,
        "Permission Error",
        "Cannot change configuration",
        undefined,
      ]);
      expect(visited.requests.filter(isForeign(visited))).toStrictEqual([]);
    });
  });
});
