import { closeness, sameName, wordCost, type Candidate } from "./closeness.ts";
import type { Place } from "./place.ts";
import { readings } from "./query.ts";
import { wordBook } from "./word-book.ts";

/** A place found, and how far it is from what was typed (see `closeness`). */
export interface Found {
  readonly place: Place;
  readonly distance: number;
}

/** Finds the places that may be meant by a text, the nearest first, among all it knows. Nothing typed finds nothing. */
export type Finder = ((text: string) => readonly Found[]) & { readonly places: readonly Place[] };

const closed = (key: string): string => key.replaceAll(" ", "");

/** What is known of each place, those in whose area it lies taken together with it. */
function candidatesOf(places: readonly Place[]): readonly Candidate[] {
  const keys = new Map(
    places.flatMap(({ id, kind, keys: own }) => (kind === "settlement" ? [] : [[id, own] as const])),
  );
  const words = new Map([...keys].map(([id, own]) => [id, own.flatMap((key) => key.split(" "))]));
  const around = new Map<string, readonly string[]>();
  const near = ({ municipality = "", district = "" }: Place): readonly string[] => {
    const both = `${municipality} ${district}`;
    const known = around.get(both) ?? [...(words.get(municipality) ?? []), ...(words.get(district) ?? [])];
    around.set(both, known);
    return known;
  };
  return places.map((place) => ({
    ...place,
    seat: place.seated === true ? (keys.get(place.district ?? "") ?? []) : [],
    near: near(place),
  }));
}

// What is farther than this from the nearest is not meant: no guesses beside a name that fits.
const reach = 1.4;

/**
 * A finder among places, which stand in the order in which equals are shown. Each is found by all words of its names,
 * and by the names written as one word.
 */
export function openIndex(places: readonly Place[]): Finder {
  const all = candidatesOf(places);
  const book = wordBook(
    all.map(({ keys, seat }) => [...keys, ...seat].flatMap((key) => [...key.split(" "), closed(key)])),
    wordCost,
  );
  const find = (text: string): readonly Found[] => {
    const meant = readings(text);
    const found = new Set<number>(meant.some(({ words }) => words.length === 0) ? all.keys() : []);
    if (found.size === 0)
      for (const { words } of meant) for (const word of [...words, words.join("")]) book.gather(word, found);
    const measured = [...found]
      .sort((a, b) => a - b)
      .flatMap((id) => {
        const [place, candidate] = [places[id], all[id]];
        if (place === undefined || candidate === undefined) return [];
        return [{ place, distance: Math.min(...meant.map((reading) => closeness(reading, candidate, book.cost))) }];
      })
      .sort((a, b) => a.distance - b.distance);
    const nearest = measured[0]?.distance ?? Infinity;
    return measured.filter(({ distance }) => distance < Infinity && distance <= nearest + reach);
  };
  return Object.assign(find, { places });
}

// Distances are sums of tenths.
const aHair = 1e-6;

/** The places that may be meant equally well: a district and a municipality of one name are not told apart by it. */
export const alike = (found: readonly Found[]): readonly Found[] =>
  found.filter(({ distance }) => distance - (found[0]?.distance ?? 0) <= sameName + aHair);

/** Whether a place is called just what was typed, in one of its names and one of the ways to read the text. */
export const isCalled = ({ keys }: Place, text: string): boolean =>
  readings(text).some(({ words }) => keys.includes(words.join(" ")));

/** The one place that must be meant, or nothing where several may be. */
export function certain(found: readonly Found[]): Place | undefined {
  const [first, ...others] = alike(found);
  return others.length === 0 ? first?.place : undefined;
}
