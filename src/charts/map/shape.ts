/** A point in pixels. */
export type Point = readonly [x: number, y: number];

/** The shape of an area in pixels: a closed ring whose last point is not its first, and where its label stands. */
export interface Shape {
  readonly area: string;
  readonly ring: readonly Point[];
  /** Further rings, of parts that lie apart and of holes. */
  readonly more?: readonly (readonly Point[])[];
  readonly label: Point;
}

const tenth = (value: number): number => Math.round(value * 10);
const written = (tenths: number): string => String(tenths / 10);

/**
 * Numbers of path data one after the other: a minus parts them as well as a space, and a nought before the point says
 * nothing.
 */
const run = (numbers: readonly number[]): string =>
  numbers
    .map((tenths, i) => {
      const text = written(tenths).replace(/^(-?)0\./, "$1.");
      return i === 0 || text.startsWith("-") ? text : ` ${text}`;
    })
    .join("");

const ringsOf = ({ ring, more = [] }: Shape): readonly (readonly Point[])[] => [ring, ...more];

/** The rings as path data, in steps of a tenth of a pixel from point to point: half the length of whole coordinates. */
export const outline = (shape: Shape): string => ringsOf(shape).map(outlineOf).join("");

function outlineOf(ring: readonly Point[]): string {
  const points = ring.map(([x, y]) => [tenth(x), tenth(y)] as const);
  const steps = points.map(([x, y], i) => {
    const [fromX, fromY] = points[i - 1] ?? [0, 0];
    return [x - fromX, y - fromY] as const;
  });
  return `M${run(steps[0] ?? [0, 0])}l${run(steps.slice(1).flat())}Z`;
}

/** The edges of the rings as pairs of points. */
const edges = (shape: Shape): readonly (readonly [Point, Point])[] =>
  ringsOf(shape).flatMap((ring) => ring.map((point, i) => [point, ring[(i + 1) % ring.length] ?? point] as const));

/** Where a line that `side` is zero on crosses the rings, told as x, from left to right. */
function crossings(shape: Shape, side: (point: Point) => number): readonly number[] {
  return edges(shape)
    .flatMap(([from, to]) => {
      const [a, b] = [side(from), side(to)];
      return a < 0 === b < 0 ? [] : [from[0] + (a / (a - b)) * (to[0] - from[0])];
    })
    .sort((a, b) => a - b);
}

/** Whether a point lies in a shape, and in no hole of it. */
export const isInside = (shape: Shape, [x, y]: Point): boolean =>
  crossings(shape, ([, height]) => height - y).filter((one) => one <= x).length % 2 === 1;

/** Slanted lines across a shape, cut at its edge, so that neither a pattern nor a clip with an id is needed. */
export function hatching(shape: Shape, gap: number): string {
  const sums = shape.ring.map(([x, y]) => x + y);
  const [low, high] = [Math.min(...sums), Math.max(...sums)];
  const lines: string[] = [];
  for (let sum = Math.ceil(low / gap) * gap; sum < high; sum += gap) {
    const all = crossings(shape, ([x, y]) => x + y - sum).map(tenth);
    for (let i = 0; i + 1 < all.length; i += 2) {
      const [left, right] = [all[i] ?? 0, all[i + 1] ?? 0];
      lines.push(`M${written(left)},${written(tenth(sum) - left)}L${written(right)},${written(tenth(sum) - right)}`);
    }
  }
  return lines.join("");
}

type Stretch = readonly [left: number, right: number];

/** The stretches of a line across a shape that lie in it, from left to right. */
function stretchesAt(shape: Shape, height: number): readonly Stretch[] {
  const all = crossings(shape, ([, y]) => y - height);
  return all.flatMap((left, at): readonly Stretch[] => (at % 2 === 0 ? [[left, all[at + 1] ?? left]] : []));
}

/** The stretches that lie in a shape over a height, from left to right. */
export function stretchesOver(shape: Shape, from: number, to: number): readonly Stretch[] {
  const heights = [from, from + (to - from) / 3, to - (to - from) / 3, to];
  return heights
    .map((height) => stretchesAt(shape, height))
    .reduce((kept, own) =>
      kept.flatMap(([left, right]) =>
        own.map(([from, to]): Stretch => [Math.max(left, from), Math.min(right, to)]).filter(([from, to]) => from < to),
      ),
    );
}

/** The stretch around a shape's label that lies in the shape over a height, as its left and right end in pixels. */
export function roomAround(shape: Shape, from: number, to: number): readonly [left: number, right: number] {
  const [x] = shape.label;
  const stretches = [from, (from + to) / 2, to].map((height) => {
    const all = crossings(shape, ([, y]) => y - height);
    return [all.filter((one) => one <= x).at(-1) ?? x, all.find((one) => one > x) ?? x] as const;
  });
  return [Math.max(...stretches.map(([left]) => left)), Math.min(...stretches.map(([, right]) => right))];
}
