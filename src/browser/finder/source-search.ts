import { sourceFilter } from "../../i18n/each/source-filter.ts";
import { collator } from "../../i18n/formats.ts";
import type { Language } from "../../model/text.ts";
import { fold } from "../../search/fold.ts";
import { findPart } from "../page/find-part.ts";
import { languageOf } from "../page/language-of.ts";

/** A source in the list, and what it is found by. */
interface Entry {
  readonly item: HTMLElement;
  readonly year: string;
  readonly publisher: string;
  /** The publisher and the title as one key, between blanks. */
  readonly key: string;
}

/** What is asked of the list; empty where nothing is. */
interface Asked {
  readonly q: string;
  readonly publisher: string;
  readonly year: string;
}

const fields = ["q", "publisher", "year"] as const;

const entriesOf = (lists: readonly HTMLDetailsElement[]): readonly Entry[] =>
  lists.flatMap((list) =>
    [...list.querySelectorAll("li")].map((item) => ({
      item,
      year: list.dataset["year"] ?? "",
      publisher: item.querySelector("b")?.textContent ?? "",
      key: ` ${fold(item.querySelector("a")?.textContent ?? "")}`,
    })),
  );

/** Whether each word that was typed begins one of a source, in any spelling. */
const fits = ({ publisher, year, key }: Entry, asked: Asked, words: readonly string[]): boolean =>
  (asked.publisher === "" || asked.publisher === publisher) &&
  (asked.year === "" || asked.year === year) &&
  words.every((word) => key.includes(` ${word}`));

/**
 * Searches the list of sources. Without scripts it is a list by years, each of which opens; what is asked stands in the
 * address.
 */
class SourceSearch extends HTMLElement {
  #language: Language = languageOf(this);
  #lists: readonly HTMLDetailsElement[] = [];
  #entries: readonly Entry[] = [];

  connectedCallback(): void {
    this.#language = languageOf(this);
    this.#lists = [...this.querySelectorAll("details")];
    this.#entries = entriesOf(this.#lists);
    const form = findPart(this, "form", HTMLFormElement);
    this.#fill(form);
    form.hidden = false;
    form.addEventListener("input", () => {
      this.#show(form);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
    });
    form.addEventListener("reset", () => {
      // The fields are emptied only after the event.
      setTimeout(() => {
        this.#show(form);
      });
    });
    if (location.search !== "") this.#show(form);
    // Not every browser opens what the address leads into.
    const target = document.querySelector(":target");
    const list = target?.closest("details");
    if (list !== null && list !== undefined) {
      list.open = true;
      target?.scrollIntoView();
    }
  }

  /** Lists the publishers, and takes over what the address asks. */
  #fill(form: HTMLFormElement): void {
    const publishers = [...new Set(this.#entries.map(({ publisher }) => publisher))];
    findPart(form, "select[name=publisher]", HTMLSelectElement).append(
      ...publishers.sort(collator(this.#language).compare).map((publisher) => new Option(publisher, publisher)),
    );
    const address = new URLSearchParams(location.search);
    for (const name of fields) {
      const field = form.elements.namedItem(name);
      const asked = address.get(name) ?? "";
      if (field instanceof HTMLInputElement) field.value = asked;
      else if (field instanceof HTMLSelectElement && [...field.options].some(({ value }) => value === asked))
        field.value = asked;
    }
  }

  #show(form: HTMLFormElement): void {
    const data = new FormData(form);
    const field = (name: (typeof fields)[number]): string => {
      const value = data.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    const asked: Asked = { q: field("q"), publisher: field("publisher"), year: field("year") };
    const isAll = fields.every((name) => asked[name] === "");
    const words = fold(asked.q)
      .split(" ")
      .filter((word) => word !== "");
    let count = 0;
    for (const entry of this.#entries) {
      const found = fits(entry, asked, words);
      entry.item.hidden = !found;
      count += Number(found);
    }
    for (const list of this.#lists) {
      const found = list.querySelector("li:not([hidden])") !== null;
      list.hidden = !found;
      list.open = found && !isAll;
    }
    // What leads to the lists of all years leads nowhere while some are hidden.
    findPart(this, "nav", HTMLElement).hidden = !isAll;
    findPart(form, "[role=status]", HTMLElement).textContent = isAll
      ? ""
      : sourceFilter[this.#language].shown(count, this.#entries.length);
    this.#tell(asked);
  }

  /** Says in the address what is asked, so that it can be sent. */
  #tell(asked: Asked): void {
    const address = new URL(location.href);
    for (const name of fields) {
      if (asked[name] === "") address.searchParams.delete(name);
      else address.searchParams.set(name, asked[name]);
    }
    history.replaceState(null, "", address);
  }
}

customElements.define("source-search", SourceSearch);
