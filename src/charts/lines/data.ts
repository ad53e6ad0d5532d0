import { formatNumber } from "../../i18n/formats.ts";
import { alike } from "../../model/shown.ts";
import type { Language } from "../../model/text.ts";
import { valueClaim } from "../words/claims.ts";
import type { Note } from "../described.ts";
import { figure, leftOut, preferred, valued } from "../figures/figure.ts";
import type { Figure, Valued } from "../figures/figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { capital } from "../words/words.ts";

/** A stock on a day. */
export interface DatedPoint extends Figure {
  /** ISO date; a month and a year count from their last day. */
  readonly date: string;
  /** The date the way the source has it, in words. */
  readonly when: string;
}

/** What is drawn of a line: its points that have a number, in order of time. */
export interface PointLine<P extends DatedPoint = DatedPoint> {
  readonly points: readonly Valued<P>[];
}

/** Earlier before later. */
export const byDate = (a: DatedPoint, b: DatedPoint): number => a.date.localeCompare(b.date);

/** The last day of "2015-08"; a full date as it is; nothing else has a place on the axis of time. */
export function dateOf({ period_end, period }: Pick<ChartRow, "period_end" | "period">): string | null {
  if (period_end !== null) return period_end;
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  return month === undefined ? null : new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** The rows of one line on one day, the best founded first. */
export interface SameDay {
  readonly date: string;
  readonly rows: readonly ChartRow[];
}

/** Rows by line and day. What has no day has no place on an axis of time. */
export function sameDay(rows: readonly ChartRow[], lineOf: (row: ChartRow) => string): readonly SameDay[] {
  const dated = rows.flatMap((row) => {
    const date = dateOf(row);
    return date === null ? [] : [{ date, row }];
  });
  return [...Map.groupBy(dated, ({ date, row }) => `${lineOf(row)} ${date}`).values()].flatMap((same) => {
    const date = same[0]?.date;
    return date === undefined ? [] : [{ date, rows: same.map(({ row }) => row).sort(preferred) }];
  });
}

/** Of rows that stay out of a chart those that are doubted, so that their doubt can be told. */
export const doubtedOut = (
  rows: readonly ChartRow[],
  labelOf: (row: ChartRow) => string,
  language: Language,
): readonly Figure[] => rows.map((row) => leftOut(row, labelOf(row), language)).filter(({ doubt }) => doubt !== null);

/** The figures of one day that are not the same as the one that is drawn, in words. */
export const differingOn = (
  days: readonly SameDay[],
  labelOf: (row: ChartRow) => string,
  say: (label: string, values: string) => string,
  language: Language,
): readonly Note[] =>
  days.flatMap(({ rows }): readonly Note[] => {
    const [first, ...others] = rows.filter(
      ({ charted, value, value_state }) => charted && value_state === null && value !== null,
    );
    const different = others
      .map((row) => figure(row, labelOf(row), language))
      .filter(valued)
      .filter(({ value }) => !alike(value, first?.value ?? value));
    if (first === undefined || different.length === 0) return [];
    const values = different.map(({ value }) => formatNumber(value, language)).join(", ");
    return [
      {
        kind: "disagreeing",
        text: say(capital(labelOf(first)), values),
        claims: different.map((one) => valueClaim(one)),
      },
    ];
  });
