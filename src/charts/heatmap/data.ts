import { isWhole, leastToRank } from "../../known/whole.ts";
import type { HeatmapSpec } from "../../model/chart.ts";
import { rowOf } from "../words/claims.ts";
import { classBounds } from "../drawing/classes.ts";
import type { ChartContext } from "../figures/context.ts";
import { areaName, districts } from "../figures/context.ts";
import { valued } from "../figures/figure.ts";
import type { Valued } from "../figures/figure.ts";
import { inYear } from "../figures/in-year.ts";
import type { InYear } from "../figures/in-year.ts";
import type { ChartRow } from "../rows/observations.ts";
import { shownYears } from "../figures/shown-years.ts";
import { placeName, yearName } from "../words/words.ts";

/** What is known of a district in a school year. */
export interface HeatCell extends InYear {
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

/**
 * The districts in the alphabetical order of the reader's language: numbers of different years cannot be put into one
 * order.
 */
export function heatmap(spec: HeatmapSpec, rows: readonly ChartRow[], context: ChartContext): readonly HeatLine[] {
  const usable = rows.filter(({ indicator }) => indicator === spec.indicator);
  const years = shownYears(usable);
  const byArea = Map.groupBy(usable, ({ area }) => area);
  return districts(context).map((area) => {
    const name = areaName(area, context.language);
    return {
      area: area.area,
      name,
      cells: years.map((year): HeatCell => {
        const label = `${placeName(area, context.language)}, ${yearName("school_year", year, context.language)}`;
        return { ...inYear(byArea.get(area.area) ?? [], year, label, context.language), area: area.area, name, year };
      }),
    };
  });
}

/** The school years of a heatmap, oldest first. */
export const yearsOf = (all: readonly HeatLine[]): readonly string[] => all[0]?.cells.map(({ year }) => year) ?? [];

/**
 * Whether a number is of a whole year: only such have a class, since a part of a year is not compared with a whole one.
 */
export const isWholeCell = (cell: HeatCell): cell is Valued<HeatCell> => valued(cell) && isWhole(rowOf(cell));

/** The years whose annotations are told; none where no number can be read, or where the numbers are of no real year. */
export const annotatedYears = (all: readonly HeatLine[], rows: readonly ChartRow[]): readonly string[] =>
  all.some(({ cells }) => cells.some(valued)) && !rows.some(({ synthetic }) => synthetic) ? yearsOf(all) : [];

/** The numbers that have a class: those of whole years. */
export const classed = (all: readonly HeatLine[]): readonly number[] =>
  all
    .flatMap(({ cells }) => cells)
    .filter(isWholeCell)
    .map(({ value }) => value);

/** Whether so few districts have a number for a whole year that each is read by itself: they make no classes. */
export const isShort = (all: readonly HeatLine[]): boolean =>
  all.filter(({ cells }) => cells.some(isWholeCell)).length < leastToRank;

/** Between the classes of a heatmap; none of so few districts, all of which then have one shade. */
export const heatBounds = (all: readonly HeatLine[]): readonly number[] =>
  isShort(all) ? [] : classBounds(classed(all));
