import type { StocksSpec } from "../../model/chart.ts";
import { formatPeriod } from "../../i18n/formats.ts";
import { isPlain, isStated } from "../../known/whole.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorName } from "../figures/context.ts";
import type { Note } from "../described.ts";
import { figure, valued } from "../figures/figure.ts";
import type { Figure } from "../figures/figure.ts";
import { byDate, dateOf, differingOn, doubtedOut, sameDay } from "../lines/data.ts";
import type { DatedPoint, PointLine } from "../lines/data.ts";
import type { ChartRow } from "../rows/observations.ts";
import { careWords, day, yearName } from "../words/words.ts";

/** A stock on a day, of an indicator. */
export interface StockPoint extends DatedPoint {
  readonly indicator: string;
}

/** A number that is not exact. */
export const isHollow = ({ qualifier }: StockPoint): boolean => qualifier !== "exact";

/** All that is known of an indicator, in order of time. */
export interface StockLine extends PointLine<StockPoint> {
  readonly indicator: string;
  /** Days for which a figure exists and is withheld; nothing of it is drawn. */
  readonly hidden: readonly StockPoint[];
}

const whenOf = ({ period_type, period }: ChartRow, { language }: ChartContext): string => {
  if (period_type === "calendar_year") return yearName("calendar_year", period, language);
  return period_type === "range" ? formatPeriod(period, "range", language) : day(period, language);
};

const labelOf = (row: ChartRow, context: ChartContext): string =>
  `${indicatorName(row.indicator, context)}, ${whenOf(row, context)}`;

/** Whether a row may be a point of a line: all that its indicator counts, at a date. */
const isPoint = (row: ChartRow): boolean =>
  isPlain(row) &&
  row.nature === "stock" &&
  row.period_type !== "range" &&
  row.dating !== "undated" &&
  dateOf(row) !== null;

const about = (spec: StocksSpec, rows: readonly ChartRow[]): readonly ChartRow[] =>
  rows.filter((row) => spec.indicators.includes(row.indicator) && isStated(row));

const days = (spec: StocksSpec, rows: readonly ChartRow[]) =>
  sameDay(about(spec, rows).filter(isPoint), ({ indicator }) => indicator);

const pointOf = (row: ChartRow, date: string, context: ChartContext): StockPoint => ({
  ...figure(row, labelOf(row, context), context.language),
  indicator: row.indicator,
  date,
  when: whenOf(row, context),
});

/** The lines; of two figures for one day the better founded is drawn. */
export function stocks(spec: StocksSpec, rows: readonly ChartRow[], context: ChartContext): readonly StockLine[] {
  const points = days(spec, rows)
    .flatMap(({ date, rows: same }): readonly StockPoint[] => {
      const row = same.find(({ charted }) => charted);
      return row === undefined ? [] : [pointOf(row, date, context)];
    })
    .sort(byDate);
  return spec.indicators.map((indicator) => {
    const own = points.filter((point) => point.indicator === indicator);
    return { indicator, points: own.filter(valued), hidden: own.filter(({ value_state }) => value_state === "c") };
  });
}

/** Figures at a date or for a stretch of time that stand in no line: of a group, of something else, or for a period. */
export const beside = (spec: StocksSpec, rows: readonly ChartRow[], context: ChartContext): readonly StockPoint[] =>
  about(spec, rows)
    .filter((row) => !isPoint(row) && row.dating !== "undated")
    .map((row) => pointOf(row, dateOf(row) ?? row.period, context))
    .sort((a, b) => spec.indicators.indexOf(a.indicator) - spec.indicators.indexOf(b.indicator) || byDate(a, b));

/** Figures without a date. */
export const undated = (spec: StocksSpec, rows: readonly ChartRow[]): readonly ChartRow[] =>
  about(spec, rows).filter(({ dating }) => dating === "undated");

/** Doubted figures that stay out of the chart, so that their doubt can be told. */
export const keptOut = (spec: StocksSpec, rows: readonly ChartRow[], context: ChartContext): readonly Figure[] =>
  doubtedOut(
    days(spec, rows)
      .flatMap(({ rows: same }) => same)
      .filter(({ charted, value_state }) => !charted && value_state === null),
    (row) => labelOf(row, context),
    context.language,
  );

/** Figures for one day that are not the same, in words. */
export const differing = (spec: StocksSpec, rows: readonly ChartRow[], context: ChartContext): readonly Note[] =>
  differingOn(
    days(spec, rows),
    (row) => labelOf(row, context),
    careWords(context.language).stocks.differing,
    context.language,
  );
