import { wakeForm } from "../live/form.ts";
import { readMapChoice, writeMapChoice } from "./map-state.ts";

/** Wakes the map a reader can change; like the live chart it fetches nothing before the first change. */
class LiveMap extends HTMLElement {
  connectedCallback(): void {
    // Both layouts stand in the built page; with scripts the second one is a choice in the form.
    for (const built of this.querySelectorAll<HTMLElement>("[data-until-awake]")) built.hidden = true;
    wakeForm(this, {
      read: readMapChoice,
      write: writeMapChoice,
      load: async () => (await import("./map-answer.ts")).answerMap,
    });
  }
}

customElements.define("live-map", LiveMap);
