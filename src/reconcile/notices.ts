import type { Published } from "../intake/published.ts";
import type { Vocabulary } from "../intake/vocabulary.ts";
import type { EventRow } from "../model/rows.ts";
import { unworded } from "./doubts.ts";
import { unlabelled } from "./statements.ts";

/** What is set aside or said in general words until somebody completes the vocabulary, one line each. */
export function noticesOf(published: Published, vocabulary: Vocabulary, events: readonly EventRow[]): readonly string[] {
  const groups = unlabelled(published, vocabulary);
  const figures = new Set(published.figures.map(({ figure_id }) => figure_id));
  const counts: readonly (readonly [number, string])[] = [
    [groups.length, `groups wait for a label in vocabulary/groups.csv, and their figures are not published: ${groups.join(" | ")}`],
    [unworded(published.doubts, vocabulary), "doubts wait for words in vocabulary/doubts.csv, and keep their figures out of charts"],
    [published.events.length - events.length, "events wait for words in vocabulary/events.csv, and are not published"],
    [published.doubts.filter(({ id }) => !figures.has(id)).length, "doubts are about homes, where they are not shown"],
  ];
  return counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
}
