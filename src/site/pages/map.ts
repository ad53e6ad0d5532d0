import { catalogue, mapSpec } from "../../charts/catalogue.ts";
import { countryFrame, howMuch } from "../../charts/matrix/data.ts";
import type { MapSpec } from "../../model/chart.ts";
import type { CoverageClaim } from "../../model/claim.ts";
import { schoolYears } from "../../model/period.ts";
import type { IndicatorRow, ObservationRow } from "../../model/rows.ts";
import { districts } from "./district.ts";
import { periodOf } from "../parts/draw.ts";
import { allLookups, need, officialIndicators, rowsOf } from "../facts.ts";

/** What a reader may choose from on the map's page, the maps that stand there before, and how much we found at all. */
export interface MapChoices {
  readonly indicators: readonly IndicatorRow[];
  /** Those of them that are official statistics. */
  readonly official: ReadonlySet<string>;
  /** The school year of both maps. */
  readonly period: string;
  readonly borders: MapSpec;
  readonly tiles: MapSpec;
  /**
   * How many figures of the education mechanism there could be, by district, indicator and school year, and for how
   * many of them we found one.
   */
  readonly much: readonly [CoverageClaim, ...CoverageClaim[]];
}

const inYears = (row: ObservationRow): boolean => schoolYears.some((year) => year === row.period);

/** The figures that a map can show: totals of a school year, withheld or not, and not too doubtful. */
const mappable = async (): Promise<readonly ObservationRow[]> =>
  (
    await rowsOf("observations", [
      { column: "area_level", is: "oneOf", values: ["district", "municipality"] },
      { column: "period_type", is: "equal", value: "school_year" },
      { column: "breakdown", is: "null" },
    ])
  ).filter((row) => row.charted && row.value_state !== "x" && inYears(row));

/** In how many districts an indicator has a figure in its best school year. */
function reach(indicator: string, rows: readonly ObservationRow[]): number {
  const own = rows.filter((row) => row.indicator === indicator && row.area_level === "district");
  return Math.max(
    0,
    ...[...Map.groupBy(own, ({ period }) => period).values()].map((some) => new Set(some.map(({ area }) => area)).size),
  );
}

/** The indicators that have a figure to map, in their order, and the maps of the one known for most districts. */
export async function mapChoices(): Promise<MapChoices> {
  const rows = await mappable();
  const indicators = [...(await allLookups()).indicators.values()].filter(({ indicator }) =>
    rows.some((row) => row.indicator === indicator),
  );
  const official = await officialIndicators();
  // A series that covers every district by law says nothing of what was found.
  const first = indicators
    .filter(({ indicator }) => !official.has(indicator))
    .toSorted((a, b) => reach(b.indicator, rows) - reach(a.indicator, rows))[0];
  if (first === undefined)
    throw new Error("map page: no district has a figure for a school year, so there is nothing to map");
  const found = await rowsOf("observations", [{ column: "area_level", is: "equal", value: "district" }]);
  const period = await periodOf(mapSpec(first), need((await allLookups()).areas, "BG"));
  const { indicator, topic } = first;
  return {
    indicators,
    official,
    period,
    borders: mapSpec({ indicator, topic, period }),
    tiles: mapSpec({ indicator, topic, period, layout: "tiles" }),
    much: howMuch(
      found,
      countryFrame(
        catalogue["reporting-matrix"],
        (await districts()).map(({ area }) => area),
      ),
      true,
    ),
  };
}
