import { factLanguages, registry, type FactLanguage, type LanguageEntry } from "./languages.ts";

export { factLanguages, type FactLanguage } from "./languages.ts";

/** A language of the site, as `lang` attributes, addresses of files and their names have it. */
export type Language = keyof typeof registry;
type Listed = readonly [Language, ...Language[]];

/** The languages of the site in the order of their entries; Bulgarian comes first. */
export const languages = Object.keys(registry) as unknown as Listed;

/** The language of who names none, and after which the dictionaries of the others are modelled. */
export const firstLanguage = "bg" satisfies Language;

/** What there is to know of a language besides its words. */
export const entryOf = (language: Language): LanguageEntry => registry[language];

/** The direction to mark a page with: none where its letters run as most do. */
export const writtenFrom = (language: Language): "rtl" | undefined =>
  entryOf(language).direction === "rtl" ? "rtl" : undefined;

/** The languages in which a page may be read instead. */
export const othersThan = (language: Language): readonly Language[] => languages.filter((one) => one !== language);

/** Something that each language of the site has of its own: an address, a formatter, the words of a dictionary. */
export type InEach<T = string> = Readonly<Record<Language, T>>;

/** Makes for each language what it has of its own. */
export const inEach = <T>(make: (language: Language) => T): InEach<T> =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;

/** A fact's text in each language in which facts are written; it says the same in each. */
export type Bilingual = Readonly<Record<FactLanguage, string>>;

/** Makes a text for each language in which facts are written. */
export const inFacts = (make: (language: FactLanguage) => string): Bilingual =>
  Object.fromEntries(factLanguages.map((language) => [language, make(language)])) as Record<FactLanguage, string>;

/** What a table has for a language: its own, or that of the language whose facts it reads. */
export const ownOrFacts = <T>(table: Readonly<Record<FactLanguage, T>> & Partial<InEach<T>>, language: Language): T =>
  table[language] ?? table[entryOf(language).facts];

/** A fact's text for readers of a language. */
export const factIn = (text: Bilingual, language: Language): string => text[entryOf(language).facts];

/** Columns that a table has once for each language of the facts: `name_bg`, `name_en`. */
export type Told<Name extends string, Value = string> = Readonly<Record<`${Name}_${FactLanguage}`, Value>>;

/** The column of a fact for readers of a language: "name_bg"; of the language whose facts it reads, without its own. */
export const columnIn = <Name extends string>(name: Name, language: Language): `${Name}_${FactLanguage}` =>
  `${name}_${entryOf(language).facts}`;

/** All columns of a fact, one a language. */
export const columnsOf = <Name extends string>(name: Name): readonly `${Name}_${FactLanguage}`[] =>
  factLanguages.map((language) => `${name}_${language}` as const);

/** Makes the columns of a fact, one a language. */
export const inColumns = <Name extends string, Value>(
  name: Name,
  make: (language: FactLanguage) => Value,
): Told<Name, Value> =>
  Object.fromEntries(factLanguages.map((language) => [`${name}_${language}`, make(language)])) as Told<Name, Value>;

/** What a row tells readers of a language: `inLanguage(area, "name", "bg")` is "Кюстендил". */
export const inLanguage = <Name extends string, Row extends Told<Name, unknown>>(
  row: Row,
  name: Name,
  language: Language,
): Row[`${Name}_${FactLanguage}`] => row[columnIn(name, language)] as Row[`${Name}_${FactLanguage}`];

/**
 * The language to mark a sentence of a row with: that of the facts, where readers of a language have none of their own.
 */
export const factsLang = (language: Language): FactLanguage | undefined =>
  entryOf(language).facts === language ? undefined : entryOf(language).facts;

/** Whether anything is doubted of an observation: its doubt is told in every language, or in none. */
export const isDoubted = (row: Told<"doubt", string | null>): boolean =>
  inLanguage(row, "doubt", firstLanguage) !== null;

/** Puts areas into the alphabetical order of a language. */
export const inAlphabet =
  (language: Language) =>
  (one: Told<"rank", number>, other: Told<"rank", number>): number =>
    inLanguage(one, "rank", language) - inLanguage(other, "rank", language);

/** The language in which a text is said, if the site has it: what `lang` attributes and addresses of files tell. */
export const languageNamed = (name: string | undefined): Language | undefined =>
  languages.find((language) => language === name);

/** The language that a path of the site speaks: English beneath "/en/", whatever the letters. */
export function languageAt(path: string): Language {
  const within = `${path}/`.toLowerCase();
  const [found] = languages
    .filter((language) => within.startsWith(entryOf(language).root))
    .toSorted((a, b) => entryOf(b).root.length - entryOf(a).root.length);
  return found ?? firstLanguage;
}
