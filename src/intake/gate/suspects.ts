import type { FindKind } from "./find.ts";

/** A place in a file where something stands that may be somebody's by chance only. */
export interface Suspicion<Place> {
  readonly kind: FindKind;
  readonly place: Place;
}

/** How many of a column's keys may look like somebody's number before it is no chance any more: one in fifty. */
const chance = 0.02;
const kept = 100;

/**
 * Judges keys of bare digits that look like a mobile number, or like a personal number that lost its zero, once a
 * column is read. Of random digits fewer than one in a hundred do; so they are finds unless the column is full of keys
 * of the same length and at most one in fifty looks like this.
 */
export class Suspects<Place> {
  readonly #sizes = new Map<number, number>();
  readonly #suspicions = new Map<number, { count: number; readonly first: Suspicion<Place>[] }>();

  /** Counts a key of bare digits. */
  count(size: number): void {
    this.#sizes.set(size, (this.#sizes.get(size) ?? 0) + 1);
  }

  /** Notes a key that looks like somebody's. */
  note(size: number, suspicion: Suspicion<Place>): void {
    const noted = this.#suspicions.get(size) ?? { count: 0, first: [] };
    noted.count += 1;
    if (noted.first.length < kept) noted.first.push(suspicion);
    this.#suspicions.set(size, noted);
  }

  /** The suspicions that chance doesn't explain, a hundred of each length at most. */
  confirmed(): readonly Suspicion<Place>[] {
    return Array.from(this.#suspicions).flatMap(([size, { count, first }]) =>
      count > chance * (this.#sizes.get(size) ?? 0) ? first : [],
    );
  }
}
