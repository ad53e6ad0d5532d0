import { entryOf, type FactLanguage, type Language } from "../model/text.ts";
import { unbroken } from "./emphasis.ts";

/** A stretch of text; `lang` where it is in another language than the page. */
export interface Spoken {
  readonly text: string;
  readonly lang?: FactLanguage;
}

const word = String.raw`\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}\d\u2019-]*[)“"]?`;
// Words that follow one another, over a space or a dash and into a bracket or a quotation; a comma ends the name.
const names = new RegExp(String.raw`(${word}(?:[.:]?[\s\u2013]?[(„"]?${word})*)`, "u");

/**
 * Splits a text in Latin letters at its Bulgarian names, so that a page can say which language they are in; a Bulgarian
 * text stays whole.
 */
export function spoken(text: string, language: Language): readonly Spoken[] {
  if (entryOf(language).script === "Cyrillic") return [{ text: unbroken(text) }];
  return text
    .split(names)
    .map((part, place): Spoken => (place % 2 === 1 ? { text: part, lang: "bg" } : { text: part }))
    .filter((part) => part.text !== "");
}
