import { schoolYears, schoolYearBounds } from "../../model/period.ts";
import type { ObservationRow } from "../../model/rows.ts";

/** The yearly series every district is expected to have; where it has none, the gap itself is shown. */
export const coreSeries = ["sweeps", "coverage_teams", "children_returned"] as const;

function gap(indicator: string, area: string, period: string, release: string): ObservationRow {
  const { start, end } = schoolYearBounds(period);
  return {
    observation: `reported.${indicator}.${area}.${period.replace("/", "-")}`,
    dataset: "reported",
    indicator,
    area,
    area_level: "district",
    period_type: "school_year",
    period,
    period_start: start,
    period_end: end,
    extent: "full",
    reaches: "whole_period",
    until: null,
    dating: null,
    counts: "all",
    nature: "flow",
    breakdown: null,
    institution_kind: null,
    part_of: null,
    value: null,
    value_state: "x",
    qualifier: null,
    obs_status: "O",
    conf_status: "F",
    charted: true,
    doubt_bg: null,
    doubt_en: null,
    statements: 0,
    disagreeing: 0,
    source: null,
    release,
  };
}

const cellOf = (row: { readonly indicator: string; readonly area: string; readonly period: string }): string =>
  `${row.indicator} ${row.area} ${row.period}`;

/**
 * A row for every district, school year over at the release and core series of which nobody published a total, not even
 * for a part of the year.
 */
export function gapsIn(
  observations: readonly ObservationRow[],
  districts: readonly string[],
  release: string,
): readonly ObservationRow[] {
  const totals = observations.filter(
    ({ period_type, breakdown }) => period_type === "school_year" && breakdown === null,
  );
  const filled = new Set(totals.map(cellOf));
  const over = schoolYears.filter((year) => schoolYearBounds(year).end < release);
  const all = coreSeries.flatMap((indicator) =>
    districts.flatMap((area) => over.map((period) => ({ indicator, area, period }))),
  );
  return all
    .filter((cell) => !filled.has(cellOf(cell)))
    .map(({ indicator, area, period }) => gap(indicator, area, period, release));
}
