const letters: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sht",
  ъ: "a",
  ь: "y",
  ю: "yu",
  я: "ya",
};

const exceptions: Readonly<Record<string, string>> = {
  България: "Bulgaria",
  БЪЛГАРИЯ: "BULGARIA",
  българия: "bulgaria",
};

const isUpper = (letter: string | undefined): boolean => letter !== undefined && letter !== letter.toLowerCase();
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function letter(original: string, next: string | undefined, previous: string | undefined): string {
  const latin = letters[original.toLowerCase()];
  if (latin === undefined) return original;
  if (!isUpper(original)) return latin;
  const inCapitals = isUpper(next) || (next === undefined && isUpper(previous));
  return inCapitals ? latin.toUpperCase() : capitalised(latin);
}

function word(original: string): string {
  const usual = exceptions[original];
  if (usual !== undefined) return usual;
  const ending = /ия$/i.exec(original)?.[0];
  const stem = ending === undefined ? original : original.slice(0, -ending.length);
  const latin = Array.from(stem)
    .map((each, place, all) => letter(each, all[place + 1] ?? ending?.[0], all[place - 1]))
    .join("");
  return ending === undefined ? latin : latin + (isUpper(ending[0]) ? "IA" : "ia");
}

/**
 * Bulgarian words in Latin letters; everything that is not a Bulgarian letter stays as it is.
 * Method: Transliteration Act (Закон за транслитерацията, 2009), with "ия" → "ia" at a word's end and "България" →
 * "Bulgaria".
 */
export const transliterate = (text: string): string => text.replace(/[а-я]+/gi, word);

/** The text in Latin letters as a part of an address: small letters, digits and single hyphens. */
export const slugOf = (text: string): string =>
  transliterate(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
