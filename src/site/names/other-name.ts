import { entryOf, factLanguages, inLanguage, type Language, type Told } from "../../model/text.ts";

/** What an indicator is called in other languages, set apart by "|": an address may name it so. */
export const otherName = (row: Told<"name">, language: Language): string =>
  factLanguages
    .filter((other) => other !== entryOf(language).facts)
    .map((other) => inLanguage(row, "name", other))
    .join("|");
