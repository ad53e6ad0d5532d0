import type { Frame } from "../../known/covered.ts";
import { foundIn } from "../../known/covered.ts";
import type { CoverageClaim } from "../../model/claim.ts";
import { coverageClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import type { ChartRow } from "../rows/observations.ts";

/**
 * What was found for single municipalities of districts, at any time: of which districts, of which indicators, and the
 * claim of it.
 */
export interface Local {
  readonly districts: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly claim: (per: "area" | "indicator") => CoverageClaim;
}

/** The numbers of single municipalities in the districts of a frame. */
export function localIn(rows: readonly ChartRow[], { indicators, areas }: Frame, { areas: all }: ChartContext): Local {
  const parentOf = (area: string): string => all.get(area)?.parent ?? "";
  const within = [...new Set(rows.map(({ area }) => area))].filter(
    (area) => all.get(area)?.level === "municipality" && areas.includes(parentOf(area)),
  );
  const found = foundIn(rows, { indicators, areas: within, periods: null }, "figure").map(({ row }) => row);
  const speaking = [...new Set(found.map(({ area }) => area))].sort();
  const known = new Set(found.map(({ indicator }) => indicator));
  return {
    districts: new Set(speaking.map(parentOf)),
    indicators: known,
    claim: (per) =>
      coverageClaim(
        rows,
        { indicators: indicators.filter((one) => known.has(one)), areas: speaking, periods: null },
        "figure",
        per,
        false,
      ),
  };
}
