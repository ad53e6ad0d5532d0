import type { RateMeasure } from "../../model/denominator.ts";
import type { ChartContext } from "../figures/context.ts";

/** The units of some indicators, by their codes; of those alone that are published. `measure`: they are rates. */
export const unitsOf = (
  indicators: readonly string[],
  context: ChartContext,
  measure?: RateMeasure,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    indicators.flatMap((indicator) => {
      const row = context.indicators.get(indicator);
      return row === undefined ? [] : [[indicator, measure ?? row.unit]];
    }),
  );
