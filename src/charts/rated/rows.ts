import type { Rate } from "../../known/rate.ts";
import { isStated } from "../../known/whole.ts";
import type { RateMeasure } from "../../model/denominator.ts";
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
}

const digits = 5;
/** As many digits as an estimate of the people can bear, and two more for who goes on counting with them. */
export const rounded = (value: number): number => Number(value.toPrecision(digits));

/** Refuses a context that makes no rates: the tables that they are made of must be read first. */
export function ratedRows(
  indicator: string,
  measure: RateMeasure,
  rows: readonly ChartRow[],
  context: ChartContext,
): Rated {
  const { rate: rater, areas } = context;
  if (rater === undefined)
    throw new RangeError(`chart: "${indicator}" is asked ${measure}, and the context makes no rates`);
  const own = rows.filter((row) => row.indicator === indicator);
  const made = own.map((row) => {
    const level = row.area === context.area.area ? context.area.level : (areas.get(row.area)?.level ?? "settlement");
    return { row, rate: rater({ ...row, area_level: level }, measure) };
  });
  const rates = new Map(
    made.flatMap(({ row, rate }) => (typeof rate === "string" ? [] : [[row.observation, rate] as const])),
  );
  return {
    rates,
    counts: new Map(own.map((row) => [row.observation, row])),
    isUndivided: made.some(({ rate }) => rate === "measure"),
    rows: own.flatMap((row): readonly ChartRow[] => {
      const rate = rates.get(row.observation);
      if (rate === undefined) return isStated(row) && row.value === null ? [row] : [];
      const bounds = boundsOf(rate);
      return [{ ...row, value: rate.value, ...(bounds === null ? {} : { bounds }) }];
    }),
  };
}
