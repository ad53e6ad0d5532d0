import type { PlotOptions, RenderFunction } from "@observablehq/plot";
import { classBounds, stepOf } from "../charts/classes.ts";
import type { ChartContext } from "../charts/context.ts";
import { element } from "../charts/draw.ts";
import { hasOther } from "../charts/in-year.ts";
import { borderShape, heightAt } from "../charts/map/borders.ts";
import { circleRadius, withCircle } from "../charts/map/circles.ts";
import { drawCircles, drawShapes, onStep, stepColour, type Fill } from "../charts/map/draw.ts";
import { drawLabels, type Label } from "../charts/map/labels.ts";
import type { Shape } from "../charts/map/shape.ts";
import { mapWords } from "../charts/map/words.ts";
import { otherSign } from "../charts/other-number.ts";
import { base, sizes } from "../charts/theme.ts";
import { leastToRank } from "../known/whole.ts";
import type { Panel } from "./panels.ts";
import { country, type Ask } from "./ask.ts";
import { signOf, type Measured } from "./measured.ts";
import { hasNumber, type Numbered, writtenNumber } from "./said.ts";

/** Free room around the whole, so that no edge is cut. */
const pad = 2;

/** The districts of an indicator: the country is not drawn on its own map. */
export const onMap = ({ all }: Panel): readonly Measured[] => all.filter(({ place }) => place.area !== country);

/** Whether any district has a number that a map could show. */
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

/** Between the classes of shades; none of so few districts that each number is read by itself. */
export function mapBounds(ask: Ask, panel: Panel): readonly number[] {
  const wholes = wholesOf(panel);
  return inCircles(ask, panel) || wholes.length < leastToRank ? [] : classBounds(wholes.map(({ value }) => value));
}

function fillOf(one: Measured, ask: Ask, panel: Panel, bounds: readonly number[]): Fill {
  if (!hasNumber(one)) return one.lack === "rule" ? "z" : (one.lack ?? "x");
  if (one.place.part) return "part";
  return inCircles(ask, panel) ? "circle" : stepOf(one.value, bounds);
}

/** What stands on a district: its number, or a sign for what is left out or not worked out. */
function textOf(one: Measured, ask: Ask, context: ChartContext): string | null {
  if (hasNumber(one)) return signOf(one) + writtenNumber(one, ask.measure, context);
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

/**
 * The asked districts in their places: counts as circles with an area in proportion, rates and shares in at most five
 * shades. What is withheld, missing or of a part of a year is never shaded and has no circle; what was not asked is a
 * pale outline.
 */
export function mapOptions(ask: Ask, panel: Panel, context: ChartContext, width: number): PlotOptions {
  const { topic } = panel.entry;
  const { phone } = sizes(width);
  const inner = width - 2 * pad;
  const bounds = mapBounds(ask, panel);
  const highest = Math.max(...wholesOf(panel).map(({ value }) => value));
  const letters = { name: phone ? 11 : 13, value: phone ? 12.5 : 15, side: 0 };
  const drawn = panel.all.flatMap((one, at) => {
    if (one.place.area === country) return [];
    const fill = fillOf(one, ask, panel, bounds);
    return [{ one, fill, shape: borderShape(one.place.area, inner), row: panel.rows[at] ?? 0 }];
  });
  const asked = new Set(drawn.map(({ one }) => one.place.area));
  const others = [...context.areas.values()]
    .filter(({ area, level }) => level === "district" && !asked.has(area))
    .map(({ area }) => ({ shape: borderShape(area, inner), fill: "z" as const }));
  const labels = drawn.map(({ one, shape, fill }) => {
    const paper = typeof fill === "number" ? stepColour(topic, fill) : "var(--paper)";
    const value = fill === "circle" ? (one.value ?? 0) : 0;
    const radius = value > 0 ? circleRadius(value, highest, inner) : 0;
    return withCircle(labelOf(one, { shape, fill, paper }, ask, context), radius, letters, "borders", phone);
  });
  const draw: RenderFunction = (_index, _scales, _values, _dimensions, { document }) => {
    const group = element(document, "g", { transform: `translate(${pad},${pad})` });
    group.append(
      ...drawShapes(document, [...others, ...drawn], topic),
      ...drawCircles(
        document,
        labels.flatMap(({ circle }) => circle ?? []),
        topic,
      ),
      ...drawLabels(
        document,
        labels.map(({ label }) => label),
        letters,
      ),
    );
    return group;
  };
  return { ...base(width, Math.ceil(heightAt(inner) + 2 * pad)), marks: [draw] };
}
