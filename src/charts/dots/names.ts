import type { Point } from "../map/shape.ts";
import { textWidth } from "../drawing/theme.ts";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A name with the place of its first letter's foot. */
export interface PlacedName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Dots of one municipality, and its name. */
export interface Named {
  readonly name: string;
  readonly dots: readonly Point[];
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const around = (dots: readonly Point[], radius: number): Box => ({
  left: Math.min(...dots.map(([x]) => x)) - radius,
  right: Math.max(...dots.map(([x]) => x)) + radius,
  top: Math.min(...dots.map(([, y]) => y)) - radius,
  bottom: Math.max(...dots.map(([, y]) => y)) + radius,
});

/**
 * Puts each name beside its dots, right, left, below or above, where it covers nothing; a name without such a place is
 * left out.
 */
export function placeNames(
  all: readonly Named[],
  every: readonly Point[],
  look: { readonly radius: number; readonly size: number; readonly width: number },
): readonly PlacedName[] {
  const { radius, size, width } = look;
  const taken: Box[] = every.map((dot) => around([dot], radius));
  return all.flatMap(({ name, dots }) => {
    const box = around(dots, radius);
    const [long, middle, centre] = [textWidth(name, size), (box.top + box.bottom) / 2, (box.left + box.right) / 2];
    const spot = (left: number, top: number): Box => ({ left, right: left + long, top, bottom: top + size });
    const spots = [
      spot(box.right + 3, middle - size / 2),
      spot(box.left - 3 - long, middle - size / 2),
      spot(centre - long / 2, box.bottom + 1),
      spot(centre - long / 2, box.top - size - 2),
    ];
    const found = spots.find((one) => one.left >= 0 && one.right <= width && !taken.some((other) => meet(one, other)));
    if (found === undefined) return [];
    taken.push(found);
    return [{ text: name, x: found.left, y: found.bottom - size * 0.2 }];
  });
}
