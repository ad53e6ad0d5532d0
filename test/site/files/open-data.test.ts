import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { headersFor, readHeaders } from "../../../src/site/delivery/headers.ts";
import { builtDistricts, builtFile, builtFiles, builtPage } from "../built.ts";

describe("what programs find on the built site", async () => {
  const pages = await builtFiles("**/*.html");
  const feeds = new Set((await builtFiles("{emisii,en/feeds}/*")).map((file) => `/${file}`));
  // Those of charts for other pages are frames within these.
  const framed = pages.filter((page) => !/^(?:vgradi|en\/embed|api)\//.test(page));

  it("leads from the head of every page to the feeds of its language", () => {
    expect(framed.length).toBeGreaterThan(2000);
    expect(feeds.size).toBe(2 * 2 * (2 + builtDistricts.length));
    for (const page of framed) {
      const links = [
        ...builtFile(page)
          .toString()
          .matchAll(/type="application\/(?:atom\+xml|feed\+json)" title="[^"]+" href="([^"]+)"/g),
      ];
      const named = links.map(([, href = ""]) => href);
      expect(named.length, page).toBeGreaterThanOrEqual(4);
      expect(new Set(named).size, page).toBe(named.length);
      for (const href of named) {
        expect(feeds.has(href), `${page}: ${href}`).toBe(true);
        expect(href.startsWith("/en/"), page).toBe(page.startsWith("en/"));
      }
    }
  });

  it("lets pages of other sites read the API and the feeds", () => {
    const rules = readHeaders(builtFile("_headers").toString());
    for (const path of ["/api/v1/openapi.json", "/api/v1/observations/areas/BG415.json", "/emisii/popravki.atom"])
      expect(headersFor(rules, path)["Access-Control-Allow-Origin"], path).toBe("*");
  });

  it("has every file of the API at the address that its document names", () => {
    const { paths } = JSON.parse(builtFile("api/v1/openapi.json").toString()) as { readonly paths: object };
    for (const path of Object.keys(paths).filter((one) => !one.includes("{")))
      expect(builtFile(path.slice(1)).length, path).toBeGreaterThan(0);
  });

  it("leads from the page of releases to the report on each, as a page and as text", async () => {
    const withdrawn = (await builtFiles("api/v1/releases/*/withdrawn.json")).map((file) => dirname(file));
    const reports = (await builtFiles("api/v1/releases/*/changes.html")).filter(
      (file) => !withdrawn.includes(dirname(file)),
    );
    expect(reports.length).toBeGreaterThan(2);
    for (const page of ["danni/izdaniya", "en/data/releases"]) {
      const links = [...builtPage(page).querySelectorAll("main a")].map((link) => link.getAttribute("href") ?? "");
      for (const report of reports)
        for (const file of [report, report.replace(/html$/, "md")])
          expect(
            links.filter((href) => href.endsWith(`/${file}`)),
            `${page}: ${file}`,
          ).toHaveLength(1);
    }
  });

  it.each([
    ["danni/izdaniya", "en/data/releases"],
    ["danni/popravki", "en/data/corrections"],
    ["danni/api", "en/data/api"],
  ])("has the page %s and its pair", (first, second) => {
    for (const page of [first, second]) expect(builtPage(page).querySelectorAll("h1")).toHaveLength(1);
  });

  it("describes each table to search engines for data sets, in its page", () => {
    const script = builtPage("en/data/observations").querySelector('script[type="application/ld+json"]');
    expect(JSON.parse(script?.textContent ?? "")).toMatchObject({ "@type": "Dataset", identifier: "observations" });
  });
});
