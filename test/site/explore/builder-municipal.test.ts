import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { patient } from "./explored.ts";
import { openSite } from "../visits.ts";

const site = openSite();
const builder = (page: Page) => page.locator("explore-builder");
const title = (page: Page) => builder(page).locator(".answer-title");
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const municipal = (page: Page) => builder(page).locator(".builder-municipal");
const choose = (page: Page, name: string, value: string) =>
  builder(page).locator(`select[name=${name}]`).selectOption(value);
/** The names in the first column of the answer's table. */
const first = (page: Page) => builder(page).locator("tbody tr > :first-child").allTextContents();

/** Opens the register's latest whole year, and the list of municipalities. */
async function openList(page: Page): Promise<void> {
  await choose(page, "dataset", "register");
  await choose(page, "indicator", "addresses_visited");
  await choose(page, "from", "2024");
  await choose(page, "to", "2024");
  await expect.poll(() => search(page), patient).toContain("from=2024&to=2024");
  await builder(page).locator(".builder-areas > summary").click();
  await municipal(page).locator("summary").click();
  await municipal(page).locator("select").waitFor(patient);
}

describe("the municipalities of the builder", () => {
  it("come with their list alone, and stand side by side, a district's at once", async () => {
    await site.visit("/en/explore/", {}, async ({ page, requests, complaints }) => {
      expect(await municipal(page).locator("select").count()).toBe(0);
      await openList(page);
      expect(requests.filter((url) => url.includes("register_municipalities"))).toEqual([]);
      const seen = municipal(page).locator(".ticks label:visible");
      await expect.poll(() => seen.count()).toBe(1);
      await municipal(page).locator("select").selectOption({ label: "Kyustendil" });
      expect(await seen.count()).toBe(10);
      // To look for one is no choice yet.
      expect(search(page)).toContain("areas=bulgaria&");
      await municipal(page).getByLabel("All municipalities of Kyustendil district").check();
      await builder(page).getByLabel("Bulgaria", { exact: true }).uncheck();
      await expect.poll(() => search(page), patient).toContain("areas=kyustendil-municipalities&");
      await expect.poll(async () => (await first(page)).length, patient).toBe(9);
      expect(await title(page).textContent()).toContain("the municipalities of Kyustendil district, 2024");
      expect(await builder(page).locator("thead th").first().textContent()).toBe("Municipality");
      expect(await builder(page).locator(".builder-known").textContent()).toContain("municipalities");

      await municipal(page).getByLabel("All municipalities of Kyustendil district").uncheck();
      await expect.poll(() => search(page), patient).toContain("areas=bulgaria&");
      await page.goBack();
      await expect.poll(() => search(page), patient).toContain("areas=kyustendil-municipalities&");
      await expect.poll(async () => (await first(page)).length, patient).toBe(9);
      expect(complaints).toEqual([]);
    });
  });

  it("stand on a map of their district, whose shapes come with the map alone", async () => {
    const asked = "?dataset=register&indicator=addresses_visited&areas=kyustendil-municipalities&from=2024&to=2024";
    await site.visit(`/en/explore/${asked}&chart=bar`, {}, async ({ page, requests, complaints }) => {
      const shapes = () => requests.filter((url) => /municipal\.[^/]*\.js$/.test(url)).length;
      await expect.poll(async () => (await first(page)).length, patient).toBe(9);
      expect(shapes()).toBe(0);
      await choose(page, "chart", "map");
      const drawn = builder(page).locator(".chart-desk svg.chart");
      await expect.poll(() => drawn.locator("path[data-row]").count(), patient).toBe(9);
      expect(shapes()).toBe(1);
      expect(await drawn.locator("text").allTextContents()).toEqual(expect.arrayContaining(["Dupnitsa", "Rila"]));
      expect(await builder(page).locator(".notes-slot").textContent()).toContain(
        "shapes of municipalities are approximate",
      );
      await choose(page, "measure", "per_10000_inhabitants");
      await expect.poll(() => drawn.locator("circle").count(), patient).toBe(0);
      expect(await drawn.locator("path[data-row]").count()).toBe(9);
      expect(complaints).toEqual([]);
    });
  });

  it("are found by typing, in either alphabet; one that is ticked stays in sight", async () => {
    await site.visit("/izsledvane/", {}, async ({ page }) => {
      await openList(page);
      const seen = municipal(page).locator(".ticks label:visible");
      await municipal(page).locator("input[type=search]").fill("dupn");
      await expect.poll(() => seen.allTextContents()).toEqual(["община Дупница"]);
      expect(await municipal(page).locator("[role=status]").textContent()).toContain("Намерена е 1");
      await seen.first().click();
      await expect.poll(() => search(page), patient).toContain("knl48-dupnitsa");
      await municipal(page).locator("input[type=search]").fill("qqq");
      await expect.poll(() => seen.allTextContents()).toEqual(["община Дупница"]);
      expect(await municipal(page).locator("[role=status]").textContent()).toBe("Няма такава община.");
      expect(await builder(page).locator(".builder-chosen").textContent()).toContain("община Дупница");
    });
  });

  it("stand in an address by their code and name, or by their name alone, and in the other language too", async () => {
    const asked =
      "?dataset=register&indicator=addresses_visited&areas=knl48-dupnitsa,Бобов дол,atlantis&from=2024&to=2024";
    await site.visit(`/en/explore/${asked}`, {}, async ({ page }) => {
      await expect.poll(() => title(page).textContent(), patient).toContain("Bobov dol and Dupnitsa");
      expect(await builder(page).locator(".address-note").textContent()).toContain("atlantis");
      expect(await first(page)).toEqual(["Bobov dol", "Dupnitsa"]);
      await page.locator("a[data-keep-state]").first().click();
      await page.waitForURL(/\/izsledvane\//);
      await expect.poll(() => title(page).textContent(), patient).toContain("Бобов дол и Дупница");
      expect(search(page)).toContain("areas=knl04-bobov-dol,knl48-dupnitsa&");
    });
  });

  it("are not offered where a data set has none", async () => {
    await site.visit("/en/explore/", {}, async ({ page }) => {
      await openList(page);
      await choose(page, "dataset", "official");
      await choose(page, "indicator", "live_births");
      expect(await municipal(page).isVisible()).toBe(false);
      await choose(page, "indicator", "inhabitants");
      expect(await municipal(page).isVisible()).toBe(true);
    });
  });

  it("that cannot be loaded are told so, and can be asked for again", async () => {
    await site.visit("/", {}, async ({ page }) => {
      await page.route("**/data/areas.parquet", (route) => route.abort());
      await page.goto(new URL("/en/explore/?dataset=register&areas=knl48-dupnitsa", page.url()).href);
      const again = builder(page).locator(".engine button").first();
      await again.waitFor(patient);
      await page.unroute("**/data/areas.parquet");
      await again.click();
      await expect.poll(() => title(page).textContent(), patient).toContain("Dupnitsa");
    });
  });
});
