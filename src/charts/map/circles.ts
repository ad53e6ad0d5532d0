import type { MapLayout } from "../../model/chart.ts";
import type { Circle } from "./draw.ts";
import { textWidth } from "../drawing/theme.ts";
import { type Box, capHeight, type Label, type LabelSizes, linesOf } from "./labels.ts";

/** The radius of the circle of the highest number, as a part of the width of the country. */
const largest = 1 / 20;
/** The smallest circle that its label may stand on, as a radius in pixels; in a tile both have more room. */
const onCircle = { borders: { desk: 11, phone: 8 }, tiles: { desk: 17, phone: 10 } } as const;
/** How far a number may reach over its circle on either side, less than a figure, in pixels. */
const over = 5;
/** What stays free between a label and the circle above it, in pixels. */
const apart = 2;
/** How far a label gives way to the circle above it, as a part of the radius: a tile has more room than a district. */
const giving = { borders: 0.5, tiles: 1 } as const;

/** The radius in pixels of the circle of a number above nought: its area is in proportion to the number. */
export const circleRadius = (value: number, highest: number, width: number): number =>
  width * largest * Math.sqrt(value / highest);

/** Whether a circle reaches into a box. */
export function reaches({ at: [x, y], radius }: Circle, { left, right, top, bottom }: Box): boolean {
  const nearest = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
  return Math.hypot(x - nearest(x, left, right), y - nearest(y, top, bottom)) < radius;
}

/** A label, and the circle of its number: around the number if it is large enough for it, else above the label. */
export function withCircle(
  said: Label,
  radius: number,
  letters: LabelSizes,
  layout: MapLayout,
  phone: boolean,
): { readonly label: Label; readonly circle: Circle | null } {
  if (radius === 0) return { label: said, circle: null };
  const label: Label = { ...said, paper: null };
  const { shape } = label;
  const number = linesOf(label, letters).at(-1);
  const least = onCircle[layout][phone ? "phone" : "desk"];
  if (number !== undefined && radius >= Math.max(least, textWidth(number.text, number.size) / 2 - over))
    return { label, circle: { at: [number.x, number.y - (number.size * capHeight) / 2], radius } };
  const [x, y] = shape.label;
  const moved = { ...label, shape: { ...shape, label: [x, y + radius * giving[layout]] as const } };
  const [first] = linesOf(moved, letters);
  const top = first === undefined ? y : first.y - first.size * capHeight;
  return { label: moved, circle: { at: [first?.x ?? x, top - radius - apart], radius } };
}
