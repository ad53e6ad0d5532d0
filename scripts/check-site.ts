import { glob, readFile } from "node:fs/promises";
import { deadLinks, flaws } from "./check-site/faults.ts";
import { FileJudge } from "./check-site/files.ts";
import { outlineOf } from "./check-site/outline.ts";
import type { Outline } from "./check-site/outline.ts";
import { pairFaults } from "./check-site/pairs.ts";
import { titleFaults } from "./check-site/titles.ts";
import { isReport } from "../src/model/release.ts";
import { frozenIn } from "../src/i18n/embed-paths.ts";
import { checkBuilt } from "./shared/built.ts";
import { end } from "./shared/command.ts";
import { readSettings } from "./shared/settings.ts";
import { output } from "./site/output.ts";
import { readLeftOut } from "./site/part.ts";
import { withoutBase } from "../src/site/delivery/base.ts";
import { releaseFolder } from "../src/site/embed/frozen.ts";
import { firstLanguage, languages, othersThan, type Language } from "../src/model/text.ts";

/**
 * The last gate of the build. Every page has a title of its own, exists in both languages and says the same in both,
 * number for number, table for table, note for note; what one sitemap lists, the other lists; no link is dead; nothing
 * is loaded from elsewhere; nothing stands in a page that its policy refuses; every presentation, workbook and
 * JSON-stat is whole. Exit 1 and a list where it is not so. Frozen charts of earlier releases and the reports on
 * releases stand as they were: they passed when they were built, and were read before they were approved.
 */

const dist = process.argv[2] ?? output.folder;
try {
  checkBuilt(dist);
} catch (error) {
  end(error);
}
const shown = 100;
const faults: string[] = [];
const pages = new Map<string, Outline>();
// What a part of the site leaves out is there in the whole.
const files = new Set(await readLeftOut(dist).catch(end));
const judge = new FileJudge();
const release = await releaseFolder().catch(end);
const { base } = readSettings("npm run site");
for await (const file of glob("**/*.*", { cwd: dist })) {
  const path = `/${file}`;
  files.add(path);
  if ((frozenIn(path) ?? release) !== release) continue;
  faults.push(...(await judge.judgeAt(dist, path)));
  if (!path.endsWith(".html") || isReport(path)) continue;
  const outline = outlineOf(await readFile(`${dist}${path}`, "utf8"));
  if (outline.base !== base) faults.push(`${path}: is drawn for ${outline.base}/, not for ${base}/`);
  pages.set(path.replace(/index\.html$/, ""), outline);
}
for (const [address, page] of pages) {
  faults.push(
    ...flaws(page).map((flaw) => `${address}: ${flaw}`),
    ...deadLinks(address, page, pages, files),
    ...pairFaults(address, page, pages),
  );
}
faults.push(...titleFaults(pages));
const alternate = new RegExp(`hreflang="(?:${languages.join("|")})" href="([^"]+)"`, "g");
const listed = async (language: Language): Promise<ReadonlySet<string>> =>
  new Set(
    (await readFile(`${dist}/sitemap-${language}.xml`, "utf8"))
      .match(/<url>.*?<\/url>/g)
      ?.map((entry) => [...entry.matchAll(alternate)].map(([, href]) => href ?? "").join(" ")),
  );
const first = await listed(firstLanguage);
for (const other of othersThan(firstLanguage))
  faults.push(...[...first.symmetricDifference(await listed(other))].map((pair) => `sitemaps: only one lists ${pair}`));
for (const address of [...first].flatMap((pair) => pair.split(" "))) {
  const path = withoutBase(new URL(address, "https://nowhere.invalid").pathname, base);
  if (path === undefined || !(pages.has(path) || files.has(path)))
    faults.push(`sitemaps: list ${address}, which is not there`);
}

if (faults.length > 0) {
  console.error([`The built site has ${faults.length} faults:`, ...faults.slice(0, shown)].join("\n"));
  process.exitCode = 1;
} else {
  console.log(
    `${pages.size} pages: the languages agree, no link is dead, nothing comes from elsewhere; ${judge.count} files are whole.`,
  );
}
