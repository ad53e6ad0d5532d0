import { CellFault } from "../../cells.ts";
import type { RowFault } from "../../rule.ts";
import { isAfter } from "../../../model/days.ts";

/** The one fault of a condition that does not hold, or none. */
export const unless = (holds: boolean, column: string, problem: string, remedy: string): readonly RowFault[] =>
  holds ? [] : [[column, new CellFault(problem, remedy)]];

/**
 * A school year touches these months: September, in which it begins and before whose middle it ends, and all between.
 */
export const isMonthOf = (month: string, schoolYear: string): boolean =>
  month >= `${schoolYear.slice(0, 4)}-09` && month <= `${schoolYear.slice(5)}-09`;

/** Months and years are compared as far as both say something. */
export const isInOrder = (opened: string, closed: string | null): boolean => {
  if (closed === null) return true;
  const known = Math.min(opened.length, closed.length);
  return opened.slice(0, known) <= closed.slice(0, known);
};

/** Closed not before opened. */
export const closedAfterOpened = (opened: string, closed: string | null): readonly RowFault[] =>
  unless(isInOrder(opened, closed), "closed", "closed before opened", "correct one of the two");

/**
 * The municipality was on the map at a date: on a day, or for a part at least of a month or year; `since` "" is always.
 */
export const existed = (municipality: string, at: string, since: ReadonlyMap<string, string>): readonly RowFault[] =>
  unless(
    !isAfter(since.get(municipality) ?? "", at),
    "municipality",
    "a municipality that did not exist then",
    "write the one it belonged to then, or correct the date",
  );

/** The extract says that it covers the area a row speaks of. */
export const covered = (area: string, column: string, scope: ReadonlySet<string>): readonly RowFault[] =>
  unless(
    scope.has(area),
    column,
    "an area that the extract does not say it covers",
    "correct the code, or covers in dataset.json",
  );

/** A date lies on or before the day of the release, or may do so; null is no date. */
export const come = (date: string | null, release: string, column: string): readonly RowFault[] =>
  unless(
    date === null || !isAfter(date, release),
    column,
    "after the release",
    `correct it: nothing is recorded before it happens, and the release is of ${release}`,
  );
