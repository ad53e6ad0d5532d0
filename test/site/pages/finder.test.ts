import { gzipSync } from "node:zlib";
import Axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { PackedPlaces } from "../../../src/search/packed.ts";
import { builtFile, builtPage, isLeftOut, textOf } from "../built.ts";
import { openSite } from "../visits.ts";

const site = openSite();

interface Visit {
  readonly page: Page;
  /** What was asked for since the page was there, as paths. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

const visit = (
  path: string,
  look: (visit: Visit) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> =>
  site.visit(path, options, async ({ page, complaints }) => {
    const requests: string[] = [];
    page.on("request", (request) => {
      requests.push(new URL(request.url()).pathname);
    });
    await look({ page, requests, complaints });
  });

const field = (page: Page) => page.locator("place-finder").last().getByRole("combobox");
const header = (page: Page) => page.getByRole("banner").getByRole("combobox");
const options = (page: Page) => page.locator("place-finder").getByRole("option");
const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** The option that assistive technology is told of. */
const active = (page: Page): Promise<string | null> =>
  field(page).evaluate((input) => {
    const id = input.getAttribute("aria-activedescendant");
    const option = id === null ? null : document.getElementById(id);
    return option?.getAttribute("aria-selected") === "true"
      ? (option.querySelector(".finder-name")?.textContent ?? null)
      : null;
  });

async function type(page: Page, text: string): Promise<void> {
  await field(page).focus();
  await page.keyboard.type(text);
}
async function typeAndSee(page: Page, text: string, first: string): Promise<void> {
  await type(page, text);
  await expect.poll(() => options(page).first().textContent(), { timeout: 10_000 }).toContain(first);
}

describe("typing a place", () => {
  it.each([
    ["/", "Дупница", "/obshtini/knl48-dupnitsa/"],
    ["/", "dupnica", "/obshtini/knl48-dupnitsa/"],
    ["/", "дупинца", "/obshtini/knl48-dupnitsa/"],
    ["/en/", "Дупница", "/en/municipalities/knl48-dupnitsa/"],
    ["/en/", "Kjustendil district", "/en/districts/kyustendil/"],
    ["/tarsene/", "Бяла (Русе)", "/obshtini/rse04-byala/"],
    ["/en/find/", "Sliven oblast", "/en/districts/sliven/"],
    ["/oblasti/ruse/", "4irpan", "/obshtini/szr36-chirpan/"],
    ["/", "Яхиново", "/obshtini/knl48-dupnitsa/"],
    ["/", "Cтолипиново", "/obshtini/pdv22-plovdiv/"],
    ["/en/", "shtraklevo", "/en/municipalities/rse13-ivanovo/"],
  ])("on %s and Enter leads from %s to %s, without a mouse", async (path, text, to) => {
    await visit(path, async ({ page, complaints }) => {
      await typeAndSee(page, text, "");
      await page.keyboard.press("Enter");
      await page.waitForURL(`**${to}`);
      expect(pathOf(page)).toBe(to);
      expect(complaints).toEqual([]);
    });
  });

  it("asks for nothing before the first key stroke, and once after it", async () => {
    await visit("/", async ({ page, requests }) => {
      await field(page).focus();
      await field(page).click();
      await page.waitForTimeout(300);
      expect(requests).toEqual([]);
      await typeAndSee(page, "Ло", "Ловеч");
      await page.keyboard.type("м");
      await expect.poll(() => options(page).first().textContent()).toBe("Лом град и община, област Монтана");
      expect(requests.filter((each) => each.startsWith("/namirane/"))).toEqual(["/namirane/bg.json"]);
      expect(requests.filter((each) => !each.startsWith("/namirane/") && !each.startsWith("/assets/"))).toEqual([]);
    });
  });

  it("says what kind of place each is, and how many there are", async () => {
    await visit("/", async ({ page }) => {
      await typeAndSee(page, "бяла", "Бяла");
      expect((await options(page).allTextContents()).slice(0, 4).map((text) => text.trim())).toEqual([
        "Бяла град и община, област Русе",
        "Бяла град и община, област Варна",
        "Бяла село, община Сливен, област Сливен",
        "Бяла Слатина град и община, област Враца",
      ]);
      await field(page).fill("с");
      await expect
        .poll(() => page.getByRole("main").locator("place-finder").getByRole("status").textContent())
        .toMatch(/^Намерени са \d+\u00a0места, показани са първите 8\.$/);
      expect(await options(page).count()).toBe(8);
    });
    await visit("/en/", async ({ page }) => {
      await typeAndSee(page, "sofia", "Sofia City");
      expect((await options(page).allTextContents()).map((text) => text.trim())).toEqual([
        "Sofia City district",
        "Sofia town and municipality, Sofia City",
        "Sofia Province district",
      ]);
      expect(await page.getByRole("main").locator("place-finder").getByRole("status").textContent()).toBe(
        "3\u00a0places found.",
      );
    });
  });

  it("asks back on the list's page where two places bear the name", async () => {
    await visit("/", async ({ page }) => {
      await typeAndSee(page, "Бяла", "Бяла");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/tarsene/?q=*");
      const matches = page.locator("[data-matches] a");
      await expect.poll(() => matches.count()).toBeGreaterThan(3);
      expect(await matches.first().getAttribute("href")).toBe("/obshtini/rse04-byala/");
      expect(await page.getByRole("heading", { level: 2 }).first().textContent()).toBe("Места за „Бяла“");
      expect(await field(page).inputValue()).toBe("Бяла");
    });
  });

  it.each([
    [
      "/",
      "Добрич",
      [
        "/oblasti/dobrich/",
        "/obshtini/dob28-dobrich/",
        "/obshtini/hkv09-dimitrovgrad/",
        "/obshtini/jam07-elhovo/",
        "/obshtini/dob15-dobrich-selska/",
      ],
      "Намерени са 5\u00a0места. Така се наричат 4\u00a0места: изберете своето.",
    ],
    [
      "/oblasti/sliven/",
      "Русе",
      ["/oblasti/ruse/", "/obshtini/rse27-ruse/"],
      "Така се наричат 2\u00a0места: изберете своето.",
    ],
    [
      "/en/",
      "Ruse",
      ["/en/districts/ruse/", "/en/municipalities/rse27-ruse/"],
      "2\u00a0places are called so: choose yours.",
    ],
  ])("on %s and Enter asks which %s is meant, the district or the municipality", async (path, text, places, said) => {
    await visit(path, async ({ page }) => {
      await typeAndSee(page, text, "");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/?q=*");
      const links = page.locator("[data-matches] a");
      await expect.poll(() => links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual(places);
      expect(await page.locator("[data-matches] [role=status]").textContent()).toBe(said);
    });
  });

  it("leads to the list where nothing is found", async () => {
    await visit("/", async ({ page }) => {
      await type(page, "Лондон");
      const nothing = page.getByRole("main").locator(".finder-nothing");
      await expect.poll(() => nothing.isVisible()).toBe(true);
      expect(await nothing.textContent()).toContain("Няма населено място, община или област с име „Лондон“.");
      expect(await field(page).getAttribute("aria-expanded")).toBe("false");
      expect(await page.getByRole("main").locator("place-finder").getByRole("status").textContent()).toContain(
        "Няма населено място",
      );
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("/tarsene/");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/tarsene/");
    });
  });

  it("leads to what was found where Enter comes before the index", async () => {
    await visit("/", async ({ page }) => {
      await page.route("**/namirane/**", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await route.continue();
      });
      await type(page, "dupnica");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/tarsene/?q=dupnica");
      await expect
        .poll(() => page.locator("[data-matches] a").getAttribute("href"), { timeout: 10_000 })
        .toBe("/obshtini/knl48-dupnitsa/");
    });
  });

  it("says so where the index cannot be had, and the form leads on", async () => {
    await visit("/", async ({ page }) => {
      await page.route("**/namirane/**", (route) => route.abort());
      await type(page, "Лом");
      await expect
        .poll(() => page.getByRole("main").locator(".finder-nothing").textContent())
        .toContain("не можа да се зареди");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/tarsene/?q=*");
      expect(await page.getByRole("link", { name: "Лом", exact: true }).count()).toBe(1);
    });
  });
});

describe("the keys of the combobox", () => {
  it("go through the list and the field in a circle", async () => {
    await visit("/", async ({ page }) => {
      await typeAndSee(page, "люлин", "Люлин");
      expect(await field(page).getAttribute("aria-expanded")).toBe("true");
      expect(await active(page)).toBeNull();
      const seen: (string | null)[] = [];
      for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"]) {
        await page.keyboard.press(key);
        seen.push(await active(page));
      }
      expect(seen).toEqual(["Люлин", "Люлин", "Люлин", null, "Люлин", "Люлин"]);
      expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
      await page.keyboard.press("Enter");
      await page.waitForURL("**/obshtini/sof46-sofia/");
    });
  });

  it("Home and End go back to the text", async () => {
    await visit("/", async ({ page }) => {
      await typeAndSee(page, "лом", "Лом");
      const caret = () => field(page).evaluate((input) => (input as HTMLInputElement).selectionStart);
      for (const [key, at] of [
        ["Home", 0],
        ["End", 3],
      ] as const) {
        await page.keyboard.press("ArrowDown");
        expect(await active(page)).toBe("Лом");
        await page.keyboard.press(key);
        expect(await active(page)).toBeNull();
        expect(await caret()).toBe(at);
      }
    });
  });

  it("Escape closes the list, then empties the field; an arrow opens it again", async () => {
    await visit("/", async ({ page }) => {
      const list = page.getByRole("main").locator("[role=listbox]");
      await typeAndSee(page, "лом", "Лом");
      await page.keyboard.press("Escape");
      expect(await list.isHidden()).toBe(true);
      expect(await field(page).getAttribute("aria-expanded")).toBe("false");
      expect(await field(page).inputValue()).toBe("лом");
      await page.keyboard.press("ArrowDown");
      expect(await list.isVisible()).toBe(true);
      expect(await active(page)).toBe("Лом");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      expect(await field(page).inputValue()).toBe("");
      await page.keyboard.press("ArrowDown");
      expect(await list.isHidden()).toBe(true);
    });
  });

  it("Tab closes the list, a press with the mouse goes", async () => {
    await visit("/", async ({ page }) => {
      await typeAndSee(page, "русе", "Русе");
      await page.keyboard.press("Tab");
      expect(await options(page).count()).toBe(0);
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("ArrowDown");
      await options(page).nth(1).click();
      await page.waitForURL("**/obshtini/rse27-ruse/");
    });
  });
});

describe("the finder in the header", () => {
  it.each([320, 390, 1280])("is in reach at %i pixels, and its list fits the screen", async (width) => {
    await visit(
      "/oblasti/ruse/",
      async ({ page }) => {
        await header(page).focus();
        await page.keyboard.type("в");
        await expect.poll(() => options(page).count()).toBe(8);
        const box = await page.getByRole("banner").getByRole("listbox").boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
        expect(box?.width).toBeGreaterThan(200);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        for (const option of await options(page).all())
          expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(24);
      },
      { viewport: { width, height: 740 } },
    );
  });

  it("leads to the page in the page's language", async () => {
    await visit("/en/sources/", async ({ page }) => {
      await header(page).focus();
      await page.keyboard.type("тунджа");
      await expect.poll(() => options(page).first().textContent()).toContain("Tundzha");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/en/municipalities/jam25-tundzha/");
    });
  });
});

describe("an address that leads nowhere", () => {
  it.each([
    ["/Oblasti/Kyustendil", "Може би търсите", "/oblasti/kyustendil/", "Kyustendil"],
    ["/obshtini/knl48", "Може би търсите", "/obshtini/knl48-dupnitsa/", "Дупница"],
    ["/Дупница/", "Може би търсите", "/obshtini/knl48-dupnitsa/", "Дупница"],
    ["/en/districts/Кюстендил", "You may be looking for", "/en/districts/kyustendil/", "Кюстендил"],
    ["/Karta/", "Може би търсите", "/karta/", ""],
    ["/Iztochnitsi/Kyustendil-OKC-2020/", "Може би търсите", "/iztochnitsi/kyustendil-okc-2020/", undefined],
  ])("%s offers what was probably meant, with the finder filled", async (path, heading, to, text) => {
    await visit(path, async ({ page, complaints }) => {
      const meant = page.locator("[data-meant]");
      await expect.poll(() => meant.locator("a").first().getAttribute("href")).toBe(to);
      expect(await meant.locator("h2").textContent()).toBe(heading);
      if (text !== undefined) expect(await field(page).inputValue()).toBe(text);
      await meant.locator("a").first().click();
      await page.waitForURL(`**${to}`);
      expect(await page.locator("h1").count()).toBe(1);
      expect(complaints.filter((one) => !one.includes("404"))).toEqual([]);
    });
  });

  it("leads to the finder where nothing is like it, and without scripts", async () => {
    await visit("/wp-login.php", async ({ page }) => {
      expect(await page.locator("[data-meant]").isHidden()).toBe(true);
      await typeAndSee(page, "Лом", "Лом");
    });
    for (const [path, find] of [
      ["/Oblasti/Kyustendil", "/tarsene/"],
      ["/en/districts/x", "/en/find/"],
    ] as const) {
      await visit(
        path,
        async ({ page }) => {
          expect(await page.locator("[data-meant]").isHidden()).toBe(true);
          await page.getByRole("main").getByRole("searchbox").fill("Дупница");
          await page.keyboard.press("Enter");
          await page.waitForURL(`**${find}?q=*`);
        },
        { javaScriptEnabled: false },
      );
    }
  });
});

describe("an open finder", () => {
  it.each(["light", "dark"] as const)("is accessible (%s), with finds and without", async (colorScheme) => {
    await visit(
      "/",
      async ({ page }) => {
        await page.addScriptTag({ content: Axe.source });
        for (const text of ["бяла", "Лондон"]) {
          await field(page).fill(text);
          await expect
            .poll(() => page.getByRole("main").locator(".finder-drop").textContent())
            .toMatch(/Слатина|Лондон/);
          await page.keyboard.press("ArrowDown");
          const { violations } = await page.evaluate(() =>
            (window as unknown as { readonly axe: typeof Axe }).axe.run(document, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            }),
          );
          expect(
            violations.map(
              ({ id, nodes }) =>
                `${id}: ${nodes
                  .map(({ target }) => String(target))
                  .slice(0, 3)
                  .join(" | ")}`,
            ),
          ).toEqual([]);
        }
      },
      { colorScheme, bypassCSP: true },
    );
  });
});

describe("with scripts off", () => {
  it("the form leads to the list of all places", async () => {
    await visit(
      "/",
      async ({ page }) => {
        const input = page.getByRole("main").getByRole("searchbox");
        expect(await page.locator("place-finder").getByRole("combobox").count()).toBe(0);
        await input.fill("Дупница");
        await input.press("Enter");
        await page.waitForURL("**/tarsene/?q=*");
        expect(await page.locator("[data-matches]").isHidden()).toBe(true);
        await page.locator(".gazetteer").getByRole("link", { name: "Дупница", exact: true }).click();
        await page.waitForURL("**/obshtini/knl48-dupnitsa/");
      },
      { javaScriptEnabled: false },
    );
  });

  it.each([
    ["/tarsene/", "Я", "Яхиново", "/obshtini/knl48-dupnitsa/"],
    ["/en/find/", "Y", "Yahinovo", "/en/municipalities/knl48-dupnitsa/"],
  ])("%s has an anchor for each letter; %s opens, and %s leads to its municipality", async (path, letter, name, to) => {
    await visit(
      path,
      async ({ page }) => {
        await page.locator(".letters").getByRole("link", { name: letter, exact: true }).click();
        const list = page.locator(`[id="letter-${letter}"]`);
        await expect.poll(async () => (await list.boundingBox())?.y ?? Infinity).toBeLessThan(740);
        if ((await list.getAttribute("open")) === null) await list.locator("summary").click();
        await list.getByRole("link", { name, exact: true }).click();
        await page.waitForURL(`**${to}`);
      },
      { javaScriptEnabled: false, viewport: { width: 390, height: 740 } },
    );
  });
});

describe("the list of all places", () => {
  it.each([
    ["tarsene", "bg"],
    ["en/find", "en"],
  ] as const)("%s holds 28 districts and 265 municipalities in alphabetical order", (path, language) => {
    const districts = [...builtPage(path).querySelectorAll(".gazetteer > div")];
    const { compare } = new Intl.Collator(language);
    const names = districts.map((district) => textOf(district.querySelector("dt")));
    expect(names).toHaveLength(28);
    expect(names).toEqual(names.toSorted(compare));
    const own = districts.map((district) => [...district.querySelectorAll("dd a")].map(textOf));
    expect(own.flat()).toHaveLength(265);
    for (const list of own) expect(list).toEqual(list.toSorted(compare));
  });

  it.each(["bg", "en"])("is indexed with an address that exists for each (%s)", (language) => {
    const { areas } = JSON.parse(builtFile(`namirane/${language}.json`).toString()) as PackedPlaces;
    expect(areas).toHaveLength(28 + 265);
    for (const { href, name } of areas)
      if (!isLeftOut(href)) expect(textOf(builtPage(href).querySelector("h1")), href).toContain(name);
  });

  it.each([
    ["tarsene", "bg"],
    ["en/find", "en"],
  ] as const)("%s holds every settlement under its first letter, in alphabetical order", (path, language) => {
    const lists = [...builtPage(path).querySelectorAll("details.letter")];
    const { compare } = new Intl.Collator(language);
    const names = lists.flatMap((list) => {
      const own = [...list.querySelectorAll("li a")].map(textOf);
      for (const name of own) expect(`letter-${name.charAt(0)}`).toBe(list.id);
      return own;
    });
    expect(names).toEqual(names.toSorted(compare));
    expect(names.length).toBeGreaterThan(5_266 + 35);
    const banya = lists.flatMap((list) => [...list.querySelectorAll("li")]).map(textOf);
    for (const said of language === "bg"
      ? [
          "Баня гр., Карлово, Пловдив",
          "Баня Разлог, Благоевград",
          "Слатина район, Столична, София-град",
          "Столипиново кв.",
        ]
      : ["Banya town, Karlovo, Plovdiv", "Banya Razlog, Blagoevgrad", "Stolipinovo quarter"])
      expect(banya).toContain(said);
    const links = new Set(lists.map(({ id }) => `#${id}`));
    expect(
      new Set([...builtPage(path).querySelectorAll(".letters a")].map((link) => link.getAttribute("href"))),
    ).toEqual(links);
  });

  it.each(["bg", "en"])("weighs under 60 kB compressed where it is loaded (%s)", (language) => {
    expect(gzipSync(builtFile(`namirane/${language}.json`)).length).toBeLessThan(60_000);
  });
});
