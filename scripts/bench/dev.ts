import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { launchChromium } from "../shared/chromium.ts";

/** What is changed in a file, and how the page shows it. */
interface Change {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly seen: string;
}

const changes: readonly Change[] = [
  {
    what: "a style",
    file: "src/styles/base.css",
    from: "body {",
    to: "body { outline-width: 7px;",
    seen: "getComputedStyle(document.body).outlineWidth === '7px'",
  },
  {
    what: "a component",
    file: "src/components/frame/SiteFooter.astro",
    from: "<footer",
    to: "<footer data-changed",
    seen: "document.querySelector('footer[data-changed]') !== null",
  },
  {
    what: "a text",
    file: "src/i18n/bg/site.ts",
    from: 'name: "Обхват"',
    to: 'name: "Обхватче"',
    seen: "document.title.includes('Обхватче')",
  },
];

async function address(child: ReturnType<typeof spawn>): Promise<string> {
  let said = "";
  for await (const text of child.stdout ?? []) {
    said += String(text);
    const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
    if (found !== null) return found[0];
  }
  throw new Error(`bench: npm run dev said no address: ${said}`);
}

async function seconds(page: Page, { file, from, to, seen }: Change): Promise<number> {
  const before = await readFile(file, "utf8");
  if (!before.includes(from)) throw new Error(`bench: ${file} holds no "${from}"`);
  try {
    const begun = performance.now();
    await writeFile(file, before.replace(from, to));
    await page.waitForFunction(seen, undefined, { timeout: 60_000, polling: 50 });
    return (performance.now() - begun) / 1000;
  } finally {
    await writeFile(file, before);
    await page.waitForFunction(`!(${seen})`, undefined, { timeout: 60_000 });
  }
}

/** Seconds from saving a changed file until an open page shows it, under `npm run dev`. */
export async function benchDev(): Promise<Readonly<Record<string, number>>> {
  const child = spawn(process.execPath, ["scripts/dev.ts", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const browser = await launchChromium();
  try {
    // What looks at the page from here is no script of the page.
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${await address(child)}rechnik/`, { timeout: 120_000 });
    const found: Record<string, number> = {};
    for (const change of changes) found[change.what] = Number((await seconds(page, change)).toFixed(2));
    return found;
  } finally {
    await browser.close();
    child.kill();
    await once(child, "close");
  }
}
