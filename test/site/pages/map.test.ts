import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Manifest } from "../../../src/model/manifest.ts";
import { builtFile, builtPage, textOf } from "../built.ts";
import { normalised } from "../normalised.ts";
import { openSite } from "../visits.ts";

const site = openSite();
const manifest = JSON.parse(builtFile("data/manifest.json").toString()) as Manifest;

const visit = (
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, complaints: readonly string[]) => Promise<void>,
): Promise<void> => site.visit(path, options, ({ page, complaints }) => look(page, complaints));

const patient = { timeout: 60_000 };
const choose = async (page: Page, name: string, value: string): Promise<void> => {
  await page.locator(`live-map select[name=${name}]`).selectOption(value);
};
const title = (page: Page) => page.locator("live-map .answer-title").textContent();
const subtitle = (page: Page) => page.locator("live-map .answer > .subtitle").textContent();
const drawing = (page: Page) => page.locator("live-map .answer .chart-desk svg").evaluate((svg) => svg.outerHTML);
/** A tile has four corners, a border many more. */
const shape = (page: Page) =>
  page
    .locator("live-map .answer .chart-desk svg path")
    .first()
    .evaluate((path) => (((path.getAttribute("d") ?? "").match(/\d+/g)?.length ?? 0) > 20 ? "borders" : "tiles"));

describe.each([
  ["karta", "bg"],
  ["en/map", "en"],
] as const)("the map's page as built (%s)", (path, language) => {
  const page = builtPage(path);

  it("holds both layouts and the homes, each with its table", () => {
    expect([...page.querySelectorAll(".chart-figure")]).toHaveLength(3);
    const tables = [...page.querySelectorAll("table")];
    expect(tables.map((table) => table.querySelectorAll("tbody tr").length >= 28)).toEqual([true, true, true]);
    expect(page.querySelectorAll("#institutions-map tbody tr").length).toBe(
      manifest.tables.find(({ name }) => name === "institutions")?.rows,
    );
  });

  it("leads from every district's row to its page, in alphabetical order", () => {
    const links = [...page.querySelectorAll<HTMLAnchorElement>("#district-tiles tbody th a")];
    expect(links).toHaveLength(28);
    for (const link of links)
      expect(link.getAttribute("href")).toMatch(
        language === "bg" ? /^\/oblasti\/[a-z-]+\/$/ : /^\/en\/districts\/[a-z-]+\/$/,
      );
    const names = links.map(textOf);
    expect(names).toEqual([...names].sort(new Intl.Collator(language).compare));
  });

  it("names the source of the borders beside each map of them", () => {
    for (const id of ["#district-map", "#institutions-map"])
      expect(textOf(page.querySelector(id))).toContain("OpenStreetMap contributors, ODbL 1.0");
  });
});

describe("the map with scripts off", () => {
  it("shows both layouts and no form", async () => {
    await visit("/karta/", { javaScriptEnabled: false, viewport: { width: 360, height: 740 } }, async (page) => {
      expect(await page.locator("live-map form").isHidden()).toBe(true);
      for (const id of ["#district-map", "#district-tiles", "#institutions-map"]) {
        const picture = page.locator(`${id} .chart-phone > svg`).first();
        await picture.scrollIntoViewIfNeeded();
        expect((await picture.boundingBox())?.height, id).toBeGreaterThan(150);
      }
    });
  });
});

describe("the map a reader can change", () => {
  it("fetches nothing before the first change, then draws live what was built", async () => {
    await visit("/karta/", {}, async (page, complaints) => {
      const asked: string[] = [];
      page.on("request", (request) => {
        asked.push(request.url());
      });
      expect(await page.locator("#district-tiles").isHidden()).toBe(true);
      expect(asked).toEqual([]);
      const [built, first] = [await drawing(page), await title(page)];
      const indicator = await page.locator("live-map select[name=indicator]").inputValue();
      await choose(page, "indicator", "sweeps");
      await expect.poll(() => title(page), patient).not.toBe(first);
      await expect
        .poll(() => page.locator("live-map .engine").textContent(), patient)
        .toContain("изчислен във вашия браузър");
      await choose(page, "indicator", indicator);
      await expect.poll(() => title(page), patient).toBe(first);
      expect(normalised(await drawing(page))).toBe(normalised(built));
      expect(asked.filter((url) => !url.startsWith(site.address()) && !url.startsWith("blob:"))).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  it("keeps each choice in an address of its own, and Back returns to the one before", async () => {
    await visit("/en/map/", {}, async (page) => {
      const built = await title(page);
      await choose(page, "indicator", "sweeps");
      await expect
        .poll(() => new URL(page.url()).search, patient)
        .toMatch(/^\?indicator=sweeps&period=\d{4}-\d{4}&layout=borders$/);
      await choose(page, "period", "2018-2019");
      await expect.poll(() => subtitle(page), patient).toContain("2018/2019");
      await choose(page, "layout", "tiles");
      await expect.poll(() => shape(page), patient).toBe("tiles");
      expect(new URL(page.url()).search).toBe("?indicator=sweeps&period=2018-2019&layout=tiles");
      await page.goBack();
      await expect.poll(() => shape(page), patient).toBe("borders");
      expect(await page.locator("live-map select[name=layout]").inputValue()).toBe("borders");
      await page.goBack();
      await page.goBack();
      expect(new URL(page.url()).search).toBe("");
      await expect.poll(() => title(page), patient).toBe(built);
    });
  });

  it("answers an address that holds a choice: picture, table, sources and notes, in the language the reader changes to", async () => {
    await visit("/karta/?indicator=sweeps&period=2018-2019&layout=tiles", {}, async (page) => {
      const kyustendil = page.locator("live-map .answer tbody tr", {
        has: page.locator("a[href='/oblasti/kyustendil/']"),
      });
      await expect.poll(() => kyustendil.textContent(), patient).toContain("371");
      expect(await shape(page)).toBe("tiles");
      expect(await page.locator("live-map .sources-slot a[href='/iztochnitsi/kyustendil-okc-2020/']").count()).toBe(1);
      expect(await page.locator("live-map .notes-slot").textContent()).not.toContain("OpenStreetMap");
      await page.locator("a.language").click();
      await page.waitForURL(/\/en\/map\/\?indicator=sweeps&period=2018-2019&layout=tiles/);
      await expect.poll(() => subtitle(page), patient).toContain("2018/2019");
    });
  });

  it.each([
    ["/karta/?indicator=sweeps&period=2018/2019", "2018/2019", ""],
    ["/karta/?indicator=Обходи&period=2018%252F2019", "2018/2019", ""],
    [
      "/en/map/?INDICATOR=sweeps&period=2018/19&layout=globe",
      "2018/2019",
      "In the address we did not recognise the kind of map “globe”; the rest is shown.",
    ],
    [
      "/karta/?indicator=sweeps&period=1918/1919",
      "2017/2018",
      "В адреса не разпознахме учебна година „1918/1919“; останалото е показано.",
    ],
  ])(
    "understands %s, says what it does not, and writes the whole view into the address",
    async (path, period, note) => {
      await visit(path, {}, async (page) => {
        await expect.poll(() => subtitle(page), patient).toContain(period);
        expect(await page.locator("live-map .address-note").textContent()).toBe(note);
        const search = `?indicator=sweeps&period=${period.replace("/", "-")}&layout=borders`;
        expect(new URL(page.url()).search).toBe(search);
        expect(await page.locator(".view-address a").getAttribute("href")).toBe(page.url());
        await choose(page, "layout", "tiles");
        await expect.poll(() => shape(page), patient).toBe("tiles");
        expect(await page.locator("live-map .address-note").textContent()).toBe("");
      });
    },
  );

  it("keeps its first view and says so where nothing of an address is understood", async () => {
    await visit("/karta/?indicator=няма", {}, async (page) => {
      await expect
        .poll(() => page.locator("live-map .address-note").textContent())
        .toBe("В адреса не разпознахме показател „няма“; показва се изгледът, с който страницата започва.");
      expect(await page.locator("live-map .engine").textContent()).toBe("");
    });
  });

  it("tells at which address its first view stands, with its school year", () => {
    for (const [path, folder] of [
      ["karta", "/karta/"],
      ["en/map", "/en/map/"],
    ] as const) {
      const link = builtPage(path).querySelector(".view-address a");
      expect(link?.getAttribute("href")).toMatch(
        new RegExp(`^${folder}\\?indicator=\\w+&period=\\d{4}-\\d{4}&layout=borders$`),
      );
      expect(textOf(builtPage(path).querySelector(".print-foot .address"))).toContain(
        link?.getAttribute("href") ?? "-",
      );
    }
  });

  it("shows a map of gaps where nobody published a figure", async () => {
    await visit("/en/map/?indicator=sweeps&period=2022-2023", {}, async (page) => {
      await expect.poll(() => subtitle(page), patient).toContain("2022/2023");
      expect(await page.locator("live-map .answer tbody td[data-state=x]").count()).toBeGreaterThan(20);
    });
  });
});
