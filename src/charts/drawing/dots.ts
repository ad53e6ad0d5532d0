import type { RenderFunction } from "@observablehq/plot";
import { element } from "./draw.ts";

/** Why a dot looks as it does; every one is told from the others by its form, without colour. */
export const dotLooks = {
  day: { shape: "disc", fill: "full" },
  month: { shape: "disc", fill: "half" },
  year: { shape: "disc", fill: "hollow" },
  about: { shape: "disc", fill: "soft" },
  at_most: { shape: "before", fill: "full" },
  undated: { shape: "disc", fill: "dotted" },
  open: { shape: "square", fill: "hollow" },
  first: { shape: "target", fill: "full" },
  meeting: { shape: "disc", fill: "full" },
  gathering: { shape: "triangle", fill: "full" },
  announced: { shape: "wedge", fill: "full" },
  programme: { shape: "square", fill: "full" },
  result: { shape: "diamond", fill: "full" },
  gross: { shape: "disc", fill: "full" },
  kept: { shape: "square", fill: "hollow" },
  unsaid: { shape: "diamond", fill: "dotted" },
} as const satisfies Readonly<Record<string, DotLook>>;
export type DotName = keyof typeof dotLooks;

export interface DotLook {
  readonly shape: "disc" | "square" | "diamond" | "triangle" | "wedge" | "target" | "before";
  readonly fill: "full" | "half" | "hollow" | "soft" | "dotted";
}

/** A dot and where its centre stands, in pixels. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly look: DotLook;
  /**
   * The stretch within which the date may lie, from left to right; where time runs down the picture, from top to
   * bottom.
   */
  readonly reach?: readonly [from: number, to: number];
  readonly upright?: true;
  /** Its row in the chart's table. */
  readonly row: number;
}

type Point = Pick<Dot, "x" | "y">;
type Attributes = Readonly<Record<string, string | number>>;

const two = (value: number): number => Math.round(value * 100) / 100;

/** The outline of a shape with about the same area as a disc of the radius. */
function outline({ x, y }: Point, shape: DotLook["shape"], r: number): string {
  const side = two(r * 0.9);
  const tip = two(r * 1.25);
  switch (shape) {
    case "square":
      return `M${two(x - side)},${two(y - side)}h${2 * side}v${2 * side}h${-2 * side}z`;
    case "diamond":
      return `M${x},${two(y - tip)}l${tip},${tip}l${-tip},${tip}l${-tip},${-tip}z`;
    case "triangle":
      return `M${x},${two(y - tip)}l${tip},${two(r * 2.1)}h${two(-2 * tip)}z`;
    case "wedge":
      return `M${x},${two(y + tip)}l${tip},${two(r * -2.1)}h${two(-2 * tip)}z`;
    case "before":
      return `M${two(x + r)},${two(y - r)}v${2 * r}l${two(-2 * r)},${-r}z`;
    case "disc":
    case "target":
      return `M${two(x - r)},${y}a${r},${r} 0 1,1 ${2 * r},0a${r},${r} 0 1,1 ${-2 * r},0z`;
  }
}

/** The left half of a shape. */
function half({ x, y }: Point, shape: DotLook["shape"], r: number): string {
  if (shape === "square") return `M${x},${two(y - r * 0.9)}h${two(-r * 0.9)}v${two(r * 1.8)}h${two(r * 0.9)}z`;
  if (shape === "diamond")
    return `M${x},${two(y - r * 1.25)}l${two(-r * 1.25)},${two(r * 1.25)}l${two(r * 1.25)},${two(r * 1.25)}z`;
  if (shape === "triangle") return `M${x},${two(y - r * 1.25)}v${two(r * 2.1)}h${two(r * -1.25)}z`;
  if (shape === "wedge") return `M${x},${two(y + r * 1.25)}v${two(r * -2.1)}h${two(r * -1.25)}z`;
  return `M${x},${two(y - r)}a${r},${r} 0 0,0 0,${2 * r}z`;
}

const softSteps = [
  [1, 0.28],
  [0.72, 0.45],
  [0.42, 1],
] as const;

/** Draws a dot the one way its look is drawn everywhere: picture and legend. Uses no ids and no styles. */
export function drawDot(
  document: Document,
  at: Point,
  { shape, fill }: DotLook,
  r: number,
  colour: string,
): SVGElement {
  const group = element(document, "g", {});
  const make = (d: string, attributes: Attributes): void => {
    group.append(element(document, "path", { d, ...attributes }));
  };
  const edge = { fill: "var(--paper)", stroke: colour, "stroke-width": 1.5 };
  if (fill === "soft") {
    for (const [part, opacity] of softSteps)
      make(outline(at, shape, two((r + 1.2) * part)), { fill: colour, "fill-opacity": opacity });
    return group;
  }
  if (shape === "target") {
    make(outline(at, shape, r + 0.8), { ...edge, "stroke-width": 1.3 });
    const inner = two(r * 0.5);
    make(outline(at, "disc", inner), fill === "full" ? { fill: colour } : { ...edge, "stroke-width": 1 });
    if (fill === "half") make(half(at, "disc", inner), { fill: colour });
    return group;
  }
  if (fill === "full") make(outline(at, shape, r), { fill: colour, stroke: "var(--paper)", "stroke-width": 1 });
  else make(outline(at, shape, r - 0.5), fill === "dotted" ? { ...edge, "stroke-dasharray": "1.4 1.8" } : edge);
  if (fill === "half") make(half(at, shape, r - 0.5), { fill: colour });
  return group;
}

/**
 * A Plot mark that draws dots with the stretches in which their dates may lie, each with its row of the chart's table.
 */
export const dots =
  (all: readonly Dot[], r: number, colour: string): RenderFunction =>
  (_index, _scales, _values, _dimensions, { document }) => {
    const group = element(document, "g", {});
    for (const { x, y, look, reach, upright, row } of all) {
      const at = { x: two(x), y: two(y) };
      const drawn = drawDot(document, at, look, r, colour);
      if (reach !== undefined) {
        const [from, to] = [two(reach[0]), two(reach[1])];
        const d = upright === true ? `M${at.x},${from}V${to}` : `M${from},${at.y}H${to}`;
        const line = {
          d,
          stroke: colour,
          "stroke-width": 1.5,
          "stroke-dasharray": look.fill === "soft" || look.shape === "before" ? "2 2.5" : "none",
        };
        drawn.prepend(element(document, "path", line));
      }
      drawn.setAttribute("data-row", String(row));
      group.append(drawn);
    }
    return group;
  };
