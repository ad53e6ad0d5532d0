import type { ChartContext } from "../charts/context.ts";
import type { ChartSpec } from "../model/chart.ts";

/**
 * The shapes of municipalities, some 12 kB that only a reader fetches who asks for a map of rates. Rejects where they
 * cannot be had.
 */
export async function shapesFor(
  specs: readonly (Pick<ChartSpec, "form"> | object)[],
): Promise<Pick<ChartContext, "municipal">> {
  const isMap = specs.some((spec) => "form" in spec && spec.form === "map" && "measure" in spec);
  return isMap ? { municipal: (await import("../charts/map/municipal.ts")).municipalShapes } : {};
}
