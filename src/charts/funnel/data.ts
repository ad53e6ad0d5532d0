import type { FunnelSpec, FunnelStep, FunnelStepId } from "../../model/chart.ts";
import type { ChartContext } from "../figures/context.ts";
import { best, missing, undisputed, valued } from "../figures/figure.ts";
import type { Figure } from "../figures/figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { shownYears } from "../figures/shown-years.ts";
import { schoolWords } from "../words/words.ts";

/** A step in one school year. */
export interface Step extends Figure {
  readonly step: FunnelStepId;
  readonly indicator: string;
  /** Counted from records, not published by anybody. */
  readonly records: boolean;
  /** It counts children of an earlier step, as its figure says of itself. */
  readonly within: boolean;
  /** The share of an earlier step in percent, where both count the same children; else null. */
  readonly share: { readonly of: FunnelStepId; readonly percent: number } | null;
}

export interface Funnel {
  readonly period: string;
  readonly steps: readonly Step[];
}

type Bare = Omit<Step, "share" | "within">;

const inYear = (spec: FunnelSpec, rows: readonly ChartRow[], period: string): readonly ChartRow[] =>
  rows.filter(
    (row) =>
      row.period === period &&
      row.period_type === "school_year" &&
      spec.steps.some(({ indicator }) => indicator === row.indicator),
  );

/**
 * A step's figure: of the breakdowns that state it the first that has a number, else what is known of its emptiness.
 */
function stepOf(
  { step, indicator, breakdowns }: FunnelStep,
  rows: readonly ChartRow[],
  { language }: ChartContext,
): Bare {
  const label = schoolWords(language).funnel.named[step];
  const found = breakdowns.map((breakdown) => {
    const same = rows.filter((row) => row.indicator === indicator && row.breakdown === breakdown);
    return {
      figure: same.length === 0 ? missing(label) : best(same, label, language),
      records: same.some(({ dataset }) => dataset === "register"),
    };
  });
  const chosen =
    found.find(({ figure }) => valued(figure)) ??
    found.find(({ figure }) => figure.value_state !== "x") ??
    found.find(({ figure }) => figure.leftOut) ??
    found[0];
  return { ...(chosen?.figure ?? missing(label)), records: chosen?.records ?? false, step, indicator };
}

/**
 * Whether a step's figure is a part of an earlier step's: both are counted from the same records, or its own row says
 * so.
 */
function isWithin(one: Bare, { of }: FunnelStep, all: readonly Bare[]): boolean {
  const base = all.find(({ step }) => step === of?.step);
  if (base === undefined || !valued(one) || !valued(base)) return false;
  return (one.records && base.records) || (one.row?.part_of ?? null) === base.row?.observation;
}

/** Exact, whole, undoubted, of one origin, and the one a part of the other: only then two counts may be divided. */
function shareOf(one: Bare, { of }: FunnelStep, all: readonly Bare[]): Step["share"] {
  const base = all.find(({ step }) => step === of?.step);
  if (of === null || base === undefined || !valued(one) || !valued(base) || base.value === 0) return null;
  const sure = [one, base].every((figure) => figure.qualifier === "exact" && !figure.part && undisputed(figure));
  const together =
    (one.records && base.records) ||
    (of.within === "source" &&
      one.source !== null &&
      one.source === base.source &&
      one.row?.part_of === base.row?.observation);
  return sure && together && one.value <= base.value ? { of: of.step, percent: (100 * one.value) / base.value } : null;
}

/** The steps of one year's rows. */
function stepsOf(spec: FunnelSpec, rows: readonly ChartRow[], context: ChartContext): readonly Step[] {
  const bare = spec.steps.map((step) => stepOf(step, rows, context));
  return spec.steps.flatMap((step, i) => {
    const one = bare[i];
    return one === undefined ? [] : [{ ...one, within: isWithin(one, step, bare), share: shareOf(one, step, bare) }];
  });
}

/**
 * The latest school year in which one step is a share of another, else with two steps known, else with one; without
 * any, the first there is.
 */
function latest(spec: FunnelSpec, rows: readonly ChartRow[], context: ChartContext): string {
  const years = shownYears(rows);
  const by = new Map(years.map((year) => [year, stepsOf(spec, inYear(spec, rows, year), context)]));
  const last = (is: (steps: readonly Step[]) => boolean) => years.findLast((year) => is(by.get(year) ?? []));
  const known = (least: number) => (steps: readonly Step[]) => steps.filter(valued).length >= least;
  return (
    last((steps) => steps.some(({ share }) => share !== null)) ??
    last(known(2)) ??
    last(known(1)) ??
    years.findLast((year) => inYear(spec, rows, year).some(({ value_state }) => value_state === "c")) ??
    years[0]
  );
}

/** The steps of one school year in their order; a share only where nothing but the step differs. */
export function funnel(spec: FunnelSpec, rows: readonly ChartRow[], context: ChartContext): Funnel {
  const period = spec.period ?? latest(spec, rows, context);
  return { period, steps: stepsOf(spec, inYear(spec, rows, period), context) };
}

/** Counted in children, so that its bar may stand beside the others. */
export const ofChildren = ({ indicator }: Pick<Step, "indicator">): boolean => indicator !== "addresses_visited";
