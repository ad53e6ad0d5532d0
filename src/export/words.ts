import { files } from "../i18n/each/files.ts";
import { formatNumber } from "../i18n/formats.ts";
import type { Language } from "../model/text.ts";
import type { Sheet } from "./sheet.ts";

export type FileWords = (typeof files)[Language];

/** The words of files in a language. */
export const fileWords = (language: Language): FileWords => files[language];

/** Who stands behind the numbers, each once: the publishers of the sources, for a register who made it. */
function publishers({ sources, columns, rows }: Pick<Sheet, "sources" | "columns" | "rows">): readonly string[] {
  const place = columns.findIndex(({ role }) => role === "publisher");
  const named = rows.flatMap((row) => {
    const cell = row[place];
    return typeof cell === "string" ? [cell] : [];
  });
  return [...new Set([...sources.map(({ publisher }) => publisher), ...named])];
}

/** "Източници: А; Б; В и още 3": at most `most` of those who stand behind the numbers of the sheets. */
export function sourceLine(of: Sheet | readonly Sheet[], most = Infinity): string {
  const sheets: readonly Sheet[] = "columns" in of ? [of] : of;
  const [first] = sheets;
  if (first === undefined) throw new RangeError("source line: no sheet is given");
  const words = fileWords(first.language);
  const names = [...new Set(sheets.flatMap(publishers))];
  if (names.length === 0)
    return sheets.some(({ dataset }) => dataset === "register") ? words.registerSource : words.noSource;
  const rest = names.length > most ? ` ${words.more(formatNumber(names.length - most, first.language))}` : "";
  return (names.length === 1 ? words.source : words.sources)(names.slice(0, most).join("; ") + rest);
}

/**
 * Whether an address leads there from anywhere; a copy of the site without a public address knows only its own paths.
 */
export const isPublic = (address: string): boolean => /^https?:\/\//.test(address);

/** Where a page stands, in words: its address, or its path in a copy that has no public one. */
export const whereabouts = (address: string, language: Language): string =>
  isPublic(address) ? address : fileWords(language).noAddress(address);

/** A licence in words; an unknown one by its SPDX name. */
export function licenceName(licence: string, language: Language): string {
  const names: Readonly<Record<string, string | undefined>> = fileWords(language).licences;
  return names[licence] ?? licence;
}

/** An abbreviation at the end of a sentence ("2026 г.") brings its own full stop. */
export const ended = (text: string): string => (text.endsWith(".") ? text : `${text}.`);
