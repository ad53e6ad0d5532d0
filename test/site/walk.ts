import type { Page } from "playwright-core";

/** The fields of a form and what is chosen in them; several values are several ticks. */
export type Choice = Readonly<Record<string, string | readonly string[]>>;

/** What a live element shows for a choice: its words with their claims, and its table, as markup. */
export interface Shown {
  readonly choice: Choice;
  readonly html: string;
}

/** Where the words of a live element stand: its name, and what changes last with an answer. */
export interface Live {
  readonly host: string;
  readonly changes: string;
}

/** The values that can be chosen in a field of a live element's form. */
export const valuesOf = (page: Page, { host }: Live, name: string): Promise<readonly string[]> =>
  page
    .locator(`${host} [name=${name}]`)
    .evaluateAll((fields) =>
      fields.flatMap((field) =>
        field instanceof HTMLSelectElement
          ? [...field.options].map(({ value }) => value)
          : [(field as HTMLInputElement).value],
      ),
    );

/** Takes one choice after the other and gives what is shown for each. Rejects where one is not answered. */
export const walk = (page: Page, live: Live, choices: readonly Choice[]): Promise<readonly Shown[]> =>
  page.evaluate(
    async ([{ host, changes }, all]) => {
      const element = document.querySelector(host);
      const [form, slot] = [element?.querySelector("form"), element?.querySelector(changes)];
      if (!element || !form || !slot) throw new Error(`no form or no answer in ${host}`);
      const choose = (choice: Choice): void => {
        for (const field of form.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input")) {
          const value = choice[field.name];
          if (value === undefined) continue;
          // Of many districts only six can be ticked; those of the choice before are no longer ticked.
          field.disabled = false;
          if (field instanceof HTMLInputElement) field.checked = value.includes(field.value);
          else field.value = String(value);
        }
      };
      const answered = (choice: Choice): Promise<void> =>
        new Promise((resolve, reject) => {
          const late = setTimeout(() => {
            reject(new Error(`${JSON.stringify(choice)} is not answered`));
          }, 30_000);
          const observer = new MutationObserver(() => {
            observer.disconnect();
            clearTimeout(late);
            resolve();
          });
          observer.observe(slot, { childList: true });
          choose(choice);
          form.dispatchEvent(new Event("change", { bubbles: true }));
        });
      const markup = (): string => {
        const copy = element.cloneNode(true) as Element;
        for (const part of copy.querySelectorAll("form, svg, script, .take-away, .engine, .live-said")) part.remove();
        return copy.outerHTML;
      };
      const shown = [];
      for (const choice of all) {
        await answered(choice);
        // What else changes with the answer does so in the same turn.
        await new Promise((resolve) => {
          setTimeout(resolve);
        });
        shown.push({ choice, html: markup() });
      }
      return shown;
    },
    [live, choices] as const,
  );
