import type { Choice } from "./series-state.ts";
import { readChoice, writeChoice } from "./series-state.ts";

/**
 * Wakes the chart a reader can change. Until the first change (or an address that holds one) nothing but this
 * small file runs: no data, no chart library and no query engine is fetched.
 */
class LiveSeries extends HTMLElement {
  #answering: Promise<typeof import("./series-answer.ts")> | undefined;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (form === null) return;
    form.hidden = false;
    form.addEventListener("change", () => {
      const choice = readChoice(new FormData(form));
      history.replaceState(null, "", writeChoice(new URL(location.href), choice));
      void this.#answer(choice);
    });
    form.addEventListener("submit", (event) => { event.preventDefault(); });
    if (location.search !== "") this.#restore(form);
  }

  #restore(form: HTMLFormElement): void {
    const asked = new URLSearchParams(location.search);
    const selects = [...form.querySelectorAll("select")].filter((select) => asked.has(select.name));
    for (const select of selects) {
      const value = asked.get(select.name) ?? "";
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    if (selects.length > 0) void this.#answer(readChoice(new FormData(form)));
  }

  async #answer(choice: Choice): Promise<void> {
    this.#answering ??= import("./series-answer.ts");
    const { answerSeries } = await this.#answering;
    await answerSeries(this, choice);
  }
}

customElements.define("live-series", LiveSeries);
