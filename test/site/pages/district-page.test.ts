import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { builtDistricts, builtFiles, builtPage, textOf } from "../built.ts";
import { openSite } from "../visits.ts";

const site = openSite();
const phone = { width: 390, height: 844 };
/** A district of which nobody published three numbers has as many as sources name things of. */
const least = 2;

interface Look {
  readonly height: number;
  readonly width: number;
  /** Where the sentence, the last of the leading figures and the first chart end. */
  readonly lead: number;
  readonly figures: number;
  readonly chart: number;
  readonly count: number;
  readonly periods: number;
}

const look = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const end = (selector: string): number => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box === undefined || box.height === 0 ? Infinity : box.bottom + scrollY;
    };
    return {
      height: document.documentElement.scrollHeight,
      width: document.documentElement.scrollWidth,
      lead: end(".lead"),
      figures: end(".leading > li:last-child"),
      chart: end(".chart-figure .chart-phone > svg"),
      count: document.querySelectorAll(".leading > li > strong").length,
      periods: document.querySelectorAll(".leading > li small:first-of-type").length,
    };
  });

describe("a district's page on a phone", () => {
  it.each(["oblasti", "en/districts"])(
    "is under 6000 pixels high, and its sentence, its figures and a chart stand in the first two screens (/%s/)",
    async (folder) => {
      const paths = (await builtFiles(`${folder}/*/index.html`)).map((file) => `/${file.replace("index.html", "")}`);
      expect(paths).toHaveLength(builtDistricts.length);
      await site.visit("/404.html", { viewport: phone, until: "load" }, async ({ page }) => {
        const few: string[] = [];
        for (const path of paths) {
          await page.goto(site.address() + path, { waitUntil: "load" });
          const { height, width, lead, figures, chart, count, periods } = await look(page);
          expect(height, path).toBeLessThan(6000);
          expect(width, path).toBeLessThanOrEqual(phone.width);
          expect(Math.max(lead, figures, chart), path).toBeLessThanOrEqual(2 * phone.height);
          expect(count, path).toBeGreaterThanOrEqual(least);
          expect(periods, path).toBe(count);
          if (count < 3) few.push(path);
        }
        expect(few.length).toBeLessThanOrEqual(1);
      });
    },
    120_000,
  );
});

describe("what a district's page folds", () => {
  const opened = (page: Page) => page.locator(".fold[open] > .fold-body").evaluateAll((all) => all.map(({ id }) => id));

  it.each([true, false])("says how much it holds, and is listed in the contents (scripts: %s)", async (scripts) => {
    await site.visit("/oblasti/kyustendil/", { javaScriptEnabled: scripts, viewport: phone }, async ({ page }) => {
      expect(await opened(page)).toEqual([]);
      const folds = await page.locator(".fold-body").evaluateAll((all) => all.map(({ id }) => `#${id}`));
      expect(folds.length).toBeGreaterThan(7);
      for (const said of await page.locator(".fold > summary > small").allTextContents()) expect(said).toMatch(/\d/);
      await page.locator(".contents > summary").click();
      const links = page.locator(".contents a");
      expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")))).toEqual(folds);
      await links.nth(4).click();
      expect(await opened(page)).toEqual([folds[4]?.slice(1)]);
      expect(
        await page.locator(".fold[open] > summary").evaluate((one) => one.getBoundingClientRect().top),
      ).toBeLessThan(phone.height);
    });
  });

  it.each([
    ["/oblasti/kyustendil/#closures-timeline", "#closures-timeline .chart-phone svg", "homes-fold"],
    ["/en/districts/kyustendil/#files", "a[download]", "files"],
    ["/oblasti/burgas/#events", "#events li", "events-fold"],
    ["/oblasti/kyustendil/?indicator=sweeps", "live-series select", "series-fold"],
  ])("opens where an address leads into it: %s", async (path, inside, fold) => {
    await site.visit(path, { viewport: phone }, async ({ page }) => {
      await expect.poll(() => opened(page)).toEqual([fold]);
      expect(await page.locator(`#${fold} ${inside}`).first().isVisible()).toBe(true);
    });
  });

  it("stands open on paper, and is as it was afterwards", async () => {
    await site.visit("/oblasti/kyustendil/", { viewport: phone }, async ({ page }) => {
      const closed = () => page.locator("details:is(.fold, .fold-in, .notes):not([open])").count();
      const before = await closed();
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      expect(await closed()).toBe(0);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      expect(await closed()).toBe(before);
      await page.emulateMedia({ media: "print" });
      for (const inside of ["#teams-by-year .few", "#key-figures table", "#gaps", "#homes table"])
        expect(await page.locator(inside).isVisible(), inside).toBe(true);
    });
  });

  it("has the colour of care on the numbers of care, in the sentence as in the figures", async () => {
    await site.visit("/oblasti/stara-zagora/", { viewport: phone }, async ({ page }) => {
      const colours = (selector: string) =>
        page
          .locator(selector)
          .evaluateAll((all) => [...new Set(all.map((one) => `${getComputedStyle(one).color} ${one.textContent}`))]);
      const [school, care] = await page.evaluate(() =>
        ["school", "care"].map((topic) => {
          const probe = document.body.appendChild(document.createElement("i"));
          probe.className = `topic-${topic}`;
          probe.style.setProperty("color", "var(--topic)");
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        }),
      );
      expect(school).not.toBe(care);
      expect(await colours(".lead strong")).toEqual([
        expect.stringMatching(/75/),
        `${care ?? ""} 7 дома за деца`,
        `${care ?? ""} 5 са закрити`,
      ]);
      expect(await colours(".leading strong")).toEqual([
        `${school ?? ""} 75`,
        `${school ?? ""} 3757`,
        `${care ?? ""} 54`,
      ]);
    });
  });

  it("says what is the same for several charts once", async () => {
    await site.visit("/oblasti/kyustendil/", { viewport: phone }, async ({ page }) => {
      const notes = await page
        .locator(".fold .margin li[data-prose], .page > .block .margin li[data-prose]")
        .allTextContents();
      expect(notes.length).toBeGreaterThan(2);
      expect(new Set(notes).size).toBe(notes.length);
    });
  });

  it("says in front of every fold how many things are in it", async () => {
    const pages = await builtFiles("{oblasti,en/districts}/*/index.html");
    expect(pages).toHaveLength(2 * builtDistricts.length);
    /** What a fold's first number counts, where it counts no charts; all in it once. */
    const counted: Readonly<Record<string, string>> = {
      "homes-fold": "table:not(.chart-table) tbody tr",
      "services-fold": "table:not(.chart-table) tbody tr",
      "figures-fold": "table:not(.chart-table) tbody tr",
      "events-fold": ".entries > li",
      "municipalities-fold": "ul.columns > li",
    };
    let compared = 0;
    for (const path of pages) {
      for (const fold of builtPage(path).querySelectorAll("details.fold")) {
        const body = fold.querySelector(".fold-body");
        const said = textOf(fold.querySelector("summary small"));
        const charts = Number(/(\d+)\s(?:график|chart)/.exec(said)?.[1] ?? 0);
        const things = Number(/^(\d+)(?!\s(?:график|chart))/.exec(said)?.[1] ?? 0);
        const id = body?.id ?? "";
        if (id !== "series-fold")
          expect(body?.querySelectorAll(".chart-figure, .few").length, `${path} #${id}`).toBe(charts);
        const entries = counted[id];
        if (entries === undefined) continue;
        expect(body?.querySelectorAll(entries).length, `${path} #${id}: ${said}`).toBe(things);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(4 * pages.length);
  });
});
