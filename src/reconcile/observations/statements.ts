import { InputRefused } from "../../intake/fault.ts";
import type { Figure } from "../../intake/published/figure.ts";
import type { Indicator } from "../../intake/published/indicator.ts";
import type { Published } from "../../intake/published/published.ts";
import type { Source } from "../../intake/published/source.ts";
import type { Vocabulary } from "../../intake/vocabulary.ts";
import { existing } from "../existing.ts";
import { doubtNotes } from "./doubts.ts";
import type { DoubtNote } from "./doubts.ts";
import { partOfYear } from "./part-of-year.ts";

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
  /** The statement that this one repeats, if it does: the first that was made, itself no repetition. */
  readonly original: Statement | null;
}

type Alone = Omit<Statement, "original">;

const isDated = ({ dating, period_type }: Figure): boolean => dating !== "undated" && period_type !== "range";
const isClear = ({ counts, reaches }: Figure): boolean =>
  counts !== "unclear" && reaches !== "unclear" && reaches !== "cumulative_since";

/** Each statement with the one it repeats. Refuses statements that repeat each other in a circle. */
function withOriginals(statements: readonly Alone[]): readonly Statement[] {
  const byId = new Map(statements.map((each) => [each.figure.figure_id, each]));
  const originalOf = (each: Alone, seen: readonly Alone[] = []): Statement | null => {
    const { figure_id, same_statement_as: other } = each.figure;
    if (other === null) return null;
    if (seen.includes(each))
      throw new InputRefused(
        `figures.csv: ${figure_id} and ${other} repeat each other in a circle; leave same_statement_as empty in one of them`,
      );
    const found = byId.get(other);
    return found === undefined ? null : (originalOf(found, [...seen, each]) ?? { ...found, original: null });
  };
  return statements.map((each) => ({ ...each, original: originalOf(each) }));
}

/** The published figures as statements. Those whose group has no label yet are left out. */
export function statementsOf(published: Published, vocabulary: Vocabulary): readonly Statement[] {
  const breakdowns = new Map(vocabulary.groups.map(({ group, code }) => [group, code]));
  const sources = new Map(published.sources.map((source) => [source.source_id, source]));
  const indicators = new Map(published.indicators.map((each) => [each.indicator, each]));
  const notes = doubtNotes(published.doubts, vocabulary);
  return withOriginals(
    published.figures.map(partOfYear).flatMap((figure): readonly Alone[] => {
      const breakdown = figure.group === null ? null : breakdowns.get(figure.group);
      if (breakdown === undefined) return [];
      const doubts = notes.get(figure.figure_id) ?? [];
      return [
        {
          figure,
          indicator: existing(indicators, figure.indicator),
          source: existing(sources, figure.source_id),
          area: figure.municipality ?? figure.area_code,
          breakdown,
          doubts,
          charted: isDated(figure) && isClear(figure) && doubts.every(({ charted }) => charted),
        },
      ];
    }),
  );
}

/** Groups of figures that nobody has given a label yet, in order of appearance. */
export function unlabelled(published: Published, vocabulary: Vocabulary): readonly string[] {
  const groups = published.figures.flatMap(({ group }) => (group === null ? [] : [group]));
  return [...new Set(groups).difference(new Set(vocabulary.groups.map(({ group }) => group)))];
}
