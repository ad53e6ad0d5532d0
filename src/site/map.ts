import { catalogue, mapSpec } from "../charts/catalogue.ts";
import type { MapSpec } from "../model/chart.ts";
import { schoolYears } from "../model/period.ts";
import type { IndicatorRow, ObservationRow } from "../model/rows.ts";
import { districts } from "./district.ts";
import { allLookups, rowsOf } from "./facts.ts";

/** What a reader may choose from on the map's page, the maps that stand there before, and how much there is at all. */
export interface MapChoices {
  readonly indicators: readonly IndicatorRow[];
  readonly borders: MapSpec;
  readonly tiles: MapSpec;
  /** Figures of the education mechanism by district, indicator and school year: known, and thinkable. */
  readonly known: number;
  readonly thinkable: number;
}

const inYears = (row: ObservationRow): boolean => schoolYears.some((year) => year === row.period);

/** The figures that a map can show: totals of a school year, withheld or not, and not too doubtful. */
const mappable = async (): Promise<readonly ObservationRow[]> => (await rowsOf("observations", [
  { column: "area_level", is: "oneOf", values: ["district", "municipality"] },
  { column: "period_type", is: "equal", value: "school_year" },
  { column: "breakdown", is: "null" },
])).filter((row) => row.charted && row.value_state !== "x" && inYears(row));

/** In how many districts an indicator has a figure in its best school year. */
function reach(indicator: string, rows: readonly ObservationRow[]): number {
  const own = rows.filter((row) => row.indicator === indicator && row.area_level === "district");
  return Math.max(0, ...[...Map.groupBy(own, ({ period }) => period).values()].map((some) => new Set(some.map(({ area }) => area)).size));
}

/** The indicators that have a figure to map, in their order, and the maps of the one that reaches most districts. */
export async function mapChoices(): Promise<MapChoices> {
  const rows = await mappable();
  const indicators = [...(await allLookups()).indicators.values()].filter(({ indicator }) => rows.some((row) => row.indicator === indicator));
  const first = indicators.toSorted((a, b) => reach(b.indicator, rows) - reach(a.indicator, rows))[0];
  if (first === undefined) throw new Error("map page: no district has a figure for a school year, so there is nothing to map");
  const { indicators: mechanism } = catalogue["reporting-matrix"];
  const cells = rows.filter((row) => row.area_level === "district" && mechanism.includes(row.indicator))
    .map(({ indicator, area, period }) => `${indicator} ${area} ${period}`);
  return {
    indicators,
    borders: mapSpec({ indicator: first.indicator, topic: first.topic }),
    tiles: mapSpec({ indicator: first.indicator, topic: first.topic, layout: "tiles" }),
    known: new Set(cells).size,
    thinkable: mechanism.length * (await districts()).length * schoolYears.length,
  };
}
