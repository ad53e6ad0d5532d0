import { textWidth } from "../drawing/theme.ts";
import { reaches, withCircle } from "./circles.ts";
import type { Circle } from "./draw.ts";
import { boxOf, isFree, lead, linesOf, nearest } from "./labels.ts";
import type { Box, Label, LabelSizes, Line, Placed, Standing } from "./labels.ts";
import { stretchesOver } from "./shape.ts";
import type { Shape } from "./shape.ts";

/** What may stand on a district of a narrow map. */
export interface Wanted {
  readonly label: Label;
  /** Its name as few letters, which the picture explains. */
  readonly code: string;
  /** The radius of the circle of its number; nought without one. */
  readonly radius: number;
  /** Whether it has a number; the names of others give way. */
  readonly isValued: boolean;
}

/** What covers nothing and must not be covered. */
export interface Taken {
  readonly circles: readonly Circle[];
  readonly boxes: readonly Box[];
}

/** What stands on the districts of a narrow map, and of which of them the name is only a code. */
export interface PhoneNames {
  readonly standing: readonly Standing[];
  readonly circles: readonly Circle[];
  readonly coded: readonly string[];
}

interface Room extends Taken {
  readonly letters: LabelSizes;
  readonly width: number;
  readonly height: number;
}

/** On the narrowest screens names grow by as much (chart.css): their room is measured so. */
const growth = 12.2 / 11;
/** What stays free around a name, in pixels. */
const [beside, farthest, step] = [1.5, 60, 2] as const;
/** By how many pixels a code may reach over the edge of its district, where it would not fit else. */
const overs = [2, 4, 6] as const;

const halfOf = ({ text, size, bold }: Line): number => (textWidth(text, size) / 2) * (bold ? 1 : growth);

/** The box of a line with what must stay free around it. */
function roomyBox(line: Placed): Box {
  const { top, bottom } = boxOf(line);
  const half = halfOf(line) + beside;
  return { left: line.x - half, right: line.x + half, top: top - beside, bottom: bottom + beside };
}

const isClear = (box: Box, { boxes, circles, width, height }: Room): boolean =>
  box.left >= 0 &&
  box.right <= width &&
  box.top >= 0 &&
  box.bottom <= height &&
  isFree(box, boxes) &&
  !circles.some((circle) => reaches(circle, box));

/**
 * Lines one under the other about a height of a shape, each as near to the one above as it can; null where none fit.
 * `over`: by how many pixels they may reach over the edge.
 */
function stackAt(shape: Shape, lines: readonly Line[], centre: number, over: number): readonly Placed[] | null {
  let [x, y] = [shape.label[0], centre - lines.reduce((sum, { size }) => sum + size * lead, 0) / 2];
  const placed: Placed[] = [];
  for (const line of lines) {
    y += line.size * lead;
    const baseline = y - line.size * 0.3;
    const near = stretchesOver(shape, baseline - line.size * 0.75, baseline + line.size * 0.1)
      .flatMap(([left, right]) => nearest(x, halfOf(line), [left - over, right + over]) ?? [])
      .toSorted((a, b) => Math.abs(a - x) - Math.abs(b - x));
    const [own] = near;
    if (own === undefined) return null;
    x = own;
    placed.push({ ...line, x, y: baseline });
  }
  return placed;
}

/** Lines in a shape as near to its label's place as they fit and are free; null where they do not. */
function stackIn(shape: Shape, lines: readonly Line[], room: Room, over = 0): readonly Placed[] | null {
  const [x, y] = shape.label;
  let [best, least]: [readonly Placed[] | null, number] = [null, Infinity];
  for (let off = -farthest; off <= farthest; off += step) {
    if (Math.abs(off) >= least) continue;
    const found = stackAt(shape, lines, y + off, over);
    if (found === null || !found.every((line) => isClear(roomyBox(line), room))) continue;
    const aside = found.reduce((sum, line, at) => sum + Math.abs(line.x - (found[at - 1]?.x ?? x)), 0);
    if (Math.abs(off) + aside < least) [best, least] = [found, Math.abs(off) + aside];
  }
  return best;
}

/** The places of a name around a circle and its number: under them, above, to the right and to the left. */
function around(name: Line, own: Box): readonly Placed[] {
  const [half, cap] = [halfOf(name) + 2 * beside, name.size * 0.75 + 2 * beside];
  const [x, y] = [(own.left + own.right) / 2, (own.top + own.bottom) / 2 + name.size * 0.33];
  const [under, above] = [own.bottom + cap, own.top - 2 * beside];
  return [
    { ...name, x, y: under },
    { ...name, x, y: above },
    { ...name, x: own.right + half, y },
    { ...name, x: own.left - half, y },
    { ...name, x: own.right - beside, y: under },
    { ...name, x: own.left + beside, y: under },
    { ...name, x: own.right - beside, y: above },
    { ...name, x: own.left + beside, y: above },
  ];
}

const isInside = (line: Placed, shape: Shape): boolean => {
  const { left, right, top, bottom } = boxOf(line);
  return stretchesOver(shape, top, bottom).some(([from, to]) => from <= left && right <= to);
};

/** A name beside its circle: in its own district where it can, else where the picture is free. */
function nameBeside({ label, code }: Wanted, own: Box, room: Room): Placed | undefined {
  const lineOf = (text: string): Line => ({ text, size: room.letters.name, bold: false });
  const clear = [...label.names, code].map((text) =>
    around(lineOf(text), own).filter((line) => isClear(roomyBox(line), room)),
  );
  const [whole = [], ...shorter] = clear;
  const inShape = clear.flat().find((line) => line.text !== code && isInside(line, label.shape));
  return inShape ?? whole[0] ?? shorter.flat()[0];
}

const boxOfCircle = ({ at: [x, y], radius }: Circle): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});
const joined = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.min(...boxes.map(({ top }) => top)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** A number without a circle under its name, or alone where not even its code fits. */
function stacked({ label, code, isValued }: Wanted, room: Room): readonly Placed[] {
  const { value, shape, names } = label;
  const alone = linesOf({ ...label, names: [] }, room.letters);
  const number = alone.map(({ text, size, bold }): Line => ({ text, size, bold }));
  const under = (text: string): readonly Line[] => [{ text, size: room.letters.name, bold: false }, ...number];
  const inShape = [...names, ...(isValued ? [code] : [])].map((text) => ({ lines: under(text), over: 0 }));
  // Rather a code that reaches over the edge than a number without a name.
  const overEdge = isValued ? overs.map((over) => ({ lines: under(code), over })) : [];
  const nameless = value === null ? [] : [{ lines: number, over: 0 }];
  for (const { lines, over } of [...inShape, ...overEdge, ...nameless]) {
    const found = stackIn(shape, lines, room, over);
    if (found !== null) return found;
  }
  return alone;
}

/**
 * Names of a narrow map, which has no room for all: those of districts with a number first, as short as they must be;
 * none of a district without one where it would cover anything. No name lies over the edge of a circle.
 */
export function namesOnPhone(
  all: readonly Wanted[],
  { width, height, letters, taken }: Pick<Room, "width" | "height" | "letters"> & { readonly taken: Taken },
): PhoneNames {
  const circled = all
    .filter(({ radius }) => radius > 0)
    .map((one) => ({ one, ...withCircle({ ...one.label, names: [] }, one.radius, letters, "borders", true) }))
    .map(({ one, label, circle }) => ({ one, circle, numbers: linesOf(label, letters) }));
  const circles = circled.flatMap(({ circle }) => circle ?? []);
  const boxes = [...taken.boxes, ...circled.flatMap(({ numbers }) => numbers.map(boxOf))];
  const room = { width, height, letters, boxes, circles: [...taken.circles, ...circles] };
  const standing: Standing[] = [];
  const coded: string[] = [];
  const stand = ({ label, code }: Wanted, lines: readonly Placed[], paper: Label["paper"]): void => {
    standing.push({ lines, ink: label.ink, paper });
    if (!label.names.includes(code) && lines.some(({ text }) => text === code)) coded.push(label.shape.area);
  };
  const withCircles = new Set(circled.map(({ one }) => one));
  const plain = all.filter((one) => !withCircles.has(one)).toSorted((a, b) => Number(b.isValued) - Number(a.isValued));
  for (const one of plain.filter(({ isValued }) => isValued)) {
    const lines = stacked(one, room);
    boxes.push(...lines.map(boxOf));
    stand(one, lines, one.label.paper);
  }
  for (const { one, circle, numbers } of circled) {
    stand(one, numbers, null);
    const name = nameBeside(
      one,
      joined([...(circle === null ? [] : [boxOfCircle(circle)]), ...numbers.map(boxOf)]),
      room,
    );
    if (name === undefined) continue;
    boxes.push(boxOf(name));
    stand(one, [name], one.label.paper);
  }
  for (const one of plain.filter(({ isValued }) => !isValued)) {
    const lines = stacked(one, room);
    boxes.push(...lines.map(boxOf));
    stand(one, lines, one.label.paper);
  }
  return { standing, circles, coded };
}
