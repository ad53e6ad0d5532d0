import type { PlotOptions, RenderFunction } from "@observablehq/plot";
import { formatNumber, formatValue } from "../../i18n/formats.ts";
import type { MapSpec } from "../../model/chart.ts";
import { shown } from "../../model/shown.ts";
import { stepOf } from "../drawing/classes.ts";
import type { ChartContext } from "../figures/context.ts";
import { element } from "../drawing/draw.ts";
import { valued } from "../figures/figure.ts";
import { hasOther } from "../figures/in-year.ts";
import { otherSign } from "../words/other-number.ts";
import { isWholeFigure } from "../ranking/data.ts";
import type { Ranked } from "../ranking/data.ts";
import type { ChartRow } from "../rows/observations.ts";
import { base, sizes, textWidth } from "../drawing/theme.ts";
import { borderShape, heightAt } from "./borders.ts";
import { circleRadius, withCircle } from "./circles.ts";
import { highest, mapped } from "./data.ts";
import type { Mapped } from "./data.ts";
import {
  drawChosen,
  drawCircles,
  drawMunicipal,
  drawShapes,
  middleOf,
  municipalSize,
  onStep,
  stepColour,
} from "./draw.ts";
import type { Fill, Patch } from "./draw.ts";
import { boxesOf, drawLabels, isFree } from "./labels.ts";
import type { Box, Label } from "./labels.ts";
import { drawLocal, drawLocalNumbers } from "./local.ts";
import { roomAround } from "./shape.ts";
import type { Point, Shape } from "./shape.ts";
import { gridHeight, tileShape } from "./tiles.ts";
import { mapWords } from "./words.ts";

/** Free room around the whole, so that no edge is cut. */
const pad = 2;

function fillOf(one: Ranked, { circles, bounds }: Mapped): Fill {
  if (isWholeFigure(one)) return circles ? "circle" : stepOf(one.value, bounds);
  return valued(one) ? "part" : (one.value_state ?? "x");
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

/**
 * The municipalities with a rate or a share for the whole year as areas, shaded like the districts. Where there are no
 * classes, a number that is larger than its area stands there too, unless it would cover another.
 */
function areasIn(
  spec: MapSpec,
  { circles, districts, municipalities, bounds }: Mapped,
  width: number,
  { municipal, language }: ChartContext,
): readonly (Patch & { readonly row: number })[] {
  if (circles) return [];
  const taken: Box[] = [];
  return municipalities.flatMap((one, place) => {
    const rings = municipal?.(one.area, width) ?? null;
    if (rings === null || !isWholeFigure(one)) return [];
    const text = spec.measure === undefined ? formatValue(one, language) : formatNumber(shown(one.value), language);
    const number = numberIn(rings, text);
    const isWritten = number !== null && (number.fits || bounds.length === 0) && isFree(number.box, taken);
    if (isWritten) taken.push(number.box);
    const value = isWritten ? { value: { text, at: number.at, fits: number.fits } } : {};
    return [{ rings, step: stepOf(one.value, bounds), row: districts.length + place, ...value }];
  });
}

/** Where a number stands on the largest ring of a municipality, and whether it fits into it. */
function numberIn(rings: readonly (readonly Point[])[], text: string) {
  const extent = (ring: readonly Point[]): number => {
    const xs = ring.map(([x]) => x);
    return Math.max(...xs) - Math.min(...xs);
  };
  const [ring] = rings.toSorted((a, b) => extent(b) - extent(a));
  if (ring === undefined) return null;
  const at = middleOf(ring);
  const half = { across: textWidth(text, municipalSize) / 2, down: municipalSize / 2 };
  const [left, right] = roomAround({ area: "", ring, label: at }, at[1] - half.down, at[1] + half.down);
  const box = {
    left: at[0] - half.across,
    right: at[0] + half.across,
    top: at[1] - half.down,
    bottom: at[1] + half.down,
  };
  return { at, box, fits: half.across + 1 <= Math.min(at[0] - left, right - at[0]) };
}

/**
 * The districts in their places: counts as circles with an area in proportion, shares in at most five shades. What is
 * withheld, missing or partial is never shaded and has no circle.
 */
export function mapOptions(
  spec: MapSpec,
  rows: readonly ChartRow[],
  context: ChartContext,
  width: number,
): PlotOptions {
  const all = mapped(spec, rows, context);
  const { phone } = sizes(width);
  const inner = width - 2 * pad;
  const tiles = spec.layout === "tiles";
  const drawn = all.districts.map((one, at) => {
    const shape = tiles ? tileShape(one.area, inner, phone) : borderShape(one.area, inner);
    return { one, shape, row: all.lines?.get(one.area) ?? at, fill: fillOf(one, all) };
  });
  const chosen = drawn.find(({ one }) => one.area === context.area.area);
  const letters = { name: phone ? 11 : 13, value: phone ? 12.5 : 15, side: tiles ? 2 : 0 };
  const labels = drawn.map(({ one, shape, fill }) =>
    withCircle(labelOf(one, shape, fill, spec, context), radiusOf(one, all, inner), letters, spec.layout, phone),
  );
  const patches = areasIn(spec, all, inner, context);
  const shaded = new Set(patches.map(({ row }) => row));
  // The names of municipalities' districts give way to the numbers in them.
  const told = new Set(
    all.municipalities.map(({ area }) => (patches.length > 0 ? (context.areas.get(area)?.parent ?? "") : "")),
  );
  const written = labels
    .map(({ label }) => label)
    .filter(({ value, shape }) => value !== null || !told.has(shape.area));
  const isLocal = all.municipalities.length > 0 && spec.measure === undefined;
  const draw: RenderFunction = (_index, _scales, _values, _dimensions, { document }) => {
    const group = element(document, "g", { transform: `translate(${pad},${pad})` });
    group.append(
      ...drawShapes(document, drawn, spec.topic),
      ...drawMunicipal(document, patches, spec.topic),
      ...(chosen === undefined ? [] : [drawChosen(document, chosen.shape)]),
      ...drawCircles(
        document,
        labels.flatMap(({ circle }) => circle ?? []),
        spec.topic,
      ),
      ...(isLocal ? [drawLocal(document, all, inner, spec.topic, context, shaded)] : []),
      ...drawLabels(document, written, letters),
      ...(isLocal
        ? drawLocalNumbers(
            document,
            all,
            inner,
            context,
            written.flatMap((label) => boxesOf(label, letters)),
          )
        : []),
    );
    return group;
  };
  return { ...base(width, Math.ceil((tiles ? gridHeight(phone) : heightAt(inner)) + 2 * pad)), marks: [draw] };
}
