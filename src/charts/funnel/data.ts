import type { FunnelSpec, FunnelStep, FunnelStepId } from "../../model/chart.ts";
import { schoolYears } from "../../model/period.ts";
import type { ChartContext } from "../context.ts";
import { best, missing, undisputed, valued } from "../figure.ts";
import type { Figure } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { schoolWords } from "../words.ts";

/** A step in one school year. */
export interface Step extends Figure {
  readonly step: FunnelStepId;
  readonly indicator: string;
  /** Counted from records, not published by anybody. */
  readonly records: boolean;
  /** The share of an earlier step in percent, where both count the same children; else null. */
  readonly share: { readonly of: FunnelStepId; readonly percent: number } | null;
}

export interface Funnel {
  readonly period: string;
  readonly steps: readonly Step[];
}

type Bare = Omit<Step, "share">;

const inYear = (spec: FunnelSpec, rows: readonly ChartRow[], period: string): readonly ChartRow[] => rows.filter((row) =>
  row.period === period && row.period_type === "school_year" && spec.steps.some(({ indicator }) => indicator === row.indicator));

/** A step's figure: of the breakdowns that state it the first that has a number, else what is known of its emptiness. */
function stepOf({ step, indicator, breakdowns }: FunnelStep, rows: readonly ChartRow[], { language }: ChartContext): Bare {
  const label = schoolWords(language).funnel.named[step];
  const found = breakdowns.map((breakdown) => {
    const same = rows.filter((row) => row.indicator === indicator && row.breakdown === breakdown);
    return { figure: same.length === 0 ? missing(label) : best(same, label, language), records: same.some(({ dataset }) => dataset === "register") };
  });
  const chosen = found.find(({ figure }) => valued(figure)) ?? found.find(({ figure }) => figure.value_state !== "x")
    ?? found.find(({ figure }) => figure.leftOut) ?? found[0];
  return { ...(chosen?.figure ?? missing(label)), records: chosen?.records ?? false, step, indicator };
}

/** Exact, whole, undoubted, and not of mixed origin: only then two counts may be divided. */
function shareOf(one: Bare, { of }: FunnelStep, all: readonly Bare[]): Step["share"] {
  const base = all.find(({ step }) => step === of?.step);
  if (of === null || base === undefined || !valued(one) || !valued(base) || base.value === 0) return null;
  const sure = [one, base].every((figure) => figure.qualifier === "exact" && !figure.part && undisputed(figure));
  const together = (one.records && base.records) || (of.within === "source" && one.source !== null && one.source === base.source);
  return sure && together && one.value <= base.value ? { of: of.step, percent: (100 * one.value) / base.value } : null;
}

/** The latest school year with at least two steps known, else with one; without any, the first there is. */
function latest(spec: FunnelSpec, rows: readonly ChartRow[], context: ChartContext): string {
  const known = (year: string) =>
    spec.steps.filter((step) => valued(stepOf(step, inYear(spec, rows, year), context))).length;
  return schoolYears.findLast((year) => known(year) >= 2) ?? schoolYears.findLast((year) => known(year) === 1)
    ?? schoolYears.findLast((year) => inYear(spec, rows, year).some(({ value_state }) => value_state === "c")) ?? schoolYears[0];
}

/** The steps of one school year in their order; a share only where nothing but the step differs. */
export function funnel(spec: FunnelSpec, rows: readonly ChartRow[], context: ChartContext): Funnel {
  const period = spec.period ?? latest(spec, rows, context);
  const bare = spec.steps.map((step) => stepOf(step, inYear(spec, rows, period), context));
  return {
    period,
    steps: spec.steps.flatMap((step, i) => {
      const one = bare[i];
      return one === undefined ? [] : [{ ...one, share: shareOf(one, step, bare) }];
    }),
  };
}

/** Counted in children, so that its bar may stand beside the others. */
export const ofChildren = ({ indicator }: Pick<Step, "indicator">): boolean => indicator !== "addresses_visited";
