import type { Point } from "./decode.ts";

const keyOf = ([x, y]: Point): string => `${x} ${y}`;
const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];

/** Twice the area of a triangle. */
const area = (a: Point, b: Point, c: Point): number =>
  Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));

/** The points where more than two lines meet: they stay, so that neighbours keep fitting together. */
function junctions(rings: readonly (readonly Point[])[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    for (const [i, point] of ring.entries()) {
      const known = neighbours.get(keyOf(point)) ?? new Set();
      for (const beside of [ring.at(i - 1), ring[(i + 1) % ring.length]])
        if (beside !== undefined) known.add(keyOf(beside));
      neighbours.set(keyOf(point), known);
    }
  }
  return new Set([...neighbours].filter(([, all]) => all.size > 2).map(([key]) => key));
}

/** Visvalingam and Whyatt (1993): takes away, one by one, the point with the smallest triangle; the ends stay. */
export function thinned(line: readonly Point[], least: number): readonly Point[] {
  const kept = [...line];
  for (;;) {
    const sizes = kept.slice(1, -1).map((point, i) => area(kept[i] ?? point, point, kept[i + 2] ?? point));
    const smallest = Math.min(Infinity, ...sizes);
    if (smallest >= least) return kept;
    kept.splice(1 + sizes.indexOf(smallest), 1);
  }
}

/** A stretch between two junctions is thinned in one direction only, or two neighbours could thin it differently. */
function thinnedEitherWay(line: readonly Point[], least: number): readonly Point[] {
  const [first, last] = [line[0], line.at(-1)];
  const turned = first !== undefined && last !== undefined && keyOf(first) > keyOf(last);
  return turned ? thinned(line.toReversed(), least).toReversed() : thinned(line, least);
}

/**
 * Rings with fewer points: what bends the line by less than a triangle of `least` square units is left out, the same
 * points for both neighbours. Refuses a ring without a junction: it would have no neighbour to fit.
 */
export function simplify(rings: readonly (readonly Point[])[], least: number): readonly (readonly Point[])[] {
  const fixed = junctions(rings);
  return rings.map((ring) => {
    const start = ring.findIndex((point) => fixed.has(keyOf(point)));
    if (start < 0) throw new Error("borders: a district touches no other; its shape cannot be right");
    const turned = [...ring.slice(start), ...ring.slice(0, start + 1)];
    const cuts = [...turned.keys()].filter((i) => fixed.has(keyOf(turned[i] ?? [0, 0])));
    const lines = cuts.slice(1).map((end, i) => thinnedEitherWay(turned.slice(cuts[i] ?? 0, end + 1), 2 * least));
    return lines
      .flatMap((line) => line.slice(0, -1))
      .filter((point, i, all) => i === 0 || !same(point, all[i - 1] ?? point));
  });
}
