import { capital } from "../charts/words/words.ts";
import { formatDate } from "../i18n/formats.ts";
import { citationSentence } from "./citation.ts";
import type { Origin } from "./citation.ts";
import { pack } from "./pack.ts";
import type { Parts } from "./pack.ts";
import type { Sheet } from "./sheet.ts";
import { statusWords } from "./status-words.ts";
import { fileWords, licenceName, sourceLine, whereabouts } from "./words.ts";

const sizeOf = (part: Uint8Array | string): number =>
  typeof part === "string" ? new TextEncoder().encode(part).length : part.length;

/**
 * What a reader finds first: what it is, whose, of which release, what the signs mean, how it is cited, and the list of
 * files.
 */
export function readme(sheet: Sheet, files: Parts, seen: Origin): string {
  const { language } = sheet;
  const words = fileWords(language);
  const names = Object.keys(files).sort();
  const lines = [
    sheet.title,
    "=".repeat(sheet.title.length),
    "",
    ...(sheet.synthetic ? [`${words.synthetic}. ${words.syntheticText}`, ""] : []),
    sheet.subtitle,
    "",
    sheet.sentence,
    ...sheet.notes.map((note) => `- ${note}`),
    "",
    sourceLine(sheet),
    `${words.siteRelease(formatDate(sheet.release, language))}, SHA-256 ${seen.hash}`,
    licenceName(sheet.licence, language),
    capital(whereabouts(seen.address, language)),
    "",
    words.readme.cite,
    "-".repeat(words.readme.cite.length),
    citationSentence(sheet, seen),
    "",
    words.readme.signs,
    "-".repeat(words.readme.signs.length),
    ...(["c", "x", "z", "u"] as const).map((code) => `${code}: ${statusWords(sheet)[code]}`),
    words.readme.apostrophe,
    "",
    words.readme.title,
    "-".repeat(words.readme.title.length),
    ...names.map((name) => words.readme.file(name, sizeOf(files[name] ?? ""))),
  ];
  return `${lines.join("\r\n")}\r\n`;
}

/**
 * The files of a chart in one archive with a readme in their language; the same files give the same bytes. Refuses a
 * file called like the readme.
 */
export async function zipOf(sheet: Sheet, files: Parts, seen: Origin): Promise<Uint8Array> {
  const name = `readme_${sheet.language}.txt`;
  if (name in files) throw new RangeError(`zip: a file is called "${name}", which is the archive's own`);
  // Old programs for Windows take a text without this mark for one of their own code page.
  return pack({ ...files, [name]: `\ufeff${readme(sheet, files, seen)}` });
}
