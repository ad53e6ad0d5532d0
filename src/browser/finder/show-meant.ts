import { base } from "../../i18n/base.ts";
import { notFound } from "../../i18n/each/not-found.ts";
import type { PageKey } from "../../i18n/paths.ts";
import { languageAt, type InEach, type Language } from "../../model/text.ts";
import { meantBy, type MeantPage } from "./meant-pages.ts";
import { loadPlaces } from "./places-index.ts";

/** What the page tells: the names of the site's pages. */
type PageNames = InEach<Readonly<Record<PageKey, string>>>;

function nameOf(meant: MeantPage, language: Language, names: PageNames): readonly [name: string, where: string] {
  const words = notFound[language];
  switch (meant.kind) {
    case "place":
      return [meant.place.name, meant.place.where];
    case "page":
      return [names[language][meant.page], ""];
    case "chart":
      return [words.chart(meant.place.name), meant.chart];
  }
}

function line(href: string, name: string, where = ""): HTMLElement {
  const [item, link, besides] = [
    document.createElement("li"),
    document.createElement("a"),
    document.createElement("span"),
  ];
  link.href = href;
  link.textContent = name;
  besides.className = "quiet";
  besides.textContent = where;
  item.append(link, " ", besides);
  return item;
}

function item(meant: MeantPage, language: Language, names: PageNames): HTMLElement {
  const [name, where] = nameOf(meant, language, names);
  return line(meant.href, name, where);
}

/** The same address in small letters, where a page stands there that is not offered yet. */
async function inSmallLetters(path: string, offered: readonly MeantPage[]): Promise<string | undefined> {
  const small = base + path.toLowerCase();
  if (small === base + path || path.includes("%") || offered.some(({ href }) => href === small || href === `${small}/`))
    return undefined;
  const answer = await fetch(small, { method: "HEAD" });
  return answer.ok ? small : undefined;
}

/** Fills the section with links to what a path may have meant, and the page's finder with the name in it. */
export async function showMeant(section: HTMLElement, { pathname }: Pick<Location, "pathname">): Promise<void> {
  const path = pathname.slice(base.length);
  const language = languageAt(path);
  const { text, pages } = meantBy(path, await loadPlaces(language));
  const field = document.querySelector<HTMLInputElement>("main input[name=q]");
  if (field !== null && field.value === "") field.value = text;
  const names = JSON.parse(section.dataset["meant"] ?? "") as PageNames;
  const items = pages.map((page) => item(page, language, names));
  const small = await inSmallLetters(path, pages);
  if (small !== undefined) items.unshift(line(small, small));
  if (items.length === 0) return;
  const [heading, list] = [document.createElement("h2"), document.createElement("ul")];
  section.lang = language;
  heading.textContent = notFound[language].meant;
  list.className = "finder-matches";
  list.append(...items);
  section.replaceChildren(heading, list);
  section.hidden = false;
}
