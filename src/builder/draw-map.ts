import type { PlotOptions, RenderFunction } from "@observablehq/plot";
import { classBounds, stepOf } from "../charts/drawing/classes.ts";
import type { ChartContext } from "../charts/figures/context.ts";
import { element } from "../charts/drawing/draw.ts";
import { hasOther } from "../charts/figures/in-year.ts";
import { circleRadius, reaches, withCircle } from "../charts/map/circles.ts";
import { drawCircles, drawEdges, drawShapes, onStep, stepColour, type Circle, type Fill } from "../charts/map/draw.ts";
import { boxesOf, drawLabels, isFree, type Box, type Label, type LabelSizes } from "../charts/map/labels.ts";
import { roomAround, type Shape } from "../charts/map/shape.ts";
import { mapWords } from "../charts/map/words.ts";
import { otherSign } from "../charts/words/other-number.ts";
import { base, sizes } from "../charts/drawing/theme.ts";
import { leastToRank } from "../known/whole.ts";
import type { Panel } from "./panels.ts";
import { country, type Ask } from "./ask.ts";
import { groundOf } from "./map-ground.ts";
import type { Measured } from "./measured.ts";
import { hasNumber, pictured, type Numbered } from "./said.ts";

/** Free room around the whole, so that no edge is cut. */
const pad = 2;

/** The areas of an indicator: the country is not drawn on its own map. */
export const onMap = ({ all }: Panel): readonly Measured[] => all.filter(({ place }) => place.area !== country);

/** Whether any area has a number that a map could show. */
export const isMappable = (panel: Panel): boolean => onMap(panel).some(hasNumber);

/**
 * Whether numbers stand as circles: counts do, and their shares of the country's count. Over a whole district a shade
 * would say that where many live more is done.
 */
export const inCircles = ({ measure }: Ask, { entry: { percent } }: Panel): boolean =>
  measure === "share" || (measure === "value" && !percent);

/** The numbers that are compared with each other: those of a whole period. */
export const wholesOf = (panel: Panel): readonly Numbered[] =>
  onMap(panel)
    .filter(hasNumber)
    .filter(({ place }) => !place.part);

/** Between the classes of shades; none of so few areas that each number is read by itself. */
export function mapBounds(ask: Ask, panel: Panel): readonly number[] {
  const wholes = wholesOf(panel);
  return inCircles(ask, panel) || wholes.length < leastToRank ? [] : classBounds(wholes.map(({ value }) => value));
}

/** Whether a map is of municipalities, and of more than could each have its number beside it. */
export const isCrowded = (panel: Panel, { areas }: Pick<ChartContext, "areas">): boolean =>
  onMap(panel).length >= leastToRank &&
  onMap(panel).every(({ place }) => areas.get(place.area)?.level === "municipality");

function fillOf(one: Measured, ask: Ask, panel: Panel, bounds: readonly number[]): Fill {
  if (!hasNumber(one)) return one.lack === "rule" ? "z" : (one.lack ?? "x");
  if (one.place.part) return "part";
  return inCircles(ask, panel) ? "circle" : stepOf(one.value, bounds);
}

/** What is written on a place: its number, or a sign for what is left out or not worked out. */
function textOf(one: Measured, ask: Ask, context: ChartContext): string | null {
  if (hasNumber(one)) return pictured(one, ask.measure, context);
  if (one.place.leftOut) return "?";
  if (hasOther(one.place)) return otherSign(context);
  return one.lack === "rule" ? "–" : null;
}

function inkOn(fill: Fill): string {
  if (typeof fill === "number") return onStep(fill);
  return fill === "x" || fill === "z" ? "var(--muted)" : "var(--ink)";
}

function labelOf(
  one: Measured,
  { shape, fill, paper }: { readonly shape: Shape; readonly fill: Fill; readonly paper: string },
  ask: Ask,
  context: ChartContext,
): Label {
  const short: Readonly<Record<string, string | undefined>> = mapWords(context.language).short;
  const { area, areaName } = one.place;
  return {
    shape,
    paper,
    names: [areaName, ...(short[area] === undefined ? [] : [short[area] ?? ""])],
    value: textOf(one, ask, context),
    isSign: !hasNumber(one) && hasOther(one.place),
    ink: inkOn(fill),
  };
}

interface Drawn {
  readonly one: Measured;
  readonly shape: Shape;
  readonly fill: Fill;
  readonly row: number;
}

/** What stands on a place: its label and its circle; either may be left out where there is no room for it. */
interface Standing {
  readonly label: Label | null;
  readonly circle: Circle | null;
}

/** Whether letters lie on the circle that they belong to. */
const isOn = (box: Box, circle: Circle | null): boolean =>
  circle !== null &&
  [box.left, box.right].every((x) =>
    [box.top, box.bottom].every((y) => Math.hypot(x - circle.at[0], y - circle.at[1]) <= circle.radius),
  );

/** Whether letters lie in the picture and in their shape. */
function isWithin(box: Box, { shape }: Label, width: number): boolean {
  const middle = (box.left + box.right) / 2;
  const [left, right] = roomAround({ ...shape, label: [middle, shape.label[1]] }, box.top, box.bottom);
  return box.left >= Math.max(0, left) && box.right <= Math.min(width, right);
}

/**
 * Labels of more places than each could have one of: the highest number comes first, then a name only where it covers
 * no other letters, nor the circle of another place unless it lies on its own.
 */
function withRoom(
  standing: readonly { readonly one: Measured; readonly label: Label; readonly circle: Circle | null }[],
  letters: LabelSizes,
  width: number,
): readonly Standing[] {
  const circles = standing.flatMap(({ circle }) => circle ?? []);
  const taken: Box[] = [];
  return standing
    .toSorted((a, b) => (b.one.value ?? -Infinity) - (a.one.value ?? -Infinity))
    .map(({ label, circle }): Standing => {
      const others = circles.filter((other) => other !== circle);
      const isRoomFor = (box: Box, some: Label): boolean =>
        isOn(box, circle) || (isWithin(box, some, width) && !others.some((other) => reaches(other, box)));
      const isRoom = (some: Label): boolean =>
        boxesOf(some, letters).every((box) => isFree(box, taken) && isRoomFor(box, some));
      const found = [label, { ...label, names: [] }].find(isRoom);
      // Without its label a circle stands in the place of both.
      if (found === undefined) return { label: null, circle: circle && { ...circle, at: label.shape.label } };
      taken.push(...boxesOf(found, letters));
      return { label: found, circle };
    });
}

/** What stands on the places of a map: each its label, unless they are many municipalities. */
function standingOn(drawn: readonly Drawn[], ask: Ask, panel: Panel, context: ChartContext, width: number) {
  const { phone } = sizes(width);
  const letters = { name: phone ? 11 : 13, value: phone ? 12.5 : 15, side: 0 };
  const highest = Math.max(...wholesOf(panel).map(({ value }) => value));
  const standing = drawn.map(({ one, shape, fill }) => {
    const paper = typeof fill === "number" ? stepColour(panel.entry.topic, fill) : "var(--paper)";
    const value = fill === "circle" ? (one.value ?? 0) : 0;
    const radius = value > 0 ? circleRadius(value, highest, width) : 0;
    const label = labelOf(one, { shape, fill, paper }, ask, context);
    return { one, ...withCircle(label, radius, letters, "borders", phone) };
  });
  return { letters, standing: isCrowded(panel, context) ? withRoom(standing, letters, width) : standing };
}

/**
 * The asked districts or municipalities in their places: counts as circles with an area in proportion, rates and shares
 * in at most five shades. What is withheld, missing or of a part of a year is never shaded and has no circle; what was
 * not asked is a pale outline.
 */
export function mapOptions(ask: Ask, panel: Panel, context: ChartContext, width: number): PlotOptions {
  const { topic } = panel.entry;
  const inner = width - 2 * pad;
  const bounds = mapBounds(ask, panel);
  const codes = new Set(onMap(panel).map(({ place }) => place.area));
  const ground = groundOf(codes, context, inner, sizes(width).phone);
  const drawn = panel.all.flatMap((one, at): readonly Drawn[] => {
    const shape = ground.asked.get(one.place.area);
    return shape === undefined ? [] : [{ one, fill: fillOf(one, ask, panel, bounds), shape, row: panel.rows[at] ?? 0 }];
  });
  const others = ground.others.map((shape) => ({ shape, fill: "z" as const }));
  const { letters, standing } = standingOn(drawn, ask, panel, context, inner);
  const draw: RenderFunction = (_index, _scales, _values, _dimensions, { document }) => {
    const group = element(document, "g", { transform: `translate(${pad},${pad})` });
    group.append(
      ...drawShapes(document, [...others, ...drawn], topic),
      ...drawEdges(document, ground.edges),
      ...drawCircles(
        document,
        standing.flatMap(({ circle }) => circle ?? []),
        topic,
      ),
      ...drawLabels(
        document,
        standing.flatMap(({ label }) => label ?? []),
        letters,
      ),
    );
    return group;
  };
  return { ...base(width, Math.ceil(ground.height + 2 * pad)), marks: [draw] };
}
