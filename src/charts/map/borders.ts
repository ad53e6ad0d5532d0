import borders from "../../../data/reference/borders.json" with { type: "json" };
import type { Point, Shape } from "./shape.ts";

/** The source of the outlines, as it must be named beside every map. */
export const { attribution } = borders;

const outlines: Readonly<
  Record<string, { readonly label: readonly number[]; readonly ring: readonly number[] } | undefined>
> = borders.districts;

/** Height of the country when it is drawn at a width, in the same unit. */
export const heightAt = (width: number): number => (width * borders.height) / borders.width;

/** A district's outline on a country of that width in pixels. Refuses a district without one. */
export function borderShape(area: string, width: number): Shape {
  const found = outlines[area];
  if (found === undefined) throw new RangeError(`map: no outline for district "${area}"; run scripts/build-borders.ts`);
  const scale = width / borders.width;
  const point = (numbers: readonly number[], at: number): Point => [
    (numbers[at] ?? 0) * scale,
    (numbers[at + 1] ?? 0) * scale,
  ];
  return {
    area,
    label: point(found.label, 0),
    ring: Array.from({ length: found.ring.length / 2 }, (_, i) => point(found.ring, 2 * i)),
  };
}

/** Where a place in degrees lies on a country of that width in pixels. */
export function placeAt(lat: number, lon: number, width: number): Point {
  const scale = width / borders.width;
  return [(lon - borders.west) * borders.perLon * scale, (borders.north - lat) * borders.perLat * scale];
}
