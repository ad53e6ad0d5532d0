import { foundIn } from "../../known/covered.ts";
import { holds } from "../../known/holding.ts";
import { orderOf } from "../../known/order.ts";
import type { Order } from "../../known/order.ts";
import { isPlain, isWhole } from "../../known/whole.ts";
import type { RankingSpec } from "../../model/chart.ts";
import type { SchoolYears } from "../../model/period.ts";
import type { AreaRow } from "../../model/rows.ts";
import { rowOf } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { areaName, districts } from "../figures/context.ts";
import { valued } from "../figures/figure.ts";
import type { Valued } from "../figures/figure.ts";
import { inYear } from "../figures/in-year.ts";
import type { InYear } from "../figures/in-year.ts";
import type { ChartRow } from "../rows/observations.ts";
import { shownYears } from "../figures/shown-years.ts";
import { placeName } from "../words/words.ts";

export interface Ranked extends InYear {
  readonly area: string;
  readonly name: string;
}

/** What a picture of the districts in one school year must say: its indicator and, if it is told, its year. */
export type RankingChoice = Pick<RankingSpec, "indicator" | "period">;

/** The districts in a school year. */
export interface Ranking {
  readonly period: string;
  /** Every district, as picture and table list them. */
  readonly lines: readonly Ranked[];
  /** With a number for the whole year. */
  readonly whole: readonly Valued<Ranked>[];
  /** With a number for a part of it. */
  readonly parts: readonly Valued<Ranked>[];
  /** The order of the numbers that can be compared; nothing where they are too few for places. */
  readonly order: Order<ChartRow> | null;
  /** The districts of which somebody stated a whole, also one that is withheld. */
  readonly stated: readonly string[];
  /** All that was found of the indicator in the districts. */
  readonly rows: readonly ChartRow[];
}

const areasOf = (rows: readonly ChartRow[]): readonly string[] => [...new Set(rows.map(({ area }) => area))];
const indicatorsOf = (rows: readonly ChartRow[]): readonly string[] => [
  ...new Set(rows.map(({ indicator }) => indicator)),
];

/** Whether a district's number covers the whole year: only such are compared, ordered or shaded. */
export const isWholeFigure = (one: Ranked): one is Valued<Ranked> => valued(one) && isWhole(rowOf(one));

/** How many districts have a number for the whole of a school year, for a part of it, and any figure within it. */
function reach(rows: readonly ChartRow[], year: string): readonly number[] {
  const own = foundIn(rows, { indicators: indicatorsOf(rows), areas: areasOf(rows), periods: [year] }, "figure").map(
    ({ row }) => row,
  );
  const plain = own.filter(
    (row) => row.period_type === "school_year" && row.value !== null && row.charted && isPlain(row),
  );
  return [plain.filter(isWhole), plain.filter((row) => !isWhole(row)), own].map((some) => areasOf(some).length);
}

/** The school years for which an area has a number for the whole of it, or else for a part; all where it has none. */
function ownYears(rows: readonly ChartRow[], area: string): SchoolYears {
  const own = rows.filter(
    (row) =>
      row.area === area && row.period_type === "school_year" && row.value !== null && row.charted && isPlain(row),
  );
  const years = shownYears(rows);
  const of = (some: readonly ChartRow[]) => years.filter((year) => some.some(({ period }) => period === year));
  const [first, ...later] = [of(own.filter(isWhole)), of(own)].find(({ length }) => length > 0) ?? [];
  return first === undefined ? years : [first, ...later];
}

/**
 * The school year in which most districts have a number for the whole of it, or else for a part, or else any; of
 * several, the latest. In the chart of a district only the years count of which it has a number itself, where there are
 * any: what is found of others later takes it from no picture.
 */
function fullest(rows: readonly ChartRow[], { area }: ChartContext): string {
  const [first, ...later] = area.level === "district" ? ownYears(rows, area.area) : shownYears(rows);
  const better = (one: readonly number[], other: readonly number[]) =>
    one.map((count, i) => count - (other[i] ?? 0)).find((more) => more !== 0) ?? 0;
  return later.reduce((best: string, year) => (better(reach(rows, year), reach(rows, best)) >= 0 ? year : best), first);
}

/** What an area has in a school year, from all rows of the indicator. */
export function rankedIn(period: string, area: AreaRow, rows: readonly ChartRow[], { language }: ChartContext): Ranked {
  const own = rows.filter((row) => row.area === area.area);
  return {
    ...inYear(own, period, placeName(area, language), language),
    area: area.area,
    name: areaName(area, language),
  };
}

/** The whole numbers in their order: those that can be compared, highest first, then the others as they came. */
function ordered(whole: readonly Valued<Ranked>[], { rows }: Order<ChartRow>): readonly Valued<Ranked>[] {
  const places = new Map(rows.map(({ observation }, place) => [observation, place]));
  const place = (one: Valued<Ranked>) => places.get(rowOf(one).observation) ?? rows.length;
  return whole.toSorted((a, b) => place(a) - place(b));
}

/**
 * All districts in a school year: in the order of their numbers where enough of them can be compared, a part of a year
 * never among whole ones; else in alphabetical order.
 */
export function ranking(spec: RankingChoice, rows: readonly ChartRow[], context: ChartContext): Ranking {
  const own = rows.filter(
    ({ indicator, area }) => indicator === spec.indicator && context.areas.get(area)?.level === "district",
  );
  const period = spec.period ?? fullest(own, context);
  const all = districts(context).map((area) => rankedIn(period, area, own, context));
  const listed = all.filter(isWholeFigure);
  const order = orderOf(listed.map((one) => rowOf(one)));
  const whole = order === null ? listed : ordered(listed, order);
  const parts = all.filter(valued).filter((one) => !isWholeFigure(one));
  const others = all.filter((one) => !valued(one));
  const stated = new Set(
    own
      .filter((row) => row.period_type === "school_year" && row.period === period && holds(row, "whole"))
      .map(({ area }) => area),
  );
  return {
    period,
    whole,
    parts,
    order,
    rows: own,
    lines: order === null ? all : [...whole, ...parts, ...others],
    stated: [...stated],
  };
}
