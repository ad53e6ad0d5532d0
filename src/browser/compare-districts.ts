import { askedDistricts, most, readCompared, writeCompared } from "./compare-state.ts";
import { wakeForm } from "./live-form.ts";

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
      restore: (_form, asked) => this.#restore(asked),
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

  #restore(asked: URLSearchParams): boolean {
    const ticks = this.#ticks();
    const stood = ticks.filter(({ checked }) => checked).map(({ value }) => value);
    const districts = askedDistricts(asked.get("districts"), ticks.map(({ value }) => value), stood);
    if (districts === undefined) return false;
    for (const tick of ticks) tick.checked = districts.includes(tick.value);
    return true;
  }
}

customElements.define("compare-districts", CompareDistricts);
