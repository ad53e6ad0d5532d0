import type { HeatmapSpec } from "../../model/chart.ts";
import { schoolYears } from "../../model/period.ts";
import type { ChartContext } from "../context.ts";
import { areaName, districts } from "../context.ts";
import { best, valued } from "../figure.ts";
import type { Figure, Valued } from "../figure.ts";
import type { ChartRow } from "../rows.ts";
import { placeName, yearName } from "../words.ts";

/** What is known of a district in a school year. */
export interface HeatCell extends Figure {
  readonly area: string;
  readonly name: string;
  readonly year: string;
}

export interface HeatLine {
  readonly area: string;
  readonly name: string;
  /** One for every school year, in order of time. */
  readonly cells: readonly HeatCell[];
}

/** Five classes of one size, counted from zero; the last one ends at or after the highest number. */
export interface Classes {
  readonly size: number;
  /** How many of the five are needed to reach the highest number. */
  readonly count: number;
}
export const classes = 5;

/** The districts in the alphabetical order of the reader's language, since numbers of several years give no one order. */
export function heatmap(spec: HeatmapSpec, rows: readonly ChartRow[], context: ChartContext): readonly HeatLine[] {
  const usable = rows.filter((row) => row.indicator === spec.indicator && row.period_type === "school_year"
    && row.breakdown === null && (row.institution_kind === null || row.institution_kind === "all"));
  const byCell = Map.groupBy(usable, ({ area, period }) => `${area} ${period}`);
  return districts(context).map((area) => {
    const name = areaName(area, context.language);
    return {
      area: area.area, name,
      cells: schoolYears.map((year): HeatCell => {
        const label = `${placeName(area, context.language)}, ${yearName("school_year", year, context.language)}`;
        return { ...best(byCell.get(`${area.area} ${year}`) ?? [], label, context.language), area: area.area, name, year };
      }),
    };
  });
}

/** The numbers for whole years: only these have a class, since a part of a year is not compared with a whole one. */
export const whole = (all: readonly HeatLine[]): readonly Valued<HeatCell>[] =>
  all.flatMap(({ cells }) => cells).filter(valued).filter(({ part }) => !part);

/** The years whose annotations are told; none where no number can be read, or where the numbers are of no real year. */
export const annotatedYears = (all: readonly HeatLine[], rows: readonly ChartRow[]): readonly string[] =>
  (all.some(({ cells }) => cells.some(valued)) && !rows.some(({ synthetic }) => synthetic) ? schoolYears : []);

/** Classes of a round size for the numbers of a heatmap; null where there is none for a whole year. */
export function classesOf(all: readonly HeatLine[]): Classes | null {
  const numbers = whole(all).map(({ value }) => value);
  if (numbers.length === 0) return null;
  const highest = Math.max(...numbers);
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, highest / classes))));
  const size = [1, 2, 5, 10].map((times) => times * power).find((one) => one * classes >= highest) ?? highest;
  return { size, count: Math.min(classes, Math.floor(highest / size) + 1) };
}

/** The class of a number, 1 to 5. */
export const classOf = (value: number, { size, count }: Classes): number => Math.min(count, Math.floor(value / size) + 1);
