import type { Qualifier, ValueState } from "../../model/codes.ts";

const svg = "http://www.w3.org/2000/svg";

/** Makes an SVG element; only attributes, since the site's policy forbids styles in markup. */
export function element(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** Where a cell stands, in pixels, and towards which side its value grows. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly grows: "up" | "right";
}

/** What a cell's look depends on. */
export interface Look {
  readonly value_state: ValueState | null;
  readonly qualifier: Qualifier | null;
  readonly part: boolean;
}

type Rectangle = Readonly<Record<"x" | "y" | "width" | "height", number>>;

/** A stretch of a bar, measured in pixels from its base, as a rectangle. */
function stretch({ x, y, width, height, grows }: Box, from: number, to: number): Rectangle {
  return grows === "up"
    ? { x, width, y: y + height - to, height: to - from }
    : { x: x + from, width: to - from, y, height };
}

/** The outline of a stretch without its far end. */
function sides({ x, y, width, height, grows }: Box, from: number, to: number): string {
  const base = y + height;
  return grows === "up"
    ? `M${x},${base - from}V${base - to}M${x + width},${base - from}V${base - to}`
    : `M${x + from},${y}H${x + to}M${x + from},${base}H${x + to}`;
}

const softSteps = 9;
const softStep = 2;
/** How far an open end reaches beyond the number. */
const openReach = 9;

const inset = ({ x, y, width, height }: Rectangle, by: number): Rectangle => ({
  x: x + by,
  y: y + by,
  width: Math.max(0, width - 2 * by),
  height: Math.max(0, height - 2 * by),
});

const thousandths = (pixels: number): number => Math.round(pixels * 1000) / 1000;

/**
 * Slanted lines through a box, so that no pattern with an id is needed. Each begins from the end of the one before:
 * boxes of one size have the same words but for the first, and a grid of hundreds of them packs small.
 */
function hatch({ x, y, width, height }: Rectangle): string {
  const gap = 6;
  let path = `M${x},${y}`;
  let [atX, atY] = [0, 0];
  for (let at = gap; at < width + height; at += gap) {
    const [left, right] = [Math.max(0, at - height), Math.min(width, at)];
    const along = thousandths(right - left);
    path += `m${thousandths(left - atX)},${thousandths(at - left - atY)}l${along},${-along}`;
    [atX, atY] = [right, at - right];
  }
  return path;
}

type Make = (name: string, attributes: Readonly<Record<string, string | number>>) => void;

function drawState(make: Make, state: ValueState, box: Box): void {
  if (state === "z") return;
  const frame = inset(box, 0.5);
  if (state === "x") {
    make("rect", {
      ...frame,
      fill: "none",
      stroke: "var(--line)",
      "stroke-dasharray": "1 3",
      "stroke-linecap": "round",
    });
    return;
  }
  make("rect", { ...frame, fill: "var(--paper)", stroke: "var(--muted)" });
  make("path", { d: hatch(frame), stroke: "var(--muted)", fill: "none" });
}

/** The end of an approximate bar: it fades across the number instead of stopping at it. */
function drawSoftEnd(make: Make, box: Box, length: number, fill: string, opacity: number): void {
  for (let i = 0; i < softSteps; i += 1) {
    const from = length + (i - softSteps / 2) * softStep;
    const strength = opacity * (1 - (i + 1) / (softSteps + 1));
    make("rect", { ...stretch(box, from, from + softStep), fill, "fill-opacity": Math.round(strength * 100) / 100 });
  }
}

function drawValue(make: Make, box: Box, { qualifier, part }: Look, fill: string): void {
  const length = box.grows === "up" ? box.height : box.width;
  const about = qualifier === "about" && length > softSteps * softStep;
  const body = about ? length - (softSteps / 2) * softStep : length;
  const pale = part || qualifier === "at_most";
  const opacity = pale ? 0.42 : 1;
  const line = { fill: "none", stroke: fill, "stroke-width": 1.5, ...(part ? { "stroke-dasharray": "4 3" } : {}) };
  const frame = inset(box, 0.75);
  const edge: Box = { ...frame, grows: box.grows };
  // What lies behind a pale cell must not shine through it.
  if (pale) make("rect", { ...stretch(box, 0, body), fill: "var(--paper)" });
  make("rect", { ...stretch(box, 0, body), fill, ...(pale ? { "fill-opacity": opacity } : {}) });
  if (about) drawSoftEnd(make, box, length, fill, opacity);
  if (qualifier === "at_least") make("path", { d: sides(edge, pale ? 0 : length - 2, length + openReach), ...line });
  else if (pale && about) make("path", { d: sides(edge, 0, body), ...line });
  else if (pale) make("rect", { ...frame, ...line });
  if (qualifier === "at_most") make("rect", { ...stretch(box, Math.max(0, length - 3), length), fill });
}

/** Draws a cell the one way its state is drawn everywhere: bars, matrix, legend. Uses no ids and no styles. */
export function drawCell(document: Document, box: Box, look: Look, fill: string): SVGElement {
  const group = element(document, "g", {});
  const make: Make = (name, attributes) => {
    group.append(element(document, name, attributes));
  };
  if (look.value_state !== null) drawState(make, look.value_state, box);
  else drawValue(make, box, look, fill);
  return group;
}
