import { spoken } from "../i18n/foreign.ts";
import type { Language } from "../model/text.ts";

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
