import { fold } from "./fold.ts";
import type { PlaceKind } from "./place.ts";

const folded = (...words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

// Said of a place, not part of its name; from the first letters on at which no name begins like that.
const kinds: Readonly<Record<PlaceKind, ReadonlySet<string>>> = {
  district: folded(
    "obl", "obla", "oblas", "oblast", "oblastta", "oblasti", "okrag", "okrug", "distr", "distri", "distric", "district", "districts",
    "province", "region",
  ),
  municipality: folded(
    "obs", "obsh", "obsht", "obshti", "obshtin", "obshtina", "obshtinata", "obshtini", "obstina", "opshtina", "mun", "munici", "municipal",
    "municipality", "municipalities",
  ),
};
const idle = folded("gr", "grad", "town", "city", "s", "selo", "village", "of", "the", "bulgaria", "bg");

/** A way to read what was typed, and how much less likely it is than to take it by its letters. */
export interface Reading {
  readonly words: readonly string[];
  readonly kind: PlaceKind | undefined;
  readonly cost: number;
}

const kindOf = (word: string): PlaceKind | undefined =>
  kinds.district.has(word) ? "district" : kinds.municipality.has(word) ? "municipality" : undefined;

/**
 * What a reader may have meant, the most literal first: "Sofia Province" is a name, "Varna oblast" is Varna, a district,
 * and in "the town of Lom" only the last word counts. No reading at all where nothing but signs was typed.
 */
export function readings(text: string): readonly Reading[] {
  const words = fold(text).split(" ").filter((word) => word !== "");
  if (words.length === 0) return [];
  const kind = words.map(kindOf).find((known) => known !== undefined);
  const named = words.filter((word) => kindOf(word) === undefined);
  const bare = named.filter((word) => !idle.has(word));
  return [
    { words, kind: undefined, cost: 0 },
    ...(kind === undefined ? [] : [{ words: named, kind, cost: 0.2 }]),
    ...(bare.length === named.length || bare.length === 0 ? [] : [{ words: bare, kind, cost: 0.25 }]),
  ];
}
