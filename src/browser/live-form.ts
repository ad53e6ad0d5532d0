/**
 * A form that answers in the page. Until the first change (or an address that holds a choice) nothing but this small
 * file runs: no data, no chart library and no query engine is fetched. What is chosen stands in the address.
 */
export abstract class LiveForm<Choice> extends HTMLElement {
  /** What the form holds; nothing while that is no choice that could be answered. */
  protected abstract read(form: HTMLFormElement): Choice | undefined;
  /** The address with the choice in it, everything else kept. */
  protected abstract write(address: URL, choice: Choice): URL;
  /** Sets the form to what the address asks for; says whether it asked for anything. */
  protected abstract restore(form: HTMLFormElement, asked: URLSearchParams): boolean;
  /** Shows the answer to a choice. */
  protected abstract answer(choice: Choice): Promise<void>;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (form === null) return;
    form.hidden = false;
    form.addEventListener("change", () => {
      const choice = this.read(form);
      if (choice === undefined) return;
      history.replaceState(null, "", this.write(new URL(location.href), choice));
      void this.answer(choice);
    });
    form.addEventListener("submit", (event) => { event.preventDefault(); });
    if (location.search === "" || !this.restore(form, new URLSearchParams(location.search))) return;
    const choice = this.read(form);
    if (choice !== undefined) void this.answer(choice);
  }
}

/** Sets the form's lists to what the address asks for, where they have it; says whether any is asked for. */
export function restoreSelects(form: HTMLFormElement, asked: URLSearchParams): boolean {
  const selects = [...form.querySelectorAll("select")].filter((select) => asked.has(select.name));
  for (const select of selects) {
    const value = asked.get(select.name) ?? "";
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  return selects.length > 0;
}
