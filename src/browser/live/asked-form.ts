import type { Language } from "../../model/text.ts";
import { readAsked, type Asked, type Field, type Option } from "./asked.ts";
import { leftInWords } from "./asked-words.ts";

const option = (value: string, label: string, { also }: DOMStringMap): Option => ({
  value,
  names: [label, ...(also ?? "").split("|")].map((name) => name.trim()).filter((name) => name !== ""),
});

/**
 * What a form lets choose: a field a list, and one for all boxes of a name, of which `data-most` around them says how
 * many may be ticked.
 */
export function fieldsOf(form: HTMLFormElement): readonly Field[] {
  const lists = [...form.querySelectorAll("select")].map(({ name, options }): Field => ({
    name,
    most: 1,
    options: [...options].map((one) => option(one.value, one.text, one.dataset)),
  }));
  const boxes = Map.groupBy(form.querySelectorAll<HTMLInputElement>("input[type=checkbox]"), ({ name }) => name);
  const groups = [...boxes].map(([name, all]): Field => ({
    name,
    most: Number(all[0]?.closest<HTMLElement>("[data-most]")?.dataset["most"] ?? all.length),
    options: all.map((box) => option(box.value, box.closest("label")?.textContent ?? "", box.dataset)),
  }));
  return [...lists, ...groups];
}

/** Chooses in a form what an address asks for, as far as it is understood; the rest comes in one sentence. */
export function chooseAsked(
  form: HTMLFormElement,
  search: URLSearchParams,
  language: Language,
): { readonly asked: Asked; readonly left: string | undefined } {
  const asked = readAsked(search, fieldsOf(form));
  for (const [name, values] of asked.values) {
    const [first = ""] = values;
    for (const list of form.querySelectorAll("select")) if (list.name === name) list.value = first;
    for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]"))
      if (box.name === name) box.checked = values.includes(box.value);
  }
  return { asked, left: leftInWords(asked, language) };
}
