import { most, readCompared, withCompany, writeCompared } from "./compare-state.ts";
import { wakeForm } from "../live/form.ts";

/** Wakes the comparison of districts: two to six of them, by an indicator. */
class CompareDistricts extends HTMLElement {
  connectedCallback(): void {
    wakeForm(this, {
      read: (data) => {
        const choice = readCompared(data);
        this.#limit(choice !== undefined);
        return choice;
      },
      write: writeCompared,
      restored: (_form, asked, stood) => {
        this.#join(asked.get("districts"), stood);
      },
      load: async () => (await import("./compare-answer.ts")).answerCompared,
    });
  }

  #ticks(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("input[name=districts]")];
  }

  /** A seventh district cannot be ticked; a lone one is asked for company. */
  #limit(enough: boolean): void {
    const ticks = this.#ticks();
    const full = ticks.filter(({ checked }) => checked).length >= most;
    for (const tick of ticks) tick.disabled = full && !tick.checked;
    this.querySelector("form")?.classList.toggle("lacking", !enough);
  }

  /** A district that an address asks for alone gets company. */
  #join(asked: readonly string[] | undefined, stood: FormData): void {
    if (asked === undefined) return;
    const districts = withCompany(
      asked,
      stood.getAll("districts").filter((slug) => typeof slug === "string"),
    );
    for (const tick of this.#ticks()) tick.checked = districts.includes(tick.value);
  }
}

customElements.define("compare-districts", CompareDistricts);
