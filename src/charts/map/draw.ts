import type { Topic } from "../../model/codes.ts";
import { element } from "../drawing/draw.ts";
import { hue } from "../drawing/theme.ts";
import type { Step } from "../drawing/classes.ts";
import type { Swatch } from "../drawing/swatch.ts";
import { hatching, outline } from "./shape.ts";
import type { Point, Shape } from "./shape.ts";

/**
 * How a district is filled: a step of the scale, or not at all where a circle stands for its number; a number for a
 * part of the year, or the state for which it has none.
 */
export type Fill = Step | "circle" | "part" | "c" | "x" | "z";

const hatchGap = 6;
/** Empty districts first, then those with firmer edges, so that no dotted edge covers a firm one. */
const order: readonly Fill[] = ["z", "x", "circle", 1, 2, 3, 4, 5, "c", "part"];

/** The colour of a step. */
export const stepColour = (topic: Topic, step: Step): string => `var(--${topic}-${step})`;
/** The colour of letters on a step. */
export const onStep = (step: Step): string => `var(--on-${step})`;

/** What is not filled can be pointed at too: else the pointer would mean a neighbour whose box reaches there. */
const open = { fill: "none", "pointer-events": "all" } as const;

/** The look of an outline; the same for districts, tiles and the legend. */
export function edge(fill: Fill, topic: Topic): Readonly<Record<string, string | number>> {
  if (fill === "x") return { ...open, stroke: "var(--line)", "stroke-dasharray": "1 3", "stroke-linecap": "round" };
  if (fill === "circle") return { fill: "var(--paper)", stroke: "var(--line)" };
  if (fill === "z") return { ...open, stroke: "var(--grid)" };
  if (fill === "c") return { fill: "var(--paper)", stroke: "var(--muted)" };
  if (fill === "part")
    return { fill: "var(--paper)", stroke: hue(topic), "stroke-width": 2, "stroke-dasharray": "5 3" };
  return { fill: stepColour(topic, fill), stroke: "var(--paper)" };
}

/** A shape with its fill. */
export interface Filled {
  readonly shape: Shape;
  readonly fill: Fill;
  /** Its row in the chart's table; none in a legend. */
  readonly row?: number;
}

/** Draws shapes, one group for each kind of fill: what they share is said once. */
export function drawShapes(document: Document, all: readonly Filled[], topic: Topic): readonly SVGElement[] {
  const groups = Map.groupBy(all, ({ fill }) => fill);
  return order.flatMap((fill) => {
    const some = groups.get(fill) ?? [];
    if (some.length === 0) return [];
    const holes = some.some(({ shape }) => shape.more !== undefined) ? { "fill-rule": "evenodd" } : {};
    const group = element(document, "g", { ...edge(fill, topic), ...holes, "stroke-linejoin": "round" });
    group.append(
      ...some.map(({ shape, row }) =>
        element(document, "path", { d: outline(shape), ...(row === undefined ? {} : { "data-row": row }) }),
      ),
    );
    if (fill !== "c") return [group];
    const lines = element(document, "path", {
      d: some.map(({ shape }) => hatching(shape, hatchGap)).join(""),
      fill: "none",
      stroke: "var(--muted)",
    });
    return [group, lines];
  });
}

/** A municipality: its rings, those of holes among them, its shade, and its row in the chart's table. */
export interface Patch {
  readonly rings: readonly (readonly Point[])[];
  readonly step: Step;
  readonly row?: number;
  /** Its number, where there is room for it, and whether it fits into the area; else it stands over it. */
  readonly value?: { readonly text: string; readonly at: Point; readonly fits: boolean };
}

/** The middle of a ring's area. */
export function middleOf(ring: readonly Point[]): Point {
  let [twice, sumX, sumY] = [0, 0, 0];
  for (const [i, [x2, y2]] of ring.entries()) {
    const [x1, y1] = ring.at(i - 1) ?? [x2, y2];
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    sumX += (x1 + x2) * cross;
    sumY += (y1 + y2) * cross;
  }
  return [sumX / (3 * twice), sumY / (3 * twice)];
}

/** Draws municipalities over their districts, with an edge of ink that tells them apart from these. */
export function drawMunicipal(document: Document, patches: readonly Patch[], topic: Topic): readonly SVGElement[] {
  if (patches.length === 0) return [];
  const group = element(document, "g", { stroke: "var(--ink)", "stroke-width": 0.8, "stroke-linejoin": "round" });
  group.append(
    ...patches.map(({ rings, step, row }) =>
      element(document, "path", {
        d: rings.map((ring) => outline({ area: "", ring, label: [0, 0] })).join(""),
        "fill-rule": "evenodd",
        fill: stepColour(topic, step),
        ...(row === undefined ? {} : { "data-row": row }),
      }),
    ),
  );
  const numbers = element(document, "g", { "text-anchor": "middle", "font-size": municipalSize, "font-weight": 600 });
  for (const { value, step } of patches) {
    if (value === undefined) continue;
    const [x, y] = value.at;
    const over = { fill: "var(--ink)", stroke: "var(--paper)", "stroke-width": 3, "paint-order": "stroke" };
    const text = element(document, "text", {
      x: tenth(x),
      y: tenth(y + municipalSize * 0.36),
      ...(value.fits ? { fill: onStep(step) } : over),
    });
    text.textContent = value.text;
    numbers.append(text);
  }
  return [group, ...(numbers.childElementCount === 0 ? [] : [numbers])];
}

/** The size of letters on a municipality: the smallest that a chart has. */
export const municipalSize = 11;

/** A municipality as a legend shows it. */
export const municipalSwatch: Swatch = (document, topic) =>
  drawMunicipal(document, [{ rings: [sample.ring], step: 3 }], topic);

/** Draws a heavy edge around the chosen district. */
export const drawChosen = (document: Document, shape: Shape): SVGElement =>
  element(document, "path", {
    d: outline(shape),
    fill: "none",
    stroke: "var(--ink)",
    "stroke-width": 2.5,
    "stroke-linejoin": "round",
  });

/** Draws the edges of districts over what lies in them. */
export function drawEdges(document: Document, shapes: readonly Shape[]): readonly SVGElement[] {
  if (shapes.length === 0) return [];
  const d = shapes.map(outline).join("");
  return [element(document, "path", { d, fill: "none", stroke: "var(--muted)", "stroke-linejoin": "round" })];
}

/** A circle that stands for a number, about a point. */
export interface Circle {
  readonly at: Point;
  readonly radius: number;
}

/** Coordinates are written to a tenth of a pixel. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Draws circles, the largest first, so that none hides a smaller one. */
export function drawCircles(document: Document, circles: readonly Circle[], topic: Topic): readonly SVGElement[] {
  if (circles.length === 0) return [];
  const group = element(document, "g", { fill: stepColour(topic, 2), stroke: hue(topic) });
  group.append(
    ...circles
      .toSorted((a, b) => b.radius - a.radius)
      .map(({ at: [x, y], radius }) => element(document, "circle", { cx: tenth(x), cy: tenth(y), r: tenth(radius) })),
  );
  return [group];
}

/** A circle as a legend shows it. */
export const circleSwatch: Swatch = (document, topic) => drawCircles(document, [{ at: [14, 8], radius: 7 }], topic);

const sample: Shape = {
  area: "",
  ring: [
    [1, 1],
    [27, 1],
    [27, 15],
    [1, 15],
  ],
  label: [14, 8],
};

/** A fill as a legend shows it. */
export const fillSwatch =
  (fill: Fill): Swatch =>
  (document, topic) =>
    drawShapes(document, [{ shape: sample, fill }], topic);
