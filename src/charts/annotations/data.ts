import { schoolYearBounds } from "../../model/period.ts";
import type { Language } from "../../model/text.ts";
import { annotations as bg } from "../../i18n/bg/annotations.ts";
import { annotations as en } from "../../i18n/en/annotations.ts";
import type { ChartContext } from "../context.ts";
import type { Note } from "../described.ts";
import { day } from "../words.ts";

/** What happened on a day, and who says so: keys of sources.csv. */
export interface Annotation {
  readonly id: keyof typeof bg.events;
  /** ISO date. */
  readonly date: string;
  readonly sources: readonly string[];
}

/** What a reader must know of a chart by school year, in order of time; the words are in i18n. Nothing without a source. */
export const annotations: readonly Annotation[] = [
  { id: "decree100", date: "2018-06-08", sources: ["ruo-sofiagrad-2020-01-17", "dobrich-gov-3414"] },
  { id: "emergency2020", date: "2020-03-13", sources: ["aytos-4204", "zonayambol-2020-03"] },
];

/** An annotation on an axis of school years. */
export interface Placed extends Annotation {
  readonly year: string;
  /** How much of the year had passed, 0 to 1. */
  readonly share: number;
}

/** The annotations that fall into one of the school years; labels that are none are passed over. */
export function placed(years: readonly string[]): readonly Placed[] {
  return annotations.flatMap((one) => years.flatMap((year) => {
    if (!year.includes("/")) return [];
    const { start, end } = schoolYearBounds(year);
    if (one.date < start || one.date > end) return [];
    return [{ ...one, year, share: (Date.parse(one.date) - Date.parse(start)) / (Date.parse(end) - Date.parse(start)) }];
  }));
}

/** The words of the annotations in a language. */
export const annotationWords = (language: Language) => (language === "bg" ? bg : en);

/** The annotations in words, with the keys of who says so. */
export const annotationNotes = (years: readonly string[], context: ChartContext): readonly Note[] =>
  placed(years).map(({ id, date, sources }) => {
    const words = annotationWords(context.language);
    return { kind: "event", text: words.told(day(date, context.language), words.events[id].note), sources };
  });
