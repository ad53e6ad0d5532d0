import type { Figure } from "../../intake/published/figure.ts";
import type { Indicator } from "../../intake/published/indicator.ts";
import type { Published } from "../../intake/published/published.ts";
import type { Source } from "../../intake/published/source.ts";
import type { Vocabulary } from "../../intake/vocabulary.ts";
import { existing } from "../existing.ts";
import { doubtNotes } from "./doubts.ts";
import type { DoubtNote } from "./doubts.ts";

/** A figure with all that is known of it: who says so, of which group it speaks, and what is doubtful about it. */
export interface Statement {
  readonly figure: Figure;
  readonly indicator: Indicator;
  readonly source: Source;
  /** Code of the country, district or municipality; that of its municipality for a settlement. */
  readonly area: string;
  readonly breakdown: string | null;
  readonly doubts: readonly DoubtNote[];
  /** Whether it may stand in a chart by year, as far as its date and its doubts go. */
  readonly charted: boolean;
}

const isDated = ({ dating, period_type }: Figure): boolean => dating !== "undated" && period_type !== "range";

/** The published figures as statements. Those whose group has no label yet are left out. */
export function statementsOf(published: Published, vocabulary: Vocabulary): readonly Statement[] {
  const breakdowns = new Map(vocabulary.groups.map(({ group, code }) => [group, code]));
  const sources = new Map(published.sources.map((source) => [source.source_id, source]));
  const indicators = new Map(published.indicators.map((each) => [each.indicator, each]));
  const notes = doubtNotes(published.doubts, vocabulary);
  return published.figures.flatMap((figure) => {
    const breakdown = figure.group === null ? null : breakdowns.get(figure.group);
    if (breakdown === undefined) return [];
    const doubts = notes.get(figure.figure_id) ?? [];
    return [{
      figure,
      indicator: existing(indicators, figure.indicator),
      source: existing(sources, figure.source_id),
      area: figure.municipality ?? figure.area_code,
      breakdown,
      doubts,
      charted: isDated(figure) && doubts.every(({ charted }) => charted),
    }];
  });
}

/** Groups of figures that nobody has given a label yet, in order of appearance. */
export function unlabelled(published: Published, vocabulary: Vocabulary): readonly string[] {
  const groups = published.figures.flatMap(({ group }) => (group === null ? [] : [group]));
  return [...new Set(groups).difference(new Set(vocabulary.groups.map(({ group }) => group)))];
}
