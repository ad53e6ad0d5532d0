import type { Published } from "../intake/published/published.ts";
import type { Vocabulary } from "../intake/vocabulary.ts";
import { unwordedEvents } from "./events.ts";
import { unworded } from "./observations/doubts.ts";
import { unlabelled } from "./observations/statements.ts";
import { unnamed } from "./sources.ts";

interface Waiting {
  readonly count: number;
  readonly one: string;
  readonly many: string;
  readonly words: string;
}

/** What is set aside or said in general words until somebody completes the vocabulary, one line each. */
export function noticesOf(published: Published, vocabulary: Vocabulary): readonly string[] {
  const groups = unlabelled(published, vocabulary);
  const publishers = unnamed(published.sources, vocabulary);
  const divided = new Set(vocabulary.denominators.map(({ indicator }) => indicator));
  const undivided = [...published.indicators, ...vocabulary.registerIndicators]
    .map(({ indicator }) => indicator)
    .filter((indicator) => !divided.has(indicator));
  const figures = new Set(published.figures.map(({ figure_id }) => figure_id));
  const waiting: readonly Waiting[] = [
    {
      count: groups.length,
      one: "group waits",
      many: "groups wait",
      words: `for a label in vocabulary/groups.csv, unpublished till then: ${groups.join(" | ")}`,
    },
    {
      count: unworded(published.doubts, vocabulary),
      one: "doubt waits",
      many: "doubts wait",
      words: "for words in vocabulary/doubts.csv, out of charts till then",
    },
    {
      count: unwordedEvents(published.events, vocabulary),
      one: "event waits",
      many: "events wait",
      words: "for words in vocabulary/events.csv, unpublished till then",
    },
    {
      count: publishers.length,
      one: "publisher waits",
      many: "publishers wait",
      words: `for a name in vocabulary/publishers.csv, shown as the source has it till then: ${publishers.join(" | ")}`,
    },
    {
      count: undivided.length,
      one: "indicator waits",
      many: "indicators wait",
      words: `for a row in vocabulary/denominators.csv, shown only as a count till then: ${undivided.join(" | ")}`,
    },
    {
      count: published.unclear.length,
      one: "figure waits",
      many: "figures wait",
      words: `to say in reaches how far it goes into a year that was not over, told as unclear till then: ${published.unclear.join(" | ")}`,
    },
    {
      count: published.doubts.filter(({ id }) => !figures.has(id)).length,
      one: "doubt is",
      many: "doubts are",
      words: "about homes, where no doubt is shown",
    },
  ];
  return waiting
    .filter(({ count }) => count > 0)
    .map(({ count, one, many, words }) => `${count} ${count === 1 ? one : many} ${words}`);
}
