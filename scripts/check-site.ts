import { glob, readFile } from "node:fs/promises";
import { deadLinks, differences, flaws } from "./check-site/faults.ts";
import { outlineOf } from "./check-site/outline.ts";
import type { Outline } from "./check-site/outline.ts";
import { frozenIn } from "../src/i18n/embed-paths.ts";
import { releaseFolder } from "../src/site/frozen.ts";

/**
 * The last gate of the build. Every page exists in both languages and says the same in both, number for number, table for
 * table, note for note; what one sitemap lists, the other lists; no link is dead; nothing is loaded from elsewhere; nothing
 * stands in a page that its policy refuses. Exit 1 and a list where it is not so. Frozen charts of earlier releases stand as
 * they were: they passed when they were built.
 */

const dist = process.argv[2] ?? "dist";
const shown = 100;
const faults: string[] = [];
const pages = new Map<string, Outline>();
const files = new Set<string>();
const release = await releaseFolder();
for await (const file of glob("**/*.*", { cwd: dist })) {
  const path = `/${file}`;
  files.add(path);
  if (!path.endsWith(".html") || (frozenIn(path) ?? release) !== release) continue;
  const outline = outlineOf(await readFile(`${dist}${path}`, "utf8"));
  pages.set(path.replace(/index\.html$/, ""), outline);
}
for (const [address, page] of pages) {
  faults.push(...flaws(page).map((flaw) => `${address}: ${flaw}`), ...deadLinks(address, page, pages, files));
  // The page for wrong addresses stands at no address of its own.
  if (address.includes("404")) continue;
  const other = page.language === "bg" ? "en" : "bg";
  const paired = new URL(page.addresses.get(other) ?? "missing", "https://nowhere.invalid").pathname;
  const pair = pages.get(paired);
  if (pair === undefined) faults.push(`${address}: names no page in "${other}" that exists (${paired})`);
  else if (pair.addresses.get(page.language) !== page.addresses.get(page.language)) faults.push(`${address}: its pair ${paired} does not name it`);
  else if (page.language === "bg") faults.push(...differences(page, pair).map((difference) => `${address} and ${paired}: ${difference}`));
}
const listed = async (language: string): Promise<ReadonlySet<string>> =>
  new Set((await readFile(`${dist}/sitemap-${language}.xml`, "utf8")).match(/<url>.*?<\/url>/g)
    ?.map((entry) => [...entry.matchAll(/hreflang="(?:bg|en)" href="([^"]+)"/g)].map(([, href]) => href ?? "").join(" ")));
const [bg, en] = [await listed("bg"), await listed("en")];
faults.push(...[...bg.symmetricDifference(en)].map((pair) => `sitemaps: only one lists ${pair}`));
for (const address of [...bg].flatMap((pair) => pair.split(" "))) {
  if (!pages.has(new URL(address).pathname)) faults.push(`sitemaps: list ${address}, which is not there`);
}

if (faults.length > 0) {
  console.error([`The built site has ${faults.length} faults:`, ...faults.slice(0, shown)].join("\n"));
  process.exitCode = 1;
} else {
  console.log(`${pages.size} pages: the languages agree, no link is dead, nothing comes from elsewhere.`);
}
