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
   * The colour of the letters, and that of what is beneath them: it is drawn around them too, where they leave the
   * shape.
   */
  readonly ink: string;
  readonly paper: string;
}

/** The two sizes of letters on a map, and what must stay free beside a name, in pixels. */
export interface LabelSizes {
  readonly name: number;
  readonly value: number;
  readonly side: number;
}

const lead = 1.12;
/** How much larger than a number a sign is. */
const signSize = 1.5;

/**
 * Lays the lines of a label one under the other, the middle of all at the label's place; a name only where it fits,
 * moved aside if it must.
 */
export function linesOf(
  { shape, names, value, isSign = false }: Label,
  sizes: LabelSizes,
): readonly (Line & { readonly x: number; readonly y: number })[] {
  const number =
    value === null
      ? []
      : [{ text: value, size: isSign ? signSize * sizes.value : sizes.value, bold: true, x: shape.label[0] }];
  const top = (height: number) => shape.label[1] - height / 2;
  const nameHeight = sizes.name * lead;
  const height = nameHeight + (value === null ? 0 : sizes.value * lead);
  const [left, right] = roomAround(shape, top(height), top(height) + nameHeight);
  const name = names.find((one) => textWidth(one, sizes.name) + sizes.side <= right - left);
  const half = name === undefined ? 0 : textWidth(name, sizes.name) / 2;
  const aside = Math.min(Math.max(shape.label[0], left + half), right - half);
  const lines = [...(name === undefined ? [] : [{ text: name, size: sizes.name, bold: false, x: aside }]), ...number];
  let y = top(lines.reduce((sum, { size }) => sum + size * lead, 0));
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

/** Where the letters of a label stand. */
export const boxesOf = (label: Label, sizes: LabelSizes): readonly Box[] =>
  linesOf(label, sizes).map(({ text, size, x, y }) => {
    const half = textWidth(text, size) / 2;
    return { left: x - half, right: x + half, top: y - size * 0.75, bottom: y + size * 0.1 };
  });

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Draws labels, one group for each look. */
export function drawLabels(document: Document, labels: readonly Label[], sizes: LabelSizes): readonly SVGElement[] {
  const placed = labels.flatMap((label) =>
    linesOf(label, sizes).map((line) => ({ ...line, ink: label.ink, paper: label.paper })),
  );
  const looks = Map.groupBy(placed, ({ ink, paper, size, bold }) => [ink, paper, size, bold].join(" "));
  return [...looks.values()].flatMap((some) => {
    const [first] = some;
    if (first === undefined) return [];
    const group = element(document, "g", {
      fill: first.ink,
      stroke: first.paper,
      "stroke-width": 3,
      "paint-order": "stroke",
      "stroke-linejoin": "round",
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
