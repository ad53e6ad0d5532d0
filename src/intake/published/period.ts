import type { Dating, PeriodType } from "../../model/codes.ts";
import { firstDay, isAfter, lastDay } from "../../model/days.ts";
import { isSchoolYear, schoolYearBounds } from "../../model/period.ts";
import { date, CellFault } from "../cells.ts";
import type { RowFault } from "../rule.ts";

/** The cells of a row that say when. */
export interface PeriodCells {
  readonly period_type: PeriodType;
  readonly period_label: string;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly dating: Dating;
}

/** The days between which a bound of a period lies: one day, or the days of the month or year that the label names. */
type Bound = { readonly first: string; readonly last: string } | null;

interface Bounds {
  readonly start: Bound;
  readonly end: Bound;
}

const within = (label: string): Bound => ({ first: firstDay(label), last: lastDay(label) });

function rangeBounds(label: string): Bounds | CellFault {
  const [from = "", to = from, ...rest] = label.split("/");
  const readable = rest.length === 0 && [from, to].every((end) => !(date(end) instanceof CellFault));
  if (!readable) return new CellFault("not a range", "write one or two dates, such as 2017-09/2018-06");
  if (isAfter(from, to))
    return new CellFault(
      "a range that ends before it begins",
      "write the earlier date first, or correct one of the two",
    );
  return { start: within(from), end: within(to) };
}

function schoolYear(label: string): Bounds | CellFault {
  if (!isSchoolYear(label))
    return new CellFault("not a school year", "a school year is two consecutive years, such as 2018/2019");
  const { start, end } = schoolYearBounds(label);
  return { start: within(start), end: within(end) };
}

const calendarYear = (label: string): Bounds | CellFault =>
  /^\d{4}$/.test(label)
    ? { start: within(firstDay(label)), end: within(lastDay(label)) }
    : new CellFault("not a calendar year", "write it like 2019");

function asOf(label: string): Bounds | CellFault {
  if (date(label) instanceof CellFault || label.length === 4)
    return new CellFault("not a date", "write a day or month such as 2019-02-06 or 2019-02");
  return { start: null, end: within(label) };
}

const boundsOf: Readonly<Record<PeriodType, (label: string) => Bounds | CellFault>> = {
  school_year: schoolYear,
  calendar_year: calendarYear,
  as_of: asOf,
  range: rangeBounds,
};

const isLoose = ({ period_type }: PeriodCells): boolean => period_type === "as_of" || period_type === "range";

function misfit(column: "period_start" | "period_end", bound: Bound, row: PeriodCells): readonly RowFault[] {
  const given = row[column];
  const fits =
    given === null ? isLoose(row) || bound === null : bound !== null && given >= bound.first && given <= bound.last;
  if (fits) return [];
  const remedy =
    bound === null
      ? "leave it empty"
      : `write ${bound.first === bound.last ? bound.last : `a day from ${bound.first} to ${bound.last}`}`;
  return [[column, new CellFault("does not fit the period", remedy, `${row.period_type} ${row.period_label}`)]];
}

function orderFaults({ period_start: start, period_end: end }: PeriodCells): readonly RowFault[] {
  if (start === null || end === null || start <= end) return [];
  return [["period_end", new CellFault("ends before it begins", "correct one of the two", `period_start ${start}`)]];
}

function undatedFaults(row: PeriodCells): readonly RowFault[] {
  const labelled = row.period_label.startsWith("undated");
  if (labelled !== (row.dating === "undated")) {
    const remedy = 'a label begins with "undated" just when the dating is undated';
    return [["dating", new CellFault("does not fit the period", remedy, row.period_label)]];
  }
  return (["period_start", "period_end"] as const)
    .filter((column) => row[column] !== null)
    .map((column) => [
      column,
      new CellFault("an undated figure has a date", "leave it empty, or say in dating how the date is known"),
    ]);
}

/**
 * What does not fit together in type, label, bounds and dating of a period. School years and calendar years need both
 * bounds; dates and ranges may leave them out or give the day where the label has a month or year; an undated row has
 * none.
 */
export function periodFaults(row: PeriodCells): readonly RowFault[] {
  if (row.dating === "undated" || (isLoose(row) && row.period_label.startsWith("undated"))) return undatedFaults(row);
  const bounds = boundsOf[row.period_type](row.period_label);
  if (bounds instanceof CellFault) return [["period_label", bounds]];
  return [...misfit("period_start", bounds.start, row), ...misfit("period_end", bounds.end, row), ...orderFaults(row)];
}

/**
 * The first and last date that a row's label names, as exactly as it does; null for an undated row. The label must be
 * one of its type.
 */
export function spanOf({
  period_type,
  period_label,
  dating,
}: Pick<PeriodCells, "period_type" | "period_label" | "dating">): {
  readonly from: string;
  readonly to: string;
} | null {
  if (
    dating === "undated" ||
    period_label.startsWith("undated") ||
    boundsOf[period_type](period_label) instanceof CellFault
  )
    return null;
  if (period_type === "school_year") {
    const { start, end } = schoolYearBounds(period_label);
    return { from: start, to: end };
  }
  const [from = "", to = from] = period_label.split("/");
  return { from, to };
}
