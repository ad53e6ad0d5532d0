import { formatPeriod } from "../../i18n/formats.ts";
import type { BarsSpec } from "../../model/chart.ts";
import { schoolYearBounds, schoolYears } from "../../model/period.ts";
import type { ChartContext } from "../context.ts";
import { best } from "../figure.ts";
import type { Figure } from "../figure.ts";
import type { ChartRow } from "../rows.ts";
import { yearName } from "../words.ts";

/** A year of the axis and what is known of it. */
export interface Bar extends Figure {
  readonly indicator: string;
  readonly type: "school_year" | "calendar_year";
  readonly period: string;
  /** The label on the axis, "2018/19". */
  readonly short: string;
  readonly start: string;
}

type Slot = Pick<Bar, "type" | "period" | "start">;

const schoolYear = (period: string): Slot => ({ type: "school_year", period, start: schoolYearBounds(period).start });
const calendarYear = (year: number): Slot => ({ type: "calendar_year", period: String(year), start: `${year}-01-01` });

const slotOf = ({ period_type, period }: ChartRow): readonly Slot[] => {
  if (period_type === "school_year") return [schoolYear(period)];
  return period_type === "calendar_year" ? [calendarYear(Number(period))] : [];
};

/** Care is counted by calendar year: without a gap from the first to the last. All else runs by the mechanism's school years. */
function axis(spec: BarsSpec, slots: readonly Slot[]): readonly Slot[] {
  const years = slots.filter(({ type }) => type === "calendar_year").map(({ period }) => Number(period));
  if (spec.topic !== "care" || years.length === 0) return schoolYears.map(schoolYear);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => calendarYear(first + i));
}

/** The bars of one place: every year of the axis in order of time, also those for which nobody published a figure. */
export function bars(spec: BarsSpec, rows: readonly ChartRow[], { language }: ChartContext): readonly Bar[] {
  const usable = rows.filter((row) => row.indicator === spec.indicator && row.breakdown === null
    && (row.institution_kind === null || row.institution_kind === "all"));
  const slots = usable.flatMap(slotOf);
  const byPeriod = new Map([...axis(spec, slots), ...slots].map((slot) => [slot.period, slot]));
  return [...byPeriod.values()]
    .filter(({ start }) => Number(start.slice(0, 4)) >= (spec.from ?? 0) && Number(start.slice(0, 4)) <= (spec.to ?? Infinity))
    .sort((a, b) => a.start.localeCompare(b.start))
    .map((slot) => {
      const known = usable.filter(({ period, period_type }) => period === slot.period && period_type === slot.type);
      const label = yearName(slot.type, slot.period, language);
      const short = formatPeriod(slot.period, slot.type, language, "short");
      return { ...slot, indicator: spec.indicator, short, ...best(known, label, language) };
    });
}
