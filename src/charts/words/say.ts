import { spoken } from "../../i18n/foreign.ts";
import type { Claim } from "../../model/claim.ts";
import type { Language } from "../../model/text.ts";
import type { Note } from "../described.ts";
import { isOwnWords } from "./own-words.ts";

/** A text for a page in a language, names in the other script marked for screen readers and letter forms. */
export const spokenNodes = (text: string, language: Language, document: Document): readonly Node[] =>
  spoken(text, language).map((part) => {
    if (part.lang === undefined) return document.createTextNode(part.text);
    const span = document.createElement("span");
    span.lang = part.lang;
    span.textContent = part.text;
    return span;
  });

/** Writes a text into an element of a page in a language. */
export const say = (into: HTMLElement, text: string, language: Language, document: Document): void => {
  into.replaceChildren(...spokenNodes(text, language, document));
};

/** A note as an element of a list, with what it claims, or marked as the site's own words. */
export function noteItem(note: Note, language: Language, document: Document): HTMLLIElement {
  const item = document.createElement("li");
  item.append(...spokenNodes(note.text, language, document));
  claimOn(item, note.claims ?? []);
  if (isOwnWords(note)) item.dataset["prose"] = "";
  return item;
}

/** Puts beside the words of an element what they claim, or takes it away. */
export function claimOn(element: HTMLElement, claims: readonly Claim[]): void {
  if (claims.length === 0) element.removeAttribute("data-claim");
  else element.setAttribute("data-claim", JSON.stringify(claims));
}
