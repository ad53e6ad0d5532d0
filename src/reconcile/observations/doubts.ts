import { doubts as words } from "../../i18n/each/doubts.ts";
import type { Doubt } from "../../intake/published/doubt.ts";
import type { Vocabulary } from "../../intake/vocabulary.ts";
import type { DoubtKind, ObsStatus } from "../../model/codes.ts";
import { inFacts, inLanguage, type Bilingual, type FactLanguage } from "../../model/text.ts";

/** A doubt in the reader's words; `charted` says whether the figure may stand in a chart all the same. */
export interface DoubtNote {
  readonly kind: DoubtKind;
  readonly charted: boolean;
  readonly text: Bilingual;
}

const keyOf = (row: { readonly doubt: string; readonly advice: string | null }): string =>
  JSON.stringify([row.doubt, row.advice]);

/**
 * The doubts by the id they are about. One without words of its own gets those of its kind, and stays out of charts.
 */
export function doubtNotes(
  doubts: readonly Doubt[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, readonly DoubtNote[]> {
  const worded = new Map(vocabulary.doubts.map((row) => [keyOf(row), row]));
  const note = (doubt: Doubt): DoubtNote => {
    const found = worded.get(keyOf(doubt));
    const text = inFacts((language) =>
      found === undefined ? words[language][doubt.kind] : inLanguage(found, "text", language),
    );
    return { kind: doubt.kind, charted: found?.charted ?? false, text };
  };
  const byId = Map.groupBy(doubts, ({ id }) => id);
  return new Map([...byId].map(([id, members]) => [id, members.map(note)]));
}

/** How many doubts nobody has worded yet. */
export function unworded(doubts: readonly Doubt[], vocabulary: Vocabulary): number {
  const worded = new Set(vocabulary.doubts.map(keyOf));
  return new Set(doubts.map(keyOf)).difference(worded).size;
}

/** Different texts once each, in order, as one; null for none. */
export const joined = (notes: readonly DoubtNote[], language: FactLanguage): string | null =>
  notes.length === 0 ? null : [...new Set(notes.map(({ text }) => text[language]))].join(" ");

/** SDMX status of a number with these doubts: unreliable, unless all that is said is that the compilers computed it. */
export function statusOf(notes: readonly DoubtNote[]): ObsStatus {
  if (notes.length === 0) return "A";
  return notes.every(({ kind }) => kind === "computed") ? "E" : "U";
}
