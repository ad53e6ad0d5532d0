import { formatValue } from "../../i18n/formats.ts";
import type { MapSpec } from "../../model/chart.ts";
import type { ChartContext } from "../figures/context.ts";
import { element } from "../drawing/draw.ts";
import { sizes, textWidth } from "../drawing/theme.ts";
import { wrapped } from "../drawing/wrapped.ts";
import { valued } from "../figures/figure.ts";
import { hasOther } from "../figures/in-year.ts";
import { otherSign } from "../words/other-number.ts";
import { isWholeFigure } from "../ranking/data.ts";
import type { Ranked } from "../ranking/data.ts";
import { circleRadius, reaches, withCircle } from "./circles.ts";
import { highest } from "./data.ts";
import type { Mapped } from "./data.ts";
import { municipalSize, onStep, stepColour } from "./draw.ts";
import type { Circle, Fill, Patch } from "./draw.ts";
import { boxOf, capHeight, isFree, standingOf } from "./labels.ts";
import type { Box, Label, Standing } from "./labels.ts";
import { localCircles } from "./local.ts";
import { namesOnPhone } from "./phone.ts";
import type { Taken } from "./phone.ts";
import type { Point, Shape } from "./shape.ts";
import { mapWords } from "./words.ts";

/** A map to be labelled. */
export interface Labelled {
  readonly spec: MapSpec;
  readonly all: Mapped;
  readonly width: number;
  readonly height: number;
}
/** A district in its place. */
export interface Drawn {
  readonly one: Ranked;
  readonly shape: Shape;
  readonly fill: Fill;
}
/** What is shown of the municipalities: areas, and whether others stand as circles. */
export interface Municipal {
  readonly patches: readonly Patch[];
  readonly shaded: ReadonlySet<number>;
  readonly isLocal: boolean;
}
/** What stands on the districts of a map; `explained`: what its shortest names mean, in lines that fit beneath it. */
export interface OnMap {
  readonly standing: readonly Standing[];
  readonly circles: readonly Circle[];
  readonly explained: readonly string[];
}

/**
 * What stands on a district: its number, a question mark for one that is left out, a sign where only another number is
 * known.
 */
function textOf(one: Ranked, context: ChartContext): string | null {
  if (valued(one)) return formatValue(one, context.language) + (one.doubt === null ? "" : " ?");
  if (one.leftOut) return "?";
  return hasOther(one) ? otherSign(context) : null;
}

function inkOn(fill: Fill): string {
  if (typeof fill === "number") return onStep(fill);
  return fill === "x" || fill === "z" ? "var(--muted)" : "var(--ink)";
}

function labelOf(one: Ranked, shape: Shape, fill: Fill, spec: MapSpec, context: ChartContext): Label {
  const words = mapWords(context.language);
  const short: Readonly<Record<string, string | undefined>> = words.short;
  const paper = typeof fill === "number" ? stepColour(spec.topic, fill) : "var(--paper)";
  return {
    shape,
    paper,
    names: [one.name, ...(short[one.area] === undefined ? [] : [short[one.area] ?? ""])],
    value: textOf(one, context),
    isSign: hasOther(one),
    ink: inkOn(fill),
  };
}

/** The radius of the circle of a number for the whole year. */
function radiusOf(one: Ranked, all: Mapped, width: number): number {
  if (!all.circles || !isWholeFigure(one) || one.value <= 0) return 0;
  return circleRadius(one.value, highest(all), width);
}

/** Where a number stands on the area of a municipality. */
export function municipalBox(text: string, [x, y]: Point): Box {
  const [across, down] = [textWidth(text, municipalSize) / 2, municipalSize / 2];
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

/** The municipality without its number where that would cover letters. */
export function withFreeNumber({ value, ...patch }: Patch, letters: readonly Box[]): Patch {
  return value !== undefined && isFree(municipalBox(value.text, value.at), letters) ? { ...patch, value } : patch;
}

interface InTile {
  readonly standing: Standing;
  readonly circle: Circle;
}

/** The circle of a low tile beneath its name, which would lie over its edge. */
function underName({ ring }: Shape, standing: Standing, circle: Circle): InTile {
  const [name, number] = standing.lines;
  if (name === undefined || number === undefined || !reaches(circle, boxOf(name))) return { standing, circle };
  const heights = ring.map(([, y]) => y);
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  const [x, y] = [circle.at[0], bottom - circle.radius - 0.5];
  const lines = [
    { ...name, y: top + name.size * 0.85 },
    { ...number, y: y + (number.size * capHeight) / 2 },
  ];
  return { standing: { ...standing, lines }, circle: { ...circle, at: [x, y] } };
}

/** On a wide map every name stands where it fits. */
function wide(
  { spec, all, width }: Labelled,
  drawn: readonly Drawn[],
  { patches }: Municipal,
  context: ChartContext,
): OnMap {
  const { phone } = sizes(width);
  const letters = lettersOf(spec, phone);
  const labels = drawn.map(({ one, shape, fill }) => {
    const own = labelOf(one, shape, fill, spec, context);
    const { label, circle } = withCircle(own, radiusOf(one, all, width), letters, spec.layout, phone);
    const standing = standingOf(label, letters);
    return { label, ...(phone && circle !== null ? underName(shape, standing, circle) : { standing, circle }) };
  });
  // The names of municipalities' districts give way to the numbers in them.
  const told = new Set(
    all.municipalities.map(({ area }) => (patches.length > 0 ? (context.areas.get(area)?.parent ?? "") : "")),
  );
  const written = labels.filter(({ label: { value, shape } }) => value !== null || !told.has(shape.area));
  return {
    standing: written.map(({ standing }) => standing),
    circles: labels.flatMap(({ circle }) => circle ?? []),
    explained: [],
  };
}

/** Whether a district without a number still has its name on a narrow map: what is drawn of it asks for one. */
const isMarked = ({ one, fill }: Drawn, { area }: ChartContext): boolean =>
  one.leftOut || hasOther(one) || fill === "c" || one.area === area.area;

/** On a narrow map the districts with a number have the room for names. */
function narrow(
  { spec, all, width, height }: Labelled,
  drawn: readonly Drawn[],
  { patches, shaded, isLocal }: Municipal,
  context: ChartContext,
): OnMap {
  const words = mapWords(context.language);
  const codes: Readonly<Record<string, string | undefined>> = words.code;
  const named = drawn.filter((one) => valued(one.one) || isMarked(one, context));
  const taken: Taken = {
    circles: isLocal ? localCircles(all, width, context, shaded) : [],
    boxes: patches.flatMap(({ value }) => (value === undefined ? [] : municipalBox(value.text, value.at))),
  };
  const { coded, ...placed } = namesOnPhone(
    named.map(({ one, shape, fill }) => ({
      label: labelOf(one, shape, fill, spec, context),
      code: codes[one.area] ?? one.name,
      radius: radiusOf(one, all, width),
      isValued: valued(one),
    })),
    { width, height, letters: lettersOf(spec, true), taken },
  );
  const list = named
    .filter(({ one }) => coded.includes(one.area))
    .map(({ one }) => `${codes[one.area] ?? ""} – ${one.name}`.replaceAll(" ", "\u00a0"));
  return {
    ...placed,
    explained:
      list.length === 0 ? [] : wrapped(words.abbreviated(list.join(", ")), width - 2 * explainedSide, explainedRoom),
  };
}

const lettersOf = ({ layout }: MapSpec, phone: boolean) => ({
  name: phone ? 11 : 13,
  value: phone ? 12.5 : 15,
  side: layout === "tiles" ? 2 : 0,
});

/** What stands on the districts of a map: their numbers, and as many names as it has room for. */
export const standingOn = (map: Labelled, drawn: readonly Drawn[], local: Municipal, context: ChartContext): OnMap =>
  sizes(map.width).phone && map.spec.layout !== "tiles" && drawn.some(({ one }) => valued(one))
    ? narrow(map, drawn, local, context)
    : wide(map, drawn, local, context);

/** The size of the letters that explain, their room where the narrowest screens let them grow, and of a line. */
const [explainedSize, explainedRoom, explainedLine] = [11, 12.2, 15] as const;

/** What stays free beside it: on a phone the picture goes from edge to edge of the screen. */
const explainedSide = 8;

/** The height in pixels of what explains the shortest names. */
export const explainedHeight = (lines: readonly string[]): number =>
  lines.length === 0 ? 0 : lines.length * explainedLine + 4;

/** Draws what explains the shortest names beneath a map of a height in pixels. */
export function drawExplained(document: Document, lines: readonly string[], height: number): readonly SVGElement[] {
  if (lines.length === 0) return [];
  const group = element(document, "g", { fill: "var(--muted)", "font-size": explainedSize, "text-anchor": "start" });
  for (const [at, line] of lines.entries()) {
    const text = element(document, "text", { x: explainedSide, y: Math.round(height + (at + 1) * explainedLine) });
    text.textContent = line;
    group.append(text);
  }
  return [group];
}
