import { codes } from "../../i18n/each/codes.ts";
import type { Language } from "../../model/text.ts";
import type { FormView } from "../described.ts";

/** Of published figures we say what we found; of a register, what was delivered to us. */
const verbs: Readonly<Partial<Record<Language, readonly (readonly [RegExp, string])[]>>> = {
  bg: [
    [/(?<!\p{L})намерихме(?!\p{L})/gu, "получихме"],
    [/(?<!\p{L})Намерихме(?!\p{L})/gu, "Получихме"],
  ],
  en: [[/\b([Ww])e found\b/g, "$1e received"]],
};

/** Says of a text on a register that something was not delivered, where it says that we found none. */
export function received(text: string, language: Language): string {
  const { notDelivered, valueState } = codes[language];
  if (text === valueState.x) return notDelivered;
  return (verbs[language] ?? []).reduce((words, [verb, other]) => words.replace(verb, other), text);
}

/** The words of a chart of a register: what lacks there was not delivered. */
export function receivedView(view: FormView, language: Language): FormView {
  const say = (text: string): string => received(text, language);
  return {
    ...view,
    title: say(view.title),
    subtitle: say(view.subtitle),
    sentence: say(view.sentence),
    notes: view.notes.map((note) => ({ ...note, text: say(note.text) })),
    legend: view.legend.map((item) => ({ ...item, text: say(item.text) })),
    table: {
      ...view.table,
      rows: view.table.rows.map((row) => row.map((cell) => ({ ...cell, text: say(cell.text) }))),
      marks: view.table.marks.map(({ mark, text }) => ({ mark: say(mark), text: say(text) })),
    },
  };
}
