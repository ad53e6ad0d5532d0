import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "../../scripts/shared/chromium.ts";
import { serve, type Served } from "../../scripts/shared/serve.ts";
import { dist } from "./built.ts";

/** What a visit asked for, as full addresses, and what the browser complained of. */
export interface Log {
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}
export interface Visit extends Log {
  readonly page: Page;
  readonly context: BrowserContext;
}
/**
 * `prepare` is done before the page is opened; `until` is what is waited for before anybody looks, as a rule that
 * nothing more is asked for.
 */
export type VisitOptions = BrowserContextOptions & {
  readonly prepare?: (page: Page) => Promise<void>;
  readonly until?: "load" | "networkidle";
};

/** Writes down all that a page complains of. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => {
    complaints.push(error.message);
  });
  return complaints;
}

/** Writes down the addresses that all pages of a context ask for. */
export function requestsOf(context: BrowserContext): readonly string[] {
  const requests: string[] = [];
  context.on("request", (request) => {
    requests.push(request.url());
  });
  return requests;
}

/** Opens the built site and a browser for the tests of a file, and closes them after the last one. */
export function openSite() {
  let opened: { readonly site: Served; readonly browser: Browser } | undefined;
  beforeAll(async () => {
    const [site, browser] = await Promise.all([serve(dist, 0), launchChromium()]);
    opened = { site, browser };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.site.close();
  });
  function now() {
    if (opened === undefined) throw new Error("the site is open only while tests run");
    return opened;
  }
  return {
    /** The address of the site without a final slash. */
    address: (): string => now().site.address,
    browser: (): Browser => now().browser,
    /** Opens a page in a context of its own, which is closed once it was looked at. */
    async visit<T>(
      path: string,
      { prepare, until = "networkidle", ...options }: VisitOptions,
      look: (visit: Visit) => Promise<T>,
    ): Promise<T> {
      const { site, browser } = now();
      const context = await browser.newContext(options);
      try {
        const requests = requestsOf(context);
        const page = await context.newPage();
        const complaints = complaintsOf(page);
        await prepare?.(page);
        await page.goto(site.address + path, { waitUntil: until });
        return await look({ page, context, requests, complaints });
      } finally {
        await context.close();
      }
    },
  };
}
