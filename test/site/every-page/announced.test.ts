import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openSite } from "../visits.ts";

const site = openSite();
const patient = { timeout: 60_000 };

/** Writes down, from now on, all that any live region of the page says, in order. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const regions = "[role=status], [role=alert], [role=log], [aria-live]";
    new MutationObserver((changes) => {
      const changed = new Set(
        changes.flatMap(
          ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(regions) ?? [],
        ),
      );
      for (const region of changed) {
        const text = region.textContent.replace(/\s+/g, " ").trim();
        if (text !== "") said.push(text);
      }
    }).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["hidden"],
    });
  });
const heard = (page: Page) => page.evaluate(() => (window as unknown as { readonly said: readonly string[] }).said);
const folded = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").trim();

/** As slow as a phone: the big engine comes in a hundred pieces. */
async function slowly(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 5,
    downloadThroughput: 3_000_000,
    uploadThroughput: 1_000_000,
  });
}

const answered = /изчислен във вашия браузър|worked out in your browser/;
const live = [
  {
    path: "/oblasti/kyustendil/#series",
    host: "live-series",
    choose: (page: Page, at: number) =>
      page
        .locator("live-series select[name=indicator]")
        .selectOption(["coverage_teams", "children_returned"][at] ?? ""),
  },
  {
    path: "/en/map/",
    host: "live-map",
    choose: (page: Page, at: number) =>
      page.locator("live-map select[name=indicator]").selectOption(["sweeps", "coverage_teams"][at] ?? ""),
  },
  {
    path: "/sravnenie/",
    host: "compare-districts",
    choose: (page: Page, at: number) => page.locator(`input[value=${["kyustendil", "yambol"][at] ?? ""}]`).check(),
  },
] as const;

describe.each(live)("what $host says aloud", ({ path, host, choose }) => {
  it("is that the answer loads, once, and then its sentence, once, while the engine is seen to come", async () => {
    await site.visit(path, {}, async ({ page }) => {
      await slowly(page);
      await listen(page);
      const sentence = page.locator(`${host} .answer .sentence`);
      const engine = page.locator(`${host} .engine`);
      const before = folded(await sentence.textContent());
      const loading = (await page.locator(`${host} .live-said`).getAttribute("data-loading")) ?? "";
      expect(loading).not.toBe("");
      const seen = new Set<string>();
      await choose(page, 0);
      await expect
        .poll(
          async () => {
            const text = folded(await engine.textContent());
            seen.add(text);
            return text;
          },
          { ...patient, interval: 20 },
        )
        .toMatch(answered);
      // Many steps were seen, and none of them was said.
      expect(seen.size).toBeGreaterThan(3);
      const first = folded(await sentence.textContent());
      expect(first).not.toBe(before);
      expect(await heard(page)).toEqual([loading, first]);
      await choose(page, 1);
      await expect.poll(async () => (await heard(page)).length, patient).toBeGreaterThanOrEqual(4);
      await page.waitForTimeout(500);
      expect(await heard(page)).toEqual([loading, first, loading, folded(await sentence.textContent())]);
    });
  });
});

describe("what is said aloud", () => {
  it("is that there is no answer, where none can be had", async () => {
    await site.visit(
      "/en/districts/kyustendil/#series",
      {
        prepare: async (page) => {
          await page.route("**/*series-answer*", (route) => route.abort());
        },
      },
      async ({ page }) => {
        await listen(page);
        await page.locator("live-series select[name=indicator]").selectOption("coverage_teams");
        await page.locator("live-series .engine button").waitFor();
        const [loading, failed, ...more] = await heard(page);
        expect([loading, more]).toEqual(["The answer is loading.", []]);
        expect(folded(await page.locator("live-series .engine").textContent())).toBe(`${failed ?? ""} Try again`);
      },
    );
  });

  it("is that something was copied, and not the name of the button that comes back", async () => {
    await site.visit(
      "/en/charts/sweeps-by-year/kyustendil/",
      { permissions: ["clipboard-read", "clipboard-write"] },
      async ({ page }) => {
        await listen(page);
        const button = page.locator(".copyable button:visible").first();
        const words = await button.textContent();
        await button.click();
        await expect.poll(() => button.textContent()).not.toBe(words);
        await expect.poll(() => button.textContent()).toBe(words);
        expect(await heard(page)).toEqual([await button.getAttribute("data-copied")]);
      },
    );
  });
});

describe("the keys of a live chart", () => {
  it("are promised as long as its picture has marks", async () => {
    await site.visit("/en/districts/kyustendil/#series", {}, async ({ page }) => {
      const figure = page.locator("live-series .chart-figure");
      const options = await page
        .locator("live-series select[name=indicator] option")
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
      for (const option of options.slice(0, 6)) {
        const title = await page.locator("live-series .answer-title").textContent();
        await page.locator("live-series select[name=indicator]").selectOption(option);
        if (option !== options[0])
          await expect.poll(() => page.locator("live-series .answer-title").textContent(), patient).not.toBe(title);
        const marks = await figure.locator(".chart-desk [data-row]").count();
        expect(
          [await figure.getAttribute("tabindex"), (await figure.getAttribute("aria-label")) !== null],
          option,
        ).toEqual(marks > 0 ? ["0", true] : [null, false]);
      }
    });
  });
});
