import { formatPeriod } from "../../i18n/formats.ts";
import type { BarsSpec, YearSlot } from "../../model/chart.ts";
import { schoolYearBounds, schoolYears } from "../../model/period.ts";
import type { ChartContext } from "../context.ts";
import { best } from "../figure.ts";
import type { Figure } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { yearName } from "../words.ts";

/** A year of the axis and what is known of it. */
export interface Bar extends Figure, YearSlot {
  readonly indicator: string;
  /** The label on the axis, "2018/19". */
  readonly short: string;
}

const schoolYear = (period: string): YearSlot => ({ type: "school_year", period, start: schoolYearBounds(period).start });
const calendarYear = (year: number): YearSlot => ({ type: "calendar_year", period: String(year), start: `${year}-01-01` });

const slotOf = ({ period_type, period }: ChartRow): readonly YearSlot[] => {
  if (period_type === "school_year") return [schoolYear(period)];
  return period_type === "calendar_year" ? [calendarYear(Number(period))] : [];
};

/** Care is counted by calendar year: without a gap from the first to the last. All else runs by the mechanism's school years. */
function axis(spec: BarsSpec, slots: readonly YearSlot[]): readonly YearSlot[] {
  const years = slots.filter(({ type }) => type === "calendar_year").map(({ period }) => Number(period));
  if (spec.topic !== "care" || years.length === 0) return schoolYears.map(schoolYear);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => calendarYear(first + i));
}

const usableRows = (spec: BarsSpec, rows: readonly ChartRow[]): readonly ChartRow[] =>
  rows.filter((row) => row.indicator === spec.indicator && row.breakdown === null && (row.institution_kind === null || row.institution_kind === "all"));

/** The years that bars of these rows stand on, in order of time; rows of several places give the years that they share. */
export function yearsOf(spec: BarsSpec, rows: readonly ChartRow[]): readonly YearSlot[] {
  const slots = usableRows(spec, rows).flatMap(slotOf);
  const byPeriod = new Map([...axis(spec, slots), ...slots].map((slot) => [slot.period, slot]));
  return [...byPeriod.values()]
    .filter(({ start }) => Number(start.slice(0, 4)) >= (spec.from ?? 0) && Number(start.slice(0, 4)) <= (spec.to ?? Infinity))
    .sort((a, b) => a.start.localeCompare(b.start));
}

/** The bars of one place: every year of the axis in order of time, also those for which nobody published a figure. */
export function bars(spec: BarsSpec, rows: readonly ChartRow[], { language }: ChartContext): readonly Bar[] {
  const usable = usableRows(spec, rows);
  return (spec.shared?.years ?? yearsOf(spec, rows))
    .map((slot) => {
      const known = usable.filter(({ period, period_type }) => period === slot.period && period_type === slot.type);
      const label = yearName(slot.type, slot.period, language);
      const short = formatPeriod(slot.period, slot.type, language, "short");
      return { ...slot, indicator: spec.indicator, short, ...best(known, label, language) };
    });
}
