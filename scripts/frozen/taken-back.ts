import { glob, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pageWords } from "../../src/i18n/pages.ts";
import { pagePath } from "../../src/i18n/paths.ts";
import { escapeMarkup } from "../../src/model/markup.ts";
import { factIn, firstLanguage, languages, type Bilingual } from "../../src/model/text.ts";
import { baseOfPage } from "../../src/site/delivery/base.ts";
import { keptReleases } from "../../src/site/open/kept.ts";

/** Why releases were taken back, by their days. */
export const takenBack = async (): Promise<ReadonlyMap<string, Bilingual>> =>
  new Map(
    (await keptReleases()).flatMap(({ release, withdrawn }) => (withdrawn === null ? [] : [[release, withdrawn]])),
  );

/** What stands where a frozen chart was: it looks like one and tells its height, and says only why it is gone. */
function noticeFor(page: string, why: Bilingual): string {
  const language = languages.find((one) => page.includes(` lang="${one}"`)) ?? firstLanguage;
  const { embeds, openData } = pageWords(language);
  const [open = "<html>"] = /<html[^>]*>/.exec(page) ?? [];
  const looks =
    page.match(/<link[^>]*\brel="stylesheet"[^>]*>|<script[^>]*\bsrc="[^"]*embed\.js"[^>]*><\/script>/g) ?? [];
  const known = ["chart", "area"].flatMap((name) => new RegExp(`\\bdata-${name}="[\\w-]*"`).exec(page) ?? []);
  const said = escapeMarkup(`${embeds.withdrawn} ${factIn(why, language)}`);
  const releases = `${baseOfPage(page)}${pagePath("releases", language)}`;
  return [
    "<!doctype html>",
    open,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta name="robots" content="noindex"><title>${said}</title>${looks.join("")}</head>`,
    `<body><main class="embed" ${known.join(" ")}><p class="notice" role="status">${said}</p>`,
    `<p class="foot"><a href="${releases}" target="_blank" rel="noopener">${escapeMarkup(openData.releases.title)}</a></p>`,
    "</main></body></html>",
    "",
  ].join("\n");
}

/**
 * Takes from a folder what a release that was taken back has frozen in it: each frame becomes a notice of the reason,
 * and every other file goes that tells a number.
 */
export async function takeBack(folder: string, why: Bilingual): Promise<void> {
  for (const file of await Array.fromAsync(glob("**/*.*", { cwd: folder }))) {
    const path = join(folder, file);
    if (file.endsWith(".html")) await writeFile(path, noticeFor(await readFile(path, "utf8"), why));
    else if (!/\.(?:css|js|woff2)$/.test(file)) await rm(path);
  }
}
