import type { Point } from "./decode.ts";
import type { Raster } from "./raster.ts";

/** A stretch of a border between two labels, from one junction to the next or all around; `left` lies to its left. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly line: readonly Point[];
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** The edges between squares of two labels, each once for either side, with its own label to the left. */
function edgesOf({ columns, rows, labels }: Raster): readonly Edge[] {
  const corner = (column: number, row: number): number => row * (columns + 1) + column;
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows ? 0 : (labels[row * columns + column] ?? 0);
  const edges: Edge[] = [];
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const [here, above, before] = [at(column, row), at(column, row - 1), at(column - 1, row)];
      const [start, right, below] = [corner(column, row), corner(column + 1, row), corner(column, row + 1)];
      // Downwards is south: with the square below on the left one goes west.
      if (here !== above)
        edges.push(
          { from: right, to: start, left: here, right: above },
          { from: start, to: right, left: above, right: here },
        );
      if (here !== before)
        edges.push(
          { from: start, to: below, left: here, right: before },
          { from: below, to: start, left: before, right: here },
        );
    }
  }
  return edges;
}

/**
 * The borders of a raster as rings of stretches, by label. A stretch runs between corners where more than two labels
 * meet or where two squares touch by their corner; both its sides have the same points, one in the other direction.
 */
export function ringsOf(raster: Raster): ReadonlyMap<number, readonly (readonly Stretch[])[]> {
  const edges = edgesOf(raster);
  const leaving = Map.groupBy(edges, ({ from }) => from);
  const width = raster.columns + 1;
  const point = (corner: number): Point => [
    raster.origin[0] + (corner % width) * raster.step,
    raster.origin[1] + Math.floor(corner / width) * raster.step,
  ];
  const isJunction = (corner: number): boolean => (leaving.get(corner)?.length ?? 0) > 2;
  const turn = (last: Edge, next: Edge): number => {
    const [a, b] = [last.to - last.from, next.to - next.from];
    const direction = (step: number): number => [1, width, -1, -width].indexOf(step);
    return (direction(b) - direction(a) + 4) % 4;
  };
  // At a corner where a label meets itself the ring turns to its own side, so that pieces stay apart.
  const after = (edge: Edge): Edge | undefined =>
    (leaving.get(edge.to) ?? [])
      .filter((next) => next.left === edge.left)
      .toSorted((a, b) => ((turn(edge, a) + 2) % 4) - ((turn(edge, b) + 2) % 4))[0];
  const used = new Set<Edge>();
  const rings = new Map<number, Stretch[][]>();
  for (const first of edges) {
    if (used.has(first) || first.left === 0) continue;
    const ring: Edge[] = [];
    for (let edge: Edge | undefined = first; edge !== undefined && !used.has(edge); edge = after(edge)) {
      used.add(edge);
      ring.push(edge);
    }
    const known = rings.get(first.left) ?? [];
    known.push(stretches(ring, isJunction, point));
    rings.set(first.left, known);
  }
  return rings;
}

function stretches(
  ring: readonly Edge[],
  isJunction: (corner: number) => boolean,
  point: (corner: number) => Point,
): Stretch[] {
  const start = Math.max(
    0,
    ring.findIndex(({ from }) => isJunction(from)),
  );
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  const all: Edge[][] = [];
  for (const edge of turned) {
    const last = all.at(-1);
    if (last === undefined || isJunction(edge.from)) all.push([edge]);
    else last.push(edge);
  }
  return all.map((some) => ({
    left: some[0]?.left ?? 0,
    right: some[0]?.right ?? 0,
    line: [point(some[0]?.from ?? 0), ...some.map(({ to }) => point(to))],
  }));
}
