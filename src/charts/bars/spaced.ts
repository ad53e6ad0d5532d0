/**
 * Those of equally spaced things whose labels stand free of each other, in their order: the last and the first before
 * all others, then from the last backwards. `clash` says whether two labels touch, given the distance of their places.
 */
export function spaced<T>(
  all: readonly T[],
  wanted: (one: T, place: number) => boolean,
  clash: (one: T, other: T, distance: number) => boolean,
  step: number,
): readonly T[] {
  const order = [all.length - 1, 0, ...Array.from(all.keys()).reverse()];
  const kept = new Map<number, T>();
  for (const place of order) {
    const one = all[place];
    if (one === undefined || kept.has(place) || !wanted(one, place)) continue;
    if (![...kept].some(([there, other]) => clash(one, other, Math.abs(there - place) * step))) kept.set(place, one);
  }
  return all.filter((_, place) => kept.has(place));
}
