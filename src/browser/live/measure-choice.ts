/**
 * The choice of a measure beside that of an indicator: it offers the measures in which the chosen indicator can be told
 * (its option names them in `data-measures`), and calls the number itself a share where it is one. In a form without
 * the two it does nothing.
 */
export class MeasureChoice {
  readonly #indicator: HTMLSelectElement | null;
  readonly #measure: HTMLSelectElement | null;
  readonly #all: readonly { readonly option: HTMLOptionElement; readonly name: string }[];

  constructor(form: HTMLFormElement) {
    this.#indicator = form.querySelector<HTMLSelectElement>("select[name=indicator]");
    this.#measure = form.querySelector<HTMLSelectElement>("select[name=measure]");
    this.#all = [...(this.#measure?.options ?? [])].map((option) => ({ option, name: option.text }));
  }

  /** Offers every measure, so that whatever an address asks for can be chosen and be told what is wrong with it. */
  offerAll(): void {
    for (const { option, name } of this.#all) option.text = name;
    this.#put(this.#all.map(({ option }) => option));
  }

  /**
   * Offers what suits the chosen indicator. The measure that is chosen stays, unless the reader has just chosen another
   * indicator that cannot be told in it: then the number itself is chosen.
   */
  offer(changed?: EventTarget | null): void {
    const [list, told] = [this.#measure, this.#indicator?.selectedOptions[0]?.dataset];
    const suiting = told?.["measures"]?.split(" ");
    if (list === null || suiting === undefined) return;
    const { value } = list;
    const stays = suiting.includes(value) || changed !== this.#indicator;
    for (const { option, name } of this.#all)
      option.text = told?.["share"] === undefined ? name : (option.dataset["share"] ?? name);
    this.#put(
      this.#all
        .map(({ option }) => option)
        .filter((one) => suiting.includes(one.value) || (stays && one.value === value)),
    );
    list.value = stays ? value : (suiting[0] ?? "");
  }

  #put(options: readonly HTMLOptionElement[]): void {
    const list = this.#measure;
    if (list === null) return;
    const { value } = list;
    list.replaceChildren(...options);
    list.value = value;
  }
}
