import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { judgeOf } from "../../../scripts/claims/judging.ts";
import type { Judge } from "../../../scripts/claims/judging.ts";
import { Site } from "../../../scripts/claims/site.ts";
import { readEvidence } from "../../../scripts/claims/tables.ts";
import { builtDistricts, builtFiles, dist } from "../built.ts";
import { openSite } from "../visits.ts";
import { valuesOf, walk } from "../walk.ts";
import type { Choice, Live, Shown } from "../walk.ts";

/**
 * What a page says after a reader's choice is judged like what was built: every choice of the live charts, the map and
 * the comparison. The small engine answers; that both engines answer alike is tested elsewhere.
 */
const site = openSite();
let judge: Judge;
beforeAll(async () => {
  judge = judgeOf(await readEvidence(dist));
});

const inWords = (choice: Choice): string =>
  Object.entries(choice)
    .map(([name, value]) => `${name}=${[value].flat().join(",")}`)
    .join("&");
const asPage = (language: string, html: string): string =>
  `<!doctype html><html lang="${language}"><body><main>${html}</main></body></html>`;

/** Judges what was shown; gives the faults, and how many texts claimed something. */
function judged(
  path: string,
  shown: readonly Shown[],
): { readonly faults: readonly string[]; readonly claims: number } {
  const pages = new Site(judge);
  for (const { choice, html } of shown)
    pages.page(`${path}?${inWords(choice)}`, asPage(path.startsWith("/en/") ? "en" : "bg", html));
  return { faults: pages.finish().map(({ page, text, why }) => `${page}: ${text}: ${why}`), claims: pages.size.claims };
}

const visit = <T>(path: string, look: (page: Page) => Promise<T>): Promise<T> =>
  site.visit(
    path,
    {
      until: "load",
      prepare: async (page) => {
        await page.context().route("**/duckdb/**", (route) => route.abort());
      },
    },
    ({ page }) => look(page),
  );

/** Looks at many pages, some at a time. */
async function some<T>(paths: readonly string[], look: (path: string) => Promise<T>): Promise<readonly T[]> {
  const [left, found]: [string[], T[]] = [[...paths], []];
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) found.push(await look(path));
    }),
  );
  return found;
}

function expectTrue(path: string, shown: readonly Shown[], choices: number): void {
  expect(shown).toHaveLength(choices);
  const { faults, claims } = judged(path, shown);
  expect(faults).toEqual([]);
  // A chart that claims nothing at all would be true as well.
  expect(claims).toBeGreaterThanOrEqual(choices);
}

const series: Live = { host: "live-series", changes: ".answer .table-slot .scroll" };
const map: Live = { host: "live-map", changes: ".answer .table-slot .scroll" };
const comparison: Live = { host: "compare-districts", changes: ".table-slot" };

/** Six of many, others each time, the same in each run. */
const sixOf = (all: readonly string[], turn: number): readonly string[] =>
  Array.from({ length: 6 }, (_, at) => all[(turn * 7 + at * (1 + (turn % 4))) % all.length] ?? "");

describe("what is said after a choice is true", () => {
  it("in the live chart of every district, for every indicator", async () => {
    const pages = (await builtFiles("oblasti/*/index.html")).map((file) => `/${file.replace("index.html", "")}`);
    // Every second district in English: each sentence is made in both languages by the other half.
    const english = (await builtFiles("en/districts/*/index.html")).map((file) => `/${file.replace("index.html", "")}`);
    const walked = await some(
      pages.map((path, at) => (at % 2 === 0 ? path : (english[at] ?? path))),
      (path) =>
        visit(path, async (page) => {
          if ((await page.locator(series.host).count()) === 0) return 0;
          const choices = (await valuesOf(page, series, "indicator")).map((indicator) => ({ indicator }));
          // The first choice is the one that was built: another one first, so that it too is an answer.
          expectTrue(path, await walk(page, series, [...choices.slice(1), ...choices.slice(0, 1)]), choices.length);
          return choices.length;
        }),
    );
    expect(walked.filter((count) => count > 0).length).toBeGreaterThanOrEqual(builtDistricts.length / 2);
  });

  it.each(["/karta/", "/en/map/"])("on the map, for every indicator and year (%s)", async (path) => {
    await visit(path, async (page) => {
      const [indicators, periods] = [await valuesOf(page, map, "indicator"), await valuesOf(page, map, "period")];
      const choices = indicators.flatMap((indicator) => periods.map((period) => ({ indicator, period })));
      expectTrue(path, await walk(page, map, choices), indicators.length * periods.length);
    });
  });

  it.each(["/sravnenie/", "/en/compare/"])(
    "in the comparison, for every indicator, of the districts it begins with and of others (%s)",
    async (path) => {
      await visit(path, async (page) => {
        const [indicators, districts] = [
          await valuesOf(page, comparison, "indicator"),
          await valuesOf(page, comparison, "districts"),
        ];
        const begun = await page
          .locator(`${comparison.host} [name=districts]:checked`)
          .evaluateAll((ticks) => ticks.map((tick) => (tick as HTMLInputElement).value));
        const choices = indicators.flatMap((indicator, turn) => [
          { indicator, districts: begun },
          { indicator, districts: sixOf(districts, turn) },
        ]);
        expectTrue(path, await walk(page, comparison, choices), 2 * indicators.length);
      });
    },
  );

  it("and would be caught if it were not", async () => {
    await visit("/karta/", async (page) => {
      const [indicator = "", other = ""] = await valuesOf(page, map, "indicator");
      const shown = await walk(page, map, [{ indicator: other }, { indicator }]);
      const worse = shown.map(({ choice, html }) => ({
        choice,
        html: html.replace(
          /(class="answer-title"[^>]*>[^<]*?)(\d)/,
          (_, before: string, digit: string) => `${before}${(Number(digit) + 1) % 10}`,
        ),
      }));
      expect(worse).not.toEqual(shown);
      expect(judged("/karta/", worse).faults.length).toBeGreaterThan(0);
    });
  });
});
