import { describe, expect, it } from "vitest";
import { builtDistricts, builtFile, builtFiles, builtPage, textOf } from "../built.ts";

const content = (page: Document, property: string): string | undefined =>
  page.querySelector(`meta[property="${property}"]`)?.getAttribute("content") ?? undefined;

describe("the picture of a link to a page", async () => {
  const paths = (await builtFiles("**/index.html")).filter(
    (path) => !/^(?:vgradi|en\/embed|prezentatsiya|en\/presentation)\//.test(path),
  );
  const pages = paths.map((path) => ({ path, html: builtFile(path).toString() }));
  // The register's counts of homes and meetings are drawn on their topics' pages only: no picture of them stands at an
  // address.
  const isWithoutAddress = (path: string): boolean =>
    /^(?:(?:grizha|koordinatsiya)\/registar|en\/(?:care|coordination)\/register)\//.test(path);
  const charted = pages.filter(
    ({ path, html }) =>
      !isWithoutAddress(path) && html.includes('class="chart-figure') && !html.includes('content="noindex"'),
  );

  it("is there for every page that shows a chart, in its language, with words for those who do not see it", () => {
    expect(charted.length).toBeGreaterThan(30 * builtDistricts.length);
    const addresses = charted.map(({ path, html }) => {
      const [, address = ""] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
      const [, alt = ""] = /<meta property="og:image:alt" content="([^"]+)"/.exec(html) ?? [];
      expect(address, path).toMatch(path.startsWith("en/") ? /\/en\/charts\/[^"]+\.png$/ : /\/grafiki\/[^"]+\.png$/);
      expect(alt.length, path).toBeGreaterThan(20);
      return new URL(address, "https://nowhere.invalid").pathname;
    });
    for (const address of new Set(addresses)) expect(builtFile(address).subarray(1, 4).toString(), address).toBe("PNG");
  });

  it.each([
    "grizha",
    "en/care",
    "oblasti/kyustendil",
    "en/districts/ruse/register/index.html",
    "obshtini/knl48-dupnitsa",
    "en",
    "karta",
  ])("is of a chart that /%s shows, or of the country's", (path) => {
    const page = builtPage(path);
    const [, chart = "", area = ""] =
      /\/(?:grafiki|charts)\/([^/]+)\/([^/.]+)/.exec(content(page, "og:image") ?? "") ?? [];
    const shown = builtPage(
      `${path.startsWith("en") ? "en/charts" : "grafiki"}/${chart}/${area}${/regist/.test(path) ? "/register/index.html" : ""}`,
    );
    expect(content(page, "og:image:alt")?.replace(/\s+/g, " ")).toContain(textOf(shown.querySelector("h1")));
  });
});
