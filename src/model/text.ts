/** The two languages of the site; Bulgarian comes first. */
export const languages = ["bg", "en"] as const;
export type Language = (typeof languages)[number];

/** A text that exists in both languages and says the same in each. */
export type Bilingual = Readonly<Record<Language, string>>;
