import type { CoordinationEvent } from "../intake/published/event.ts";
import type { Vocabulary } from "../intake/vocabulary.ts";
import type { EventRow } from "../model/rows.ts";
import { isFewPersons } from "../model/few-persons.ts";
import { sittingsIn } from "./sittings.ts";
import type { Facts } from "./sittings.ts";

type Words = Vocabulary["events"][number];
type Texts = Pick<Words, "title_bg" | "title_en" | "text_bg" | "text_en">;

const parts = (event: CoordinationEvent) =>
  [event.body, event.area_code, event.event, event.date, event.source_id, event.indicator] as const;
const idOf = ([body, area, kind, date, source, measure]: ReturnType<typeof parts>): string =>
  [body, area, kind, date ?? "undated", source, ...(measure === null ? [] : [measure])].join(".");
const eventId = (event: CoordinationEvent): string => idOf(parts(event));
const wordsId = ({ body, area_code, event, date, source_id, measure }: Words): string =>
  idOf([body, area_code, event, date, source_id, measure]);

type Measure = Vocabulary["measures"][number];

const isWithheld = (value: number | null, measure: Measure | undefined): boolean =>
  value !== null && measure !== undefined && (measure.one_family || (measure.counts_persons && isFewPersons(value)));

function counted(
  event: CoordinationEvent,
  measure: Measure | undefined,
): Pick<EventRow, "value" | "value_state" | "qualifier"> {
  const withheld = isWithheld(event.value, measure);
  const qualifier = withheld && event.participants === null ? null : event.qualifier;
  return { value: withheld ? null : event.value, value_state: withheld ? "c" : null, qualifier };
}

function eventRow(event: CoordinationEvent, words: Texts, measure: Measure | undefined): EventRow {
  return {
    event: eventId(event),
    area: event.area_code,
    body: event.body,
    kind: event.event,
    date: event.date,
    participants: event.participants,
    measure: event.indicator,
    ...counted(event, measure),
    title_bg: words.title_bg,
    title_en: words.title_en,
    text_bg: words.text_bg,
    text_en: words.text_en,
    source: event.source_id,
  };
}

/**
 * The events that have been put into words, and the sittings of which a figure tells alone: these in words that fit
 * any, or in their own where the vocabulary has some. Few persons and the children of one family are withheld at
 * every level, for these are single cases. An event's code is `<body>.<area>.<kind>.<date>.<source>[.<measure>]`.
 */
export function eventsOf(facts: Facts, vocabulary: Vocabulary): readonly EventRow[] {
  const worded = new Map(vocabulary.events.map((words) => [wordsId(words), words]));
  const measures = new Map(vocabulary.measures.map((row) => [row.measure, row]));
  const own = facts.events.flatMap((event) => {
    const words = worded.get(eventId(event));
    return words === undefined ? [] : [eventRow(event, words, measures.get(event.indicator ?? ""))];
  });
  return [
    ...own,
    ...sittingsIn(facts, vocabulary).map(({ event, words }) =>
      eventRow(event, worded.get(eventId(event)) ?? words, undefined),
    ),
  ];
}

/** How many events wait for words, unpublished till then. */
export function unwordedEvents(events: readonly CoordinationEvent[], vocabulary: Vocabulary): number {
  const worded = new Set(vocabulary.events.map(wordsId));
  return events.filter((event) => !worded.has(eventId(event))).length;
}
