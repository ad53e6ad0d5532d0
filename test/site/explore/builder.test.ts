import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { builtPage, textOf } from "../built.ts";
import { editor, patient, result } from "./explored.ts";
import { openSite } from "../visits.ts";

const site = openSite();
const visit = (
  path: string,
  look: (page: Page, asked: readonly string[]) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> => site.visit(path, options, ({ page, requests }) => look(page, requests));

const builder = (page: Page) => page.locator("explore-builder");
const title = (page: Page) => builder(page).locator(".answer-title");
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const choose = (page: Page, name: string, value: string) =>
  builder(page).locator(`select[name=${name}]`).selectOption(value);
/** The texts of a column of the answer's table, by its head. */
const column = (page: Page, head: string) =>
  builder(page)
    .locator("table")
    .evaluate((table, wanted) => {
      const at = [...table.querySelectorAll("thead th")].findIndex((cell) => cell.textContent === wanted);
      return [...table.querySelectorAll("tbody tr")].map((row) => row.children[at]?.textContent ?? "");
    }, head);

describe("the builder as built", () => {
  it.each(["izsledvane", "en/explore"])("/%s/ has an answer, its picture and its table before any script", (path) => {
    const page = builtPage(path);
    expect(textOf(page.querySelector("explore-builder .sentence"))).toMatch(/\d/);
    expect(page.querySelectorAll("explore-builder .builder-charts svg").length).toBeGreaterThan(0);
    expect(page.querySelectorAll("explore-builder tbody tr").length).toBeGreaterThan(3);
    expect(page.querySelector("explore-builder form")?.hasAttribute("hidden")).toBe(true);
  });

  it("says without scripts what it would do, and where the data lie", async () => {
    await visit(
      "/izsledvane/",
      async (page) => {
        expect(await builder(page).locator("form").isVisible()).toBe(false);
        expect(await builder(page).locator(".builder-plain a").isVisible()).toBe(true);
        expect(await builder(page).locator("table").isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe("the notebook", () => {
  const folders = ["izsledvane/tetradka", "en/explore/notebook"] as const;

  it.each(folders)("/%s/ has twenty questions, each with its answer, picture, table and SQL", (folder) => {
    const entries = [...builtPage(folder).querySelectorAll(".notebook-entry")];
    expect(entries.length).toBeGreaterThanOrEqual(20);
    for (const entry of entries) {
      expect(textOf(entry.querySelector(".sentence"))).toMatch(/\d/);
      expect(entry.querySelectorAll("svg.chart").length).toBeGreaterThan(0);
      expect(entry.querySelectorAll("tbody tr").length).toBeGreaterThan(0);
      expect(entry.querySelector("pre")?.textContent).toMatch(/^WITH chosen AS \(/);
    }
    const synthetic = entries.filter((entry) => entry.querySelector(".synthetic-banner") !== null);
    expect(synthetic.length).toBeGreaterThan(0);
    for (const entry of synthetic) expect(textOf(entry.querySelector(".sentence"))).toMatch(/синтетичн|synthetic/i);
  });

  it("gives the answers that the builder gives, opened from it", async () => {
    const entries = [...builtPage("en/explore/notebook").querySelectorAll(".notebook-entry")];
    const each = entries.map((entry) => ({
      href: entry.querySelector(".actions a")?.getAttribute("href") ?? "",
      sentence: textOf(entry.querySelector(".sentence")),
      known: textOf(entry.querySelector(".builder-known")),
    }));
    await visit("/en/explore/", async (page) => {
      for (const { href, sentence, known } of each) {
        await page.goto(new URL(href, page.url()).href);
        await expect
          .poll(async () => (await builder(page).locator(".live-said").textContent())?.length ?? 0)
          .toBeGreaterThan(40);
        const read = async (part: string) =>
          (await builder(page).locator(part).first().textContent())?.replace(/\s+/g, " ").trim();
        expect({ href, sentence: await read(".sentence"), known: await read(".builder-known") }).toEqual({
          href,
          sentence,
          known,
        });
      }
    });
  });
});

describe("the builder a reader uses", () => {
  it("fetches no table before the first choice, and never the big engine", async () => {
    await visit("/en/explore/", async (page, asked) => {
      await builder(page).locator("form").waitFor();
      expect(asked.filter((path) => /parquet|builder-answer|wasm/.test(path))).toEqual([]);
      await choose(page, "indicator", "sweeps");
      await expect.poll(() => title(page).textContent()).toContain("Sweeps");
      expect(asked.filter((path) => /observations\.parquet/.test(path))).toHaveLength(1);
      expect(asked.filter((path) => /wasm/.test(path))).toEqual([]);
    });
  });

  it("answers a choice by sentence, picture and table, each with an address; Back undoes one", async () => {
    await visit("/en/explore/", async (page) => {
      await choose(page, "dataset", "official");
      await expect.poll(() => title(page).textContent()).toContain("Inhabitants");
      await builder(page).locator(".builder-areas summary").click();
      await builder(page).getByLabel("All districts").check();
      await expect.poll(() => search(page)).toContain("all-districts");
      await builder(page).getByLabel("Bulgaria", { exact: true }).uncheck();
      await choose(page, "from", "2024");
      await expect.poll(() => search(page)).toMatch(/from=2024&to=2024&measure=value&chart=\w+&release=/);
      await choose(page, "measure", "rank");
      await expect.poll(() => title(page).textContent()).toContain("place among the districts");
      expect(await column(page, "Number")).toHaveLength(28);
      expect(await builder(page).locator(".builder-charts svg").count()).toBeGreaterThan(0);
      await expect.poll(() => builder(page).locator(".live-said").textContent()).toContain("place 1 of 28");

      await page.goBack();
      await expect.poll(() => search(page)).toContain("measure=value");
      await expect.poll(() => title(page).textContent()).not.toContain("place among");
      expect(await builder(page).locator("select[name=measure]").inputValue()).toBe("value");
    });
  });

  it("shows the same in the other language, which the language link leads to", async () => {
    const asked = "?dataset=register&indicator=children_returned&areas=burgas,varna&from=2018&to=2020";
    await visit(`/en/explore/${asked}`, async (page) => {
      await expect.poll(() => title(page).textContent()).toContain("Children returned");
      const english = await column(page, "Number");
      expect(english).toHaveLength(6);
      await page.locator("a[data-keep-state]").first().click();
      await page.waitForURL(/\/izsledvane\//);
      await expect.poll(() => title(page).textContent()).toContain("Обхванати и върнати деца: Бургас и Варна");
      const own = await column(page, "Число");
      expect(own.filter((text) => /\d/.test(text))).toEqual(english.filter((text) => /\d/.test(text)));
      // Made by a script: whoever sees it sees that.
      expect(await builder(page).locator(".synthetic-banner").isVisible()).toBe(true);
      expect(await title(page).textContent()).toContain("синтетични");
    });
  });

  it("says of an older address which release it was made with, until the reader chooses", async () => {
    await visit("/en/explore/?indicator=sweeps&areas=kyustendil&release=2026-11-22", async (page) => {
      const note = builder(page).locator(".release-note");
      await expect.poll(() => note.locator(".release-older").textContent()).toContain("22 November 2026");
      expect(await note.isVisible()).toBe(true);
      const [to = "", place = ""] = ((await note.locator("a").getAttribute("href")) ?? "").split("#");
      expect(place).toBe("release-2026-11-22");
      await expect.poll(() => search(page)).toContain("release=2026-11-22");
      await choose(page, "chart", "table");
      await expect.poll(() => search(page)).toContain("chart=table");
      expect(search(page)).not.toContain("2026-11-22");
      expect(await note.isVisible()).toBe(false);
      await page.goto(to);
      expect(await page.locator(`#${place}`).count()).toBe(1);
    });
  });

  it("takes no day for a release on which there was none", async () => {
    await visit("/en/explore/?release=2020-01-01", async (page) => {
      await builder(page).locator(".release-strange").waitFor();
      expect(await builder(page).locator(".release-older").isVisible()).toBe(false);
    });
  });

  it("takes what it does not know for nothing, and says so", async () => {
    await visit("/en/explore/?indicator=sweeps&areas=atlantis&measure=beauty", async (page) => {
      await expect.poll(() => title(page).textContent()).toContain("Sweeps");
      const note = await builder(page).locator(".address-note").textContent();
      expect(note).toContain("atlantis");
      expect(note).toContain("beauty");
    });
  });

  it("opens as SQL, which has the same numbers", async () => {
    await visit(
      "/en/explore/?dataset=official&indicator=inhabitants&areas=vidin,varna&from=2023&to=2024&measure=share",
      async (page) => {
        await expect.poll(() => title(page).textContent()).toContain("share of the country");
        const shares = (await column(page, "Share of the country, %")).map((text) => Number.parseFloat(text));
        await builder(page).locator(".builder-sql").click();
        await result(page).waitFor(patient);
        expect(await editor(page).textContent()).toContain("100 * fair.value / whole.value");
        const rows = await result(page)
          .locator("tbody tr")
          .evaluateAll((all) => all.map((row) => Number.parseFloat(row.lastElementChild?.textContent ?? "")));
        expect(rows.map((share) => Math.round(share * 10) / 10).toSorted()).toEqual(shares.toSorted());
        expect(new URL(page.url()).search).toContain("measure=share");
        // A choice of the builder keeps the question in SQL where it is.
        await choose(page, "measure", "value");
        await expect.poll(() => search(page)).toContain("measure=value");
        await page.goBack();
        await expect.poll(() => search(page)).toContain("measure=share");
        expect(await editor(page).textContent()).toContain("100 * fair.value / whole.value");
      },
    );
  });
});
