import type { MapLayout } from "../../model/chart.ts";
import type { Circle } from "./draw.ts";
import { type Box, type Label, type LabelSizes, linesOf } from "./labels.ts";

/** The radius of the circle of the highest number, as a part of the width of the country. */
const largest = 1 / 20;
/** The smallest circle that its label may stand on, as a radius in pixels; in a tile both have more room. */
const onCircle = { borders: { desk: 12, phone: 8 }, tiles: { desk: 17, phone: 10 } } as const;
/** The height of capital letters as a part of their size, and what stays free between them and a circle, in pixels. */
const [capHeight, apart] = [0.72, 2];

/** The radius in pixels of the circle of a number above nought: its area is in proportion to the number. */
export const circleRadius = (value: number, highest: number, width: number): number =>
  width * largest * Math.sqrt(value / highest);

/** Whether a circle reaches into a box. */
export function reaches({ at: [x, y], radius }: Circle, { left, right, top, bottom }: Box): boolean {
  const nearest = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
  return Math.hypot(x - nearest(x, left, right), y - nearest(y, top, bottom)) < radius;
}

/**
 * A label, and the circle of its number: around the number, or above the label where the number would cover it. Only in
 * a tile the label makes room for it; a district has none to give.
 */
export function withCircle(
  label: Label,
  radius: number,
  letters: LabelSizes,
  layout: MapLayout,
  phone: boolean,
): { readonly label: Label; readonly circle: Circle | null } {
  if (radius === 0) return { label, circle: null };
  const { shape } = label;
  const [x, y] = shape.label;
  if (radius >= onCircle[layout][phone ? "phone" : "desk"]) return { label, circle: { at: [x, y], radius } };
  const moved = { ...label, shape: { ...shape, label: [x, y + (layout === "tiles" ? radius : 0)] as const } };
  const [first] = linesOf(moved, letters);
  const top = first === undefined ? y : first.y - first.size * capHeight;
  return { label: moved, circle: { at: [x, top - radius - apart], radius } };
}
