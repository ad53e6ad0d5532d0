import { leastToRank } from "../../known/whole.ts";
import { placeIn } from "../../known/order.ts";
import type { MapSpec } from "../../model/chart.ts";
import { classBounds } from "../drawing/classes.ts";
import type { ChartContext } from "../figures/context.ts";
import { districts, indicatorRow } from "../figures/context.ts";
import { valued } from "../figures/figure.ts";
import { isWholeFigure, rankedIn, ranking } from "../ranking/data.ts";
import type { Ranked, Ranking } from "../ranking/data.ts";
import { ratedPlaces } from "../rated/places-data.ts";
import type { ChartRow } from "../rows/observations.ts";
import { inAlphabet } from "../../model/text.ts";

/** The districts of a map. */
export interface Mapped {
  readonly ranking: Ranking;
  /** Every district, in alphabetical order. */
  readonly districts: readonly Ranked[];
  /**
   * Whether numbers stand as circles with an area in proportion. Counts do: a shade over a whole district would say
   * that where many live more is done. Shares are shades.
   */
  readonly circles: boolean;
  /**
   * The line of each district in the map's table, where that has them by size; null where they stand there as they are
   * drawn.
   */
  readonly lines: ReadonlyMap<string, number> | null;
  /**
   * Between the classes of shares for the whole year, as these are written; none where circles stand, nor of so few
   * districts that each number is read by itself: all then have one shade.
   */
  readonly bounds: readonly number[];
  /**
   * Municipalities with a figure of their own, withheld or not, in alphabetical order; only where the map can show
   * them: counts as circles at their seats, rates as areas.
   */
  readonly municipalities: readonly Ranked[];
}

const known = (one: Ranked): boolean => valued(one) || one.value_state === "c";

/** The highest number for the whole year on the map: the circles of districts and municipalities have one scale. */
export const highest = ({ ranking: { whole }, municipalities }: Mapped): number =>
  Math.max(...[...whole, ...municipalities.filter(isWholeFigure)].map(({ value }) => value));

/** What the map of an indicator in a school year shows; without a period, the same as in the ranking. */
export function mapped(spec: MapSpec, rows: readonly ChartRow[], context: ChartContext): Mapped {
  const { measure } = spec;
  const isRated = measure !== undefined;
  const places = isRated ? ratedPlaces(spec, { measure }, rows, context) : null;
  const all = places?.all ?? ranking(spec, rows, context);
  const byArea = new Map(all.lines.map((one) => [one.area, one]));
  const usable = rows.filter(({ indicator }) => indicator === spec.indicator);
  const within = new Set(usable.map(({ area }) => area));
  const municipalities =
    spec.layout === "tiles"
      ? []
      : [...context.areas.values()]
          .filter(({ area, level }) => level === "municipality" && within.has(area))
          .sort(inAlphabet(context.language));
  const circles = !isRated && indicatorRow(spec.indicator, context).unit !== "percent";
  const isShort = all.whole.length < leastToRank;
  return {
    ranking: all,
    circles,
    districts: districts(context).flatMap(({ area }) => byArea.get(area) ?? []),
    lines: isRated ? new Map(all.lines.map(({ area }, line) => [area, line])) : null,
    bounds: circles || isShort ? [] : classBounds(all.whole.map(({ value }) => value)),
    municipalities:
      places?.municipalities.map(({ one }) => one) ??
      municipalities.map((area) => rankedIn(all.period, area, usable, context)).filter(known),
  };
}

/**
 * The place of a district in the order of the comparable numbers; nothing outside of it, or where it is not certain.
 */
export const rankOf = ({ row }: Ranked, { order }: Ranking): number | null =>
  row === null || order === null ? null : placeIn(row, order);
