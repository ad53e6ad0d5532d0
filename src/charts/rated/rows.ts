import type { Rate } from "../../known/rate.ts";
import { isStated } from "../../known/whole.ts";
import type { AreaLevel } from "../../model/codes.ts";
import type { Population, RateMeasure } from "../../model/denominator.ts";
import { boundsOf } from "../figures/bounds.ts";
import type { ChartContext } from "../figures/context.ts";
import type { ChartRow } from "../rows/observations.ts";

/** The rows of an indicator in a measure. */
export interface Rated {
  /** Each with its rate as its value, or withheld; a count that is not divided is left out. */
  readonly rows: readonly ChartRow[];
  /** The rates by the observations that they are made of, and those as they came. */
  readonly rates: ReadonlyMap<string, Rate>;
  readonly counts: ReadonlyMap<string, ChartRow>;
  /** The indicator is never divided so. */
  readonly isUndivided: boolean;
  /** By whom it is divided; null where it is not. */
  readonly population: Population | null;
  /** The counts that are not divided only because the people of their area and year are not known. */
  readonly peopleless: readonly ChartRow[];
}

const digits = 5;
/** As many digits as an estimate of the people can bear, and two more for who goes on counting with them. */
export const rounded = (value: number): number => Number(value.toPrecision(digits));

/** The level of the area of a row. */
export const levelOf = ({ area }: ChartRow, context: ChartContext): AreaLevel =>
  area === context.area.area ? context.area.level : (context.areas.get(area)?.level ?? "settlement");

/** Refuses a context that makes no rates: the tables that they are made of must be read first. */
export function ratedRows(
  indicator: string,
  measure: RateMeasure,
  rows: readonly ChartRow[],
  context: ChartContext,
): Rated {
  const { rate: rater } = context;
  if (rater === undefined)
    throw new RangeError(`chart: "${indicator}" is asked ${measure}, and the context makes no rates`);
  const own = rows.filter((row) => row.indicator === indicator);
  const made = own.map((row) => ({ row, rate: rater({ ...row, area_level: levelOf(row, context) }, measure) }));
  const rates = new Map(
    made.flatMap(({ row, rate }) => (typeof rate === "string" ? [] : [[row.observation, rate] as const])),
  );
  return {
    rates,
    counts: new Map(own.map((row) => [row.observation, row])),
    isUndivided: made.some(({ rate }) => rate === "measure"),
    population: rater.by(indicator, measure),
    peopleless: made.filter(({ rate }) => rate === "people").map(({ row }) => row),
    rows: own.flatMap((row): readonly ChartRow[] => {
      const rate = rates.get(row.observation);
      if (rate === undefined) return isStated(row) && row.value === null ? [row] : [];
      const bounds = boundsOf(rate);
      return [{ ...row, value: rate.value, ...(bounds === null ? {} : { bounds }) }];
    }),
  };
}
