import { counted, nouns, number } from "./nouns.ts";

/** The words on how many people live in a place in Bulgarian. */
export const people = {
  living: (day: string, inhabitants: number) => `Към ${day} тук живеят ${counted(inhabitants, nouns.person)}.`,
  inCountry: (day: string, inhabitants: number) =>
    `Към ${day} в България живеят ${counted(inhabitants, nouns.person)}.`,
  estimated: (smallAges: string, small: number, allAges: string, all: number) =>
    `Децата на ${smallAges} години по наша оценка са ${number(small)}, а на ${allAges} години – ${number(all)}.`,
  how: "Как са оценени децата",
} as const;
