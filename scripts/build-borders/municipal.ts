import type { Point } from "./decode.ts";
import { rasterOf, withoutCrumbs } from "./raster.ts";
import type { Settlement } from "./raster.ts";
import { thinned } from "./simplify.ts";
import { ringsOf } from "./trace.ts";
import type { Stretch } from "./trace.ts";

/**
 * The municipalities of a district: lines, and for each municipality its rings, each a list of lines by their number;
 * `~number` is the line from its end to its beginning.
 */
export interface District {
  readonly arcs: readonly (readonly Point[])[];
  readonly shapes: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/** How fine the squares are, and what is left out, in units and square units of the drawing. */
export interface Fineness {
  readonly step: number;
  /** Triangles of a line. */
  readonly bend: number;
  /** Pieces of a municipality. */
  readonly crumb: number;
}

const keyOf = ([x, y]: Point): string => `${x} ${y}`;
const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];
const distinct = (line: readonly Point[]): readonly Point[] =>
  line.filter((point, i) => i === 0 || keyOf(point) !== keyOf(line[i - 1] ?? point));

/** A ring in the direction in which what it holds lies to the left; `y` grows downwards. */
function leftward(ring: readonly Point[]): readonly Point[] {
  const turns = ring.reduce((sum, [x2, y2], i) => {
    const [x1, y1] = ring.at(i - 1) ?? [x2, y2];
    return sum + x1 * y2 - x2 * y1;
  }, 0);
  return turns < 0 ? ring : ring.toReversed();
}

/** Where on a ring, in corners and parts of an edge, the point lies that is nearest to another. */
function project([x, y]: Point, ring: readonly Point[]): { readonly along: number; readonly at: Point } {
  const all = ring.map(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const part = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
    const at = [x1 + part * (x2 - x1), y1 + part * (y2 - y1)] as const;
    return { along: i + part, at, distance: (at[0] - x) ** 2 + (at[1] - y) ** 2 };
  });
  return all.reduce((best, one) => (one.distance < best.distance ? one : best));
}

const lengthOf = (line: readonly Point[]): number =>
  line.slice(1).reduce((sum, [x, y], i) => {
    const [fromX, fromY] = line[i] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);

/** The stretch of a ring that a line of squares along it stands for, in its direction. */
function along(line: readonly Point[], ring: readonly Point[]): readonly Point[] {
  const [start, end] = [project(line[0] ?? [0, 0], ring), project(line.at(-1) ?? [0, 0], ring)];
  const forward = (end.along - start.along + ring.length) % ring.length;
  const first = Math.floor(start.along) + 1;
  const count = Math.max(0, Math.ceil(start.along + forward) - first);
  const corners = Array.from({ length: count }, (_, i) => ring[(first + i) % ring.length] ?? start.at);
  const made = [start.at, ...corners, end.at];
  // Both ends of a short line may lie the other way round on the ring: nothing is between them, not all of it.
  return lengthOf(made) > 2 * lengthOf(line) + 10 ? [start.at, end.at] : made;
}

const isClosed = (line: readonly Point[]): boolean => keyOf(line[0] ?? [0, 0]) === keyOf(line.at(-1) ?? [0, 0]);

/** A line around another municipality begins at its first corner by number, whoever tells it. */
function fromFirst(line: readonly Point[]): readonly Point[] {
  const open = line.slice(0, -1);
  const first = open.reduce((best, point, i) => (keyOf(point) < keyOf(open[best] ?? point) ? i : best), 0);
  const turned = [...open.slice(first), ...open.slice(0, first)];
  return [...turned, ...turned.slice(0, 1)];
}

/** A line with fewer points, though one that is closed keeps an area. */
function thin(line: readonly Point[], bend: number): readonly Point[] {
  const made = distinct(thinned(line, 2 * bend).map(rounded));
  return !isClosed(line) || made.length > 3 || bend < 0.1 ? made : thin(line, bend / 2);
}

/**
 * Approximate municipalities of a district: the ground nearer to a settlement of theirs than to any other, within the
 * district's outline. Neighbours share their lines, and together they are the outline.
 */
export function municipalitiesIn(
  outline: readonly Point[],
  places: readonly Settlement[],
  { step, bend, crumb }: Fineness,
): District {
  const codes = [...new Set(places.map(({ municipality }) => municipality))].sort();
  const ring = leftward(outline);
  const raster = withoutCrumbs(rasterOf(ring, places, codes, step), crumb / step ** 2);
  const rings = ringsOf(raster);
  const all = [...rings.values()].flat(2);
  // Where a line between two municipalities meets the district's edge, it ends on the outline.
  const ends = new Map(
    all
      .filter(({ right, line }) => right === 0 && !isClosed(line))
      .flatMap(({ line }) => [line[0], line.at(-1)])
      .flatMap((point) => (point === undefined ? [] : [[keyOf(point), project(point, ring).at] as const])),
  );
  const placed = (point: Point): Point => ends.get(keyOf(point)) ?? point;
  const arcs: (readonly Point[])[] = [];
  const known = new Map<string, number>();
  const keep = (name: string, make: () => readonly Point[]): number => {
    const found = known.get(name) ?? arcs.push(make()) - 1;
    known.set(name, found);
    return found;
  };
  const outer = ({ line }: Stretch): number =>
    keep(`outer ${line.map(keyOf).join()}`, () => {
      if (!isClosed(line)) return distinct(along(line, ring).map(rounded));
      const whole = [...ring, ...ring.slice(0, 1)];
      // What a neck narrower than a square parts from the district is told by its squares.
      return lengthOf(line) < lengthOf(whole) / 2 ? thin(line, bend) : whole;
    });
  const inner = ({ left, right, line }: Stretch): number => {
    const own = isClosed(line) ? fromFirst(line) : line;
    const turned = left > right;
    const same = turned ? own.toReversed() : own;
    const arc = keep(`${Math.min(left, right)} ${same.map(keyOf).join()}`, () => thin(same.map(placed), bend));
    return turned ? ~arc : arc;
  };
  const shapes = codes.map((code, i) => {
    const own = rings.get(i + 1) ?? [];
    return [code, own.map((some) => some.map((one) => (one.right === 0 ? outer(one) : inner(one))))] as const;
  });
  return { arcs, shapes: Object.fromEntries(shapes) };
}
