import { readFile } from "node:fs/promises";

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { judgeOf } from "../../../scripts/claims/judging.ts";
import { readEvidence } from "../../../scripts/claims/tables.ts";
import type { Language } from "../../../src/model/text.ts";
import { dist } from "../built.ts";
import { openSite } from "../visits.ts";

const site = openSite();
const patient = { timeout: 20_000 };
const title = (page: Page) => page.locator(".answer-title").first().textContent();

/** What the page tells now with its claims, as they stand in the page. */
const told = (page: Page): Promise<readonly { readonly text: string; readonly claims: string }[]> =>
  page.locator(".answer-title, .sentence").evaluateAll((parts) =>
    parts.slice(0, 2).map((part) => ({
      text: part.textContent,
      claims: part.getAttribute("data-claim") ?? "",
    })),
  );

describe("a chart told by people", () => {
  it.each<readonly [string, Language]>([
    ["/grafiki/district-ranking/bulgaria/?measure=per_1000_children", "bg"],
    ["/en/charts/district-ranking/bulgaria/?measure=per_10000_inhabitants", "en"],
    ["/grafiki/district-ranking/kyustendil/?measure=per_1000_children", "bg"],
    ["/en/charts/district-map/bulgaria/?measure=per_1000_children", "en"],
    ["/grafiki/sweeps-by-year/kyustendil/?measure=per_10000_inhabitants", "bg"],
    ["/grafiki/district-ranking/bulgaria/registar/?measure=per_1000_children", "bg"],
    ["/en/charts/district-ranking/kyustendil/register/?measure=per_1000_children", "en"],
    ["/sravnenie/?districts=ruse,kyustendil&indicator=coverage_teams&measure=per_10000_inhabitants", "bg"],
    ["/karta/?indicator=coverage_teams&period=2018-2019&measure=per_10000_inhabitants", "bg"],
  ])("says only what the published tables bear: %s", async (path, language) => {
    const judge = judgeOf(await readEvidence(dist));
    await site.visit(path, {}, async ({ page, complaints }) => {
      await expect.poll(() => title(page), patient).toMatch(/(?:на\s1000|на\s10\s000|per\s1,000|per\s10,000)(?!\d)/);
      for (const { text, claims } of await told(page))
        expect(judge.claimed(text, language, claims === "" ? [] : [claims]), text).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  it("keeps its measure in the address, and Back returns to the count", async () => {
    await site.visit("/grafiki/district-ranking/bulgaria/", {}, async ({ page }) => {
      const built = await title(page);
      await page.locator("live-chart select").selectOption("per_1000_children");
      await expect.poll(() => title(page), patient).toMatch(/на\s1000/);
      expect(new URL(page.url()).search).toBe("?measure=per_1000_children");
      await page.goBack();
      await expect.poll(() => title(page), patient).toBe(built);
    });
  });

  it("leaves as a file of that measure, and hides the files of the counts", async () => {
    await site.visit(
      "/grafiki/district-ranking/bulgaria/?measure=per_1000_children",
      { acceptDownloads: true },
      async ({ page }) => {
        await expect.poll(() => title(page), patient).toMatch(/на\s1000/);
        expect(await page.locator("#files").isHidden()).toBe(true);
        expect(await page.locator(".page-tools a[download]").isHidden()).toBe(true);
        const codes = await page.locator(".snippets dd:not([hidden]) code").allTextContents();
        expect(codes).toHaveLength(4);
        for (const code of codes) expect(code).toMatch(/\?measure=per_1000_children" title="[^"]*на\s1000/);
        await page.locator("take-away summary").click();
        const [file] = await Promise.all([
          page.waitForEvent("download"),
          page.locator('take-away button[data-file="csv"]').click(),
        ]);
        expect(file.suggestedFilename()).toContain("per-1000-children");
        const text = await readFile(await file.path(), "utf8");
        expect(text.split("\n")[0]).toMatch(/value.*count.*people/);
      },
    );
  });

  it("has no choice of a measure where nothing is divided", async () => {
    await site.visit("/grafiki/reporting-matrix/bulgaria/", {}, async ({ page }) => {
      expect(await page.locator("live-chart").count()).toBe(0);
    });
  });
});
