import type { Figure } from "../../intake/published/figure.ts";
import { schoolYearBounds } from "../../model/period.ts";

/** The school year that begins on a day (ISO), if one does. */
function yearFrom(day: string): string | null {
  const first = Number(day.slice(0, 4));
  const label = `${first}/${first + 1}`;
  return schoolYearBounds(label).start === day ? label : null;
}

/**
 * A figure as it belongs to its school year: what is counted over a range that begins with the school year and ends
 * before it does is a count of that year up to a day, as one that a source tells "so far this year". Whatever else a
 * figure is of stays as it is.
 */
export function partOfYear(figure: Figure): Figure {
  const { period_type, period_start, period_end, reaches, nature, dating, until } = figure;
  if (period_type !== "range" || dating === "undated" || nature !== "flow" || reaches !== "whole_period") return figure;
  const label = period_start === null || period_end === null ? null : yearFrom(period_start);
  if (label === null || period_end === null || period_end >= schoolYearBounds(label).end) return figure;
  return {
    ...figure,
    period_type: "school_year",
    period_label: label,
    period_end: schoolYearBounds(label).end,
    extent: "part",
    reaches: "until_date",
    until: until ?? period_end,
  };
}
