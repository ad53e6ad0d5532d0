import { formatNumber } from "../../i18n/formats.ts";
import { codes as bg } from "../../i18n/bg/codes.ts";
import { codes as en } from "../../i18n/en/codes.ts";
import type { StepsSpec } from "../../model/chart.ts";
import type { InstitutionKind } from "../../model/codes.ts";
import type { ChartContext } from "../context.ts";
import type { Note } from "../described.ts";
import { figure, leftOut, preferred, valued } from "../figure.ts";
import type { Figure, Valued } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { chartWords, day, yearName } from "../words.ts";

/** A stock on a day. */
export interface Point extends Figure {
  readonly kind: InstitutionKind;
  /** ISO date; a month counts from its last day. */
  readonly date: string;
  /** The date the way the source has it, in words. */
  readonly when: string;
}
export type ValuedPoint = Valued<Point>;

/** One line: all that is known of a kind, in order of time. */
export interface Line {
  readonly kind: InstitutionKind;
  readonly points: readonly ValuedPoint[];
}

const kinds: readonly InstitutionKind[] = ["all", "DDLRG", "DDUI", "DMSGD"];

/** The last day of "2015-08"; a full date as it is; nothing else has a place on the axis of time. */
export function dateOf({ period_end, period }: Pick<ChartRow, "period_end" | "period">): string | null {
  if (period_end !== null) return period_end;
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  return month === undefined ? null : new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

function pointOf(row: ChartRow, date: string, { language }: ChartContext): Point {
  const kind = row.institution_kind ?? "all";
  const short = (language === "bg" ? bg : en).institutionShort[kind];
  const when = row.period_type === "calendar_year" ? yearName("calendar_year", row.period, language) : day(row.period, language);
  return { ...figure(row, `${short}, ${when}`, language), kind, date, when };
}

function dated(spec: StepsSpec, rows: readonly ChartRow[]): ReadonlyMap<string, readonly ChartRow[]> {
  const usable = rows.filter((row) => row.indicator === spec.indicator && row.breakdown === null && row.charted && row.value !== null);
  return Map.groupBy(usable, (row) => `${row.institution_kind ?? "all"} ${dateOf(row) ?? ""}`);
}

/** The lines; of two figures for one day the better founded is drawn. */
export function lines(spec: StepsSpec, rows: readonly ChartRow[], context: ChartContext): readonly Line[] {
  const points = [...dated(spec, rows).values()].flatMap((same) => {
    const [row] = [...same].sort(preferred);
    const date = row === undefined ? null : dateOf(row);
    return row === undefined || date === null ? [] : [pointOf(row, date, context)];
  }).filter(valued);
  return kinds
    .map((kind) => ({ kind, points: points.filter((point) => point.kind === kind).sort((a, b) => a.date.localeCompare(b.date)) }))
    .filter((line) => line.points.length > 0);
}

/** Doubted figures that stay out of the chart, so that their doubt can be told. */
export const excluded = (spec: StepsSpec, rows: readonly ChartRow[], context: ChartContext): readonly Figure[] =>
  rows.filter((row) => row.indicator === spec.indicator && row.breakdown === null && !row.charted && row.value !== null && dateOf(row) !== null)
    .map((row) => leftOut(row, pointOf(row, dateOf(row) ?? "", context).label, context.language))
    .filter(({ doubt }) => doubt !== null);

/** Figures for one day that are not the same, in words. */
export function differing(spec: StepsSpec, rows: readonly ChartRow[], context: ChartContext): readonly Note[] {
  const words = chartWords(context.language).steps;
  return [...dated(spec, rows).values()].flatMap((same): Note[] => {
    const [first, ...others] = [...same].sort(preferred);
    const values = others.flatMap(({ value }) => (value === null || value === first?.value ? [] : [value]));
    const date = first === undefined ? null : dateOf(first);
    if (first === undefined || date === null || values.length === 0) return [];
    const text = values.map((value) => formatNumber(value, context.language)).join(", ");
    return [{ kind: "disagreeing", text: words.differing(pointOf(first, date, context).label, text) }];
  });
}
