import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/catalogue.ts";
import { builtFile, builtFiles, builtPage, textOf } from "./built.ts";

// Districts, municipalities, their charts, and the home, three list, comparison, sources and method pages; with the register districts again, the country and the certificate.
const drawn = charts.reduce((sum, { levels }) => sum + (levels.includes("country") ? 1 : 0) + (levels.includes("district") ? 28 : 0), 0);
const [reported, register] = [28 + 265 + 7 + drawn, 28 + 2 + (await builtFiles("grafiki/*/*/registar/index.html")).length];
const dist = new URL("../../dist/", import.meta.url).pathname;
const pair = (bg: string, en: string) => [["bg", builtPage(bg)], ["en", builtPage(en)]] as const;
const sourceLinks = (scope: Element | null): readonly string[] =>
  [...scope?.querySelectorAll("a[href*='#']") ?? []].map((link) => link.getAttribute("href")?.split("#")[1] ?? "");

describe("the five founding cases", () => {
  it.each(pair("oblasti/kyustendil", "en/districts/kyustendil"))("Kyustendil has its teams and sweeps (%s)", (language, page) => {
    const lead = [...page.querySelectorAll(".lead")].map(textOf).join(" ");
    expect(lead).toContain(language === "bg" ? "13 екипа за обхват" : "13 coverage teams");
    expect(lead).toContain(language === "bg" ? "347 обхода" : "347 sweeps");
    const sweeps = page.querySelector("#sweeps-by-year");
    const rows = [...sweeps?.querySelectorAll("tbody tr") ?? []].map(textOf);
    expect(rows.find((row) => row.startsWith("2018/2019"))).toContain("371");
    expect(rows.find((row) => row.startsWith("2019/2020"))).toContain("347");
    expect(sourceLinks(sweeps)).toContain("kyustendil-okc-2020");
    expect(sourceLinks(page.querySelector("#teams-by-year"))).toContain("kyustendil-okc-2020");
  });

  it.each([
    ...pair("oblasti/stara-zagora", "en/districts/stara-zagora"), ...pair("", "en"),
  ])("the homes that were to close stand on Stara Zagora's page and the home page (%s)", (_, page) => {
    const place = page.querySelector("#planned-2016") ?? page.querySelector("#events");
    expect([...place?.querySelectorAll("strong") ?? []].map(textOf).join(" ")).toMatch(/29\D.*\b17\b|17\D.*\b29\b|29 17|17 29/);
    expect(sourceLinks(place)).toContain("hhcbg-starazagora-2016-12-07");
    expect(textOf(place)).toMatch(/25/);
  });

  it.each(pair("oblasti/burgas", "en/districts/burgas"))("Burgas has its first sitting with over 30 people (%s)", (language, page) => {
    const events = page.querySelector("#events");
    expect([...events?.querySelectorAll("time") ?? []].map((time) => time.getAttribute("datetime"))).toContain("2015-05-14");
    expect(textOf(events)).toContain(language === "bg" ? "Участници: ≥ 30" : "Participants: ≥ 30");
    expect(sourceLinks(events)).toContain("hhcbg-burgas-first");
  });

  it.each(pair("oblasti/plovdiv", "en/districts/plovdiv"))("Plovdiv has its forum of 70 and its programme (%s)", (language, page) => {
    const events = page.querySelector("#events");
    const dates = [...events?.querySelectorAll("time") ?? []].map((time) => time.getAttribute("datetime"));
    expect(dates).toEqual(expect.arrayContaining(["2020-02-11", "2020-05-14"]));
    expect(textOf(events)).toContain(language === "bg" ? "Участници: ≥ 70" : "Participants: ≥ 70");
    expect(textOf(events)).toContain(language === "bg" ? "Асеновград" : "Asenovgrad");
    expect(sourceLinks(events)).toContain("detebg-plovdiv-2020-05-14");
  });

  it.each(pair("oblasti/sofia-city", "en/districts/sofia-city"))("Sofia has its meeting of February 2019 (%s)", (_, page) => {
    const events = page.querySelector("#events");
    expect([...events?.querySelectorAll("time") ?? []].map((time) => time.getAttribute("datetime"))).toContain("2019-02-06");
    expect(sourceLinks(events)).toContain("offnews-2019-02-06");
  });
});

describe("every page", async () => {
  const pages = await builtFiles("**/*.html");
  const listed = pages.filter((path) => !path.includes("404"));

  it("exists in both languages", () => {
    expect(listed.length).toBe(2 * reported + 2 * register);
  });

  it.each(listed)("%s names its language, its pair and nothing foreign", (path) => {
    const page = builtPage(path);
    const language = path.startsWith("en/") ? "en" : "bg";
    expect(page.documentElement.lang).toBe(language);
    const alternates = [...page.querySelectorAll("link[hreflang]")].map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")]);
    expect(alternates.map(([code]) => code)).toEqual(["bg", "en", "x-default"]);
    for (const [, address] of alternates) expect(existsSync(`${dist}${new URL(address ?? "").pathname}index.html`)).toBe(true);
    const loaded = [...page.querySelectorAll("script[src], link[rel=stylesheet], link[rel=icon], img")];
    for (const element of loaded) expect(element.getAttribute("src") ?? element.getAttribute("href")).toMatch(/^\//);
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(textOf(page.querySelector("h1"))).not.toBe("");
  });

  it.each(listed)("%s has no dead link into the site", (path) => {
    const page = builtPage(path);
    for (const link of page.querySelectorAll<HTMLAnchorElement>("a[href^='/']")) {
      const [address = "", anchor] = (link.getAttribute("href") ?? "").split("#");
      const [file = ""] = address.split("?");
      expect(existsSync(`${dist}${file.endsWith("/") ? `${file}index.html` : file}`), `${path} → ${file}`).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(file), `${path} → ${file}#${anchor}`).toContain(anchor);
    }
  });

  it.each(listed)("%s has no inline script or style that the policy would refuse", (path) => {
    const page = builtPage(path);
    expect(page.querySelectorAll("[style]")).toHaveLength(0);
    const policy = page.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content") ?? "";
    const styles = [...page.querySelectorAll("style")].map(({ textContent }) => createHash("sha256").update(textContent).digest("base64"));
    expect(policy.match(/'sha256-[^']+'/g) ?? []).toEqual(styles.map((hash) => `'sha256-${hash}'`));
    expect(page.querySelectorAll("script:not([src]):not([type='application/json'])")).toHaveLength(0);
  });
});

describe("the sitemaps", async () => {
  const hidden = (await builtFiles("{grafiki,en/charts}/**/*.html")).filter((path) => builtFile(path).includes('content="noindex"'));

  it.each(["bg", "en"])("list every page of the language (%s) that holds something, with its pair", (language) => {
    const xml = builtFile(`sitemap-${language}.xml`).toString();
    const empty = hidden.filter((path) => path.startsWith("en/") === (language === "en"));
    expect(empty.length).toBeGreaterThan(0);
    for (const path of empty) expect(xml).not.toContain(`/${path.replace("index.html", "")}</loc>`);
    expect(xml.match(/<loc>/g)).toHaveLength(reported + register - empty.length);
    expect(xml.match(/hreflang="bg"/g)).toHaveLength(reported + register - empty.length);
    expect(xml.match(/hreflang="en"/g)).toHaveLength(reported + register - empty.length);
  });
});

const anchors = new Map<string, ReadonlySet<string>>();
function anchorsOf(address: string): ReadonlySet<string> {
  const known = anchors.get(address) ?? new Set([...builtPage(address).querySelectorAll("[id]")].map(({ id }) => id));
  anchors.set(address, known);
  return known;
}
