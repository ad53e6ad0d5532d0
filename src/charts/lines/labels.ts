/** A rectangle or a stroke in pixels that a label must not cover. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A text and the places where it may stand, best first; a place is measured from a point. */
export interface Wanted<T> {
  readonly label: T;
  readonly width: number;
  readonly height: number;
  readonly places: readonly Place[];
  /** It may cover a stroke where nothing is free; never another label. */
  readonly needed: boolean;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: "start" | "middle" | "end";
}

const share = { start: 0, middle: 0.5, end: 1 } as const;

/** What a text of that size covers at a place. */
export function areaOf(
  { x, y, dx, dy, anchor }: Place,
  { width, height }: { readonly width: number; readonly height: number },
): Area {
  const left = x + dx - width * share[anchor];
  return { left, right: left + width, top: y + dy - height / 2, bottom: y + dy + height / 2 };
}

/** By how many pixels, both ways multiplied, two areas cover each other; a stroke counts as one pixel. */
function overlap(a: Area, b: Area): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across < 0 || down < 0 ? 0 : Math.max(1, across) * Math.max(1, down);
}

/** Whether two areas share anything. */
export const covers = (a: Area, b: Area): boolean => overlap(a, b) > 0;

const within = (area: Area, frame: Area): boolean =>
  area.left >= frame.left && area.right <= frame.right && area.top >= frame.top && area.bottom <= frame.bottom;

/**
 * Finds a place for every label, in order, where it covers no obstacle, no earlier label and stays in the frame. A
 * label without a free place is left out (the table has it), unless it is needed: then it takes the place that covers
 * least of the obstacles, if there is one that covers no label.
 */
export function place<T>(
  all: readonly Wanted<T>[],
  obstacles: readonly Area[],
  frame: Area,
): readonly { label: T; place: Place }[] {
  const taken: Area[] = [];
  return all.flatMap(({ label, needed, places, ...size }) => {
    const found = places
      .filter((one) => within(areaOf(one, size), frame) && !taken.some((other) => covers(areaOf(one, size), other)))
      .map((one) => ({
        place: one,
        covers: obstacles.reduce((sum, other) => sum + overlap(areaOf(one, size), other), 0),
      }))
      .reduce<{ place: Place; covers: number } | undefined>(
        (best, one) => (best === undefined || one.covers < best.covers ? one : best),
        undefined,
      );
    if (found === undefined || (found.covers > 0 && !needed)) return [];
    taken.push(areaOf(found.place, size));
    return [{ label, place: found.place }];
  });
}
