import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { judgeOf } from "../../scripts/claims/judging.ts";
import type { Judge } from "../../scripts/claims/judging.ts";
import { Site } from "../../scripts/claims/site.ts";
import type { Finding } from "../../scripts/claims/site.ts";
import { slideTexts } from "../../scripts/claims/slides.ts";
import { evidenceIn } from "../../scripts/claims/tables.ts";
import type { Files } from "../../scripts/claims/tables.ts";

const folder = join(import.meta.dirname, "cases");

/** All cases by their names. */
export const cases: readonly string[] = readdirSync(folder).filter((name) => name !== "common");

/** A file of a case; nothing where it has none. */
export function fileOf(name: string, file: string): string | undefined {
  const path = join(folder, name, file);
  return readdirSync(join(folder, name)).includes(file) ? readFileSync(path, "utf8") : undefined;
}

const tablesIn = (name: string): Files =>
  Object.fromEntries(
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith(".csv"))
      .map((file) => [file.slice(0, -4), fileOf(name, file)]),
  );

/** The judge of a case, with its tables and the common ones before it. */
export const judgeFor = (name: string): Judge => judgeOf(evidenceIn({ ...tablesIn("common"), ...tablesIn(name) }));

/** A presentation of one slide that holds these paragraphs. */
export function presentation(lines: readonly string[]): Uint8Array {
  const paragraphs = lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join("");
  return zipSync({
    "ppt/slides/slide1.xml": strToU8(`<p:sld><p:sp><p:txBody>${paragraphs}</p:txBody></p:sp></p:sld>`),
  });
}

/** What is found in the false page of a case, or in its twin. */
export function findingsOf(name: string, page: "page" | "twin"): readonly Finding[] {
  const site = new Site(judgeFor(name));
  const html = fileOf(name, `${page}.html`) ?? "";
  site.page(html.includes('<html lang="en">') ? "/en/districts/kyustendil/" : "/oblasti/kyustendil/", html);
  const [pair, other, slide] = [fileOf(name, "en.html"), fileOf(name, "other.html"), fileOf(name, `${page}.slide.txt`)];
  if (pair !== undefined) site.page("/en/districts/kyustendil/", pair);
  if (other !== undefined) site.page("/oblasti/ruse/", other);
  if (slide !== undefined)
    site.file("/oblasti/kyustendil.pptx", "slide", slideTexts(presentation(slide.trim().split("\n"))));
  return site.finish();
}
