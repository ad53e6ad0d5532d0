import type { ChartContext } from "./context.ts";

/** The units of some indicators, by their codes; of those alone that are published. */
export const unitsOf = (indicators: readonly string[], context: ChartContext): Readonly<Record<string, string>> =>
  Object.fromEntries(
    indicators.flatMap((indicator) => {
      const row = context.indicators.get(indicator);
      return row === undefined ? [] : [[indicator, row.unit]];
    }),
  );
