import { bodies, eventKinds, qualifiers } from "../../model/codes.ts";
import type { Answer, AnswerRow } from "../../model/question.ts";
import type { EventRow } from "../../model/rows.ts";
import { reading } from "./reading.ts";
import type { Reads } from "./reading.ts";

/** What a chart knows of an event. What was counted there is not asked: a withheld number cannot be read by mistake. */
export const eventColumns = [
  "event",
  "area",
  "body",
  "kind",
  "date",
  "participants",
  "qualifier",
  "measure",
  "title_bg",
  "title_en",
  "text_bg",
  "text_en",
  "source",
] as const satisfies readonly (keyof EventRow)[];
export type NamedEvent = Pick<EventRow, (typeof eventColumns)[number]>;

const { text, number, code, maybe } = reading("event rows", "event");

const eventRow = (row: AnswerRow): NamedEvent => ({
  event: text(row, "event"),
  area: text(row, "area"),
  body: code(row, "body", bodies),
  kind: code(row, "kind", eventKinds),
  date: maybe(row, "date", text),
  participants: maybe(row, "participants", number),
  qualifier: maybe(row, "qualifier", (one, column) => code(one, column, qualifiers)),
  measure: maybe(row, "measure", text),
  title_bg: text(row, "title_bg"),
  title_en: text(row, "title_en"),
  text_bg: text(row, "text_bg"),
  text_en: text(row, "text_en"),
  source: text(row, "source"),
});

/** The answer to a question on events as rows with types. Refuses a column that is missing or holds something else. */
export const readEvents = (answer: Answer): readonly NamedEvent[] => answer.map(eventRow);

/** Charts of sittings, programmes and results. */
export const readsEvents: Reads<NamedEvent> = { table: "events", columns: eventColumns, rows: readEvents };
