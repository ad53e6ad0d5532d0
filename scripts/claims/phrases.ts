import type { TableName } from "../../src/model/rows.ts";
import { languages } from "../../src/model/text.ts";
import { readText } from "./text.ts";
import type { Evidence } from "./tables.ts";
import { familiesIn } from "./words.ts";

/** Texts are found by their beginnings; the longer the beginning, the fewer have it. */
const keyLengths = [40, 16, 4];
const letters = /\p{L}/u;
const inWord = /[\p{L}\p{N}]/u;
const plain = (text: string): string => text.replace(/\s/g, " ");

/** Texts that may stand inside others, found again whatever white space ties their words. */
export class Phrases {
  readonly #byStart = new Map<string, Set<string>>();

  /** Keeps a text; one that is too short to be known again is not kept. */
  add(text: string): void {
    const known = plain(text).trim();
    const length = keyLengths.find((one) => one <= known.length);
    if (length === undefined) return;
    const key = known.slice(0, length);
    const all = this.#byStart.get(key) ?? new Set();
    this.#byStart.set(key, all.add(known));
  }

  /** The longest kept text that begins at a place of a text and fits; empty where none does. */
  at(text: string, at: number, fits: (phrase: string) => boolean = () => true): string {
    let longest = "";
    for (const length of keyLengths) {
      for (const phrase of this.#byStart.get(text.slice(at, at + length)) ?? []) {
        const isWhole =
          phrase.length > longest.length && text.startsWith(phrase, at) && !inWord.test(text[at + phrase.length] ?? "");
        if (isWhole && fits(phrase)) longest = phrase;
      }
    }
    return longest;
  }
}

/** Finds a text that begins at a place of another. */
export type Find = (text: string, at: number) => string;

/** The text with blanks where others stood in it; where several begin at one place, the longest is taken. */
export function withoutAll(text: string, finders: readonly Find[]): string {
  const smooth = plain(text);
  let rest = text;
  for (let at = 0; at < smooth.length; at += 1) {
    if (at > 0 && inWord.test(smooth[at - 1] ?? "")) continue;
    const length = Math.max(...finders.map((find) => find(smooth, at).length));
    if (length === 0) continue;
    rest = rest.slice(0, at) + " ".repeat(length) + rest.slice(at + length);
    at += length - 1;
  }
  return rest;
}

/**
 * Columns that hold names and words written by others: what they say is theirs, and stands in the table as it stands in
 * the page.
 */
const worded: Partial<Record<TableName, readonly string[]>> = {
  indicators: ["name", "definition"],
  breakdowns: ["label"],
  observations: ["doubt"],
  institutions: ["name"],
  services: ["name"],
  events: ["title", "text"],
  sources: ["title", "publisher", "name", "source"],
};

/** Whether a text holds a number, a time or a claiming word: others need no judgement. */
export const claimsSomething = (text: string): boolean =>
  languages.some((language) => {
    const { numbers, times } = readText(text, language);
    return numbers.length > 0 || times.length > 0 || familiesIn(text, language).length > 0;
  });

/** The names and printed words in the published tables that hold a number or a claiming word of their own. */
export function phrasesOf(evidence: Evidence): Phrases {
  const phrases = new Phrases();
  for (const [table, columns] of Object.entries(worded)) {
    const texts = evidence
      .rows(table as TableName)
      .flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) =>
          columns.some((name) => column === name || column.startsWith(`${name}_`)) && typeof value === "string"
            ? [value]
            : [],
        ),
      );
    for (const text of new Set(texts)) if (letters.test(text) && claimsSomething(text)) phrases.add(text);
  }
  return phrases;
}
