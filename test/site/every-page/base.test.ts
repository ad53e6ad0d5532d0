import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outlineOf } from "../../../scripts/check-site/outline.ts";
import { flaws } from "../../../scripts/check-site/faults.ts";
import { launchChromium } from "../../../scripts/shared/chromium.ts";
import { frozenFolders } from "../../../scripts/frozen/archives.ts";
import { serveSite, type Served } from "../../../scripts/shared/serve.ts";
import { bundle } from "../../../scripts/site/bundle.ts";
import { filesAt, onDemand, type OnDemand } from "../../../scripts/site/on-demand.ts";
import { siteKey } from "../../../scripts/site/site-key.ts";
import { movedPage } from "../../../src/site/delivery/base.ts";
import { headersFor } from "../../../src/site/delivery/headers.ts";
import { builtFile, parsed } from "../built.ts";
import { kinds } from "../kinds.ts";
import { complaintsOf, requestsOf } from "../visits.ts";

/**
 * The site as it is under a path of a host, made page by page: no second build, and the code that is bundled already.
 */
const base = "/obhvat";

interface Open {
  readonly site: OnDemand;
  readonly served: Served;
  readonly browser: Browser;
  readonly places: ReadonlySet<string>;
}
let open: Open;
beforeAll(async () => {
  const code = await bundle();
  const site = await onDemand(code, await siteKey(code, base), base, await frozenFolders(base));
  const [served, browser] = await Promise.all([serveSite(site.shown, 0), launchChromium()]);
  open = { site, served, browser, places: new Set(site.places.map(({ file }) => file)) };
}, 300_000);
afterAll(async () => {
  await open.browser.close();
  await open.served.close();
  open.site.end();
});

const origin = (): string => new URL(open.served.address).origin;
const get = (path: string): Promise<Response> => fetch(open.served.address + path);

/** What is known to be there needs no answer that would have to be drawn; all else is asked for, once. */
const answered = new Map<string, Promise<boolean>>();
async function isThere(address: string): Promise<boolean> {
  const { pathname } = new URL(address, origin());
  if (!pathname.startsWith(`${base}/`)) return false;
  const path = pathname.slice(base.length);
  if (path.includes("//")) return false;
  if (filesAt(path).some((file) => open.places.has(file))) return true;
  const known = answered.get(path) ?? get(path).then(({ ok }) => ok);
  answered.set(path, known);
  return known;
}

/** Every address that a text of any kind may hold: after a quote, a bracket, an equals sign or a blank. */
const rooted = /(?<=["'(=\s,])\/(?!\/)[a-z][\w./-]*/gi;
const addressesIn = (text: string): readonly string[] => text.match(rooted) ?? [];
const urlsIn = (css: string): readonly string[] =>
  [...css.matchAll(/url\(\s*["']?(\/[^)"']*)/g)].map(([, url = ""]) => url);

// The pages of all files draw every one of them, to say how large they are; they are looked at as they were built.
const costly = ["/danni/", "/en/data/", "/en/data/observations/", "/nyama-takava/"];
const pages = [...kinds.filter((path) => !costly.includes(path)), "/en/data/breakdowns/", "/404.html", "/en/404/"];
const files = [
  "/robots.txt",
  "/datapackage.json",
  "/sitemap-bg.xml",
  "/sitemap-en.xml",
  "/oembed/returned-by-year/bulgaria.json",
  "/en/oembed/returned-by-year/bulgaria.json",
  "/vgradi/embed.css",
  "/en/embed/embed.js",
  "/vgradi/status.json",
  "/oblasti/ruse/key-figures.json",
  "/data/observations.csv-metadata.json",
];

describe("under a path of its host", () => {
  it.each(pages)("every address in %s begins with it, and leads somewhere", async (path) => {
    const html = await (await get(path)).text();
    const outline = outlineOf(html);
    expect(outline.base).toBe(base);
    expect(flaws(outline)).toEqual([]);
    const document = parsed(html);
    const held = [...document.querySelectorAll("*")].flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => name !== "data-base").flatMap(({ value }) => addressesIn(` ${value}`)),
    );
    const inText = [...document.querySelectorAll("style, script")].flatMap((element) =>
      element.localName === "style" ? urlsIn(element.textContent) : addressesIn(element.textContent),
    );
    expect(held.length).toBeGreaterThan(5);
    for (const address of new Set([...held, ...inText])) expect(await isThere(address), address).toBe(true);
  });

  it.each(["danni", "en/data", "danni/observations"])("the built page %s would have no other", (page) => {
    const html = builtFile(`${page}/index.html`).toString("utf8");
    const moved = outlineOf(movedPage(html, "", base));
    expect(flaws(moved).filter((flaw) => !flaw.includes("policy"))).toEqual([]);
    expect(moved.links).toEqual(outlineOf(html).links);
    expect(moved.links.length).toBeGreaterThan(20);
  });

  it.each(files)("every address in the file %s begins with it, and leads somewhere", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    const found = addressesIn(
      (await answer.text()).replaceAll("&quot;", '"').replaceAll(">/", ">\n/").replaceAll("\\", ""),
    );
    for (const address of new Set(found)) expect(await isThere(address), address).toBe(true);
  });

  it("what is to be copied names it too", async () => {
    const document = parsed(await (await get("/grafiki/sweeps-by-year/kyustendil/")).text());
    const texts = [...document.querySelectorAll(".copied-text")].map(({ textContent }) => textContent);
    const whole = texts.filter((text) => text.includes("/sweeps-by-year/kyustendil"));
    expect(whole.length).toBeGreaterThan(5);
    for (const text of whole) {
      for (const [address] of text.matchAll(/(?<=\/|\s|^|„|{)\/?[\w/-]*\/sweeps-by-year\/kyustendil/g))
        expect(address).toMatch(/(?:^|\/)obhvat\/(?!obhvat)/);
    }
  });

  it("the headers are those of its addresses, for styles too", async () => {
    const { rules } = open.site.shown;
    for (const { address } of rules) expect(address.startsWith(`${base}/`), address).toBe(true);
    expect(headersFor(rules, "/oblasti/")).toEqual({});
    const page = await get("/oblasti/ruse/");
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect((await get("/vgradi/embed.css")).headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  });

  it("nothing is served outside, and the path without its slash leads in", async () => {
    for (const path of ["/", "/oblasti/", "/obhvat2/", "/data/manifest.json"])
      expect((await fetch(origin() + path)).status, path).toBe(404);
    const answer = await fetch(open.served.address, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([301, `${base}/`]);
    const missing = await get("/nyama-takava/");
    expect([missing.status, baseIn(await missing.text())]).toEqual([404, base]);
    const english = await get("/en/no-such-page/");
    expect([english.status, await english.text()]).toEqual([404, expect.stringMatching(/<html [^>]*lang="en"/)]);
  });
});

const baseIn = (html: string): string | undefined => /data-base="([^"]*)"/.exec(html)?.[1];

describe("in a browser under a path of its host", () => {
  async function visit(path: string, look: (page: Page, requests: readonly string[]) => Promise<void>): Promise<void> {
    const context = await open.browser.newContext();
    try {
      const requests = requestsOf(context);
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      const answer = await page.goto(open.served.address + path, { waitUntil: "networkidle" });
      await look(page, requests);
      const outside = requests.filter(
        (one) => !/^(?:blob|data):/.test(one) && !one.startsWith(`${open.served.address}/`),
      );
      expect(outside).toEqual([]);
      expect(complaints.filter((one) => answer?.status() !== 404 || !one.includes("404"))).toEqual([]);
      const links = await page
        .locator("a[href]")
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      for (const link of new Set(links)) {
        if (link.startsWith(origin()) && new URL(link).pathname !== new URL(page.url()).pathname)
          expect(await isThere(link), link).toBe(true);
      }
    } finally {
      await context.close();
    }
  }
  const big = /изчислен във вашия браузър|worked out in your browser/;
  const hears = (requests: readonly string[], what: string): boolean =>
    requests.some((one) => one.startsWith(`${open.served.address}/${what}`));

  it("the chart that a reader can change is answered by the engine, and its files are made", async () => {
    await visit("/oblasti/kyustendil/#series", async (page, requests) => {
      await page.locator("live-series select[name=indicator]").selectOption("children_returned");
      await expect.poll(() => page.locator("live-series .engine").textContent(), { timeout: 60_000 }).toMatch(big);
      expect(hears(requests, "duckdb/") && hears(requests, "data/")).toBe(true);
      const sources = await page.locator("live-series a[href], #series a[href]").count();
      expect(sources).toBeGreaterThan(0);
      for (const kind of ["png", "deck"]) {
        const button = page.locator(`live-series button[data-file=${kind}]`).first();
        await page.locator("live-series details").evaluateAll((all) => {
          for (const one of all) (one as HTMLDetailsElement).open = true;
        });
        const [download] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), button.click()]);
        expect(await download.failure()).toBeNull();
      }
      expect(hears(requests, "fonts/") && hears(requests, "oblasti/kyustendil/key-figures.json")).toBe(true);
      const [shown] = await page
        .locator(".view-address a")
        .evaluateAll((all) => all.map((one) => one.textContent.trim()));
      expect(shown).toMatch(new RegExp(`^${open.served.address}/oblasti/kyustendil/\\?`));
    });
  });

  it.each([
    ["/en/map/", "live-map select[name=indicator]", "live-map .engine"],
    ["/sravnenie/", "compare-districts select[name=indicator]", "compare-districts .engine"],
  ])("what can be chosen on %s is answered", async (path, field, engine) => {
    await visit(path, async (page, requests) => {
      const values = await page
        .locator(`${field} option`)
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
      await page.locator(field).selectOption(values.at(-1) ?? "");
      await expect.poll(() => page.locator(engine).textContent(), { timeout: 60_000 }).toMatch(big);
      expect(hears(requests, "duckdb/")).toBe(true);
    });
  });

  it("the finder leads to the page of a place, with and without scripts", async () => {
    // What is drawn before it is asked for is not waited for.
    await Promise.all([get("/en/districts/kyustendil/"), get("/oblasti/kyustendil/")]);
    await visit("/en/", async (page) => {
      await page.locator("main input[name=q]").fill("Kyustendil");
      await page.locator("main [role=option]").first().waitFor();
      await page.locator("main input[name=q]").press("ArrowDown");
      await page.locator("main input[name=q]").press("Enter");
      await page.waitForURL(`${open.served.address}/en/districts/kyustendil/`);
      await page.locator("a.language").click();
      await page.waitForURL(`${open.served.address}/oblasti/kyustendil/`);
    });
    await visit("/tarsene/?q=dupnitsa", async (page) => {
      const links = page.locator("[data-matches] a");
      await links.first().waitFor();
      expect(await links.first().getAttribute("href")).toBe(`${base}/obshtini/knl48-dupnitsa/`);
    });
  });

  it("an address that leads nowhere offers what it may have meant", async () => {
    for (const [path, meant] of [
      ["/Oblasti/Kyustendil/", "/oblasti/kyustendil/"],
      ["/en/charts/sweeps-by-year/Rousse/", "/en/charts/sweeps-by-year/ruse/"],
      ["/METOD/udostoverenie/", "/metod/udostoverenie/"],
    ] as const) {
      await visit(path, async (page) => {
        const offered = page.locator("[data-meant] a");
        await offered.first().waitFor();
        const hrefs = await offered.evaluateAll((all) => all.map((one) => one.getAttribute("href")));
        expect(hrefs).toContain(base + meant);
      });
    }
  });

  it("a chart in somebody's page, a year of it and a frozen one stand, and know of later releases", async () => {
    await visit("/vgradi/district-map/kyustendil/?period=2018/2019", async (page) => {
      await page.waitForURL(`${open.served.address}/vgradi/district-map/kyustendil/2018-2019/`);
    });
    const { newest } = (await (await get("/vgradi/status.json")).json()) as { readonly newest: string };
    await visit(`/en/embed/${newest}/sweeps-by-year/kyustendil/`, async (page, requests) => {
      expect(hears(requests, "vgradi/status.json") && hears(requests, "fonts/")).toBe(true);
      expect(await page.locator(".embed").getAttribute("data-status")).toBe(`${base}/vgradi/status.json`);
    });
  });

  it("a presentation stands, and its screens know where they are", async () => {
    await visit("/en/presentation/kyustendil/", async (page) => {
      expect(await page.locator("section.slide").count()).toBeGreaterThan(2);
      expect(await page.locator("section.slide .print-only").first().textContent()).toContain(
        `${base}/en/presentation/`,
      );
    });
  });
});
