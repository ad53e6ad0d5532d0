/** The languages in which facts are written: each has its columns in the tables, `name_bg` and `name_en`. */
export const factLanguages = ["bg", "en"] as const;
export type FactLanguage = (typeof factLanguages)[number];

/** How a language writes a date, of which the day or the month may not be known. */
export type DatePatterns = Readonly<Record<"day" | "month" | "year", string>>;

/** All that the site's code must know of a language besides its words. */
export interface LanguageEntry {
  /** What it calls itself. */
  readonly name: string;
  /** What a link to a page in it is called, in the language itself. */
  readonly inItself: string;
  /** By what its numbers, months, lists, plurals and alphabet go (BCP 47, as Intl knows it). */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly script: "Cyrillic" | "Latin";
  /** Where its pages begin. */
  readonly root: `/${string}/` | "/";
  /** The language whose columns it reads in the tables: its own, where it has any. */
  readonly facts: FactLanguage;
  /** The language whose words stand in for a dictionary that it lacks; without one it must have them all. */
  readonly borrows?: FactLanguage;
  readonly numbers: {
    /** From how many digits on thousands are set apart: as everywhere, or from five. */
    readonly grouping: "auto" | "min2";
    readonly decimal: "," | ".";
    /** What sets thousands apart. */
    readonly group: "\u00a0" | ",";
    /** What follows a share. */
    readonly percent: string;
  };
  /** `{day}`, `{month}` in words and `{year}` in their order. */
  readonly dates: DatePatterns;
  /** The locale in which citations of American styles write their days; without one, as everywhere. */
  readonly citationDates?: "en-US";
  /** What BibTeX calls it. */
  readonly bibtex: string;
  /** What Excel takes for the end of a cell in CSV under the settings of the language. */
  readonly separator: ";" | ",";
}

/** The languages of the site, the one that stands for all first. A new language is an entry here and its words. */
export const registry = {
  bg: {
    name: "Български",
    inItself: "На български",
    locale: "bg-BG",
    direction: "ltr",
    script: "Cyrillic",
    root: "/",
    facts: "bg",
    numbers: { grouping: "min2", decimal: ",", group: "\u00a0", percent: " %" },
    dates: { day: "{day} {month} {year} г.", month: "{month} {year} г.", year: "{year} г." },
    bibtex: "bulgarian",
    separator: ";",
  },
  en: {
    name: "English",
    inItself: "In English",
    locale: "en-GB",
    direction: "ltr",
    script: "Latin",
    root: "/en/",
    facts: "en",
    numbers: { grouping: "auto", decimal: ".", group: ",", percent: "%" },
    dates: { day: "{day} {month} {year}", month: "{month} {year}", year: "{year}" },
    citationDates: "en-US",
    bibtex: "english",
    separator: ",",
  },
} as const satisfies Readonly<Record<string, LanguageEntry>>;
