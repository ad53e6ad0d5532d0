import type { PeriodType, Qualifier, ValueState } from "../model/codes.ts";
import { isSchoolYear } from "../model/period.ts";
import type { Language } from "../model/text.ts";
import { codes as bg } from "./bg/codes.ts";
import { codes as en } from "./en/codes.ts";

const locales: Record<Language, string> = { bg: "bg-BG", en: "en-GB" };
const numbers: Record<Language, Intl.NumberFormat> = {
  bg: new Intl.NumberFormat("bg-BG", { maximumFractionDigits: 1, useGrouping: "min2" }),
  en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 }),
};
const signs: Record<Qualifier, string> = { exact: "", about: "≈ ", at_least: "≥ ", at_most: "≤ " };
const states: Record<Language, Record<ValueState, string>> = { bg: bg.valueState, en: en.valueState };

/** A number as the language writes it: "207 000" and "2,5" in Bulgarian, "207,000" and "2.5" in English. */
export const formatNumber = (value: number, language: Language): string => numbers[language].format(value);

/** A value with its qualifier's sign ("≈ 207 000"), or the word for why there is none. */
export function formatValue(
  cell: { readonly value: number | null; readonly value_state: ValueState | null; readonly qualifier: Qualifier | null },
  language: Language,
): string {
  if (cell.value !== null) return signs[cell.qualifier ?? "exact"] + formatNumber(cell.value, language);
  return states[language][cell.value_state ?? "x"];
}

const month = (language: Language) => new Intl.DateTimeFormat(locales[language], { month: "long", timeZone: "UTC" });
const months: Record<Language, Intl.DateTimeFormat> = { bg: month("bg"), en: month("en") };

/** "2019-02-06", "2019-02" or "2019" in words: "6 февруари 2019 г.", "февруари 2019 г.", "2019 г."; anything else as it is. */
export function formatDate(iso: string, language: Language): string {
  const [, year, inYear, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  const name = inYear === undefined ? [] : [months[language].format(Date.UTC(Number(year), Number(inYear) - 1, 1))];
  const words = [...(day === undefined ? [] : [String(Number(day))]), ...name, year].join(" ");
  return language === "bg" ? `${words} г.` : words;
}

/** A period in words; `short` is the form for axes: "2018/19". */
export function formatPeriod(period: string, type: PeriodType, language: Language, form: "long" | "short" = "long"): string {
  if (isSchoolYear(period) && type === "school_year") return form === "short" ? `${period.slice(0, 5)}${period.slice(7)}` : period;
  if (form === "short" && /^\d{4}$/.test(period)) return period;
  const ends = period.split("/");
  return ends.length === 2 && ends.every((end) => /^\d{4}(-\d{2}){0,2}$/.test(end))
    ? ends.map((end) => formatDate(end, language)).join(" – ")
    : formatDate(period, language);
}

/** Compares words in the language's alphabetical order. */
export const collator = (language: Language): Intl.Collator => new Intl.Collator(locales[language], { numeric: true });
