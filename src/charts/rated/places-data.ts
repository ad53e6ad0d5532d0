import type { AreaRate } from "../../known/rate-edge.ts";
import type { MapSpec, RankingSpec } from "../../model/chart.ts";
import { rowOf } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import type { Valued } from "../figures/figure.ts";
import { isWholeFigure, rankedIn, ranking } from "../ranking/data.ts";
import type { Ranked, Ranking } from "../ranking/data.ts";
import type { ChartRow } from "../rows/observations.ts";
import { inAlphabet } from "../../model/text.ts";
import { ratedRows } from "./rows.ts";
import type { Rated } from "./rows.ts";
import type { RatedChoice } from "./telling.ts";

/** The districts in one school year, told by people. */
export interface RatedPlaces {
  readonly rated: Rated;
  readonly all: Ranking;
  readonly each: readonly RatedPlace[];
  /** The municipalities with a rate of their own, in alphabetical order; only where a map has shapes for them. */
  readonly municipalities: readonly RatedPlace[];
}

/** A district with its rate. */
export interface RatedPlace extends AreaRate {
  readonly one: Valued<Ranked>;
  readonly row: ChartRow;
}

/** Of rates that are written alike the higher stands first too: their bars show that it is. */
function sorted(all: Ranking): Ranking {
  if (all.order === null) return all;
  const whole = all.whole.toSorted((a, b) => b.value - a.value);
  return {
    ...all,
    whole,
    lines: [...whole, ...all.lines.filter((one) => !whole.some(({ area }) => area === one.area))],
  };
}

/** The year of most rates: of districts, then of the municipalities that are shown; of several, the latest. */
function fullestYear(
  spec: RankingSpec | MapSpec,
  { rates, counts, rows }: Rated,
  context: ChartContext,
): string | null {
  const rated = [...rates.keys()].flatMap((observation) => counts.get(observation) ?? []);
  const years = new Set(rated.filter((row) => row.period_type === "school_year").map(({ period }) => period));
  const [best = null] = [...years]
    .map((period) => ({
      period,
      districts: ranking({ ...spec, period }, rows, context).whole.length,
      municipalities: municipalitiesOf(spec, period, rows, context).length,
    }))
    .toSorted(
      (a, b) => b.districts - a.districts || b.municipalities - a.municipalities || b.period.localeCompare(a.period),
    )
    .filter(({ districts, municipalities }) => districts + municipalities > 0);
  return best === null ? null : best.period;
}

/**
 * The districts of the year of most rates, in a district's chart of those of its own. Where none can be divided, of the
 * year of most counts that lack nothing but the people: that can be explained; else of that whose counts are shown.
 */
function ratedRanking(
  spec: RankingSpec | MapSpec,
  rated: Rated,
  rows: readonly ChartRow[],
  context: ChartContext,
): Ranking {
  const year = spec.period ?? (context.area.level === "district" ? null : fullestYear(spec, rated, context));
  const all = ranking({ ...spec, period: year }, rated.rows, context);
  if (year !== null || all.whole.length > 0) return all;
  const peopleless = rated.peopleless.filter(
    ({ area, period_type }) => period_type === "school_year" && context.areas.get(area)?.level === "district",
  );
  const { period } = ranking(spec, peopleless.length === 0 ? rows : peopleless, context);
  return ranking({ ...spec, period }, rated.rows, context);
}

/** Which school year a ranking or a map shows, in its measure. */
export const placesPeriod = (spec: RankingSpec | MapSpec, rows: readonly ChartRow[], context: ChartContext): string =>
  (spec.measure === undefined
    ? ranking(spec, rows, context)
    : ratedRanking(spec, ratedRows(spec.indicator, spec.measure, rows, context), rows, context)
  ).period;

/** What a ranking or a map of rates shows. */
export function ratedPlaces(
  spec: RankingSpec | MapSpec,
  { measure }: Pick<RatedChoice, "measure">,
  rows: readonly ChartRow[],
  context: ChartContext,
): RatedPlaces {
  const rated = ratedRows(spec.indicator, measure, rows, context);
  const all = sorted(ratedRanking(spec, rated, rows, context));
  const place = (one: Valued<Ranked>): readonly RatedPlace[] => {
    const rate = rated.rates.get(rowOf(one).observation);
    return rate === undefined ? [] : [{ one, row: rowOf(one), rate, area: one.area }];
  };
  return {
    rated,
    all,
    each: all.whole.flatMap(place),
    municipalities: municipalitiesOf(spec, all.period, rated.rows, context).flatMap(place),
  };
}

/** The municipalities with a rate in a school year. Tiles are districts and have no room for them. */
function municipalitiesOf(
  spec: RankingSpec | MapSpec,
  period: string,
  rows: readonly ChartRow[],
  context: ChartContext,
): readonly Valued<Ranked>[] {
  if (spec.form !== "map" || spec.layout === "tiles" || context.municipal === undefined) return [];
  const own = new Set(rows.map(({ area }) => area));
  return [...context.areas.values()]
    .filter(({ area, level }) => level === "municipality" && own.has(area))
    .sort(inAlphabet(context.language))
    .map((area) => rankedIn(period, area, rows, context))
    .filter(isWholeFigure);
}
