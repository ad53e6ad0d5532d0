import type { Order } from "../../known/order.ts";
import type { ExtremeClaim } from "../../model/claim.ts";
import type { ChartRow } from "../rows/observations.ts";
import type { Ranking, RankingChoice } from "./data.ts";

/** The claim of who has the highest or the lowest of the comparable numbers. */
export function extremeClaim(
  way: "highest" | "lowest",
  { indicator }: RankingChoice,
  { period }: Ranking,
  order: Order<ChartRow>,
): ExtremeClaim {
  const [first] = order[way];
  if (first === undefined) throw new RangeError("chart: an order without a number has no highest one");
  return {
    kind: "extreme",
    indicator,
    period,
    way,
    areas: order[way].map(({ area }) => area),
    value: first.value,
    of: order.rows.length,
  };
}
