/** How exactly a date is stated. */
export type Precision = "day" | "month" | "year";

/** A stated date: how exact it is, and the first and last day it may mean, as ISO days. */
export interface KnownDate {
  readonly precision: Precision;
  readonly start: string;
  readonly end: string;
}

const monthEnd = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** Reads "2019-02-06", "2019-02" or "2019". Refuses anything else: the intake lets nothing else through. */
export function knownDate(iso: string): KnownDate {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (year === undefined) throw new RangeError(`chart: "${iso}" is no date; write 2019-02-06, 2019-02 or 2019`);
  if (month === undefined) return { precision: "year", start: `${year}-01-01`, end: `${year}-12-31` };
  if (day === undefined) return { precision: "month", start: `${iso}-01`, end: monthEnd(Number(year), Number(month)) };
  return { precision: "day", start: iso, end: iso };
}

/** Where a day stands among the years: 2019.5 is the middle of 2019. */
export function yearPosition(day: string): number {
  const year = Number(day.slice(0, 4));
  const [start, next] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return year + (Date.parse(day) - start) / (next - start);
}

/** Where a known date stands among the years: in the middle of what it may mean. */
export const middle = ({ precision, start, end }: KnownDate): number =>
  precision === "day" ? yearPosition(start) : (yearPosition(start) + yearPosition(end)) / 2;

/** The year of a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** All whole years between two, both included. */
export const yearsBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

/** Earlier dates before later ones; of those that begin on the same day the more exact one first. */
export const byDate = (a: KnownDate, b: KnownDate): number =>
  a.start.localeCompare(b.start) || a.end.localeCompare(b.end);
