import type { Counting } from "../../model/codes.ts";
import type { SinceSpec } from "../../model/chart.ts";
import type { ChartContext } from "../figures/context.ts";
import { figure, valued } from "../figures/figure.ts";
import type { Figure, Valued } from "../figures/figure.ts";
import { knownDate, yearOf } from "../words/known-date.ts";
import type { KnownDate } from "../words/known-date.ts";
import type { ChartRow } from "../rows/observations.ts";
import { day } from "../words/words.ts";
import { sinceWords } from "./speakers.ts";
import { columnIn } from "../../model/text.ts";

/**
 * The kinds of count that must not be joined or compared: all who came back, only those who stayed, and what is said to
 * be neither.
 */
export const sinceKinds = ["gross", "kept", "unsaid"] as const;
export type SinceKind = (typeof sinceKinds)[number];

const kinds: Readonly<Record<Counting, SinceKind>> = {
  all: "gross",
  gross_beyond_definition: "gross",
  kept_at_date: "kept",
  net: "kept",
  part: "unsaid",
  first_time: "unsaid",
  returned_after_leaving: "unsaid",
  other_concept: "unsaid",
  unclear: "unsaid",
};

/** A statement on all that was counted since the beginning. */
export interface Statement extends Figure {
  readonly counts: Counting;
  readonly kind: SinceKind;
  /** The date up to which it counts, as exactly as it is known. */
  readonly date: KnownDate;
  /** The same as ISO: a day, a month or a year. */
  readonly until: string;
  readonly when: string;
  /** What is counted, in words: of a part which one, where its group has a name. */
  readonly what: string;
}
export type Said = Valued<Statement>;

const isDate = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && /^\d{4}(-\d{2}){0,2}$/.test(text);

/** Up to which date a row counts: stated, or the end of its period the way the source has it. */
const untilOf = ({ until, period, period_end }: ChartRow): string | undefined =>
  [until, period.split("/").at(-1), period_end].find(isDate);

function whatOf({ counts, breakdown }: ChartRow, { breakdowns, language }: ChartContext): string {
  const words = sinceWords(language);
  const group =
    counts === "part" && breakdown !== null ? breakdowns?.get(breakdown)?.[columnIn("label", language)] : undefined;
  return group === undefined ? words.counts[counts] : words.partOf(group);
}

function statementOf(row: ChartRow, context: ChartContext): readonly Statement[] {
  const until = untilOf(row);
  if (until === undefined || row.dating === "undated") return [];
  const { language } = context;
  const when = day(until, language);
  const label = `${when} (${sinceWords(language).short[row.counts]})`;
  return [
    {
      ...figure(row, label, language),
      counts: row.counts,
      kind: kinds[row.counts],
      date: knownDate(until),
      until,
      when,
      what: whatOf(row, context),
    },
  ];
}

const inOrder = (a: Said, b: Said): number =>
  a.date.end.localeCompare(b.date.end) || sinceKinds.indexOf(a.kind) - sinceKinds.indexOf(b.kind) || b.value - a.value;

/** Every dated statement with a number, in order of time; repeats of a statement are one row already. */
export const statements = (spec: SinceSpec, rows: readonly ChartRow[], context: ChartContext): readonly Said[] =>
  rows
    .filter(({ indicator, reaches }) => indicator === spec.indicator && reaches === "cumulative_since")
    .flatMap((row) => statementOf(row, context))
    .filter(valued)
    .sort(inOrder);

/** The year in which the count began. */
export const beginning = (all: readonly Said[]): number =>
  Math.min(...all.map(({ row, date }) => yearOf(row?.period_start ?? date.start)));
