import { files as bg } from "../i18n/bg/files.ts";
import { files as en } from "../i18n/en/files.ts";
import { formatNumber } from "../i18n/formats.ts";
import type { Words } from "../i18n/words.ts";
import type { Language } from "../model/text.ts";
import type { Sheet } from "./sheet.ts";

export type FileWords = Words<typeof bg>;

/** The words of files in a language. */
export const fileWords = (language: Language): FileWords => (language === "bg" ? bg : en);

/** "Източници: А; Б; В и още 3": each publisher once, at most `most` of them. */
export function sourceLine({ sources, language }: Pick<Sheet, "sources" | "language">, most = Infinity): string {
  const words = fileWords(language);
  const names = [...new Set(sources.map(({ publisher }) => publisher))];
  if (names.length === 0) return words.noSource;
  const rest = names.length > most ? ` ${words.more(formatNumber(names.length - most, language))}` : "";
  return (names.length === 1 ? words.source : words.sources)(names.slice(0, most).join("; ") + rest);
}

/** A licence in words; an unknown one by its SPDX name. */
export function licenceName(licence: string, language: Language): string {
  const names: Readonly<Record<string, string | undefined>> = fileWords(language).licences;
  return names[licence] ?? licence;
}
