import { finderWords } from "./words.ts";
import { languageOf } from "../page/language-of.ts";
import { alike, isCalled, type Found } from "../../search/places-index.ts";
import { loadPlaces } from "./places-index.ts";

/**
 * How many places are found, and how many of them are called just so; of several that are only near, that none is.
 */
export function howMany(found: readonly Found[], text: string, words: ReturnType<typeof finderWords>): string {
  const same = alike(found);
  const all = words.found(found.length, found.length);
  if (same.length < 2) return all;
  const called = same.filter(({ place }) => isCalled(place, text)).length;
  if (called === 0) return `${all} ${words.near}`;
  return called === found.length ? words.alike(called) : `${all} ${words.alike(called)}`;
}

/** Fills the section with links to the places that may be meant by a text, and takes the text into the page's field. */
export async function showMatches(section: HTMLElement, text: string): Promise<void> {
  const language = languageOf(section);
  const words = finderWords(language);
  const find = await loadPlaces(language);
  const found = find(text);
  const [heading, said, list] = [
    document.createElement("h2"),
    document.createElement("p"),
    document.createElement("ul"),
  ];
  heading.textContent = words.matches(text);
  said.className = "quiet";
  said.setAttribute("role", "status");
  list.className = "finder-matches";
  list.replaceChildren(
    ...found.map(({ place }) => {
      const [item, link, where] = [
        document.createElement("li"),
        document.createElement("a"),
        document.createElement("span"),
      ];
      link.href = place.href;
      link.textContent = place.name;
      where.className = "quiet";
      where.textContent = place.where;
      item.append(link, " ", where);
      return item;
    }),
  );
  section.replaceChildren(heading, said, list);
  section.hidden = false;
  said.textContent = found.length === 0 ? words.nothing(text) : howMany(found, text, words);
  const field = document.querySelector<HTMLInputElement>("main input[name=q]");
  if (field !== null) field.value = text;
}
