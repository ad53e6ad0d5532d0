import type { MatrixSpec } from "../../model/chart.ts";
import { schoolYearBounds, schoolYears } from "../../model/period.ts";
import type { ChartContext } from "../context.ts";
import { areaName, districts, indicatorName } from "../context.ts";
import type { ChartRow } from "../rows/observations.ts";

/** What has been published for a line of the matrix in a school year. */
export interface MatrixCell {
  readonly line: string;
  readonly year: string;
  /** Indicators with at least one figure; for a line that is an indicator, 1 or 0. */
  readonly count: number;
  /** All there is covers only parts of the year. */
  readonly part: boolean;
  /** There are figures, and all of them are withheld. */
  readonly withheld: boolean;
}

/** A district, or an indicator of one district, with a cell for every school year. */
export interface MatrixLine {
  readonly line: string;
  readonly name: string;
  readonly cells: readonly MatrixCell[];
}

function span({ period, period_start, period_end }: ChartRow): readonly [string, string] | null {
  const [start, end] = [period_start ?? period_end, period_end ?? period_start];
  if (start !== null && end !== null) return [start, end];
  // A month stands for all its days: no month but September lies in two school years, and that one is left out.
  return /^\d{4}-\d{2}$/.test(period) ? [`${period}-01`, `${period}-30`] : null;
}

/** The school year in which a row's period lies wholly, if there is one. */
export function schoolYearOf(row: ChartRow): string | null {
  if (row.period_type === "school_year") return schoolYears.find((year) => year === row.period) ?? null;
  const days = row.period_type === "calendar_year" ? null : span(row);
  if (days === null) return null;
  return schoolYears.find((year) => {
    const { start, end } = schoolYearBounds(year);
    return start <= days[0] && days[1] <= end;
  }) ?? null;
}

const published = ({ value, value_state }: ChartRow): boolean => value !== null || value_state === "c";

function cellOf(line: string, year: string, rows: readonly ChartRow[]): MatrixCell {
  return {
    line, year,
    count: new Set(rows.map(({ indicator }) => indicator)).size,
    part: rows.length > 0 && rows.every(({ extent, period_type }) => extent === "part" || period_type === "range"),
    withheld: rows.length > 0 && rows.every(({ value }) => value === null),
  };
}

/** For the country a line a district, in alphabetical order; for a district a line an indicator, in the specification's order. */
export function matrix(spec: MatrixSpec, rows: readonly ChartRow[], context: ChartContext): readonly MatrixLine[] {
  const country = context.area.level === "country";
  const indicators = country ? spec.indicators : [...spec.indicators, ...spec.further];
  const known = rows.filter((row) => published(row) && indicators.includes(row.indicator) && (country || row.area === context.area.area));
  const byCell = Map.groupBy(known, (row) => `${country ? row.area : row.indicator} ${schoolYearOf(row) ?? ""}`);
  const names = country
    ? districts(context).map((area) => ({ line: area.area, name: areaName(area, context.language) }))
    : indicators.map((indicator) => ({ line: indicator, name: indicatorName(indicator, context) }));
  return names.map(({ line, name }) => ({
    line, name, cells: schoolYears.map((year) => cellOf(line, year, byCell.get(`${line} ${year}`) ?? [])),
  }));
}

/** The districts without a figure of the telling indicator in any school year. */
export function silent(spec: MatrixSpec, rows: readonly ChartRow[], context: ChartContext): readonly string[] {
  const speaking = new Set(rows
    .filter((row) => row.indicator === spec.telling && published(row) && schoolYearOf(row) !== null)
    .map(({ area }) => area));
  return districts(context).filter(({ area }) => !speaking.has(area)).map((area) => areaName(area, context.language));
}

/** Sources behind what the matrix counts. */
export const counted = (spec: MatrixSpec, rows: readonly ChartRow[], { area }: ChartContext): readonly ChartRow[] =>
  rows.filter((row) => published(row) && schoolYearOf(row) !== null
    && (area.level === "country" ? spec.indicators.includes(row.indicator) : row.area === area.area));
