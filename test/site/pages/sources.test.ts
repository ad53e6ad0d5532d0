import { describe, expect, it } from "vitest";
import { builtFile, builtFiles, builtPage, textOf } from "../built.ts";
import { builtTree, liesIn, partsOf } from "../tree.ts";
import { openSite } from "../visits.ts";

const site = openSite();

const rowOf = (page: Document, id: string): readonly string[] =>
  [...(page.getElementById(id)?.children ?? [])].map(textOf);

describe("a source's page", () => {
  it.each([
    ["iztochnitsi", "водещо"],
    ["en/sources", "headline"],
  ])("tells every figure taken from it, where, when and in which role (%s)", (folder, role) => {
    const page = builtPage(`${folder}/kyustendil-okc-2020`);
    const sweeps = rowOf(page, "reported.sweeps.BG415.2018-2019");
    expect(sweeps[2]).toBe("2018/2019");
    expect(sweeps[3]).toBe("371");
    expect(sweeps[4]).toBe(role);
    expect(page.querySelector("#figures tbody td a")?.getAttribute("href")).toMatch(
      /\/(oblasti|districts)\/kyustendil\/$/,
    );
    expect(page.querySelector("#events")).not.toBeNull();
  });

  it("names everybody else who spoke of the same figure, each leading to the same place on the other's page", async () => {
    const ids = new Map<string, ReadonlySet<string>>();
    const links: { readonly from: string; readonly href: string }[] = [];
    for (const path of await builtFiles("iztochnitsi/*/index.html")) {
      const accounts = partsOf(builtTree(path), ".accounts");
      ids.set(
        `/${path.replace("index.html", "")}`,
        new Set(partsOf(accounts, "tr").flatMap(({ attribs }) => attribs["id"] ?? [])),
      );
      for (const { attribs } of partsOf(accounts, "a").filter((link) => liesIn(link, "li")))
        links.push({ from: `/${path.replace("index.html", "")}`, href: attribs["href"] ?? "" });
    }
    expect(links.length).toBeGreaterThan(150);
    for (const { from, href } of links) {
      const [address = "", about = ""] = href.split("#");
      expect(ids.get(from), `${from} → ${href}`).toContain(about);
      expect(ids.get(address), `${from} → ${href}`).toContain(about);
    }
  });

  it.each([
    ["iztochnitsi", "не намерихме друг източник за същото", "датата не е посочена"],
    ["en/sources", "we found no other source for the same", "the date is not given"],
  ])(
    "says whom we did not find, names what else was found of the same time, and that its date is not known (/%s)",
    (folder, alone, undated) => {
      const page = builtPage(`${folder}/plovdivnews-172143`);
      const main = textOf(page.querySelector("main"));
      for (const said of [alone, undated, "83"]) expect(main).toContain(said);
      expect(textOf(page.querySelector(".related"))).toMatch(/83.458/);
      expect(textOf(builtPage(`${folder}/bta-en-923192`).querySelector(".related"))).toMatch(/116.000/);
    },
  );

  it.each([
    ["iztochnitsi", /^0 твърдения/, "в бележките към графиките"],
    ["en/sources", /^0 statements/, "in the notes to charts"],
  ])("is listed for what it serves, never with no statements (/%s)", (folder, none, notes) => {
    const page = builtPage(folder);
    const said = [...page.querySelectorAll(".sources li > .quiet")].map(
      (one) => textOf(one).split("·")[1]?.trim() ?? "",
    );
    expect(said.length).toBeGreaterThan(600);
    expect(said.filter((text) => none.test(text))).toEqual([]);
    expect(textOf(page.querySelector("#aytos-4204"))).toContain(notes);
  });

  it("is reached from the list and from a figure of a district, at the figure's own place", async () => {
    expect(builtPage("iztochnitsi").querySelectorAll("main li > a[href^='/iztochnitsi/']")).toHaveLength(
      (await builtFiles("iztochnitsi/*/index.html")).length,
    );
    const links = [...builtPage("oblasti/kyustendil").querySelectorAll("table a[href^='/iztochnitsi/']")].map(
      (link) => link.getAttribute("href") ?? "",
    );
    expect(links.some((href) => href.includes("#reported."))).toBe(true);
  });

  it("says in which language a title is when it is not the page's", async () => {
    const titles = async (folder: string) =>
      (await builtFiles(`${folder}/*/index.html`))
        .map((path) => /<h1[^>]*?(?: lang="(\w+)")?>([^<]*)<\/h1>/.exec(builtFile(path).toString()) ?? [])
        .map(([, lang, text = ""]) => ({ lang, text }));
    const cyrillic = /[а-я]/i;
    const onBulgarian = (await titles("iztochnitsi")).filter(({ lang }) => lang === "en");
    expect(onBulgarian.length).toBeGreaterThan(20);
    for (const { text } of onBulgarian) expect(text).not.toMatch(cyrillic);
    for (const { lang, text } of await titles("en/sources")) {
      if (!text.startsWith("A publication of")) expect(lang === "bg" || lang === "sr", text).toBe(cyrillic.test(text));
    }
  });
});

describe("the list of all sources", () => {
  const phone = { viewport: { width: 390, height: 844 } };

  it.each(["iztochnitsi", "en/sources"])("stands by years, the newest first, each folded up (/%s)", (folder) => {
    const page = builtPage(folder);
    const lists = [...page.querySelectorAll("details.letter")];
    const [dated, undated] = [lists.filter(({ id }) => id.startsWith("year-")), lists.slice(-4)];
    expect(undated.map(({ id }) => id)).toEqual(["undated-official", "undated-report", "undated-ngo", "undated-news"]);
    expect(lists).toEqual([...dated, ...undated]);
    const years = dated.map(({ id }) => id.replace("year-", ""));
    expect(years).toEqual(years.toSorted().reverse());
    for (const list of dated)
      for (const item of list.querySelectorAll("li > .quiet"))
        expect(textOf(item).split("·")[0]).toContain(list.id.replace("year-", ""));
    expect(page.querySelectorAll("details.letter[open]")).toHaveLength(0);
    expect([...page.querySelectorAll("nav.letters a")].map((link) => link.getAttribute("href"))).toEqual(
      lists.map(({ id }) => `#${id}`),
    );
  });

  it("is a few screens of a phone, with scripts and without", async () => {
    for (const javaScriptEnabled of [true, false]) {
      await site.visit("/iztochnitsi/", { ...phone, javaScriptEnabled }, async ({ page }) => {
        expect(await page.locator("source-search form").isVisible()).toBe(javaScriptEnabled);
        const [height, width] = await page.evaluate(() => [
          document.documentElement.scrollHeight,
          document.documentElement.scrollWidth,
        ]);
        expect(height).toBeLessThan(4_000);
        expect(width).toBeLessThanOrEqual(390);
        await page.locator("#year-2019 summary").click();
        expect(await page.locator("#year-2019 li").first().isVisible()).toBe(true);
      });
    }
  });

  it("is searched in any spelling, by publisher and year, and says how many are shown", async () => {
    await site.visit("/iztochnitsi/", phone, async ({ page, complaints }) => {
      const [field, status] = [page.locator("source-search input"), page.locator("source-search [role=status]")];
      const shown = () => page.locator(".sources li:visible").count();
      const some = async (): Promise<number> => Number(/\d+/.exec((await status.textContent()) ?? "")?.[0]);
      await field.fill("obhvat");
      const found = await some();
      expect(found).toBeGreaterThan(3);
      expect(await shown()).toBe(found);
      await field.fill("обхват");
      expect(await some()).toBe(found);
      await page.locator("select[name=year]").selectOption("2019");
      expect(await some()).toBeLessThan(found);
      expect(await page.locator("details.letter:visible").count()).toBe(1);
      expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent("обхват")}&year=2019`);
      await field.fill("");
      const publisher = await page.locator("#year-2019 li b").first().textContent();
      await page.locator("select[name=publisher]").selectOption(publisher ?? "");
      expect(new Set(await page.locator(".sources li:visible b").allTextContents())).toEqual(new Set([publisher]));
      await field.fill("няма такава дума");
      expect(await status.textContent()).toBe("Няма такъв източник.");
      expect(await shown()).toBe(0);
      await page.locator("source-search button[type=reset]").click();
      await expect.poll(() => status.textContent()).toBe("");
      expect(new URL(page.url()).search).toBe("");
      expect(await page.locator("details.letter:visible").count()).toBeGreaterThan(10);
      expect(await page.locator("details.letter[open]").count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  });

  it("shows what an address asks, or leads into", async () => {
    await site.visit("/en/sources/?q=plovdiv&year=2020", phone, async ({ page }) => {
      expect(await page.locator("select[name=year]").inputValue()).toBe("2020");
      expect(await page.locator("source-search [role=status]").textContent()).toMatch(/^\d+ of 678\ssources shown\.$/);
    });
    await site.visit("/iztochnitsi/#kyustendil-okc-2020", phone, async ({ page }) => {
      await expect.poll(() => page.locator("#kyustendil-okc-2020").isVisible()).toBe(true);
      expect((await page.locator("#kyustendil-okc-2020").boundingBox())?.y).toBeLessThan(844);
    });
  });
});
