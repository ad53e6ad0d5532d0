import { spoken } from "../i18n/foreign.ts";
import type { Language } from "../model/text.ts";

/** Writes a text into an element of a page in a language, names in the other script marked for screen readers and letter forms. */
export function say(into: HTMLElement, text: string, language: Language, document: Document): void {
  into.replaceChildren(...spoken(text, language).map((part) => {
    if (part.lang === undefined) return document.createTextNode(part.text);
    const span = document.createElement("span");
    span.lang = part.lang;
    span.textContent = part.text;
    return span;
  }));
}
