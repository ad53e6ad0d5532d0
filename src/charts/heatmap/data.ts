import type { HeatmapSpec } from "../../model/chart.ts";
import { schoolYears } from "../../model/period.ts";
import type { ChartContext } from "../context.ts";
import { areaName, districts } from "../context.ts";
import { best, valued } from "../figure.ts";
import type { Figure, Valued } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
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

/** At most five classes with about as many numbers in each, and round bounds between them. */
export interface Classes {
  /** The lower bounds of all classes but the first, which begins at zero. */
  readonly bounds: readonly number[];
  readonly highest: number;
}
const most = 5;

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

const ladder = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The round whole number nearest to a number. */
function round(value: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))));
  return ladder.map((times) => times * power).filter(Number.isInteger)
    .reduce((best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best));
}

/** Classes for the numbers of a heatmap; null where there is none for a whole year. One high district leaves the others their shades. */
export function classesOf(all: readonly HeatLine[]): Classes | null {
  const numbers = whole(all).map(({ value }) => value).sort((a, b) => a - b);
  const [lowest, highest] = [numbers[0], numbers.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  const fifths = Array.from({ length: most - 1 }, (_, i) => numbers[Math.floor(((i + 1) * numbers.length) / most)] ?? highest);
  const inside = (bounds: readonly number[]) => [...new Set(bounds)].filter((bound) => bound > lowest && bound <= highest);
  const rounded = inside(fifths.map(round));
  // Numbers close together, such as high shares, lie between two round ones.
  return { bounds: rounded.length > 1 ? rounded : inside(fifths.map(Math.ceil)), highest };
}

/** The shade of a number, 1 to 5; fewer classes are spread over all shades. */
export function shadeOf(value: number, { bounds }: Classes): number {
  const place = bounds.filter((bound) => bound <= value).length;
  return bounds.length === 0 ? Math.ceil(most / 2) : 1 + Math.round((place * (most - 1)) / bounds.length);
}
