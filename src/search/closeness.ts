import { errorsSoFar, typingErrors } from "./distance.ts";
import type { PlaceKind } from "./place.ts";
import type { Reading } from "./query.ts";

// Costs, in typing errors: what is nearer by a kind of likeness comes first, whatever else is unlike.
const begun = 0.5;
const mistyped = 1;
const unsaid = 0.3;
const governed = 0.8;
const otherKind = 0.5;
/** What a municipality is behind a district that is as near: it stands beneath it, but may be meant just as well. */
export const municipality = 0.1;
const beside = 0.1;
const unmatched = 5;

/** How many typing errors a word of this length may have and still be understood. */
export function allowedErrors({ length }: string): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 9 ? 2 : 3;
}

/** What a typed word costs where a word of a name stands: nothing if equal, Infinity if it can't be meant. */
function wordCost(typed: string, name: string): number {
  if (typed === name) return 0;
  if (name.startsWith(typed)) return begun;
  const allowed = allowedErrors(typed);
  if (allowed === 0) return Infinity;
  const errors = typingErrors(typed, name);
  if (errors <= allowed) return mistyped + errors;
  const soFar = errorsSoFar(typed, name);
  return soFar < allowed ? begun + mistyped + soFar : Infinity;
}

/** What a typed word costs that stands for none of a key: little if the district's names have it. */
function nearCost(typed: string, near: readonly string[]): number {
  if (near.includes(typed)) return beside;
  return near.some((name) => name.startsWith(typed)) ? begun + beside : unmatched;
}

/** The cheapest way to find the typed words among those of a key; what the key holds besides costs a little. */
function keyCost(typed: readonly string[], key: string, near: readonly string[]): number {
  const left = new Set(key.split(" "));
  let [cost, found] = [0, false];
  for (const word of typed) {
    const best = [...left].map((name) => ({ name, cost: wordCost(word, name) })).sort((a, b) => a.cost - b.cost)[0];
    const otherwise = nearCost(word, near);
    const named = best !== undefined && best.cost < otherwise;
    cost += named ? best.cost : otherwise;
    found ||= named;
    if (named) left.delete(best.name);
  }
  return found ? cost + left.size * unsaid : Infinity;
}

/** What is known of a place when it is looked for; all keys are folded (see fold.ts). */
export interface Candidate {
  readonly kind: PlaceKind;
  /** Its names. */
  readonly keys: readonly string[];
  /** The town it is governed from, where that is called differently. */
  readonly seat: readonly string[];
  /** The words in its district's names. */
  readonly near: readonly string[];
}

const closed = (text: string): string => text.replaceAll(" ", "");

function namesCost(words: readonly string[], keys: readonly string[], near: readonly string[]): number {
  const asOne = words.join("");
  return Math.min(...keys.flatMap((key) => [keyCost(words, key, near), wordCost(asOne, closed(key)) + beside / 2]));
}

function kindCost({ words, kind }: Reading, place: Candidate): number {
  if (kind === undefined || kind === place.kind) return 0;
  return words.length === 0 ? Infinity : otherKind;
}

/**
 * How far a place is from what was typed: 0 for its very name, under 1 for a beginning or a part of it, from 2 on for
 * typing errors; Infinity where no word fits. A reading that asks for a kind without a name finds every place of the
 * kind.
 */
export function closeness(reading: Reading, place: Candidate): number {
  const { words, cost } = reading;
  const names =
    words.length === 0
      ? 0
      : Math.min(namesCost(words, place.keys, place.near), namesCost(words, place.seat, place.near) + governed);
  return names + cost + kindCost(reading, place) + (place.kind === "municipality" ? municipality : 0);
}
