import type { Dataset, PeriodType, Qualifier, ValueState } from "../model/codes.ts";
import { isSchoolYear } from "../model/period.ts";
import { entryOf, inEach, type Language } from "../model/text.ts";
import { codes } from "./each/codes.ts";
import { formatNumber } from "./numbers.ts";

const signs: Record<Qualifier, string> = { exact: "", about: "≈ ", at_least: "≥ ", at_most: "≤ " };

export { formatNumber };

interface Shown {
  readonly value: number | null;
  readonly value_state: ValueState | null;
  readonly qualifier: Qualifier | null;
  /**
   * What is withheld of published figures are few persons; of records it may be more. What lacks of published
   * figures we did not find; of records it was not delivered.
   */
  readonly dataset?: Dataset | undefined;
}

/** A value with its qualifier's sign ("≈ 207 000"), or the word for why there is none. */
export function formatValue({ value, value_state, qualifier, dataset }: Shown, language: Language): string {
  if (value !== null) return signs[qualifier ?? "exact"] + formatNumber(value, language);
  const { fewWithheld, notDelivered, valueState } = codes[language];
  if (value_state === "c" && dataset === "reported") return fewWithheld;
  return value_state === "x" && dataset === "register" ? notDelivered : valueState[value_state ?? "x"];
}

const months = inEach(
  (language) => new Intl.DateTimeFormat(entryOf(language).locale, { month: "long", timeZone: "UTC" }),
);

/**
 * "2019-02-06", "2019-02" or "2019" in words: "6 февруари 2019 г.", "февруари 2019 г.", "2019 г."; anything else as it
 * is.
 */
export function formatDate(iso: string, language: Language): string {
  const [, year, inYear, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  const { dates } = entryOf(language);
  if (inYear === undefined) return dates.year.replace("{year}", year);
  const month = months[language].format(Date.UTC(Number(year), Number(inYear) - 1, 1));
  const pattern = day === undefined ? dates.month : dates.day.replace("{day}", String(Number(day)));
  return pattern.replace("{month}", month).replace("{year}", year);
}

/** A period in words; `short` is the form for axes: "2018/19". */
export function formatPeriod(
  period: string,
  type: PeriodType,
  language: Language,
  form: "long" | "short" = "long",
): string {
  if (isSchoolYear(period) && type === "school_year")
    return form === "short" ? `${period.slice(0, 5)}${period.slice(7)}` : period;
  if (form === "short" && /^\d{4}$/.test(period)) return period;
  const ends = period.split("/");
  return ends.length === 2 && ends.every((end) => /^\d{4}(-\d{2}){0,2}$/.test(end))
    ? ends.map((end) => formatDate(end, language)).join(" – ")
    : formatDate(period, language);
}

/**
 * Words that stay on one line. After a dash they may break: browsers do so before a no-break space as well, which would
 * then begin the next line.
 */
export const tied = (words: string): string => words.replaceAll(" ", "\u00a0").replaceAll("–\u00a0", "– ");

/** Compares words in the language's alphabetical order. */
export const collator = (language: Language): Intl.Collator =>
  new Intl.Collator(entryOf(language).locale, { numeric: true });

/** "Варна, Враца и Русе". */
export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(entryOf(language).locale, { type: "conjunction" }).format(names);
