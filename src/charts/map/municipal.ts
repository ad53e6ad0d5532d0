import borders from "../../../data/reference/borders.json" with { type: "json" };
import municipal from "../../../data/reference/municipal-borders.json" with { type: "json" };
import type { Point } from "./shape.ts";

/**
 * The rings of a municipality on a country of a width in pixels, those of holes among them; nothing for an area without
 * a shape. The shapes are approximate: the ground nearer to its settlements than to any other's in the district.
 */
export type MunicipalShapes = (area: string, width: number) => readonly (readonly Point[])[] | null;

interface District {
  readonly arcs: readonly (readonly number[])[];
  readonly shapes: Readonly<Record<string, readonly (readonly number[])[]>>;
}
const districts: readonly District[] = Object.values(municipal.districts);

/** A line from its first point and the steps to the others. */
function lineOf(steps: readonly number[]): readonly Point[] {
  let [x, y] = [0, 0];
  return Array.from({ length: steps.length / 2 }, (_, i): Point => {
    x += steps[2 * i] ?? 0;
    y += steps[2 * i + 1] ?? 0;
    return [x, y];
  });
}

/** A ring of lines, `~number` one from its end; the end of each is where the next begins. */
const ringOf = (numbers: readonly number[], lines: readonly (readonly Point[])[]): readonly Point[] =>
  numbers.flatMap((number) => {
    const line = (number < 0 ? lines[~number]?.toReversed() : lines[number]) ?? [];
    return line.slice(0, -1);
  });

/** The shapes of data/reference/municipal-borders.json. */
export const municipalShapes: MunicipalShapes = (area, width) => {
  const scale = width / borders.width;
  const home = districts.find(({ shapes }) => Object.hasOwn(shapes, area));
  if (home === undefined) return null;
  const lines = home.arcs.map(lineOf);
  return (home.shapes[area] ?? []).map((ring) => ringOf(ring, lines).map(([x, y]): Point => [x * scale, y * scale]));
};
