import { LiveForm, restoreSelects } from "./live-form.ts";
import type { Choice } from "./series-state.ts";
import { readChoice, writeChoice } from "./series-state.ts";

/** Wakes the chart of one place whose indicator and years a reader can change. */
class LiveSeries extends LiveForm<Choice> {
  #answering: Promise<typeof import("./series-answer.ts")> | undefined;

  protected read(form: HTMLFormElement): Choice {
    return readChoice(new FormData(form));
  }

  protected write(address: URL, choice: Choice): URL {
    return writeChoice(address, choice);
  }

  protected restore(form: HTMLFormElement, asked: URLSearchParams): boolean {
    return restoreSelects(form, asked);
  }

  protected async answer(choice: Choice): Promise<void> {
    this.#answering ??= import("./series-answer.ts");
    const { answerSeries } = await this.#answering;
    await answerSeries(this, choice);
  }
}

customElements.define("live-series", LiveSeries);
