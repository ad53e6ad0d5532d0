import { glob, readFile } from "node:fs/promises";
import { differences, flaws } from "./parity/differences.ts";
import { outlineOf } from "./parity/outline.ts";
import type { Outline } from "./parity/outline.ts";

/**
 * The last gate of the build: every page exists in both languages and says the same in both, number for number, table for
 * table, note for note; what is listed in the one sitemap is listed in the other. Exit 1 and a list where it is not so.
 */

const dist = process.argv[2] ?? "dist";
const faults: string[] = [];
const pages = new Map<string, Outline>();
for await (const file of glob("**/index.html", { cwd: dist })) {
  if (file.includes("404")) continue;
  const address = `/${file.slice(0, -"index.html".length)}`;
  const outline = outlineOf(await readFile(`${dist}/${file}`, "utf8"));
  pages.set(address, outline);
  faults.push(...flaws(outline).map((flaw) => `${address}: ${flaw}`));
}
for (const [address, page] of pages) {
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

if (faults.length > 0) {
  console.error([`The languages differ in ${faults.length} ways:`, ...faults.slice(0, 1000)].join("\n"));
  process.exitCode = 1;
} else {
  console.log(`The languages agree on ${pages.size / 2} pairs of pages.`);
}
