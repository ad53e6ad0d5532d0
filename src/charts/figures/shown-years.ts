import { schoolYears, type SchoolYears } from "../../model/period.ts";
import type { ChartRow } from "../rows/observations.ts";

/**
 * The school years that a chart of these rows stands on: to the one that runs at the release. A register ends with the
 * last year its rows speak of: it does not cover what comes after, so nothing is lacking there.
 */
export function shownYears(rows: readonly Pick<ChartRow, "dataset" | "period_type" | "period">[]): SchoolYears {
  if (!rows.some(({ dataset }) => dataset === "register")) return schoolYears;
  const covered = new Set(rows.filter(({ period_type }) => period_type === "school_year").map(({ period }) => period));
  const last = schoolYears.findLastIndex((year) => covered.has(year));
  const [first, ...later] = schoolYears;
  return last < 0 ? schoolYears : [first, ...later.slice(0, last)];
}
