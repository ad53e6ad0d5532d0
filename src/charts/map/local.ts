import { formatValue } from "../../i18n/formats.ts";
import type { Topic } from "../../model/codes.ts";
import type { ChartContext } from "../figures/context.ts";
import { element } from "../drawing/draw.ts";
import { valued } from "../figures/figure.ts";
import { isWholeFigure } from "../ranking/data.ts";
import type { Swatch } from "../drawing/swatch.ts";
import { hue, textWidth } from "../drawing/theme.ts";
import { placeAt } from "./borders.ts";
import { circleRadius, reaches } from "./circles.ts";
import { highest } from "./data.ts";
import type { Mapped } from "./data.ts";
import { municipalSize, tenth } from "./draw.ts";
import type { Circle } from "./draw.ts";
import { isFree, type Box } from "./labels.ts";
import type { Point } from "./shape.ts";

/** How large a mark is that tells no number, in pixels. */
const dot = 2.6;
/** The height of a line of letters as a part of their size. */
const [above, below] = [0.75, 0.1];

/** A ring, so that circles in each other are all seen; its middle can be pointed at as well. */
const ring = (topic: Topic) =>
  ({ fill: "var(--paper)", "fill-opacity": 0, stroke: hue(topic), "stroke-width": 1.2 }) as const;

interface Local {
  readonly at: Point;
  /** Nothing where no number for the whole year stands behind the mark. */
  readonly radius: number | null;
  readonly withheld: boolean;
  readonly row: number;
  readonly text: string;
}

function localsOf(all: Mapped, width: number, context: ChartContext): readonly Local[] {
  const most = highest(all);
  return all.municipalities.flatMap((one, place): readonly Local[] => {
    const row = context.areas.get(one.area);
    if (row === undefined || row.seat_lat === null || row.seat_lon === null) return [];
    const isCircle = all.circles && isWholeFigure(one);
    return [
      {
        at: placeAt(row.seat_lat, row.seat_lon, width),
        radius: isCircle ? circleRadius(one.value, most, width) : null,
        withheld: !valued(one),
        row: all.districts.length + place,
        text: isCircle ? formatValue(one, context.language) : "",
      },
    ];
  });
}

/** The circles and dots of municipalities that are drawn, but for the rows that are areas already. */
export const localCircles = (
  all: Mapped,
  width: number,
  context: ChartContext,
  shaded: ReadonlySet<number>,
): readonly Circle[] =>
  localsOf(all, width, context)
    .filter(({ radius, row }) => radius !== 0 && !shaded.has(row))
    .map(({ at, radius }) => ({ at, radius: radius ?? dot }));

/**
 * The number in its circle, if it fits there and neither covers other letters nor lies in another circle as well;
 * nought, which has no circle, at its seat.
 */
function boxOf(local: Local, all: readonly Local[], taken: readonly Box[]): Box | null {
  const {
    at: [x, y],
    radius,
    text,
  } = local;
  if (radius === null) return null;
  const half = textWidth(text, municipalSize) / 2;
  const baseline = y + municipalSize * 0.36;
  const box = {
    left: x - half,
    right: x + half,
    top: baseline - municipalSize * above,
    bottom: baseline + municipalSize * below,
  };
  const fits = radius === 0 || Math.hypot(half, municipalSize * 0.4) + 1 <= radius;
  const isAlone = all.every((one) => one === local || !reaches({ at: one.at, radius: one.radius ?? dot }, box));
  return fits && isAlone && isFree(box, taken) ? box : null;
}

/**
 * Draws the municipalities that have a figure of their own at their seats, but for the rows that are areas already: a
 * count for the whole year as a ring on the scale of the districts', the largest first; a small dot, full or hollow,
 * where another number or none is told.
 */
export function drawLocal(
  document: Document,
  all: Mapped,
  width: number,
  topic: Topic,
  context: ChartContext,
  shaded: ReadonlySet<number>,
): SVGElement {
  const group = element(document, "g", { stroke: "var(--ink)", "stroke-width": 0.8, fill: "var(--ink)" });
  const largestFirst = localsOf(all, width, context).toSorted((a, b) => (b.radius ?? dot) - (a.radius ?? dot));
  for (const { at, radius, withheld, row } of largestFirst) {
    if (radius === 0 || shaded.has(row)) continue;
    const [cx, cy] = at.map(tenth);
    const dotFill = withheld ? { fill: "var(--paper)" } : {};
    const look = radius === null ? dotFill : ring(topic);
    group.append(
      element(document, "circle", { cx: cx ?? 0, cy: cy ?? 0, r: tenth(radius ?? dot), "data-row": row, ...look }),
    );
  }
  return group;
}

/** Writes the numbers of these municipalities, where there is room beside the letters that stand already. */
export function drawLocalNumbers(
  document: Document,
  all: Mapped,
  width: number,
  context: ChartContext,
  taken: readonly Box[],
): readonly SVGElement[] {
  const group = element(document, "g", {
    "text-anchor": "middle",
    "font-size": municipalSize,
    "font-weight": 600,
    fill: "var(--ink)",
  });
  const placed = [...taken];
  const locals = localsOf(all, width, context);
  for (const local of locals) {
    const box = boxOf(local, locals, placed);
    if (box === null) continue;
    placed.push(box);
    const [x, y] = local.at;
    const text = element(document, "text", {
      x: tenth(x),
      y: tenth(y + municipalSize * 0.36),
      "data-row": local.row,
    });
    text.textContent = local.text;
    group.append(text);
  }
  return group.childElementCount === 0 ? [] : [group];
}

/** A municipality's circle as a legend shows it. */
export const localSwatch: Swatch = (document, topic) => [
  element(document, "circle", {
    cx: 14,
    cy: 8,
    r: 5,
    ...ring(topic),
  }),
];
