import { borderShape, heightAt, placeAt } from "./borders.ts";
import { middleOf } from "./draw.ts";
import type { MunicipalShapes } from "./municipal.ts";
import { isInside, type Point, type Shape } from "./shape.ts";

/** Some districts as large as a picture allows. */
export interface Frame {
  /** Of the whole country on the scale of the frame, in pixels. */
  readonly width: number;
  /** How far to the right and down that country stands in the picture. */
  readonly by: Point;
  /** Of the picture, in pixels. */
  readonly height: number;
  /** Whether the whole country is in it. */
  readonly isWhole: boolean;
}

/** What is hardly enlarged, or mostly empty, shows the whole country, as other maps do. */
const [leastZoom, leastFilled] = [1.3, 0.4];

const moved = (points: readonly Point[], [right, down]: Point): readonly Point[] =>
  points.map(([x, y]): Point => [x + right, y + down]);

/** The area of a ring. */
const extent = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [fromX, fromY] = ring.at(i - 1) ?? [x, y];
      return sum + fromX * y - x * fromY;
    }, 0) / 2,
  );

/** The frame of districts in a picture of a width in pixels; on a phone it may be as high as wide. */
export function frameOf(districts: readonly string[], width: number, phone: boolean): Frame {
  const rings = districts.map((area) => borderShape(area, width).ring);
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const zoom = Math.min(width / (right - left), (phone ? width : heightAt(width)) / (bottom - top));
  const filled = rings.reduce((sum, ring) => sum + extent(ring), 0) / ((right - left) * (bottom - top));
  if (zoom < leastZoom || (districts.length > 1 && filled < leastFilled))
    return { width, by: [0, 0], height: heightAt(width), isWhole: true };
  const aside = (width - (right - left) * zoom) / 2;
  return { width: width * zoom, by: [aside - left * zoom, -top * zoom], height: (bottom - top) * zoom, isWhole: false };
}

/** A district in a frame. */
export function districtIn({ width, by }: Frame, area: string): Shape {
  const shape = borderShape(area, width);
  const [label = shape.label] = moved([shape.label], by);
  return { area, ring: moved(shape.ring, by), label };
}

/**
 * A municipality in a frame, its label in the middle of its largest part or, where that is outside of it, at its seat.
 * Refuses a municipality without a shape.
 */
export function municipalityIn(
  { width, by }: Frame,
  { area, seat_lat, seat_lon }: { readonly area: string; readonly seat_lat: number | null; seat_lon: number | null },
  shapes: MunicipalShapes,
): Shape {
  const [ring, ...more] = (shapes(area, width) ?? [])
    .map((one) => moved(one, by))
    .toSorted((a, b) => extent(b) - extent(a));
  if (ring === undefined)
    throw new RangeError(`map: no outline for municipality "${area}"; run scripts/build-municipal-borders.ts`);
  const shape = { area, ring, ...(more.length === 0 ? {} : { more }), label: middleOf(ring) };
  if (isInside(shape, shape.label) || seat_lat === null || seat_lon === null) return shape;
  const [label = shape.label] = moved([placeAt(seat_lat, seat_lon, width)], by);
  return { ...shape, label };
}
