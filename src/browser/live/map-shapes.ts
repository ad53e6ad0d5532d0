import type { ChartContext } from "../../charts/figures/context.ts";
import type { ChartSpec } from "../../model/chart.ts";
import type { IndicatorRow } from "../../model/rows.ts";

/**
 * The shapes of municipalities, some 12 kB that only a reader fetches who asks for a map of rates or shares. Rejects
 * where they cannot be had.
 */
export async function shapesFor(
  specs: readonly (Pick<ChartSpec, "form"> | object)[],
  indicators: readonly Pick<IndicatorRow, "indicator" | "unit">[],
): Promise<Pick<ChartContext, "municipal">> {
  const shares = new Set<unknown>(
    indicators.filter(({ unit }) => unit === "percent").map(({ indicator }) => indicator),
  );
  const isMap = specs.some(
    (spec) =>
      "form" in spec &&
      spec.form === "map" &&
      ("measure" in spec || ("indicator" in spec && shares.has(spec.indicator))),
  );
  return isMap ? { municipal: (await import("../../charts/map/municipal.ts")).municipalShapes } : {};
}
