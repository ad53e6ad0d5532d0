import { seriesSpec } from "../charts/catalogue.ts";
import type { BarsSpec } from "../model/chart.ts";
import type { IndicatorRow, ObservationRow } from "../model/rows.ts";
import type { District } from "./district.ts";
import { allLookups } from "./facts.ts";

/** What a reader may choose from on a district's page, and the chart that stands there before. */
export interface LiveChoices {
  readonly indicators: readonly IndicatorRow[];
  readonly years: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly spec: BarsSpec;
}

const isYearly = (row: ObservationRow, area: string): boolean =>
  row.area === area && row.area_level === "district" && row.breakdown === null && row.charted && row.period_start !== null
  && row.value_state !== "x" && (row.period_type === "school_year" || row.period_type === "calendar_year");

/** The indicators that have a chart of their own on the page already: another one is shown first if there is any. */
const shownAbove: readonly string[] = ["sweeps", "children_returned", "coverage_teams"];

/** The indicators with a yearly figure in the district and the years they speak of; nothing if there is none. */
export async function liveChoices(district: District): Promise<LiveChoices | undefined> {
  const yearly = district.observations.filter((row) => isYearly(row, district.area.area));
  const count = (indicator: string) => yearly.filter((row) => row.indicator === indicator).length;
  const indicators = [...(await allLookups()).indicators.values()].filter((row) => count(row.indicator) > 0);
  const weight = ({ indicator }: IndicatorRow) => count(indicator) - (shownAbove.includes(indicator) ? yearly.length : 0);
  const first = indicators.toSorted((a, b) => weight(b) - weight(a))[0];
  if (first === undefined) return undefined;
  const begun = yearly.map((row) => Number(row.period_start?.slice(0, 4)));
  const [from, to] = [Math.min(...begun, 2017), Math.max(...begun, 2025)];
  const years = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  const spec = seriesSpec({ indicator: first.indicator, topic: first.topic, from, to });
  return { indicators, years, from, to, spec };
}
