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
      restored: (_form, asked, stood) => this.#join(asked.get("districts"), stood),
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

  /** A district that an address asks for alone gets company; hands back that it has. */
  #join(asked: readonly string[] | undefined, stood: FormData): string | undefined {
    if (asked === undefined) return undefined;
    const districts = withCompany(
      asked,
      stood.getAll("districts").filter((slug) => typeof slug === "string"),
    );
    const ticks = this.#ticks();
    for (const tick of ticks) tick.checked = districts.includes(tick.value);
    const named = (slugs: readonly string[]): string =>
      slugs
        .flatMap(
          (slug) =>
            ticks
              .find(({ value }) => value === slug)
              ?.closest("label")
              ?.textContent.trim() ?? [],
        )
        .join(", ");
    const joined = districts.slice(asked.length);
    const words = this.dataset["company"];
    if (joined.length === 0) return undefined;
    return words?.replace("{asked}", () => named(asked)).replace("{joined}", () => named(joined));
  }
}

customElements.define("compare-districts", CompareDistricts);
