import { describe, expect, it } from "vitest";
import { builtFile, builtFiles, builtPage, textOf } from "../built.ts";
import { codesIn, linkIn, partOf } from "../markup.ts";
import { openSite } from "../visits.ts";

const site = openSite();

const { newest: release } = JSON.parse(builtFile("vgradi/status.json").toString()) as { readonly newest: string };
const all = (await builtFiles("{vgradi,en/embed}/**/index.html")).map((path) => `/${path.replace("index.html", "")}`);
const html = (path: string): string => builtFile(`${path}index.html`).toString();
const ofOneYear = /\/\d{4}-\d{4}\/$/;
// The public address of the copy, or what is read without scripts where it has none.
const origin = /(?:https?:\/\/[^/\s"')]+|\((?:адрес на сайта|address of the site)\))(?=\/)/;

describe("a chart of one school year", () => {
  const charts = ["district-map", "district-ranking", "outreach-funnel"];
  const years = (path: string) =>
    all.filter((one) => one.startsWith(path) && one.length > path.length && ofOneYear.test(one));
  const shown = (path: string) => [textOf(builtPage(path).querySelector("h1")), partOf(html(path), "figure")];

  it("is named with its year in whatever is pasted, and stands at that address as the release shows it", () => {
    for (const chart of charts) {
      for (const [folder, pages] of [
        ["/vgradi/", "/grafiki/"],
        ["/en/embed/", "/en/charts/"],
      ] as const) {
        const snippets = codesIn(html(`${pages}${chart}/kyustendil/`));
        const framed = snippets
          .filter((text) => text.includes("<iframe"))
          .map(
            (text) => /src="(?:<span[^>]*>)?([^"]*)"/.exec(text)?.[1]?.replace("</span>", "").replace(origin, "") ?? "",
          );
        const [living = "", , fixed = ""] = framed;
        expect(living).toMatch(new RegExp(`^${folder}${chart}/kyustendil/\\d{4}-\\d{4}/$`));
        expect(fixed).toBe(`${folder}${release}/${chart}/kyustendil/`);
        expect(shown(living)).toEqual(shown(`${folder}${chart}/kyustendil/`));
        expect(linkIn(html(`${pages}${chart}/kyustendil/`), "application/json+oembed")).not.toBe("");
      }
    }
  });

  it("stands at the address of every year that has a number, each saying its own", () => {
    for (const chart of charts) {
      const own = years(`/vgradi/${chart}/bulgaria/`);
      expect(own.length, chart).toBeGreaterThan(1);
      for (const path of own) {
        expect(textOf(builtPage(path).querySelector("main")), path).toContain(
          ofOneYear.exec(path)?.[0].slice(1, -1).replace("-", "/"),
        );
        expect(textOf(builtPage(path).querySelector(".foot.address")), path).toContain(path);
      }
      expect(new Set(own.map((path) => shown(path).join())).size).toBe(own.length);
    }
    expect(years("/vgradi/sweeps-by-year/kyustendil/")).toEqual([]);
  });

  it.each([["2017-2018"], ["2017/2018"], ["2017%2F2018"], ["2017-18"]])(
    "is led to by ?period=%s, with the colours that are asked for",
    async (written) => {
      await site.visit(`/vgradi/district-map/bulgaria/?theme=dark&period=${written}`, {}, async ({ page }) => {
        await page.waitForURL("**/vgradi/district-map/bulgaria/2017-2018/?theme=dark");
        expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
        expect(await page.locator(".refused").isVisible()).toBe(false);
      });
    },
  );

  it.each([
    "/vgradi/district-map/bulgaria/?period=1999-2000",
    "/vgradi/district-map/bulgaria/?period=2017-2019",
    "/vgradi/sweeps-by-year/kyustendil/?period=2018-2019",
  ])("%s is refused, and no other year is shown for it", async (path) => {
    await site.visit(path, {}, async ({ page }) => {
      expect(await page.locator(".refused").textContent()).toContain("„period“");
      expect(await page.locator("h1").isVisible()).toBe(false);
    });
  });
});
