import { decimalsOf, shown } from "../model/shown.ts";
import { entryOf, type Language } from "../model/text.ts";

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const { locale, numbers } = entryOf(language);
  const made =
    formats.get(key) ??
    new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, useGrouping: numbers.grouping });
  formats.set(key, made);
  return made;
}

/**
 * A number as readers see it (`shown`), in the signs of the language: "207 000" and "2,5" in Bulgarian, "207,000" and
 * "2.5" in English.
 */
export const formatNumber = (value: number, language: Language): string =>
  formatOf(language, decimalsOf(value)).format(shown(value));
