/**
 * Those of equally spaced things whose labels fit beside each other, in their order: the last and the first before all
 * others, then from the last backwards. `size` is a label's width in pixels (0: it needs none), `step` the distance.
 */
export function spaced<T>(all: readonly T[], size: (one: T) => number, step: number): readonly T[] {
  const order = [all.length - 1, 0, ...Array.from(all.keys()).reverse()];
  const kept = new Set<number>();
  for (const place of order) {
    const one = all[place];
    if (one === undefined || kept.has(place) || size(one) === 0) continue;
    const fits = [...kept].every((other) => {
      const neighbour = all[other];
      return neighbour === undefined || Math.abs(other - place) * step >= (size(one) + size(neighbour)) / 2;
    });
    if (fits) kept.add(place);
  }
  return all.filter((_, place) => kept.has(place));
}
