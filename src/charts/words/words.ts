import { formOf, type Forms } from "../../i18n/counted.ts";
import { charts } from "../../i18n/each/charts.ts";
import { codes } from "../../i18n/each/codes.ts";
import { careCharts } from "../../i18n/each/care-charts.ts";
import { schoolCharts } from "../../i18n/each/school-charts.ts";
import { formatDate, formatNumber, tied } from "../../i18n/formats.ts";
import type { InstitutionKind, PeriodType } from "../../model/codes.ts";
import type { AreaRow } from "../../model/rows.ts";
import { entryOf, type Language } from "../../model/text.ts";
import { areaName, indicatorRow } from "../figures/context.ts";
import type { ChartContext } from "../figures/context.ts";
import type { Valued } from "../figures/figure.ts";

export type ChartWords = (typeof charts)[Language];

/** The words of the charts in a language. */
export const chartWords = (language: Language): ChartWords => charts[language];

/** The words of heatmap, funnel and ages in a language. */
export const schoolWords = (language: Language): (typeof schoolCharts)[Language] => schoolCharts[language];

/** The words of the stocks of foster care in a language. */
export const careWords = (language: Language): (typeof careCharts)[Language] => careCharts[language];

export { listed } from "../../i18n/formats.ts";

/** The first letter in upper case. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** "област Кюстендил", "Kyustendil district", "България". */
export function placeName(area: AreaRow, language: Language): string {
  const { place } = chartWords(language);
  const name = areaName(area, language);
  if (area.level === "country") return place.country;
  return area.level === "district" ? place.district(name) : place.municipality(name);
}

/** A number of an indicator as it is written, a share with its sign: "6800", "97,5 %". */
export function numberIn(value: number, indicator: string, context: ChartContext): string {
  const percent = indicatorRow(indicator, context).unit === "percent";
  const sign = percent ? entryOf(context.language).numbers.percent : "";
  return tied(formatNumber(value, context.language) + sign);
}

/** A number alone, with the word for how exact it is: "поне 6800", "97,5 %". */
export const amount = ({ value, qualifier }: Valued, indicator: string, context: ChartContext): string =>
  tied(chartWords(context.language).qualified[qualifier ?? "exact"]) + numberIn(value, indicator, context);

/** A number with its noun: "1 екип", "13 екипа", "поне 150 деца", "2.5%". */
export function quantity(figure: Valued, indicator: string, context: ChartContext): string {
  const { unit } = indicatorRow(indicator, context);
  if (unit === "percent") return amount(figure, indicator, context);
  const units: Readonly<Record<string, Forms | undefined>> = chartWords(context.language).unit;
  const noun = units[unit];
  if (noun === undefined)
    throw new RangeError(`chart: unit "${unit}" of "${indicator}" has no words; add it to src/i18n/*/charts.ts`);
  return `${amount(figure, indicator, context)}\u00a0${formOf(figure.value, noun, context.language)}`;
}

/** The indicator as a sentence's subject, in lower case and definite, and whether it is one thing (a share) or many. */
export function subject(
  indicator: string,
  context: ChartContext,
): { readonly name: string; readonly number: "one" | "many" } {
  const subjects: Readonly<Record<string, string | undefined>> = chartWords(context.language).subject;
  const name = subjects[indicator];
  if (name === undefined)
    throw new RangeError(`chart: indicator "${indicator}" has no subject; add it to src/i18n/*/charts.ts`);
  return { name, number: indicatorRow(indicator, context).kind === "share" ? "one" : "many" };
}

/** The indicator after a preposition: "за дела на обхванатите". */
export function objectName(indicator: string, context: ChartContext): string {
  const objects: Readonly<Record<string, string | undefined>> = chartWords(context.language).after;
  return objects[indicator] ?? subject(indicator, context).name;
}

/** A year in words: "2018/2019 г.", "2021". */
export function yearName(type: PeriodType, period: string, language: Language): string {
  const { year } = chartWords(language);
  return tied(type === "school_year" ? year.school(period) : year.calendar(period));
}

/** A year inside a sentence: "учебната 2018/2019 г.". */
export function yearLong(type: PeriodType, period: string, language: Language): string {
  const { year } = chartWords(language);
  return type === "school_year"
    ? year.schoolLong(tied(period)).replace(" г.", "\u00a0г.")
    : yearName(type, period, language);
}

/** A day in words, kept on one line. */
export const day = (iso: string, language: Language): string => tied(formatDate(iso, language));

/** The short name of a kind of institution: "ДДЛРГ", "all". */
export const shortKind = (kind: InstitutionKind, language: Language): string => codes[language].institutionShort[kind];
