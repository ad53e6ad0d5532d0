import { yearsOf } from "../../charts/bars/data.ts";
import { seriesSpec } from "../../charts/catalogue.ts";
import { holds } from "../../known/holding.ts";
import type { BarsSpec } from "../../model/chart.ts";
import { schoolYears } from "../../model/period.ts";
import type { IndicatorRow, ObservationRow } from "../../model/rows.ts";
import { yearlyIndicators } from "./coverage.ts";
import type { District } from "./district.ts";
import { allLookups } from "../facts.ts";
import { chartRow } from "../parts/tell.ts";

/** What a reader may choose from on a district's page, and the chart that stands there before. */
export interface LiveChoices {
  readonly indicators: readonly IndicatorRow[];
  readonly years: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly spec: BarsSpec;
}

/** The rows of an indicator that stand on the axis of its chart by year: of several kinds of year only one does. */
export function onAxis(
  { indicator, topic }: Pick<IndicatorRow, "indicator" | "topic">,
  rows: readonly ObservationRow[],
): readonly ObservationRow[] {
  const own = rows.filter((row) => row.indicator === indicator && row.charted && holds(row, "plain"));
  const years = own.length === 0 ? [] : yearsOf(seriesSpec({ indicator, topic }), own.map(chartRow));
  return own.filter((row) => years.some(({ type, period }) => type === row.period_type && period === row.period));
}

/** The indicators with a yearly figure in the district and the years they speak of; nothing if there is none. */
export async function liveChoices(district: District): Promise<LiveChoices | undefined> {
  const own = district.observations.filter(
    ({ area, area_level }) => area === district.area.area && area_level === "district",
  );
  const all = [...(await allLookups()).indicators.values()]
    .map((indicator) => ({ indicator, rows: onAxis(indicator, own) }))
    .filter(({ rows }) => rows.length > 0);
  // Some indicators have a chart of their own on the page already: another one is shown first if there is any.
  const weight = ({ indicator: { indicator }, rows }: (typeof all)[number]) =>
    rows.length - (yearlyIndicators.includes(indicator) ? own.length : 0);
  const first = all.toSorted((a, b) => weight(b) - weight(a))[0]?.indicator;
  if (first === undefined) return undefined;
  const indicators = all.map(({ indicator }) => indicator);
  const begun = [...all.flatMap(({ rows }) => rows.map(({ period }) => period)), ...schoolYears].map((period) =>
    Number(period.slice(0, 4)),
  );
  const [from, to] = [Math.min(...begun), Math.max(...begun)];
  const years = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  const spec = seriesSpec({ indicator: first.indicator, topic: first.topic, from, to });
  return { indicators, years, from, to, spec };
}
