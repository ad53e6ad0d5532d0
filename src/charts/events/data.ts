import { codes } from "../../i18n/each/codes.ts";
import { formatDate } from "../../i18n/formats.ts";
import { bodies, sittingKinds } from "../../model/codes.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import type { ChartContext } from "../figures/context.ts";
import { areaName, districts } from "../figures/context.ts";
import { dotLooks } from "../drawing/dots.ts";
import type { DotLook } from "../drawing/dots.ts";
import type { NamedEvent } from "../rows/events.ts";
import { byDate, knownDate, yearOf, yearsBetween } from "../words/known-date.ts";
import type { KnownDate } from "../words/known-date.ts";
import { isCountry, timelineWords } from "../words/timeline-words.ts";

/** A sitting, programme or result, with its date as exactly as it is known. */
export interface Told {
  readonly event: NamedEvent;
  readonly title: string;
  readonly date: KnownDate | null;
  /** Only that it was then or earlier is known. */
  readonly atMost: boolean;
  /** The date in words. */
  readonly when: string;
}
export type Dated = Told & { readonly date: KnownDate };

/** Events that stand on one line of the picture. */
export interface Lane {
  readonly key: string;
  readonly name: string;
  readonly events: readonly Dated[];
}

/** Whether the day, month or year is known. */
export const dated = (one: Told): one is Dated => one.date !== null;
/**
 * Whether an event is a sitting of a coordination body; a training, a round table or what was only announced is none.
 */
export const isSitting = ({ event }: Told): boolean => sittingKinds.some((kind) => kind === event.kind);

// A qualifier belongs to a number; where an event has none, it says how sure the date is.
const isLatest = ({ qualifier, participants, measure }: NamedEvent): boolean =>
  qualifier === "at_most" && participants === null && measure === null;

function whenOf(event: NamedEvent, language: Language): string {
  const words = timelineWords(language).events;
  if (event.date === null) return words.undated;
  const date = formatDate(event.date, language);
  return isLatest(event) ? words.noLater(date) : date;
}

function told(event: NamedEvent, { language }: ChartContext): Told {
  return {
    event,
    title: inLanguage(event, "title", language),
    date: event.date === null ? null : knownDate(event.date),
    atMost: isLatest(event),
    when: whenOf(event, language),
  };
}

const inOrder = (a: Told, b: Told): number =>
  Number(dated(b)) - Number(dated(a)) ||
  (dated(a) && dated(b) ? byDate(a.date, b.date) : 0) ||
  a.event.event.localeCompare(b.event.event);

/**
 * The events of the context's area in order of time, then those without a date. For the country those of all districts
 * too.
 */
export const events = (rows: readonly NamedEvent[], context: ChartContext): readonly Told[] =>
  rows
    .filter(({ area }) => isCountry(context) || area === context.area.area)
    .map((event) => told(event, context))
    .sort(inOrder);

/** The years from the first to the last dated event in the whole country, so that districts can be compared. */
export function eventYears(rows: readonly NamedEvent[]): readonly number[] {
  const known = rows.flatMap(({ date }) => (date === null ? [] : knownDate(date)));
  return known.length === 0
    ? []
    : yearsBetween(
        Math.min(...known.map(({ start }) => yearOf(start))),
        Math.max(...known.map(({ end }) => yearOf(end))),
      );
}

/**
 * The names of the lanes: for the country itself and its districts in alphabetical order, for a district the bodies.
 */
function names(context: ChartContext): readonly Omit<Lane, "events">[] {
  const { area, language } = context;
  if (!isCountry(context)) return bodies.map((key) => ({ key, name: codes[language].body[key] }));
  return [
    { key: area.area, name: timelineWords(language).events.whole },
    ...districts(context).map((one) => ({ key: one.area, name: areaName(one, language) })),
  ];
}

/** The lanes on which at least one dated event stands. */
export function lanes(all: readonly Told[], context: ChartContext): readonly Lane[] {
  const key = ({ event }: Told) => (isCountry(context) ? event.area : event.body);
  return names(context)
    .map((lane) => ({ ...lane, events: all.filter(dated).filter((one) => key(one) === lane.key) }))
    .filter((lane) => lane.events.length > 0);
}

const kindMarks = {
  first_meeting: "first",
  meeting: "meeting",
  gathering: "gathering",
  announced: "announced",
  programme: "programme",
  result: "result",
} as const;
/** The marks of the kinds, in the order of the legend. */
export const kindMarkOrder = Object.values(kindMarks);
const fills = { day: "full", month: "half", year: "hollow" } as const;

/** The legend's name for a kind of event. */
export const kindMark = ({ kind }: NamedEvent) => kindMarks[kind];
/**
 * How an event is drawn: its form says what it was, its filling how exactly the date is known; a mere limit points back
 * in time.
 */
export const lookOf = ({ event, date, atMost }: Dated): DotLook =>
  atMost ? dotLooks.at_most : { shape: dotLooks[kindMark(event)].shape, fill: fills[date.precision] };
