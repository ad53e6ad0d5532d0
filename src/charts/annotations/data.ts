import { firstDay } from "../../model/days.ts";
import { landChanges } from "../../model/map-changes.ts";
import { isSchoolYear, schoolYearBounds } from "../../model/period.ts";
import type { Language } from "../../model/text.ts";
import { annotations as words } from "../../i18n/each/annotations.ts";
import { areaName } from "../figures/context.ts";
import type { ChartContext } from "../figures/context.ts";
import type { Note } from "../described.ts";
import { day } from "../words/words.ts";

type Spoken = (typeof words)[Language];

/** What happened on a day, and who says so: keys of sources.csv. */
export interface Annotation {
  readonly id: keyof Spoken["events"];
  /** ISO date. */
  readonly date: string;
  readonly sources: readonly string[];
}

/**
 * A day on which the land of a municipality became another: it was made out of the `other` one, or the other one out of
 * it.
 */
export interface LandAnnotation {
  readonly id: keyof Spoken["land"];
  readonly date: string;
  readonly other: string;
  readonly sources?: undefined;
}

/**
 * What a reader must know of a chart by school year, in order of time; the words are in i18n. Nothing without a source.
 */
export const annotations: readonly Annotation[] = [
  { id: "decree100", date: "2018-06-08", sources: ["ruo-sofiagrad-2020-01-17", "dobrich-gov-3414"] },
  { id: "emergency2020", date: "2020-03-13", sources: ["aytos-4204", "zonayambol-2020-03"] },
];

/** An annotation on an axis of years. */
export type Placed = (Annotation | LandAnnotation) & {
  readonly year: string;
  /** How much of the year had passed, 0 to 1. */
  readonly share: number;
};

const landAnnotations = (area: string): readonly LandAnnotation[] =>
  landChanges(area).map(({ municipality, of, from }) =>
    municipality === area
      ? { id: "founded", date: firstDay(from), other: of }
      : { id: "parted", date: firstDay(from), other: municipality },
  );

function boundsOf(year: string): { readonly start: string; readonly end: string } | null {
  if (isSchoolYear(year)) return schoolYearBounds(year);
  return /^\d{4}$/.test(year) ? { start: `${year}-01-01`, end: `${year}-12-31` } : null;
}

/**
 * The annotations that fall into one of the years: what happened to schools into school years only, a change of the
 * area's land into calendar years too.
 */
export function placed(years: readonly string[], area = "BG"): readonly Placed[] {
  return [...annotations, ...landAnnotations(area)]
    .flatMap((one) =>
      years.flatMap((year) => {
        const bounds = boundsOf(year);
        if (
          bounds === null ||
          one.date < bounds.start ||
          one.date > bounds.end ||
          (one.sources !== undefined && !isSchoolYear(year))
        )
          return [];
        return [
          {
            ...one,
            year,
            share:
              (Date.parse(one.date) - Date.parse(bounds.start)) / (Date.parse(bounds.end) - Date.parse(bounds.start)),
          },
        ];
      }),
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** The words of an annotation: its label on a wide and on a narrow picture, and what it tells. */
export function wordsOf(
  one: Annotation | LandAnnotation,
  { language, areas }: ChartContext,
): { readonly label: string; readonly short: string; readonly note: string } {
  const { events, land } = words[language];
  if (one.sources !== undefined) return events[one.id];
  const { label, short, note } = land[one.id];
  const other = areas.get(one.other);
  return {
    label: label(one.date.slice(0, 4)),
    short,
    note: note(other === undefined ? one.other : areaName(other, language)),
  };
}

/** The annotations in words, with the keys of who says so. */
export const annotationNotes = (years: readonly string[], context: ChartContext): readonly Note[] =>
  placed(years, context.area.area).map((one) => ({
    kind: "event",
    text: words[context.language].told(day(one.date, context.language), wordsOf(one, context).note),
    ...(one.sources === undefined ? {} : { sources: one.sources }),
  }));

/** How the land of an area became another within some years, in words. */
export const landNotesOf = (years: readonly string[], area: string, context: ChartContext): readonly Note[] =>
  placed(years, area)
    .filter(({ sources }) => sources === undefined)
    .map((one) => ({
      kind: "event",
      text: words[context.language].told(day(one.date, context.language), wordsOf(one, context).note),
    }));
