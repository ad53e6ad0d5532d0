import { isSchoolYear, schoolYearBounds } from "../model/period.ts";
import { isPlain, isStated, isWholeYear } from "./whole.ts";
import type { KnownRow } from "./whole.ts";

/**
 * What is known of an indicator in an area and a year, best first: a whole; a whole withheld to protect people; a whole
 * too doubtful for charts; a count for a part of the year; a stock on a day of it; only groups, or another count than
 * the definition's; only something of a longer or another period; only something without a date; or we found nothing.
 */
export const knownStates = [
  "whole",
  "withheld",
  "doubted",
  "part",
  "moment",
  "groups",
  "longer",
  "undated",
  "nothing",
] as const;
export type KnownState = (typeof knownStates)[number];

/** A school or calendar year. */
export interface Year {
  readonly type: "school_year" | "calendar_year";
  readonly period: string;
}

/** What is known of a year, the rows that say so, and everything else that was found about it. */
export interface Knowledge<R extends KnownRow> {
  readonly state: KnownState;
  readonly rows: readonly R[];
  readonly others: readonly R[];
}

type Span = readonly [start: string, end: string];

const spanOfYear = ({ type, period }: Year): Span => {
  if (type === "calendar_year") return [`${period}-01-01`, `${period}-12-31`];
  const { start, end } = schoolYearBounds(period);
  return [start, end];
};

/** The first day of "2019", "2019-06" or "2019-06-01"; nothing for other words. */
const firstDay = (label: string): string | null =>
  /^\d{4}(-\d{2}){0,2}$/.test(label) ? `${label}-01-01`.slice(0, 10) : null;

/** Their last day. */
function lastDay(label: string): string | null {
  if (firstDay(label) === null || label.length === 10) return firstDay(label);
  const [year, month] = [Number(label.slice(0, 4)), label.length === 7 ? Number(label.slice(5)) : 12];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * The first and last day that a row may speak of: of a month or a year any day may be meant. Nothing where it has no
 * date.
 */
export function spanOf({ period, period_start, period_end, dating }: KnownRow): Span | null {
  if (dating === "undated") return null;
  const [from = "", to = from] = isSchoolYear(period) ? [] : period.split("/");
  const start = period_start ?? firstDay(from) ?? period_end;
  const end = period_end ?? lastDay(to) ?? period_start;
  return start === null || end === null ? null : [start, end];
}

const within = ([start, end]: Span, [from, to]: Span): boolean => from <= start && end <= to;
const overlaps = ([start, end]: Span, [from, to]: Span): boolean => start <= to && from <= end;

/**
 * The school year to which a row belongs: its own, or the one in which its date or range lies wholly. None of those
 * given for a calendar year, for what reaches beyond one school year, and for what has no date.
 */
export function schoolYearOf(row: KnownRow, years: readonly string[]): string | null {
  if (row.period_type === "school_year") return years.find((year) => year === row.period) ?? null;
  const span = row.period_type === "calendar_year" ? null : spanOf(row);
  if (span === null) return null;
  return years.find((period) => within(span, spanOfYear({ type: "school_year", period }))) ?? null;
}

function stateOfYear(row: KnownRow): KnownState {
  if (!isPlain(row)) return "groups";
  if (!isWholeYear(row)) return row.extent === "part" ? "part" : "doubted";
  if (row.value_state === "c") return "withheld";
  return row.charted ? "whole" : "doubted";
}

function stateWithin(row: KnownRow): KnownState {
  if (!isPlain(row)) return "groups";
  return row.nature === "flow" ? "part" : "moment";
}

/** What a row tells of a year; nothing where it is of another time, or holds no number. */
export function stateIn(row: KnownRow, year: Year): KnownState | null {
  if (!isStated(row)) return null;
  if (row.dating === "undated") return "undated";
  if (row.period_type === year.type && row.period === year.period) return stateOfYear(row);
  const [span, whole] = [spanOf(row), spanOfYear(year)];
  if (span === null || !overlaps(span, whole)) return null;
  const isLoose = row.period_type === "as_of" || row.period_type === "range";
  return isLoose && within(span, whole) ? stateWithin(row) : "longer";
}

/** What the rows of one indicator in one area tell of a year. */
export function knowledgeOf<R extends KnownRow>(rows: readonly R[], year: Year): Knowledge<R> {
  const told = rows.flatMap((row) => {
    const state = stateIn(row, year);
    return state === null ? [] : [{ row, state }];
  });
  const state = knownStates.find((one) => told.some((each) => each.state === one)) ?? "nothing";
  return {
    state,
    rows: told.filter((each) => each.state === state).map(({ row }) => row),
    others: told.filter((each) => each.state !== state).map(({ row }) => row),
  };
}
