import type { StepsSpec } from "../../model/chart.ts";
import type { InstitutionKind } from "../../model/codes.ts";
import type { ChartContext } from "../figures/context.ts";
import type { Note } from "../described.ts";
import { figure, valued } from "../figures/figure.ts";
import type { Figure, Valued } from "../figures/figure.ts";
import { byDate, dateOf, differingOn, doubtedOut, sameDay } from "../lines/data.ts";
import type { DatedPoint, PointLine } from "../lines/data.ts";
import type { ChartRow } from "../rows/observations.ts";
import { chartWords, day, shortKind, yearName } from "../words/words.ts";

/** A stock on a day, of a kind of institution. */
export interface Point extends DatedPoint {
  readonly kind: InstitutionKind;
}
/** A number that is only about right. */
export const isHollow = ({ qualifier }: Point): boolean => qualifier === "about";
export type ValuedPoint = Valued<Point>;

/** One line: all that is known of a kind, in order of time. */
export interface Line extends PointLine<Point> {
  readonly kind: InstitutionKind;
}

const kinds: readonly InstitutionKind[] = ["all", "DDLRG", "DDUI", "DMSGD"];

function pointOf(row: ChartRow, date: string, { language }: ChartContext): Point {
  const kind = row.institution_kind ?? "all";
  const when =
    row.period_type === "calendar_year" ? yearName("calendar_year", row.period, language) : day(row.period, language);
  return { ...figure(row, `${shortKind(kind, language)}, ${when}`, language), kind, date, when };
}

const labelOf = (row: ChartRow, context: ChartContext): string => pointOf(row, "", context).label;

const about = ({ indicator }: StepsSpec, rows: readonly ChartRow[]): readonly ChartRow[] =>
  rows.filter((row) => row.indicator === indicator && row.breakdown === null && row.value !== null);

const days = (spec: StepsSpec, rows: readonly ChartRow[]) =>
  sameDay(
    about(spec, rows).filter(({ charted }) => charted),
    ({ institution_kind }) => institution_kind ?? "all",
  );

/** The lines; of two figures for one day the better founded is drawn. */
export function lines(spec: StepsSpec, rows: readonly ChartRow[], context: ChartContext): readonly Line[] {
  const points = days(spec, rows)
    .flatMap(({ date, rows: [row] }) => (row === undefined ? [] : [pointOf(row, date, context)]))
    .filter(valued);
  return kinds
    .map((kind) => ({ kind, points: points.filter((point) => point.kind === kind).sort(byDate) }))
    .filter((line) => line.points.length > 0);
}

/** Doubted figures that stay out of the chart, so that their doubt can be told. */
export const excluded = (spec: StepsSpec, rows: readonly ChartRow[], context: ChartContext): readonly Figure[] =>
  doubtedOut(
    about(spec, rows).filter((row) => !row.charted && dateOf(row) !== null),
    (row) => labelOf(row, context),
    context.language,
  );

/** Figures for one day that are not the same, in words. */
export const differing = (spec: StepsSpec, rows: readonly ChartRow[], context: ChartContext): readonly Note[] =>
  differingOn(
    days(spec, rows),
    (row) => labelOf(row, context),
    chartWords(context.language).steps.differing,
    context.language,
  );
