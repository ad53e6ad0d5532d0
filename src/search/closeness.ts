import { typingErrors } from "./distance.ts";
import type { Place } from "./place.ts";
import type { Reading } from "./query.ts";
import type { WordCost } from "./word-book.ts";

// Costs, in typing errors: what is nearer by a kind of likeness comes first, whatever else is unlike.
const begun = 0.5;
const mistyped = 1;
const unsaid = 0.3;
const governed = 0.8;
const otherKind = 0.5;
// A municipality stands beneath a district that is as near, a settlement beneath both, but may be meant just as well.
const levels = { district: 0, municipality: 0.05, settlement: 0.1 } as const;
/** Places that are not farther apart than this bear one name: a district, its town and a village are not told apart. */
export const sameName = levels.settlement;
const beside = 0.1;
const unmatched = 5;

/** How many typing errors a word of this length may have and still be understood. */
export function allowedErrors({ length }: string): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 9 ? 2 : 3;
}

/** What a typed word costs where a word of a name stands: nothing if equal, Infinity if it can't be meant. */
export function wordCost(typed: string, name: string): number {
  if (typed === name) return 0;
  if (name.startsWith(typed)) return begun;
  const allowed = allowedErrors(typed);
  if (allowed === 0) return Infinity;
  const { whole, soFar } = typingErrors(typed, name, allowed);
  if (whole <= allowed) return mistyped + whole;
  return soFar < allowed ? begun + mistyped + soFar : Infinity;
}

/** What a typed word costs that stands for none of a key: little if the district's names have it. */
function nearCost(typed: string, near: readonly string[]): number {
  if (near.includes(typed)) return beside;
  return near.some((name) => name.startsWith(typed)) ? begun + beside : unmatched;
}

/** The cheapest way to find the typed words among those of a key; what the key holds besides costs a little. */
function keyCost(typed: readonly string[], key: string, near: readonly string[], costOf: WordCost): number {
  const left = new Set(key.split(" "));
  let [cost, found] = [0, false];
  for (const word of typed) {
    const best = [...left].map((name) => ({ name, cost: costOf(word, name) })).sort((a, b) => a.cost - b.cost)[0];
    const otherwise = nearCost(word, near);
    const named = best !== undefined && best.cost < otherwise;
    cost += named ? best.cost : otherwise;
    found ||= named;
    if (named) left.delete(best.name);
  }
  return found ? cost + left.size * unsaid : Infinity;
}

/** What is known of a place when it is looked for; all keys are folded (see fold.ts). */
export interface Candidate extends Pick<Place, "kind" | "keys" | "holds"> {
  /** The town it is governed from, where that is called differently. */
  readonly seat: readonly string[];
  /** The words in the names of the district and the municipality it lies in. */
  readonly near: readonly string[];
}

const closed = (text: string): string => text.replaceAll(" ", "");

function namesCost(words: readonly string[], keys: readonly string[], near: readonly string[], costOf: WordCost) {
  const asOne = words.join("");
  return Math.min(
    ...keys.flatMap((key) => [keyCost(words, key, near, costOf), costOf(asOne, closed(key)) + beside / 2]),
  );
}

const isAsked = (kind: NonNullable<Reading["kind"]>, place: Candidate): boolean =>
  kind === "town" || kind === "village" ? place.holds?.includes(kind) !== false : kind === place.kind;

function kindCost({ words, kind }: Reading, place: Candidate): number {
  if (kind === undefined || isAsked(kind, place)) return 0;
  return words.length === 0 ? Infinity : otherKind;
}

/**
 * How far a place is from what was typed: 0 for its very name, under 1 for a beginning or a part of it, from 2 on for
 * typing errors; Infinity where no word fits. A reading that asks for a kind without a name finds every place of the
 * kind. `costOf` is `wordCost`, or what remembers it.
 */
export function closeness(reading: Reading, place: Candidate, costOf: WordCost): number {
  const { words, cost } = reading;
  const named = (keys: readonly string[]) => namesCost(words, keys, place.near, costOf);
  const names = words.length === 0 ? 0 : Math.min(named(place.keys), named(place.seat) + governed);
  return names + cost + kindCost(reading, place) + levels[place.kind];
}
