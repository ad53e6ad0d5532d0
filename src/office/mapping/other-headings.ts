import { folded } from "./fold.ts";

/** Columns that help to read others and are no column of the contract themselves. */
export const helpers = {
  district: ["област", "обл", "област код", "код на област"],
  settlement: [
    "населено място",
    "нас място",
    "град село",
    "гр с",
    "местоживеене",
    "населено място екатте",
    "екатте",
    "код по екатте",
    "град",
    "село",
    "селище",
  ],
} as const;

/** Columns that an office numbers its rows with, and that say nothing. */
export const rowNumbers: readonly string[] = ["номер по ред", "номер ред", "по ред", "пореден номер", "ред"];

/** What a heading of a column says that nobody may send. */
export const personalHeadings = {
  number: [
    "егн",
    "лнч",
    "егн лнч",
    "лнч егн",
    "егн на детето",
    "личен номер",
    "единен граждански номер",
    "егн на родител",
  ],
  name: [
    "име",
    "имена",
    "трите имена",
    "три имена",
    "собствено име",
    "презиме",
    "фамилия",
    "име на детето",
    "имена на детето",
    "име на дете",
    "име презиме фамилия",
    "родител",
    "родители",
    "майка",
    "баща",
    "настойник",
    "име на родител",
    "имена на родителя",
    "социален работник",
    "отговорник",
    "кейс мениджър",
  ],
  address: ["адрес", "настоящ адрес", "постоянен адрес", "улица", "адрес на детето", "адрес по местоживеене", "ул"],
  contact: [
    "телефон",
    "тел",
    "gsm",
    "мобилен",
    "телефон за връзка",
    "имейл",
    "e mail",
    "email",
    "ел поща",
    "електронна поща",
    "iban",
    "банкова сметка",
  ],
  text: [
    "бележки",
    "бележка",
    "забележка",
    "забележки",
    "коментар",
    "коментари",
    "описание",
    "допълнителна информация",
    "история",
    "доклад",
  ],
} as const;
export type PersonalHeading = keyof typeof personalHeadings;

const matches = (heading: string, wanted: readonly string[]): boolean => wanted.includes(heading);

/** What kind of personal data a heading announces, if any. */
export const personalHeading = (heading: string): PersonalHeading | undefined => {
  const text = folded(heading);
  return (Object.keys(personalHeadings) as PersonalHeading[]).find((kind) => matches(text, personalHeadings[kind]));
};

// "Община (по настоящ адрес)" and "Резултат *" say no more than their first words.
const shortened = (heading: string): string => folded(heading.replace(/[([{].*?[)\]}]/g, " "));

/** How a heading is understood: as written, by its code, or by its words without what stands in brackets. */
export function headsColumn(heading: string, column: string, wanted: readonly string[]): boolean {
  const text = folded(heading);
  return text === folded(column) || matches(text, wanted) || matches(shortened(heading), wanted);
}
