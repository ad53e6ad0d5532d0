import { wakeForm } from "../live/form.ts";
import { readChoice, writeChoice } from "./series-state.ts";

/**
 * Wakes the chart a reader can change. Until the first change (or an address that holds one) nothing but this
 * small file runs: no data, no chart library and no query engine is fetched.
 */
class LiveSeries extends HTMLElement {
  connectedCallback(): void {
    wakeForm(this, {
      read: readChoice,
      write: writeChoice,
      load: async () => (await import("./series-answer.ts")).answerSeries,
    });
  }
}

customElements.define("live-series", LiveSeries);
