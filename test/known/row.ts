import type { KnownRow } from "../../src/known/whole.ts";

/** A comparable whole for a school year, unless something else is asked for. */
export function knownRow(change: Partial<KnownRow> = {}): KnownRow {
  const { area = "BG415", period = "2018/2019" } = change;
  return {
    observation: `sweeps ${area} ${period}`,
    indicator: "sweeps",
    area,
    period_type: "school_year",
    period,
    period_start: null,
    period_end: null,
    extent: "full",
    reaches: "whole_period",
    until: null,
    dating: "printed",
    counts: "all",
    nature: "flow",
    breakdown: null,
    institution_kind: null,
    value: 371,
    value_state: null,
    qualifier: "exact",
    charted: true,
    doubt_bg: null,
    doubt_en: null,
    disagreeing: 0,
    source: "a",
    ...change,
  };
}
