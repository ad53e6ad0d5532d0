import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { builtFile, builtFiles, builtPage, textOf } from "../built.ts";
import { codesIn, linkIn } from "../markup.ts";
import { openSite } from "../visits.ts";

const site = openSite();

const { newest: release } = JSON.parse(builtFile("vgradi/status.json").toString()) as { readonly newest: string };
const all = (await builtFiles("{vgradi,en/embed}/**/index.html")).map((path) => `/${path.replace("index.html", "")}`);
const html = (path: string): string => builtFile(`${path}index.html`).toString();
const ofOneYear = /\/\d{4}-\d{4}\/$/;
const living = all.filter((path) => !path.includes(release) && !ofOneYear.test(path));
const pageOf = (path: string): string => path.replace("/vgradi/", "/grafiki/").replace("/en/embed/", "/en/charts/");

// The public address of the copy, or what is read without scripts where it has none.
const origin = /(?:https?:\/\/[^/\s"')]+|\((?:адрес на сайта|address of the site)\))(?=\/)/;

describe("what others paste", () => {
  const filled = living.map(pageOf);

  it("is offered by every chart page with a number, and leads to what is there", async () => {
    const pages = (await builtFiles("{grafiki,en/charts}/*/*/**/index.html")).map(
      (path) => `/${path.replace("index.html", "")}`,
    );
    expect(pages.filter((path) => html(path).includes('class="embed-block"')).sort()).toEqual(filled.toSorted());
    for (const path of filled) {
      const snippets = codesIn(html(path));
      expect(
        snippets.filter((text) => text.includes("<iframe")),
        path,
      ).toHaveLength(4);
      const isOfYear = snippets.some((text) => ofOneYear.test(/src="([^"]*)"/.exec(text)?.[1] ?? ""));
      expect(
        snippets.filter((text) => text.includes(`/${release}/`) && text.includes(".png")),
        path,
      ).toHaveLength(isOfYear ? 4 : 2);
      const addresses = snippets.join("\n").match(new RegExp(`${origin.source}/[^"\\s)]+`, "g")) ?? [];
      expect(addresses.length).toBeGreaterThanOrEqual(6);
      for (const address of addresses)
        expect(builtFile(address.replace(origin, "").replace(/\/$/, "/index.html")).length, address).toBeGreaterThan(0);
      expect(
        addresses.some((address) => address.includes(release)),
        path,
      ).toBe(true);
    }
  });

  it("is told to those who speak oEmbed, with one size in whole pixels", () => {
    for (const path of filled) {
      const page = html(path);
      const json = builtFile(linkIn(page, "application/json+oembed").replace(origin, "")).toString();
      const answer = JSON.parse(json) as Readonly<Record<string, string | number>>;
      expect(answer).toMatchObject({
        version: "1.0",
        type: "rich",
        width: 680,
        height: expect.any(Number) as number,
        thumbnail_width: 1200,
        thumbnail_height: 630,
      });
      expect(Number.isInteger(answer["height"]), path).toBe(true);
      expect(codesIn(page)[0]?.replace(origin, "")).toBe(String(answer["html"]).replace(origin, ""));
      expect(answer["html"]).toContain(` height="${String(answer["height"])}"`);
      expect(builtFile(String(answer["thumbnail_url"]).replace(origin, "")).length).toBeGreaterThan(1000);
    }
  });

  const asked = async (path: string): Promise<Readonly<Record<string, string | number>>> => {
    const answer = await fetch(site.address() + path);
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
    return (await answer.json()) as Readonly<Record<string, string | number>>;
  };

  it("keeps to maxwidth and maxheight where the host can look at them, as JSON and as XML", async () => {
    const chart = "/oembed/closures-timeline/bulgaria";
    const one = await asked(`${chart}.json`);
    expect(await asked(`${chart}.json?maxwidth=2000&maxheight=9000`)).toEqual(
      JSON.parse(builtFile(`${chart}.json`).toString()),
    );
    const narrow = await asked(`${chart}.json?maxwidth=400`);
    expect(narrow).toMatchObject({ type: "rich", width: 400 });
    expect(Number(narrow["height"])).toBeLessThanOrEqual(Number(one["height"]));
    expect(narrow["html"]).toContain(`width="100%" height="${String(narrow["height"])}" style="max-width:400px"`);
    expect(await asked(`${chart}.json?maxwidth=400&maxheight=300`)).toMatchObject({
      type: "photo",
      width: 400,
      height: 210,
    });
    expect((await fetch(`${site.address()}/oembed/none/bulgaria.json?maxwidth=400`)).status).toBe(404);
  });

  /** The addresses of an embedded chart in each measure it can be asked for in; a frame must hold them all. */
  const measuresOf = (path: string): readonly string[] => {
    const told = [...html(path).matchAll(/data-measure="(per_\w+)"/g)].map(([, measure = ""]) => measure);
    return [path, ...[...new Set(told)].map((measure) => `${path}?measure=${measure}`)];
  };
  const bodyHeight = (page: Page): Promise<number> =>
    page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));

  /** How many pixels of an embedded chart are not seen in a frame of a height, without scrolling. */
  const hidden = async (page: Page, height: number): Promise<number> => {
    const { width } = page.viewportSize() ?? { width: 0 };
    await page.setViewportSize({ width, height });
    return page.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
      return Math.max(scrollHeight - clientHeight, 0) + Math.max(scrollWidth - clientWidth, 0);
    });
  };

  it("needs no scroll bar in any column from 280 pixels up, and is not much higher than it must be", async () => {
    const page = await site.browser().newPage();
    // Every chart of the country, a quarter of the others in one language, and some in the other: the heights are the
    // same in both.
    const some = living.filter(
      (path, at) => path.includes("/bulgaria/") || at % (path.startsWith("/vgradi/") ? 4 : 11) === 0,
    );
    expect(
      new Set(some.map((path) => path.split("/").at(path.startsWith("/en/") ? 3 : 2))).size,
    ).toBeGreaterThanOrEqual(16);
    for (const path of some) {
      const { height } = JSON.parse(
        builtFile(
          path.replace("/vgradi/", "/oembed/").replace("/en/embed/", "/en/oembed/").replace(/\/$/, ".json"),
        ).toString(),
      ) as { readonly height: number };
      let most = 0;
      for (const address of measuresOf(path)) {
        await page.setViewportSize({ width: 280, height });
        await page.goto(site.address() + address);
        await page.evaluate(() => document.fonts.ready);
        for (const width of [280, 320, 480, 599, 700, 960]) {
          await page.setViewportSize({ width, height });
          expect(await hidden(page, height), `${address} at ${String(width)}`).toBe(0);
          most = Math.max(most, await bodyHeight(page));
        }
      }
      expect(height, path).toBeLessThanOrEqual(most + 300);
    }
    await page.close();
  }, 400_000);

  it("is told for columns that stay as wide as they are, too, and for a frozen chart with room for its notice", async () => {
    const page = await site.browser().newPage();
    // Every twenty-fourth: each chart, both languages and data sets are among them.
    for (const path of living.filter((_, at) => at % 24 === 0)) {
      const chart = builtPage(pageOf(path));
      const told =
        textOf(chart.querySelector(".embed-block > .heights"))
          .replace(/(?<=\d)[,\u00a0\u202f](?=\d{3})/g, "")
          .match(/\d+/g)
          ?.map(Number) ?? [];
      const [own = 0, narrowest = 0, ...others] = told;
      expect(narrowest).toBe(280);
      expect(others.filter((_, at) => at % 2 === 0)).toEqual([320, 480, 680, 900]);
      for (const [column, height] of others.flatMap((one, at): readonly (readonly [number, number])[] =>
        at % 2 === 0 ? [[one, others[at + 1] ?? 0]] : [],
      )) {
        await page.setViewportSize({ width: column, height: 400 });
        let [needed, across] = [0, 0];
        for (const address of measuresOf(path)) {
          await page.goto(site.address() + address);
          await page.evaluate(() => document.fonts.ready);
          needed = Math.max(needed, await bodyHeight(page));
          across = Math.max(across, await page.evaluate(() => document.documentElement.scrollWidth));
        }
        expect(height, `${path} at ${column}`).toBeGreaterThanOrEqual(needed);
        expect(height, `${path} at ${column}`).toBeLessThanOrEqual(needed + 200);
        expect(own, `${path} at ${column}`).toBeGreaterThanOrEqual(height);
        expect(across, `${path} at ${column}`).toBe(column);
      }
      const frozenHeight = Number(
        /height="(\d+)"/.exec(
          codesIn(html(pageOf(path))).find((text) => text.includes("<iframe") && text.includes(release)) ?? "",
        )?.[1],
      );
      await page.setViewportSize({ width: 280, height: frozenHeight });
      await page.goto(site.address() + path.replace(/^\/(vgradi|en\/embed)\//, `/$1/${release}/`));
      await page.evaluate(() => {
        const notice = document.querySelector<HTMLElement>(".notice");
        if (notice === null) throw new Error("a frozen chart has no notice");
        notice.hidden = false;
        notice.textContent =
          notice.dataset["newer"]?.replace(
            "{date}",
            document.documentElement.lang === "bg" ? "22 ноември 2027 г." : "22 November 2027",
          ) ?? "";
      });
      expect(await hidden(page, frozenHeight), path).toBe(0);
    }
    await page.close();
  });

  it("can be copied, and stays out of search engines", async () => {
    const context = await site.browser().newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.goto(`${site.address()}/en/charts/sweeps-by-year/kyustendil/`);
    await page.locator(".embed-block summary").click();
    await page.locator(".embed-block input[value=frozen]").check();
    await page.locator("[data-choice=frozen] .button").first().click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(`/en/embed/${release}/sweeps-by-year/kyustendil/`);
    expect(await page.locator("[data-choice=live]").isVisible()).toBe(false);
    await context.close();
    for (const path of all) expect(html(path), path).toContain('<meta name="robots" content="noindex"');
    for (const language of ["bg", "en"])
      expect(builtFile(`sitemap-${language}.xml`).toString()).not.toMatch(/\/vgradi\/|\/embed\//);
  });
});
