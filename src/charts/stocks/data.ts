import type { StocksSpec } from "../../model/chart.ts";
import { formatNumber } from "../../i18n/formats.ts";
import type { ChartContext } from "../context.ts";
import { indicatorName } from "../context.ts";
import type { Note } from "../described.ts";
import { figure, leftOut, preferred, valued } from "../figure.ts";
import type { Figure, Valued } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { dateOf } from "../steps/data.ts";
import { careWords, day, yearName } from "../words.ts";

/** A stock on a day. */
export interface StockPoint extends Figure {
  readonly indicator: string;
  /** ISO date; a month and a year count from their last day. */
  readonly date: string;
  /** The date the way the source has it, in words. */
  readonly when: string;
}

/** All that is known of an indicator, in order of time. */
export interface StockLine {
  readonly indicator: string;
  readonly points: readonly Valued<StockPoint>[];
  /** Days for which a figure exists and is withheld; nothing of it is drawn. */
  readonly hidden: readonly StockPoint[];
}

const whenOf = ({ period_type, period }: ChartRow, { language }: ChartContext): string =>
  (period_type === "calendar_year" ? yearName("calendar_year", period, language) : day(period, language));

const labelOf = (row: ChartRow, context: ChartContext): string => `${indicatorName(row.indicator, context)}, ${whenOf(row, context)}`;

/** Rows on one day of one indicator, the best founded first. What has no day has no place on an axis of time. */
function sameDay(spec: StocksSpec, rows: readonly ChartRow[]): readonly { readonly date: string; readonly rows: readonly ChartRow[] }[] {
  const usable = rows.flatMap((row) => {
    const date = dateOf(row);
    const known = row.value !== null || row.value_state === "c";
    return date === null || !known || row.dating === "undated" || row.breakdown !== null || !spec.indicators.includes(row.indicator) ? [] : [{ date, row }];
  });
  return [...Map.groupBy(usable, ({ date, row }) => `${row.indicator} ${date}`).values()].flatMap((same) => {
    const date = same[0]?.date;
    return date === undefined ? [] : [{ date, rows: same.map(({ row }) => row).sort(preferred) }];
  });
}

/** The lines; of two figures for one day the better founded is drawn. */
export function stocks(spec: StocksSpec, rows: readonly ChartRow[], context: ChartContext): readonly StockLine[] {
  const points = sameDay(spec, rows).flatMap(({ date, rows: same }): readonly StockPoint[] => {
    const row = same.find(({ charted }) => charted);
    return row === undefined ? [] : [{ ...figure(row, labelOf(row, context), context.language), indicator: row.indicator, date, when: whenOf(row, context) }];
  }).sort((a, b) => a.date.localeCompare(b.date));
  return spec.indicators.map((indicator) => {
    const own = points.filter((point) => point.indicator === indicator);
    return { indicator, points: own.filter(valued), hidden: own.filter(({ value_state }) => value_state === "c") };
  });
}

/** Doubted figures that stay out of the chart, so that their doubt can be told. */
export const keptOut = (spec: StocksSpec, rows: readonly ChartRow[], context: ChartContext): readonly Figure[] =>
  sameDay(spec, rows).flatMap(({ rows: same }) => same)
    .filter(({ charted, value_state }) => !charted && value_state === null)
    .map((row) => leftOut(row, labelOf(row, context), context.language))
    .filter(({ doubt }) => doubt !== null);

/** Figures for one day that are not the same, in words. */
export const differing = (spec: StocksSpec, rows: readonly ChartRow[], context: ChartContext): readonly Note[] =>
  sameDay(spec, rows).flatMap(({ rows: same }): Note[] => {
    const [first, ...others] = same.filter(({ charted, value_state }) => charted && value_state === null);
    const values = others.flatMap(({ value }) => (value === null || value === first?.value ? [] : [formatNumber(value, context.language)]));
    return first === undefined || values.length === 0 ? []
      : [{ kind: "disagreeing", text: careWords(context.language).stocks.differing(labelOf(first, context), values.join(", ")) }];
  });
