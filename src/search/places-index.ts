import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import { allowedErrors, closeness, municipality, type Candidate } from "./closeness.ts";
import type { Place } from "./place.ts";
import { readings, type Reading } from "./query.ts";

/**
 * What is built once and loaded by a reader: the places in the order in which equals are shown, and the index of their
 * names.
 */
export interface PackedIndex {
  readonly places: readonly Place[];
  readonly index: AsPlainObject;
}

/** A place found, and how far it is from what was typed (see `closeness`). */
export interface Found {
  readonly place: Place;
  readonly distance: number;
}

/** Finds the places that may be meant by a text, the nearest first, among all it knows. Nothing typed finds nothing. */
export type Finder = ((text: string) => readonly Found[]) & { readonly places: readonly Place[] };

// The index only gathers candidates. There an exchange of two letters is two errors, and a stem finds names typed in
// part and wrongly.
const stem = 3;
const options: Options<{ readonly id: number; readonly keys: string }> = {
  fields: ["keys"],
  tokenize: (text) => text.split(" "),
  processTerm: (term) => term,
  searchOptions: { prefix: true, fuzzy: (term) => (allowedErrors(term) === 0 ? false : allowedErrors(term) + 1) },
};

const closed = (key: string): string => key.replaceAll(" ", "");

/** What is known of each place, those of its district taken together with it. */
function candidatesOf(places: readonly Place[]): readonly (Candidate & { readonly place: Place })[] {
  const keys = new Map(places.map((place) => [place.id, place.keys]));
  return places.map((place) => {
    const district = keys.get(place.district ?? "") ?? [];
    return {
      place,
      kind: place.kind,
      keys: place.keys,
      seat: place.seated === true ? district : [],
      near: district.flatMap((key) => key.split(" ")),
    };
  });
}

/** Builds the index of places; each is found by all words of its names, and by the names written as one word. */
export function packIndex(places: readonly Place[]): PackedIndex {
  const index = new MiniSearch(options);
  index.addAll(
    candidatesOf(places).map(({ keys, seat }, id) => {
      const words = [...keys, ...seat].flatMap((key) => [...key.split(" "), closed(key)]);
      return { id, keys: [...new Set(words)].join(" ") };
    }),
  );
  return { places, index: index.toJSON() };
}

// What is farther than this from the nearest is not meant: no guesses beside a name that fits.
const reach = 1.4;

/** What is asked of the index: the words of all readings, each reading as one word, and stems. */
const terms = (meant: readonly Reading[]): string =>
  [
    ...new Set(meant.flatMap(({ words }) => [...words, words.join(""), ...words.map((word) => word.slice(0, stem))])),
  ].join(" ");

/** Opens a built index. Refuses what `packIndex` has not made. */
export function openIndex({ places, index }: PackedIndex): Finder {
  const search = MiniSearch.loadJS(index, options);
  const all = candidatesOf(places);
  const find = (text: string): readonly Found[] => {
    const meant = readings(text);
    const kindOnly = meant.some(({ words }) => words.length === 0);
    const found = new Set(
      meant.length === 0 || kindOnly ? [] : search.search(terms(meant)).map(({ id }) => Number(id)),
    );
    const measured = all
      .filter((_, id) => kindOnly || found.has(id))
      .map((candidate) => ({
        place: candidate.place,
        distance: Math.min(...meant.map((reading) => closeness(reading, candidate))),
      }))
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
  found.filter(({ distance }) => distance - (found[0]?.distance ?? 0) <= municipality + aHair);

/** The one place that must be meant, or nothing where several may be. */
export function certain(found: readonly Found[]): Place | undefined {
  const [first, ...others] = alike(found);
  return others.length === 0 ? first?.place : undefined;
}
