import type { Place } from "../../search/place.ts";
import { certain, type Finder, type Found } from "../../search/places-index.ts";
import { finderParts, optionOf, type FinderParts } from "./parts.ts";
import { finderWords } from "./words.ts";
import { languageOf } from "../page/language-of.ts";
import { loadPlaces } from "./places-index.ts";

const most = 8;
const none = -1;

/**
 * A finder that has been typed into: an editable combobox with a list of places (WAI-ARIA Authoring Practices, "list
 * autocomplete").
 */
export class FinderBox {
  readonly #parts: FinderParts;
  readonly #words: ReturnType<typeof finderWords>;
  readonly #find: Finder;
  #found: readonly Found[] = [];
  #active = none;

  /** Takes over the finder; `find` searches its index. */
  constructor(finder: HTMLElement, find: Finder) {
    this.#parts = finderParts(finder);
    this.#words = finderWords(languageOf(finder));
    this.#find = find;
    const { form, input, list } = this.#parts;
    input.addEventListener("keydown", (event) => {
      this.#press(event);
    });
    input.addEventListener("blur", () => {
      this.#close();
    });
    form.addEventListener("submit", (event) => {
      this.#submit(event);
    });
    finder.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && finder.contains(relatedTarget))) this.#parts.nothing.hidden = true;
    });
    // A press on the list must not take the focus out of the field, or the list would be gone before the press ends.
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
    });
    list.addEventListener("click", (event) => {
      this.#choose(event);
    });
  }

  /** Shows what is found for the text in the field, and says how much it is. */
  show(): void {
    const { input, list, nothing, reason, status } = this.#parts;
    const text = input.value.trim();
    this.#found = this.#find(text);
    const shown = this.#found.slice(0, most);
    list.replaceChildren(...shown.map(({ place }, at) => optionOf(place, `${list.id}-${at}`)));
    this.#open(shown.length > 0);
    nothing.hidden = text === "" || shown.length > 0;
    reason.textContent = this.#words.nothing(text);
    status.textContent = this.#statusFor(text, shown.length);
  }

  #statusFor(text: string, shown: number): string {
    if (text === "") return "";
    if (shown === 0) return `${this.#words.nothing(text)} ${this.#words.toList}`;
    return this.#words.found(shown, this.#found.length);
  }

  #open(open: boolean): void {
    this.#parts.list.hidden = !open;
    this.#parts.input.setAttribute("aria-expanded", String(open));
    this.#activate(none);
  }

  #close(): void {
    this.#open(false);
  }

  #activate(place: number): void {
    const { input, list } = this.#parts;
    this.#active = place;
    const options = [...list.children];
    options.forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === place));
    });
    const active = options[place];
    if (active === undefined) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", active.id);
    active?.scrollIntoView({ block: "nearest" });
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown") this.#step(event, 1);
    else if (event.key === "ArrowUp") this.#step(event, -1);
    else if (event.key === "Escape") this.#escape(event);
    else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) this.#activate(none);
  }

  /** Through the options and the field itself, in a circle. */
  #step(event: KeyboardEvent, by: 1 | -1): void {
    const { list } = this.#parts;
    const count = list.children.length;
    if (count === 0) return;
    event.preventDefault();
    if (list.hidden) this.#open(true);
    const places = count + 1;
    this.#activate(((this.#active + 1 + by + places) % places) - 1);
  }

  #escape(event: KeyboardEvent): void {
    const { input, list, nothing, status } = this.#parts;
    event.preventDefault();
    if (list.hidden && nothing.hidden) {
      input.value = "";
      list.replaceChildren();
      this.#found = [];
    }
    this.#close();
    nothing.hidden = true;
    status.textContent = "";
  }

  #submit(event: SubmitEvent): void {
    this.#found = this.#find(this.#parts.input.value);
    const place = this.#active === none ? certain(this.#found) : this.#found[this.#active]?.place;
    if (place === undefined) return;
    event.preventDefault();
    go(place);
  }

  #choose({ target }: MouseEvent): void {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    const place = option === null ? undefined : this.#found[[...this.#parts.list.children].indexOf(option)]?.place;
    if (place !== undefined) go(place);
  }
}

const go = ({ href }: Place): void => {
  location.assign(href);
};

/**
 * Fetches the index and takes over a finder. Where that fails the reader is told, and the form leads on as it does
 * without scripts.
 */
export async function openFinderBox(finder: HTMLElement): Promise<FinderBox> {
  const language = languageOf(finder);
  try {
    return new FinderBox(finder, await loadPlaces(language));
  } catch (error) {
    const { nothing, reason, status } = finderParts(finder);
    nothing.hidden = false;
    status.textContent = reason.textContent = finderWords(language).failed;
    throw error;
  }
}
