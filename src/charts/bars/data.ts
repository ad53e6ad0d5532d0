import { formatPeriod } from "../../i18n/formats.ts";
import { knowledgeOf } from "../../known/knowledge.ts";
import type { Knowledge } from "../../known/knowledge.ts";
import { isPlain, isStated } from "../../known/whole.ts";
import type { BarsSpec, YearSlot } from "../../model/chart.ts";
import { schoolYearBounds } from "../../model/period.ts";
import type { ChartContext } from "../figures/context.ts";
import { best } from "../figures/figure.ts";
import type { Figure } from "../figures/figure.ts";
import { isOfficialSeries } from "../words/official.ts";
import type { ChartRow } from "../rows/observations.ts";
import { shownYears } from "../figures/shown-years.ts";
import { yearName } from "../words/words.ts";

/** A year of the axis and what is known of it. */
export interface Bar extends Figure, YearSlot {
  readonly indicator: string;
  /** The label on the axis, "2018/19". */
  readonly short: string;
  /** Everything that was found of the year, also what is no bar. */
  readonly knowledge: Knowledge<ChartRow>;
}

const schoolYear = (period: string): YearSlot => ({
  type: "school_year",
  period,
  start: schoolYearBounds(period).start,
});
const calendarYear = (year: number): YearSlot => ({
  type: "calendar_year",
  period: String(year),
  start: `${year}-01-01`,
});

const slotOf = ({ period_type, period }: ChartRow): readonly YearSlot[] => {
  if (period_type === "school_year") return [schoolYear(period)];
  return period_type === "calendar_year" ? [calendarYear(Number(period))] : [];
};

/** The rows that may be bars: all that the indicator counts, in a year. A year without a number is one too. */
const plainRows = (spec: BarsSpec, rows: readonly ChartRow[]): readonly ChartRow[] =>
  rows.filter((row) => row.indicator === spec.indicator && isPlain(row));

/** The calendar years from the first to the last, without a gap. */
function calendarAxis(slots: readonly YearSlot[]): readonly YearSlot[] {
  const years = slots.map(({ period }) => Number(period));
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => calendarYear(first + i));
}

/**
 * Years of one kind stand on an axis: calendar years in care, and where nothing is known of a school year; else school
 * years.
 */
function axis(spec: BarsSpec, rows: readonly ChartRow[]): readonly YearSlot[] {
  const slots = rows.filter(isStated).flatMap(slotOf);
  const [school, calendar] = (["school_year", "calendar_year"] as const).map((kind) =>
    slots.filter(({ type }) => type === kind),
  );
  const isCalendar = calendar !== undefined && calendar.length > 0 && (spec.topic === "care" || school?.length === 0);
  if (isCalendar) return calendarAxis(calendar);
  const expected = isOfficialSeries(rows) ? [] : shownYears(rows).map(schoolYear);
  const known = new Map([...expected, ...(school ?? [])].map((slot) => [slot.period, slot]));
  return [...known.values()];
}

/**
 * The years that bars of these rows stand on, in order of time; rows of several places give the years that they share.
 */
export const yearsOf = (spec: BarsSpec, rows: readonly ChartRow[]): readonly YearSlot[] =>
  axis(spec, plainRows(spec, rows))
    .filter(
      ({ start }) =>
        Number(start.slice(0, 4)) >= (spec.from ?? 0) && Number(start.slice(0, 4)) <= (spec.to ?? Infinity),
    )
    .toSorted((a, b) => a.start.localeCompare(b.start));

/** The bars of one place: every year of the axis in order of time, also those for which we found no figure. */
export function bars(spec: BarsSpec, rows: readonly ChartRow[], { language }: ChartContext): readonly Bar[] {
  const own = rows.filter(({ indicator }) => indicator === spec.indicator);
  const usable = plainRows(spec, rows);
  return (spec.shared?.years ?? yearsOf(spec, rows)).map((slot) => {
    const known = usable.filter(({ period, period_type }) => period === slot.period && period_type === slot.type);
    const label = yearName(slot.type, slot.period, language);
    const short = formatPeriod(slot.period, slot.type, language, "short");
    return {
      ...slot,
      indicator: spec.indicator,
      short,
      knowledge: knowledgeOf(own, slot),
      ...best(known, label, language),
    };
  });
}

/**
 * What was found of the years of the axis besides their bars: groups, further counts for a part, what is kept of them.
 */
export const besides = (all: readonly Bar[]): readonly { readonly bar: Bar; readonly row: ChartRow }[] =>
  all.flatMap((bar) =>
    [...bar.knowledge.rows, ...bar.knowledge.others]
      .filter(
        (row) => row.period === bar.period && row.period_type === bar.type && row.observation !== bar.row?.observation,
      )
      .map((row) => ({ bar, row })),
  );

/** What was found that belongs to no one year of the axis: dates, ranges, other years, things without a date. */
export const elsewhere = (
  all: readonly Bar[],
  rows: readonly ChartRow[],
  { indicator }: Pick<BarsSpec, "indicator">,
): readonly ChartRow[] => {
  const years = new Set(all.map(({ type, period }) => `${type} ${period}`));
  return rows.filter(
    (row) => row.indicator === indicator && isStated(row) && !years.has(`${row.period_type} ${row.period}`),
  );
};
