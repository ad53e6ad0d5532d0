import { askedDistricts, most, readCompared, writeCompared } from "./compare-state.ts";
import type { Compared } from "./compare-state.ts";
import { LiveForm, restoreSelects } from "./live-form.ts";

/** Wakes the comparison of districts: two to six of them, by an indicator. */
class CompareDistricts extends LiveForm<Compared> {
  #answering: Promise<typeof import("./compare-answer.ts")> | undefined;

  protected read(form: HTMLFormElement): Compared | undefined {
    const ticks = this.#ticks(form);
    const full = ticks.filter(({ checked }) => checked).length >= most;
    for (const tick of ticks) tick.disabled = full && !tick.checked;
    const choice = readCompared(new FormData(form));
    form.classList.toggle("lacking", choice === undefined);
    return choice;
  }

  protected write(address: URL, choice: Compared): URL {
    return writeCompared(address, choice);
  }

  protected restore(form: HTMLFormElement, asked: URLSearchParams): boolean {
    const ticks = this.#ticks(form);
    const stood = ticks.filter(({ checked }) => checked).map(({ value }) => value);
    const districts = askedDistricts(asked.get("districts"), ticks.map(({ value }) => value), stood);
    if (districts !== undefined) for (const tick of ticks) tick.checked = districts.includes(tick.value);
    return restoreSelects(form, asked) || districts !== undefined;
  }

  protected async answer(choice: Compared): Promise<void> {
    this.#answering ??= import("./compare-answer.ts");
    const { answerCompared } = await this.#answering;
    await answerCompared(this, choice);
  }

  #ticks(form: HTMLFormElement): readonly HTMLInputElement[] {
    return [...form.querySelectorAll<HTMLInputElement>("input[name=districts]")];
  }
}

customElements.define("compare-districts", CompareDistricts);
