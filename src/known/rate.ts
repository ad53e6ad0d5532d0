import { perOf } from "../model/denominator.ts";
import type { Population, RateMeasure } from "../model/denominator.ts";
import type { DenominatorRow, IndicatorMeasureRow, IndicatorRow, ObservationRow } from "../model/rows.ts";
import { alike } from "../model/shown.ts";
import type { Comparison } from "./compare.ts";
import { poissonInterval } from "./interval.ts";
import { isComparable } from "./whole.ts";
import type { KnownRow } from "./whole.ts";

/** An observation as far as a rate can be made of it. */
export type RatedRow = KnownRow & Pick<ObservationRow, "area_level">;

/** A count by the people of its area, not rounded. */
export interface Rate {
  readonly measure: RateMeasure;
  readonly value: number;
  /**
   * Between what bounds chance alone would let it be (95 per cent), where events of persons are counted; null where
   * what is counted was decided, as teams and places are.
   */
  readonly interval: readonly [low: number, high: number] | null;
  readonly population: Population;
  /** How many people they were on 31 December of `year`, published or estimated. */
  readonly people: number;
  readonly year: number;
  readonly estimated: boolean;
}

/**
 * Why there is no rate: the count is no comparable whole; it is of a settlement, whose people are not known; its
 * indicator is not divided so; or the people of the area and year are not known.
 */
export type RateLack = "count" | "place" | "measure" | "people";

/** What rates are made from: rows of the public tables. */
export interface RateTables {
  readonly denominators: readonly DenominatorRow[];
  readonly measures: readonly IndicatorMeasureRow[];
  readonly indicators: readonly Pick<IndicatorRow, "indicator" | "counts_persons">[];
}

/** Makes the rate of a row, or says why there is none. */
export interface Rater {
  (row: RatedRow, measure: RateMeasure): Rate | RateLack;
  /** By whom an indicator is divided in a measure; null where it is not. */
  readonly by: (indicator: string, measure: RateMeasure) => Population | null;
}

/** The year on whose 31 December the people of a period are counted: a school year's first, a calendar year itself. */
const yearOf = ({ period }: RatedRow): number => Number(period.slice(0, 4));

/**
 * Rates from whole, comparable counts that are exactly known: never of a count that is withheld, in doubt,
 * contradicted, only about right, of a group or of a part of its year.
 */
export function raterOf({ denominators, measures, indicators }: RateTables): Rater {
  const people = new Map(denominators.map((row) => [`${row.area} ${row.year} ${row.population}`, row]));
  const divided = new Map(measures.map((row) => [`${row.indicator} ${row.measure}`, row.population]));
  const ofPersons = new Map(indicators.map((row) => [row.indicator, row.counts_persons]));
  const by: Rater["by"] = (indicator, measure) => divided.get(`${indicator} ${measure}`) ?? null;
  const rate = (row: RatedRow, measure: RateMeasure): Rate | RateLack => {
    const population = by(row.indicator, measure);
    if (population === null) return "measure";
    if (row.area_level === "settlement") return "place";
    if (!isComparable(row) || row.qualifier !== "exact") return "count";
    const found = people.get(`${row.area} ${yearOf(row)} ${population}`);
    if (found === undefined || found.value === 0) return "people";
    const each = perOf[measure] / found.value;
    const isChance = ofPersons.get(row.indicator) === true && Number.isSafeInteger(row.value);
    const [low, high] = isChance ? poissonInterval(row.value) : [row.value, row.value];
    return {
      measure,
      value: row.value * each,
      interval: isChance ? [low * each, high * each] : null,
      population,
      people: found.value,
      year: found.year,
      estimated: found.obs_status === "E",
    };
  };
  return Object.assign(rate, { by });
}

/**
 * The first years whose inhabitants were counted forward from another census than those of the year before: between
 * such years numbers of people jump without anybody moving.
 */
export const censusYears = [2011, 2022] as const;
const censusesBefore = (year: number): number => censusYears.filter((first) => first <= year).length;

/**
 * By what part an estimate of children may be wrong: the largest error found against the census of 2021, rounded up,
 * of years before it was taken into account and of those after (table `denominator_checks`).
 */
export const estimateError = (year: number): number => (year < 2022 ? 0.25 : 0.1);

/**
 * Between what bounds a rate lies: chance (95 per cent), where events of persons are counted, and the error of the
 * estimate, where its people are estimated. Both are the rate itself where neither plays a part.
 */
export function rateBounds({ value, interval, estimated, year }: Rate): readonly [number, number] {
  const [low, high] = interval ?? [value, value];
  const error = estimated ? estimateError(year) : 0;
  return [low * (1 - error), high * (1 + error)];
}

/**
 * What can be said for certain about one rate beside another: nothing where they are of other people or of years with
 * another census behind them, or where chance and the error of the estimates may have made the difference.
 */
export function compareRates(one: Rate, other: Rate): Comparison {
  const isFair = one.population === other.population && censusesBefore(one.year) === censusesBefore(other.year);
  if (!isFair) return "unsure";
  const [[low, high], [otherLow, otherHigh]] = [rateBounds(one), rateBounds(other)];
  if (high < otherLow) return "less";
  if (low > otherHigh) return "more";
  const isCertain = low === high && otherLow === otherHigh && alike(one.value, other.value);
  return isCertain ? "equal" : "unsure";
}
