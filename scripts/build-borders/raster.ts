import type { Point } from "./decode.ts";

/** A place that draws the ground around it to its municipality. */
export interface Settlement {
  readonly municipality: string;
  readonly at: Point;
}

/** Squares of a district, each with the number of its municipality; nought lies outside. */
export interface Raster {
  readonly columns: number;
  readonly rows: number;
  readonly labels: Int16Array;
  /** Where the square at column and row nought begins, and how wide a square is, in the drawing's units. */
  readonly origin: Point;
  readonly step: number;
}

/** Whether a point lies inside a ring. */
export function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (const [i, [x2, y2]] of ring.entries()) {
    const [x1, y1] = ring.at(i - 1) ?? [x2, y2];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/** Which of some places is nearest to a point, by its place in the list. */
export function nearest([x, y]: Point, places: readonly Settlement[]): number {
  let [best, least] = [-1, Infinity];
  for (const [i, { at }] of places.entries()) {
    const distance = (at[0] - x) ** 2 + (at[1] - y) ** 2;
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}

/**
 * Gives every square of a district to the municipality of the nearest settlement: the cells of Voronoi's diagram, those
 * of one municipality as one.
 */
export function rasterOf(
  ring: readonly Point[],
  places: readonly Settlement[],
  codes: readonly string[],
  step: number,
): Raster {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  // A square of nothing all around, so that every edge has two sides.
  const origin = [Math.min(...xs) - 2 * step, Math.min(...ys) - 2 * step] as const;
  const columns = Math.ceil((Math.max(...xs) - origin[0]) / step) + 2;
  const rows = Math.ceil((Math.max(...ys) - origin[1]) / step) + 2;
  const labels = new Int16Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = [origin[0] + (column + 0.5) * step, origin[1] + (row + 0.5) * step] as const;
      const place = isInside(at, ring) ? places[nearest(at, places)] : undefined;
      if (place !== undefined) labels[row * columns + column] = codes.indexOf(place.municipality) + 1;
    }
  }
  return { columns, rows, labels, origin, step };
}

/** The squares of one label that hang together, by their numbers. */
function pieces({ columns, labels }: Raster): readonly (readonly number[])[] {
  const seen = new Uint8Array(labels.length);
  const found: number[][] = [];
  for (const start of labels.keys()) {
    if (labels[start] === 0 || seen[start] === 1) continue;
    const piece = [start];
    seen[start] = 1;
    for (let i = 0; i < piece.length; i += 1) {
      const at = piece[i] ?? 0;
      for (const beside of [at - 1, at + 1, at - columns, at + columns]) {
        if (seen[beside] === 1 || labels[beside] !== labels[start]) continue;
        seen[beside] = 1;
        piece.push(beside);
      }
    }
    found.push(piece);
  }
  return found;
}

/**
 * Gives pieces of fewer squares than `least` to the neighbour they share most of their edge with, but never the last
 * one of a municipality.
 */
export function withoutCrumbs(raster: Raster, least: number): Raster {
  const { columns } = raster;
  const labels = raster.labels.slice();
  const all = pieces(raster);
  const largest = new Map<number, number>();
  for (const piece of all) {
    const label = labels[piece[0] ?? 0] ?? 0;
    largest.set(label, Math.max(largest.get(label) ?? 0, piece.length));
  }
  for (const piece of all) {
    const label = labels[piece[0] ?? 0] ?? 0;
    if (piece.length >= least || piece.length === largest.get(label)) continue;
    const beside = piece.flatMap((at) => [at - 1, at + 1, at - columns, at + columns].map((one) => labels[one] ?? 0));
    const counts = Map.groupBy(
      beside.filter((one) => one !== 0 && one !== label),
      (one) => one,
    );
    const [heir] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
    if (heir !== undefined) for (const at of piece) labels[at] = heir[0];
  }
  return { ...raster, labels };
}
