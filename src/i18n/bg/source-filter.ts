import { counted, form, nouns, number } from "./nouns.ts";

/** The words of the search among all sources in Bulgarian. */
export const sourceFilter = {
  heading: "Търсене в източниците",
  text: "Дума от заглавието или издателя",
  publisher: "Издател",
  allPublishers: "всички издатели",
  year: "Година на публикуване",
  allYears: "всички години",
  undated: "без дата",
  undatedOf: {
    law: "нормативни актове без дата",
    official: "институции, без дата",
    report: "доклади без дата",
    ngo: "граждански организации, без дата",
    news: "медии, без дата",
  },
  reset: "Всички източници",
  contents: "По години",
  shown: (some: number, all: number) =>
    some === 0
      ? "Няма такъв източник."
      : `${form(some, { one: "Показан е", other: "Показани са" })} ${number(some)} от ${counted(all, nouns.source)}.`,
} as const;
