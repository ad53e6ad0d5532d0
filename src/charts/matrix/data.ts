import { foundIn } from "../../known/covered.ts";
import type { Frame, Found } from "../../known/covered.ts";
import { stateIn } from "../../known/knowledge.ts";
import type { KnownRow } from "../../known/whole.ts";
import type { MatrixSpec } from "../../model/chart.ts";
import type { CoverageClaim } from "../../model/claim.ts";
import { schoolYears } from "../../model/period.ts";
import { coverageClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { areaName, districts, indicatorName } from "../figures/context.ts";
import type { ChartRow } from "../rows/observations.ts";

/** What was found for a line of the matrix in a school year. */
export interface MatrixCell {
  readonly line: string;
  readonly year: string;
  /** Indicators with at least one figure; for a line that is an indicator, 1 or 0. */
  readonly count: number;
  /** All there is covers only parts of the year. */
  readonly part: boolean;
  /** There are figures, and all of them are withheld. */
  readonly withheld: boolean;
  /**
   * There is none, but one for a longer time around the year or without a date; only told where a line is an indicator.
   */
  readonly other: boolean;
}

/** A district, or an indicator of one district, with a cell for every school year. */
export interface MatrixLine {
  readonly line: string;
  readonly name: string;
  readonly cells: readonly MatrixCell[];
}

const isCountry = ({ area }: ChartContext): boolean => area.level === "country";

/** What the matrix of the country could hold: its indicators in all districts, in every school year. */
export const countryFrame = ({ indicators }: MatrixSpec, areas: readonly string[]): Frame => ({
  indicators,
  areas,
  periods: schoolYears,
});

/** What the matrix could hold: for a district its own indicators and the further ones. */
export const frameOf = (spec: MatrixSpec, context: ChartContext): Frame =>
  isCountry(context)
    ? countryFrame(
        spec,
        districts(context).map(({ area }) => area),
      )
    : { indicators: [...spec.indicators, ...spec.further], areas: [context.area.area], periods: schoolYears };

/**
 * How much of what there could be we found, as everything says it that says how much there is: an indicator, a district
 * and a school year count once, with any figure that lies within the year, be it of a group, at a date or for a part of
 * it. The first claim counts these; the others say of how many indicators, districts and years they are.
 */
export const howMuch = (
  rows: readonly KnownRow[],
  frame: Frame,
  all: boolean,
): readonly [CoverageClaim, ...CoverageClaim[]] => {
  const per = (one: CoverageClaim["per"]): CoverageClaim => coverageClaim(rows, frame, "figure", one, all);
  return [per("indicator-area-period"), per("indicator"), per("area"), per("period")];
};

const isPart = ({ row: { extent, period_type } }: Found<ChartRow>): boolean =>
  extent === "part" || period_type === "range";

function cellOf(line: string, year: string, found: readonly Found<ChartRow>[], own: readonly ChartRow[]): MatrixCell {
  return {
    line,
    year,
    count: new Set(found.map(({ row }) => row.indicator)).size,
    part: found.length > 0 && found.every(isPart),
    withheld: found.length > 0 && found.every(({ row }) => row.value === null),
    other: found.length === 0 && own.some((row) => stateIn(row, { type: "school_year", period: year }) !== null),
  };
}

/**
 * For the country a line a district, in alphabetical order; for a district a line an indicator, in the specification's
 * order.
 */
export function matrix(spec: MatrixSpec, rows: readonly ChartRow[], context: ChartContext): readonly MatrixLine[] {
  const country = isCountry(context);
  const frame = frameOf(spec, context);
  const lineOf = ({ area, indicator }: ChartRow): string => (country ? area : indicator);
  const byCell = Map.groupBy(foundIn(rows, frame, "figure"), ({ row, period }) => `${lineOf(row)} ${period}`);
  const own = country ? [] : rows.filter(({ area }) => area === context.area.area);
  const names = country
    ? districts(context).map((area) => ({ line: area.area, name: areaName(area, context.language) }))
    : frame.indicators.map((indicator) => ({ line: indicator, name: indicatorName(indicator, context) }));
  return names.map(({ line, name }) => {
    const ofLine = own.filter((row) => lineOf(row) === line);
    return {
      line,
      name,
      cells: schoolYears.map((year) => cellOf(line, year, byCell.get(`${line} ${year}`) ?? [], ofLine)),
    };
  });
}

/** The observations that the matrix counts. */
export const counted = (spec: MatrixSpec, rows: readonly ChartRow[], context: ChartContext): readonly ChartRow[] =>
  foundIn(rows, frameOf(spec, context), "figure").map(({ row }) => row);
