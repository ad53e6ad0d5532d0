import { finderWords, languageOf } from "./finder-words.ts";
import { loadPlaces } from "./places-index.ts";

/** Fills the section with links to the places that may be meant by a text, and takes the text into the page's field. */
export async function showMatches(section: HTMLElement, text: string): Promise<void> {
  const language = languageOf(section);
  const words = finderWords(language);
  const find = await loadPlaces(language);
  const found = find(text);
  const [heading, said, list] = [document.createElement("h2"), document.createElement("p"), document.createElement("ul")];
  heading.textContent = words.matches(text);
  said.className = "quiet";
  said.setAttribute("role", "status");
  list.className = "finder-matches";
  list.replaceChildren(...found.map(({ place }) => {
    const [item, link, where] = [document.createElement("li"), document.createElement("a"), document.createElement("span")];
    link.href = place.href;
    link.textContent = place.name;
    where.className = "quiet";
    where.textContent = place.where;
    item.append(link, " ", where);
    return item;
  }));
  section.replaceChildren(heading, said, list);
  section.hidden = false;
  said.textContent = found.length === 0 ? words.nothing(text) : words.found(found.length, found.length);
  const field = document.querySelector<HTMLInputElement>("main input[name=q]");
  if (field !== null) field.value = text;
}
