import { describe, expect, it } from "vitest";
import {
  guardedAddresses,
  headerRules,
  headersFor,
  readHeaders,
  writeHeaders,
} from "../../../src/site/delivery/headers.ts";
import { builtFile, builtFiles } from "../built.ts";
import { openSite } from "../visits.ts";

describe("the headers of the built site", async () => {
  const rules = readHeaders(builtFile("_headers").toString());
  const pages = await builtFiles("**/*.html");
  const policy = (path: string) => headersFor(rules, path)["Content-Security-Policy"] ?? "";

  it("let foreign pages frame the charts made for that, and no other page at any of its addresses", () => {
    const framable = pages.filter((path) => /^(?:vgradi|en\/embed)\//.test(path));
    expect(framable.length).toBeGreaterThan(500);
    for (const page of pages) {
      for (const address of [`/${page}`, `/${page.replace(/index\.html$/, "")}`]) {
        expect(policy(address).includes("frame-ancestors 'none'"), address).toBe(!framable.includes(page));
      }
    }
  });

  it("never let anything be loaded from elsewhere, and let sandboxed frames have their fonts", () => {
    for (const page of pages) expect(policy(`/${page}`), page).toContain("default-src 'none'");
    for (const path of [
      "/fonts/sofia-sans-latin.woff2",
      "/vgradi/status.json",
      "/en/embed/embed.js",
      "/oembed/x.json",
    ]) {
      expect(headersFor(rules, path)["Access-Control-Allow-Origin"], path).toBe("*");
    }
  });

  it("are not those of npm run dev, whose gallery is not there either", () => {
    for (const page of pages) expect(builtFile(page).toString(), page).not.toContain("unsafe-inline");
    expect(builtFile("_headers").toString()).not.toContain("unsafe-inline");
    expect(pages.filter((page) => page.split("/").includes("gallery"))).toEqual([]);
  });

  it("let a page that isolates itself show a chart as a picture", () => {
    expect(headersFor(rules, "/grafiki/sweeps-by-year/kyustendil.png")["Cross-Origin-Resource-Policy"]).toBe(
      "cross-origin",
    );
    expect(headersFor(rules, "/grafiki/sweeps-by-year/kyustendil/")["Content-Security-Policy"]).toContain(
      "frame-ancestors 'none'",
    );
  });

  it("let browsers keep what never changes under its name, and ask again for all else", async () => {
    const kept = (path: string): boolean => headersFor(rules, path)["Cache-Control"]?.includes("immutable") === true;
    const [hashed, others] = [
      await builtFiles("{assets/*,duckdb/*.gz}"),
      await builtFiles("{*.html,duckdb/*.json,data/*,vgradi/*.*,oblasti/*.csv}"),
    ];
    expect(hashed.filter((path) => path.startsWith("duckdb/"))).toHaveLength(2);
    for (const path of hashed) expect(kept(`/${path}`), path).toBe(true);
    for (const path of others) expect(kept(`/${path}`), path).toBe(false);
  });

  it("stay below what hosts allow: a hundred rules, two thousand letters a line", () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of builtFile("_headers").toString().split("\n")) expect(line.length).toBeLessThanOrEqual(2000);
  });
});

describe("what npm start sends", () => {
  const site = openSite();

  it.each([
    ["grafiki/sweeps-by-year/kyustendil.csv", /^text\/csv; charset=utf-8$/],
    ["en/charts/sweeps-by-year/kyustendil.excel.csv", /^text\/csv; charset=utf-8$/],
    ["danni/observations.xlsx", /spreadsheetml\.sheet$/],
    ["oblasti/ruse.pptx", /presentationml\.presentation$/],
    ["data/observations.parquet", /^application\/vnd\.apache\.parquet$/],
    ["grafiki/sweeps-by-year/kyustendil.parquet", /^application\/vnd\.apache\.parquet$/],
    ["oembed/sweeps-by-year/kyustendil.json", /^application\/json/],
    ["grafiki/sweeps-by-year/kyustendil.svg", /^image\/svg\+xml$/],
    ["grafiki/sweeps-by-year/kyustendil.png", /^image\/png$/],
    ["danni/obhvat.zip", /^application\/zip$/],
    ["oblasti/ruse/", /^text\/html;charset=utf-8$/],
  ])("names the kind of %s", async (path, type) => {
    const answer = await fetch(`${site.address()}/${path}`, { method: "HEAD" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(type);
  });
});

describe("the rules", () => {
  it("name what must not be framed by folder, and the pages at the root one by one", () => {
    const pages = [
      "/index.html",
      "/404.html",
      "/oblasti/ruse/index.html",
      "/en/index.html",
      "/en/map/index.html",
      "/vgradi/a/b/index.html",
      "/en/embed/a/b/index.html",
    ];
    expect(guardedAddresses(pages)).toEqual([
      "/",
      "/404.html",
      "/en/",
      "/en/index.html",
      "/en/map/*",
      "/index.html",
      "/oblasti/*",
    ]);
  });

  it("come back from the file as they were, and join what two of them say", () => {
    const rules = headerRules(["sha256-x"], ["/", "/oblasti/*"]);
    expect(readHeaders(writeHeaders(rules))).toEqual(rules);
    expect(headersFor(rules, "/oblasti/ruse/")["Content-Security-Policy"]).toMatch(
      /^default-src 'none'.*'sha256-x'.*, frame-ancestors 'none'$/,
    );
    expect(headersFor(rules, "/oblast/")["Content-Security-Policy"]).not.toContain("frame-ancestors");
  });
});
