import type { Published } from "../intake/published/published.ts";
import type { Vocabulary } from "../intake/vocabulary.ts";
import type { EventRow } from "../model/rows.ts";
import { unworded } from "./observations/doubts.ts";
import { unlabelled } from "./observations/statements.ts";

interface Waiting {
  readonly count: number;
  readonly one: string;
  readonly many: string;
  readonly words: string;
}

/** What is set aside or said in general words until somebody completes the vocabulary, one line each. */
export function noticesOf(published: Published, vocabulary: Vocabulary, events: readonly EventRow[]): readonly string[] {
  const groups = unlabelled(published, vocabulary);
  const figures = new Set(published.figures.map(({ figure_id }) => figure_id));
  const waiting: readonly Waiting[] = [
    {
      count: groups.length, one: "group waits", many: "groups wait",
      words: `for a label in vocabulary/groups.csv, unpublished till then: ${groups.join(" | ")}`,
    },
    {
      count: unworded(published.doubts, vocabulary), one: "doubt waits", many: "doubts wait",
      words: "for words in vocabulary/doubts.csv, out of charts till then",
    },
    {
      count: published.events.length - events.length, one: "event waits", many: "events wait",
      words: "for words in vocabulary/events.csv, unpublished till then",
    },
    {
      count: published.doubts.filter(({ id }) => !figures.has(id)).length, one: "doubt is", many: "doubts are",
      words: "about homes, where no doubt is shown",
    },
  ];
  return waiting.filter(({ count }) => count > 0).map(({ count, one, many, words }) => `${count} ${count === 1 ? one : many} ${words}`);
}
