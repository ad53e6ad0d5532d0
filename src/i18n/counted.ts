import { shown } from "../model/shown.ts";
import { entryOf, inEach, type Language } from "../model/text.ts";
import { formatNumber } from "./numbers.ts";

/**
 * Words as they stand beside a number, by the classes into which the language parts its numbers (Unicode's plural
 * rules): Bulgarian and English know one and any other. A single number may have words of its own: `2: "и двата дома"`.
 */
export interface Forms extends Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> {
  readonly one: string;
  readonly other: string;
  readonly [exactly: number]: string;
}

const rules = inEach((language) => new Intl.PluralRules(entryOf(language).locale));

/**
 * The words that go with a number as it is written, by the rules of the language: 1, but not 21, takes the singular in
 * Bulgarian and English. A class without words of its own takes those of `other`.
 */
export function formOf(value: number, forms: Forms, language: Language): string {
  const count = shown(value);
  return forms[count] ?? forms[rules[language].select(count)] ?? forms.other;
}

/** What the words of one language say numbers with. */
export interface Counting {
  /** "1333", "10 180", "1,333". */
  readonly number: (value: number) => string;
  /** The words alone: "обхода", "са". */
  readonly form: (count: number, forms: Forms) => string;
  /** The number and its noun, which stay on one line: "1 обход", "21 обхода". */
  readonly counted: (count: number, noun: Forms) => string;
}

/** Numbers and the words beside them in a language. */
export function counting(language: Language): Counting {
  const number = (value: number): string => formatNumber(value, language);
  const form = (count: number, forms: Forms): string => formOf(count, forms, language);
  return { number, form, counted: (count, noun) => `${number(count)}\u00a0${form(count, noun)}` };
}
