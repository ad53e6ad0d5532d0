import type { Point } from "./decode.ts";

/** A label is wider than high: room to its sides counts less than room above and below. */
const wide = 2.4;
const step = 2;

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [(bx - ax) / wide, by - ay];
  const [px, py] = [(x - ax) / wide, y - ay];
  const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - along * dx, py - along * dy);
}

function inside([x, y]: Point, ring: readonly Point[]): boolean {
  let crossings = 0;
  for (const [i, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) crossings += 1;
  }
  return crossings % 2 === 1;
}

/** The point of a ring with most room around it for a line or two of text, in whole units. */
export function labelPoint(ring: readonly Point[]): Point {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  let best: { readonly point: Point; readonly room: number } = { point: ring[0] ?? [0, 0], room: -1 };
  for (let x = Math.min(...xs); x <= Math.max(...xs); x += step) {
    for (let y = Math.min(...ys); y <= Math.max(...ys); y += step) {
      if (!inside([x, y], ring)) continue;
      const room = Math.min(...ring.map((point, i) => distance([x, y], point, ring[(i + 1) % ring.length] ?? point)));
      if (room > best.room) best = { point: [x, y], room };
    }
  }
  return best.point;
}
