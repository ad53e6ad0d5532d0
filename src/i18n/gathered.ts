import type { registry } from "../model/languages.ts";
import { entryOf, inEach, type firstLanguage, type InEach, type Language } from "../model/text.ts";
import type { Words } from "./words.ts";

type First = typeof firstLanguage;
type Entries = typeof registry;

/**
 * A dictionary in each language: the first one's words say which keys the others have. Without one of them it does not
 * compile; only a language whose entry says of whom it borrows may have `undefined` instead, and the whole dictionary
 * is that one's.
 */
export type Gathered<T> = { readonly [L in First]: T } & {
  readonly [L in Exclude<Language, First>]: Entries[L] extends { readonly borrows: string }
    ? Words<NoInfer<T>> | undefined
    : Words<NoInfer<T>>;
};

/** The words of a dictionary in every language: `codes[language].topic`. */
export function gathered<T>(words: Gathered<T>): InEach<Words<T>> {
  const own: Readonly<Partial<Record<string, unknown>>> = words;
  return inEach((language) => {
    const found = own[language] ?? own[entryOf(language).borrows ?? language];
    if (found === undefined) throw new RangeError(`words: "${language}" lacks a dictionary and borrows of nobody`);
    return found as Words<T>;
  });
}
