/**
 * Wakes a finder of places. Until the first key stroke nothing but this small file runs: neither the index nor the code
 * that searches it is fetched. Whatever fails, the form beneath still leads to the list of all places.
 */
class PlaceFinder extends HTMLElement {
  #box: Promise<import("./box.ts").FinderBox> | undefined;

  connectedCallback(): void {
    const input = this.querySelector("input");
    const list = this.querySelector("[role=listbox]");
    if (input === null || list === null) return;
    // Without scripts it is a plain field, so it may not be called a combobox before.
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    input.addEventListener("input", () => {
      void this.#ask();
    });
  }

  async #ask(): Promise<void> {
    this.#box ??= import("./box.ts").then(({ openFinderBox }) => openFinderBox(this));
    try {
      (await this.#box).show();
    } catch {
      this.#box = undefined;
    }
  }
}

customElements.define("place-finder", PlaceFinder);
