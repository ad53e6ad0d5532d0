import type { RankingSpec } from "../../model/chart.ts";
import type { Extent } from "../../model/codes.ts";
import { schoolYears } from "../../model/period.ts";
import type { AreaRow } from "../../model/rows.ts";
import type { ChartContext } from "../context.ts";
import { areaName, districts } from "../context.ts";
import { figure, missing, preferred, valued } from "../figure.ts";
import type { Figure, Valued } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { placeName } from "../words.ts";

export interface Ranked extends Figure {
  readonly area: string;
  readonly name: string;
}

/** What a picture of the districts in one school year must say: its indicator and, if it is told, its year. */
export type RankingChoice = Pick<RankingSpec, "indicator" | "period">;

/** The districts in a school year. */
export interface Ranking {
  readonly period: string;
  /** With a number for the whole year, highest first. */
  readonly whole: readonly Valued<Ranked>[];
  /** With a number for a part of it. */
  readonly parts: readonly Valued<Ranked>[];
  /** Without a number, in alphabetical order. */
  readonly others: readonly Ranked[];
  /** Of the numbers for the whole year; null for fewer than three. */
  readonly median: number | null;
}

/** The school year in which most districts have a number for the whole of it, or else for a part; of several, the latest. */
function fullest(rows: readonly ChartRow[]): string {
  const count = (year: string, extent: Extent) =>
    new Set(rows.filter((row) => row.period === year && row.value !== null && row.extent === extent).map(({ area }) => area)).size;
  return schoolYears.reduce((best: string, year) => {
    const more = count(year, "full") - count(best, "full");
    return more > 0 || (more === 0 && count(year, "part") >= count(best, "part")) ? year : best;
  }, schoolYears[0]);
}

function median(values: readonly number[]): number | null {
  if (values.length < 3) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The rows that may stand in a picture of one school year: a total for all kinds of institution, and not too doubtful. */
export const rankable = (spec: RankingChoice, rows: readonly ChartRow[]): readonly ChartRow[] =>
  rows.filter((row) => row.indicator === spec.indicator && row.period_type === "school_year"
    && row.breakdown === null && row.charted && (row.institution_kind === null || row.institution_kind === "all"));

/** What an area has in a school year; without a row, nobody published it. */
export function rankedIn(period: string, area: AreaRow, usable: readonly ChartRow[], { language }: ChartContext): Ranked {
  const [row] = usable.filter((one) => one.area === area.area && one.period === period).sort(preferred);
  const label = placeName(area, language);
  const known = row === undefined ? missing(label) : figure(row, label, language);
  return { ...known, area: area.area, name: areaName(area, language) };
}

/** All districts by the number each has; a part of a year is never ranked among whole ones. */
export function ranking(spec: RankingChoice, rows: readonly ChartRow[], context: ChartContext): Ranking {
  const usable = rankable(spec, rows).filter(({ area }) => context.areas.get(area)?.level === "district");
  const period = spec.period ?? fullest(usable);
  const all = districts(context).map((area) => rankedIn(period, area, usable, context));
  const numbers = all.filter(valued).sort((a, b) => b.value - a.value);
  const whole = numbers.filter(({ part }) => !part);
  return {
    period, whole,
    parts: numbers.filter(({ part }) => part),
    others: all.filter((one) => !valued(one)),
    median: median(whole.map(({ value }) => value)),
  };
}
