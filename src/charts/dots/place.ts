import type { Point } from "../map/shape.ts";

/**
 * The place next to another, on hexagonal rings around it: 0 is the place itself, 1–6 the first ring, 7–18 the second.
 */
function aroundIt([x, y]: Point, spacing: number, index: number): Point {
  if (index === 0) return [x, y];
  const ring = Math.ceil((Math.sqrt(9 + 12 * index) - 3) / 6);
  const within = index - 3 * ring * (ring - 1) - 1;
  const [corner, along] = [Math.floor(within / ring), (within % ring) / ring];
  const [from, to] = [corner, corner + 1].map((one) => ((one - 1) * Math.PI) / 3);
  const at = (direction: (angle: number) => number) =>
    ring * spacing * (direction(from ?? 0) * (1 - along) + direction(to ?? 0) * along);
  return [x + at(Math.cos), y + at(Math.sin)];
}

/**
 * Places of equal dots that all want to lie at their own spot: the first that asks gets it, the others the nearest free
 * place around theirs, `spacing` pixels from every other dot. The same wishes give the same places.
 */
export function spread(wishes: readonly Point[], spacing: number): readonly Point[] {
  const placed: Point[] = [];
  const free = ([x, y]: Point) =>
    placed.every(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY) > spacing - 0.01);
  for (const wish of wishes) {
    let index = 0;
    while (!free(aroundIt(wish, spacing, index))) index += 1;
    placed.push(aroundIt(wish, spacing, index));
  }
  return placed;
}
