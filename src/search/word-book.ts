/** What a typed word costs where a word of a name stands; Infinity if it can't be meant. */
export type WordCost = (typed: string, name: string) => number;

/** All words of the names, each with where it stands. */
export interface WordBook {
  /** As `cost`, of a typed word and one of the book's, but each pair is measured once. */
  readonly cost: WordCost;
  /** Adds where words stand that a typed word may mean. */
  readonly gather: (typed: string, found: Set<number>) => void;
}

// A reader's last words: each key stroke makes a new one and repeats the others.
const remembered = 60;

/** A book of the words at each place, measured by `cost`. */
export function wordBook(places: readonly (readonly string[])[], cost: WordCost): WordBook {
  const standing = new Map<string, number[]>();
  places.forEach((words, id) => {
    for (const word of new Set(words)) {
      const there = standing.get(word);
      if (there === undefined) standing.set(word, [id]);
      else there.push(id);
    }
  });
  const known = new Map<string, ReadonlyMap<string, number>>();
  const costs = (typed: string): ReadonlyMap<string, number> => {
    const before = known.get(typed);
    if (before !== undefined) return before;
    const measured = new Map<string, number>();
    for (const name of standing.keys()) {
      const each = cost(typed, name);
      if (each < Infinity) measured.set(name, each);
    }
    if (known.size >= remembered) known.clear();
    known.set(typed, measured);
    return measured;
  };
  return {
    cost: (typed, name) => costs(typed).get(name) ?? Infinity,
    gather: (typed, found) => {
      for (const name of costs(typed).keys()) for (const id of standing.get(name) ?? []) found.add(id);
    },
  };
}
