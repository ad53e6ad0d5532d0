import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { builtPage, textOf } from "../built.ts";
import { normalised } from "../normalised.ts";
import { openSite } from "../visits.ts";

const site = openSite();

const visit = (
  path: string,
  look: (page: Page, asked: readonly string[]) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> => site.visit(path, options, ({ page, requests }) => look(page, requests));
const names = (page: Page) => page.locator(".multiples h3").allTextContents();
const title = (page: Page) => page.locator(".answer-title").textContent();
const heights = (page: Page) =>
  page.locator(".multiples svg").evaluateAll((all) => all.map((svg) => svg.getAttribute("height")));
const tops = (page: Page) =>
  page.locator(".multiples svg").evaluateAll((all) =>
    all.map((svg) =>
      [...svg.querySelectorAll("text")]
        .map((text) => text.textContent)
        .filter((text) => /^[\d\u00a0 ]+0$/.test(text))
        .join(),
    ),
  );

describe("the comparison as built", () => {
  it.each(["sravnenie", "en/compare"])("/%s/ shows two to four districts on one scale, and one table", (path) => {
    const page = builtPage(path);
    const panels = [...page.querySelectorAll(".multiples > div")];
    expect(panels.length).toBeGreaterThanOrEqual(2);
    expect(panels.length).toBeLessThanOrEqual(4);
    expect(new Set(panels.map((panel) => panel.querySelector("svg")?.getAttribute("height"))).size).toBe(1);
    expect([...page.querySelectorAll(".chart-table thead th")].slice(1).map(textOf)).toEqual(
      panels.map((panel) => textOf(panel.querySelector("h3"))),
    );
    expect(page.querySelector("compare-districts form")?.hasAttribute("hidden")).toBe(true);
  });

  it.each([
    ["sravnenie", ["Публикувани числа", "Официална статистика"]],
    ["en/map", ["Published figures", "Official statistics"]],
  ])("/%s/ offers official statistics apart, and begins with published figures", (path, groups) => {
    const page = builtPage(path);
    const all = [...page.querySelectorAll('select[name="indicator"] > optgroup')];
    expect(all.map((group) => group.getAttribute("label"))).toEqual(groups);
    const values = all.map((group) => [...group.querySelectorAll("option")].map((one) => one.getAttribute("value")));
    expect(values[1]).toContain("net_enrolment_3_6");
    expect(values[0]).toContain(page.querySelector("option[selected]")?.getAttribute("value"));
    for (const indicator of ["live_births", "kindergarten_children", "net_enrolment_3_6"])
      expect(values[0]).not.toContain(indicator);
  });

  it("says of official statistics that they are that", async () => {
    await visit("/en/compare/?indicator=live_births&districts=kyustendil,vidin", async (page) => {
      await expect.poll(() => title(page)).toContain("Births");
      expect(await page.locator(".notes-slot").textContent()).toContain("Official statistics of all districts");
      expect(await page.locator(".multiples svg").count()).toBe(2);
    });
  });

  it("is whole without scripts", async () => {
    await visit(
      "/sravnenie/",
      async (page) => {
        expect(await page.locator("compare-districts form").isVisible()).toBe(false);
        expect((await page.locator(".multiples svg").first().boundingBox())?.height).toBeGreaterThan(100);
        expect(await page.locator(".chart-table").isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe("the comparison a reader changes", () => {
  it("fetches nothing before the first change, then draws live what was built, and keeps its state in the address", async () => {
    await visit("/sravnenie/", async (page, asked) => {
      expect(asked.filter((path) => /parquet|wasm|compare-answer/.test(path))).toEqual([]);
      const [built, first] = [
        await page
          .locator(".multiples svg")
          .first()
          .evaluate((svg) => svg.outerHTML),
        await title(page),
      ];
      const table = await page.locator(".chart-table").textContent();
      await page.locator("input[value=kyustendil]").check();
      await expect
        .poll(() => page.locator(".engine").textContent(), { timeout: 60_000 })
        .toContain("изчислен във вашия браузър");
      expect(await names(page)).toContain("Кюстендил");
      expect(new URL(page.url()).search).toMatch(/^\?districts=[a-z-]+(,[a-z-]+)+&indicator=\w+$/);
      await page.locator("input[value=kyustendil]").uncheck();
      await expect.poll(() => title(page)).toBe(first);
      await expect.poll(() => names(page)).not.toContain("Кюстендил");
      expect(
        normalised(
          await page
            .locator(".multiples svg")
            .first()
            .evaluate((svg) => svg.outerHTML),
        ),
      ).toBe(normalised(built));
      expect(await page.locator(".chart-table").textContent()).toBe(table);
    });
  });

  it("answers an address, on one scale, and takes the choice into the other language", async () => {
    await visit("/sravnenie/?districts=kyustendil,burgas,ruse&indicator=sweeps", async (page) => {
      await expect.poll(() => names(page), { timeout: 60_000 }).toEqual(["Бургас", "Кюстендил", "Русе"]);
      expect(new Set(await heights(page)).size).toBe(1);
      expect(new Set(await tops(page)).size).toBe(1);
      expect(await page.locator(".chart-table").textContent()).toContain("371");
      await page.locator("a.language").click();
      await page.waitForURL(/\/en\/compare\/\?districts=burgas,kyustendil,ruse&indicator=sweeps/);
      await expect.poll(() => names(page), { timeout: 60_000 }).toEqual(["Burgas", "Kyustendil", "Ruse"]);
    });
  });

  it.each([
    ["/sravnenie/?districts=кюстендил,русе", ["Кюстендил", "Русе"], ""],
    [
      "/en/compare/?districts=BG415;Vratsa&districts=Atlantis",
      ["Kyustendil", "Vratsa"],
      "In the address we did not recognise the district “Atlantis”; the rest is shown.",
    ],
    [
      "/sravnenie/?districts=kyustendil,ruse,vidin,varna,burgas,sliven,yambol,pleven",
      ["Бургас", "Варна", "Видин", "Кюстендил", "Русе", "Сливен"],
      "Наведнъж се показват най-много 6, затова без области „Ямбол“ и „Плевен“; останалото е показано.",
    ],
  ])("understands %s, and says what it does not show", async (path, shown, note) => {
    await visit(path, async (page) => {
      await expect.poll(() => names(page), { timeout: 60_000 }).toEqual(shown);
      expect(await page.locator(".address-note").textContent()).toBe(note);
      expect(new URL(page.url()).searchParams.get("districts")?.split(",")).toHaveLength(shown.length);
      expect(new URL(page.url()).searchParams.get("indicator")).not.toBeNull();
      expect(await page.locator(".view-address a").getAttribute("href")).toBe(page.url());
    });
  });

  it("asks for a second district, and takes no seventh", async () => {
    await visit("/en/compare/", async (page) => {
      const ticked = page.locator("input[name=districts]:checked");
      while ((await ticked.count()) > 0) await ticked.first().uncheck();
      expect(await page.locator(".compare-hint").isVisible()).toBe(true);
      for (const slug of ["burgas", "ruse", "varna", "vidin", "sliven", "pernik"])
        await page.locator(`input[value=${slug}]`).check();
      expect(await page.locator(".compare-hint").isVisible()).toBe(false);
      expect(await page.locator("input[value=yambol]").isDisabled()).toBe(true);
      await expect.poll(() => names(page), { timeout: 60_000 }).toHaveLength(6);
    });
  });

  it("takes one district from a link and sets another beside it", async () => {
    await visit("/grafiki/sweeps-by-year/kyustendil/", async (page) => {
      await page.locator(".actions a", { hasText: "Сравнение" }).click();
      await expect.poll(() => names(page), { timeout: 60_000 }).toHaveLength(2);
      expect(await names(page)).toContain("Кюстендил");
      expect(await page.locator("select[name=indicator]").inputValue()).toBe("sweeps");
    });
  });
});
