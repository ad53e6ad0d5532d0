import { Trouble } from "../../cells.ts";
import type { RowTrouble } from "../../rule.ts";

/** The one trouble of a condition that does not hold, or none. */
export const unless = (holds: boolean, column: string, problem: string, wayOut: string): readonly RowTrouble[] =>
  holds ? [] : [[column, new Trouble(problem, wayOut)]];

/** A school year touches these months: September, in which it begins and before whose middle it ends, and all between. */
export const isMonthOf = (month: string, schoolYear: string): boolean =>
  month >= `${schoolYear.slice(0, 4)}-09` && month <= `${schoolYear.slice(5)}-09`;

/** Months and years are compared as far as both say something. */
export const isInOrder = (opened: string, closed: string | null): boolean => {
  if (closed === null) return true;
  const known = Math.min(opened.length, closed.length);
  return opened.slice(0, known) <= closed.slice(0, known);
};

/** Closed not before opened. */
export const closedAfterOpened = (opened: string, closed: string | null): readonly RowTrouble[] =>
  unless(isInOrder(opened, closed), "closed", "closed before opened", "correct one of the two");

/** The municipality existed before the given year was over; `since` 0 is always. */
export const existed = (municipality: string, year: number, since: ReadonlyMap<string, number>): readonly RowTrouble[] =>
  unless((since.get(municipality) ?? 0) <= year, "municipality", "a municipality that did not exist in that year", "write the one it belonged to then");
