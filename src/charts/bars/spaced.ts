/** Where letters stand, from left to right, in pixels. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** What must stay free between two numbers or names beside each other, in pixels. */
export const between = 4;

/** Whether two stretches touch, or leave less than that between them. */
export const touch = (one: Stretch, other: Stretch, room = between): boolean =>
  one.left < other.right + room && other.left < one.right + room;

/**
 * The labels of things in a row that stand free of each other, in their order: that of the last thing and of the first
 * before all others, then from the last backwards. Each has the first of its forms that clashes with none that stands.
 */
export function spaced<T, L>(
  all: readonly T[],
  formsOf: (one: T, place: number) => readonly L[],
  clash: (one: L, other: L) => boolean,
): readonly L[] {
  const kept = new Map<number, L>();
  for (const place of [all.length - 1, 0, ...Array.from(all.keys()).reverse()]) {
    const one = all[place];
    if (one === undefined || kept.has(place)) continue;
    const free = formsOf(one, place).find((form) => [...kept.values()].every((other) => !clash(form, other)));
    if (free !== undefined) kept.set(place, free);
  }
  return [...kept].toSorted(([a], [b]) => a - b).map(([, form]) => form);
}
