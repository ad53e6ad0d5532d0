import { element } from "../drawing/draw.ts";
import { textWidth } from "../drawing/theme.ts";
import { roomAround } from "./shape.ts";
import type { Shape } from "./shape.ts";

/** A line of a label. */
export interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}

/** What stands on a district: its name, where it fits, and its number, which always stands. */
export interface Label {
  readonly shape: Shape;
  /** The name, longest form first; none is drawn where none fits. */
  readonly names: readonly string[];
  readonly value: string | null;
  /** The value is a sign, which is small in its letters: it is drawn larger. */
  readonly isSign?: boolean;
  /**
   * The colour of the letters, and that of what is beneath them, which is drawn around them too, where they leave the
   * shape; none by a circle, whose size must stay whole to be read.
   */
  readonly ink: string;
  readonly paper: string | null;
}

/** The two sizes of letters on a map, and what must stay free beside a name, in pixels. */
export interface LabelSizes {
  readonly name: number;
  readonly value: number;
  readonly side: number;
}

/** How far apart lines of letters stand, in parts of their size. */
export const lead = 1.12;
/** How much larger than a number a sign is. */
const signSize = 1.5;

/** The height of capital letters and figures, in parts of their size. */
export const capHeight = 0.72;

/** A line with the middle of its letters and the line that they stand on. */
export interface Placed extends Line {
  readonly x: number;
  readonly y: number;
}

/** Lines in their places, with their look. */
export interface Standing extends Pick<Label, "ink" | "paper"> {
  readonly lines: readonly Placed[];
}

/** Where in a stretch the middle of something may be, next to where it is wanted; nowhere if it is wider. */
export const nearest = (wanted: number, half: number, [left, right]: readonly [number, number]): number | null =>
  2 * half > right - left ? null : Math.min(Math.max(wanted, left + half), right - half);

/**
 * Lays the lines of a label one under the other, the middle of all at the label's place; a name only where it fits,
 * moved aside if it must, and the number with it as far as the shape allows.
 */
export function linesOf({ shape, names, value, isSign = false }: Label, sizes: LabelSizes): readonly Placed[] {
  const number: Line = { text: value ?? "", size: isSign ? signSize * sizes.value : sizes.value, bold: true };
  const [middle, centre] = shape.label;
  const nameHeight = sizes.name * lead;
  const top = centre - (nameHeight + (value === null ? 0 : sizes.value * lead)) / 2;
  const room = roomAround(shape, top, top + nameHeight);
  const halfOf = ({ text, size }: Pick<Line, "text" | "size">): number => textWidth(text, size) / 2;
  const name = names
    .map((text): Line => ({ text, size: sizes.name, bold: false }))
    .find((one) => 2 * halfOf(one) + sizes.side <= room[1] - room[0]);
  const aside = name === undefined ? middle : (nearest(middle, halfOf(name), room) ?? middle);
  const under = roomAround(shape, top + nameHeight, top + nameHeight + number.size * lead);
  const lines = [
    ...(name === undefined ? [] : [{ ...name, x: aside }]),
    ...(value === null ? [] : [{ ...number, x: nearest(aside, halfOf(number), under) ?? middle }]),
  ];
  let y = centre - lines.reduce((sum, { size }) => sum + size * lead, 0) / 2;
  return lines.map((line) => {
    y += line.size * lead;
    return { ...line, y: y - line.size * 0.3 };
  });
}

/** Where letters stand that nothing may cover. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether a box covers none of others. */
export const isFree = (one: Box, taken: readonly Box[]): boolean =>
  taken.every((box) => box.right < one.left || box.left > one.right || box.bottom < one.top || box.top > one.bottom);

/** Where the letters of a line stand. */
export function boxOf({ text, size, x, y }: Placed): Box {
  const half = textWidth(text, size) / 2;
  return { left: x - half, right: x + half, top: y - size * 0.75, bottom: y + size * 0.1 };
}

/** Where the letters of a label stand. */
export const boxesOf = (label: Label, sizes: LabelSizes): readonly Box[] => linesOf(label, sizes).map(boxOf);

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** A label in its place. */
export const standingOf = (label: Label, sizes: LabelSizes): Standing => ({
  lines: linesOf(label, sizes),
  ink: label.ink,
  paper: label.paper,
});

/** Draws labels, one group for each look. */
export const drawLabels = (document: Document, labels: readonly Label[], sizes: LabelSizes): readonly SVGElement[] =>
  drawStanding(
    document,
    labels.map((label) => standingOf(label, sizes)),
  );

/** Draws what stands in its place, one group for each look. */
export function drawStanding(document: Document, all: readonly Standing[]): readonly SVGElement[] {
  const placed = all.flatMap(({ lines, ink, paper }) => lines.map((line) => ({ ...line, ink, paper })));
  const looks = Map.groupBy(placed, ({ ink, paper, size, bold }) => [ink, paper, size, bold].join(" "));
  return [...looks.values()].flatMap((some) => {
    const [first] = some;
    if (first === undefined) return [];
    const group = element(document, "g", {
      fill: first.ink,
      ...(first.paper === null
        ? {}
        : { stroke: first.paper, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" }),
      "font-size": first.size,
      "text-anchor": "middle",
      ...(first.bold ? { "font-weight": 650, "font-variant": "tabular-nums" } : {}),
    });
    for (const { text, x, y } of some) {
      const made = element(document, "text", { x: rounded(x), y: rounded(y) });
      made.textContent = text;
      group.append(made);
    }
    return [group];
  });
}
