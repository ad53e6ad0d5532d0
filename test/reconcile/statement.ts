import type { Indicator } from "../../src/intake/published/indicator.ts";
import type { Source } from "../../src/intake/published/source.ts";
import type { Figure } from "../../src/intake/published/figure.ts";
import type { Statement } from "../../src/reconcile/observations/statements.ts";

const figure: Figure = {
  figure_id: "f-1",
  indicator: "sweeps",
  area_level: "district",
  area_code: "BG415",
  municipality: null,
  period_type: "school_year",
  period_label: "2018/2019",
  period_start: "2018-09-15",
  period_end: "2019-09-14",
  extent: "full",
  dating: "printed",
  value: 371,
  qualifier: "exact",
  group: null,
  institution_kind: null,
  note: "",
  source_id: "s-1",
  counts: "all",
  of_figure: null,
  reaches: "whole_period",
  until: null,
  nature: "flow",
  same_statement_as: null,
  evidence: "",
};
const source: Source = {
  source_id: "s-1",
  url: null,
  publisher: "someone",
  title: null,
  published_date: null,
  kind: "official",
  language: "bg",
  reading: null,
};
const indicator: Indicator = {
  indicator: "sweeps",
  topic: "school",
  unit: "sweeps",
  kind: "flow",
  counts_persons: false,
  name_bg: "Обходи",
  name_en: "Sweeps",
  definition_bg: "Обходи",
  definition_en: "Sweeps",
};

interface Parts {
  readonly figure?: Partial<Figure>;
  readonly source?: Partial<Source>;
  readonly indicator?: Partial<Indicator>;
  readonly rest?: Partial<Omit<Statement, "figure" | "source" | "indicator">>;
}

/** A statement on the sweeps of Kyustendil in 2018/2019, with some of its parts replaced. */
export const statement = (parts: Parts = {}): Statement => ({
  figure: { ...figure, ...parts.figure },
  source: { ...source, ...parts.source },
  indicator: { ...indicator, ...parts.indicator },
  area: "BG415",
  breakdown: null,
  doubts: [],
  charted: true,
  original: null,
  ...parts.rest,
});
