import type { MapSpec } from "../../model/chart.ts";
import type { ChartContext } from "../context.ts";
import { districts } from "../context.ts";
import { valued } from "../figure.ts";
import type { Valued } from "../figure.ts";
import { rankable, rankedIn, ranking } from "../ranking/data.ts";
import type { Ranked, Ranking } from "../ranking/data.ts";
import type { ChartRow } from "../rows/observations.ts";
import { classBounds } from "./classes.ts";

/** The districts of a map. */
export interface Mapped {
  readonly ranking: Ranking;
  /** Every district, in alphabetical order. */
  readonly districts: readonly Ranked[];
  /** Between the classes of numbers for the whole year. */
  readonly bounds: readonly number[];
  /** Municipalities with a figure of their own, withheld or not, in alphabetical order; only where the map can show them. */
  readonly municipalities: readonly Ranked[];
}

const known = (one: Ranked): boolean => valued(one) || one.value_state === "c";

/** What the map of an indicator in a school year shows; without a period, that for which most districts have a figure. */
export function mapped(spec: MapSpec, rows: readonly ChartRow[], context: ChartContext): Mapped {
  const all = ranking(spec, rows, context);
  const everyOne = new Map([...all.whole, ...all.parts, ...all.others].map((one) => [one.area, one]));
  const usable = rankable(spec, rows);
  const within = new Set(usable.map(({ area }) => area));
  const order = context.language === "bg" ? "rank_bg" : "rank_en";
  const municipalities = spec.layout === "tiles" ? [] : [...context.areas.values()]
    .filter(({ area, level }) => level === "municipality" && within.has(area))
    .sort((a, b) => a[order] - b[order]);
  return {
    ranking: all,
    districts: districts(context).flatMap(({ area }) => everyOne.get(area) ?? []),
    bounds: classBounds(all.whole.map(({ value }) => value)),
    municipalities: municipalities.map((area) => rankedIn(all.period, area, usable, context)).filter(known),
  };
}

/** Whether a district's number covers the whole year: only such are shaded. */
export const isWhole = (one: Ranked): one is Valued<Ranked> => valued(one) && !one.part;

/** The place of a district among those with a number for the whole year, 1 for the highest; equal numbers share it. */
export const rankOf = (one: Ranked, { whole }: Ranking): number | null =>
  (isWhole(one) ? 1 + whole.filter(({ value }) => value > one.value).length : null);
