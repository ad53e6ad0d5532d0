import Axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Manifest } from "../../../src/model/manifest.ts";
import { builtFile } from "../built.ts";
import { patient } from "./explored.ts";
import { openSite } from "../visits.ts";

const manifest = JSON.parse(builtFile("data/manifest.json").toString()) as Manifest;
const hasRegister = manifest.tables.some(({ name }) => name === "register_districts");
const site = openSite();

const oneYear = "areas=all-districts&from=2023&to=2023&chart=map";
const counts = `?dataset=register&indicator=children_returned&${oneYear}`;
const rates = `${counts}&measure=per_1000_children`;

const chart = (page: Page) => page.locator("explore-builder .builder-charts svg.chart").first();
/** Waits until the address has been answered: what was built with the page is a line. */
const drawn = async (page: Page): Promise<void> => {
  await chart(page).waitFor({ ...patient, state: "attached" });
  await expect.poll(() => page.locator("explore-builder select[name=chart]").inputValue(), patient).toBe("map");
  await expect.poll(() => page.locator("explore-builder g[stroke-linejoin=round] > path").count()).toBeGreaterThan(27);
};

async function taken(page: Page, kind: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download", patient),
    page.locator(`explore-builder [data-file='${kind}']`).click(),
  ]);
  const stream = (await download.createReadStream()) as unknown as BodyInit;
  return { name: download.suggestedFilename(), bytes: Buffer.from(await new Response(stream).arrayBuffer()) };
}

describe.runIf(hasRegister)("the builder's map of a made-up register", () => {
  it("has counts as circles and rates as shades, in either language", async () => {
    await site.visit(`/izsledvane/${counts}`, {}, async ({ page, complaints }) => {
      await drawn(page);
      const pictures = page.locator("explore-builder .chart-desk svg.chart");
      expect(await pictures.locator("circle").count()).toBeGreaterThan(5);
      expect(await pictures.textContent()).toContain("СИНТЕТИЧНИ");
      expect(await page.locator("explore-builder .notes-slot").textContent()).toContain("OpenStreetMap");
      await page.getByRole("combobox", { name: "Мярка" }).selectOption("per_1000_children");
      await expect.poll(() => pictures.locator("circle").count()).toBe(0);
      expect(await pictures.locator("g[fill^='var(--school-']").count()).toBeGreaterThan(2);
      expect(new URL(page.url()).searchParams.get("chart")).toBe("map");
      expect(complaints).toEqual([]);
    });
    await site.visit(`/en/explore/${rates}`, {}, async ({ page }) => {
      await drawn(page);
      expect(await page.locator("explore-builder .legend-slot").textContent()).toContain("withheld");
    });
  });

  it("is taken away as numbers and as a picture, each with the synthetic mark", async () => {
    await site.visit(`/en/explore/${counts}`, {}, async ({ page, complaints }) => {
      await drawn(page);
      const name = `obhvat_question_children-returned_all-districts_2023-24_register_${manifest.release}_en_SYNTHETIC`;
      const csv = await taken(page, "csv");
      expect(csv.name).toBe(`${name}.csv`);
      const [head = "", ...lines] = csv.bytes.toString().trimEnd().split("\r\n");
      expect(head).toMatch(/^dataset,synthetic,indicator,area,area_label,period,period_label,value,status/);
      expect(lines).toHaveLength(28);
      expect(lines.every((line) => line.startsWith("register,true,children_returned,BG"))).toBe(true);
      // What is withheld has a status and no number.
      expect(lines.filter((line) => /,,c,/.test(line)).length).toBeGreaterThan(0);
      const svg = await taken(page, "svg");
      expect(svg.name).toBe(`${name}.svg`);
      expect(svg.bytes.toString()).toMatch(/<svg[^>]*xmlns=/);
      expect(svg.bytes.toString()).toContain("SYNTHETIC");
      expect(svg.bytes.toString()).toContain("@font-face");
      const png = await taken(page, "png");
      expect([png.name, png.bytes.subarray(1, 4).toString()]).toEqual([`${name}.png`, "PNG"]);
      const xlsx = await taken(page, "xlsx");
      expect([xlsx.name, xlsx.bytes.subarray(0, 2).toString()]).toEqual([`${name}.xlsx`, "PK"]);
      await expect.poll(() => page.locator(".builder-files [role=status]").textContent()).toBe("Done.");
      expect(complaints).toEqual([]);
    });
  });

  it("is accessible on a phone and in the dark, and no wider than the screen", async () => {
    for (const options of [{ viewport: { width: 390, height: 844 } }, { colorScheme: "dark" }] as const)
      await site.visit(`/izsledvane/${rates}`, { bypassCSP: true, ...options }, async ({ page }) => {
        await drawn(page);
        await page.addScriptTag({ content: Axe.source });
        const found = await page.evaluate(() => (window as unknown as { readonly axe: typeof Axe }).axe.run("main"));
        expect(found.violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      });
  });
});

describe("files of the builder", () => {
  it("are made before the first choice too, and a table alone has no picture", async () => {
    await site.visit("/en/explore/", {}, async ({ page }) => {
      await page.locator("explore-builder .builder-files").waitFor(patient);
      const { name, bytes } = await taken(page, "csv");
      expect(name).toMatch(/^obhvat_question_children-in-institutions_bulgaria_\d{4}-\d{4}_[-\d]+_en\.csv$/);
      expect(bytes.toString()).toMatch(/^dataset,indicator,area,period,/);
      await page.getByRole("combobox", { name: "Show as" }).selectOption("table");
      await expect.poll(() => page.locator("[data-file=svg]").isHidden()).toBe(true);
      expect(await page.locator("[data-file=csv]").isVisible()).toBe(true);
    });
  });

  it("have two indicators beneath each other in one picture", async () => {
    await site.visit("/en/explore/?indicator=foster_families&with=foster_children", {}, async ({ page }) => {
      await expect.poll(() => page.locator("explore-builder .builder-charts figure").count(), patient).toBe(2);
      const svg = (await taken(page, "svg")).bytes.toString();
      const names = await page.locator("explore-builder .builder-charts figcaption").allTextContents();
      for (const name of names) expect(svg).toContain(`>${name}</text>`);
    });
  });
});
