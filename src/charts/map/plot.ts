import type { PlotOptions, RenderFunction } from "@observablehq/plot";
import { formatNumber, formatValue } from "../../i18n/formats.ts";
import type { MapSpec } from "../../model/chart.ts";
import { shown } from "../../model/shown.ts";
import { stepOf } from "../drawing/classes.ts";
import type { ChartContext } from "../figures/context.ts";
import { element } from "../drawing/draw.ts";
import { valued } from "../figures/figure.ts";
import { isWholeFigure } from "../ranking/data.ts";
import type { Ranked } from "../ranking/data.ts";
import type { ChartRow } from "../rows/observations.ts";
import { base, sizes } from "../drawing/theme.ts";
import { borderShape, heightAt } from "./borders.ts";
import { mapped } from "./data.ts";
import type { Mapped } from "./data.ts";
import { drawChosen, drawCircles, drawMunicipal, drawShapes, middleOf } from "./draw.ts";
import type { Fill, Patch } from "./draw.ts";
import { boxOf, drawStanding, isFree } from "./labels.ts";
import type { Box } from "./labels.ts";
import { drawLocal, drawLocalNumbers } from "./local.ts";
import { roomAround } from "./shape.ts";
import type { Point } from "./shape.ts";
import { drawExplained, explainedHeight, municipalBox, standingOn, withFreeNumber } from "./standing.ts";
import { gridHeight, tileShape } from "./tiles.ts";

/** Free room around the whole, so that no edge is cut. */
const pad = 2;

function fillOf(one: Ranked, { circles, bounds }: Mapped): Fill {
  if (isWholeFigure(one)) return circles ? "circle" : stepOf(one.value, bounds);
  return valued(one) ? "part" : (one.value_state ?? "x");
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
  const box = municipalBox(text, at);
  const [left, right] = roomAround({ area: "", ring, label: at }, box.top, box.bottom);
  return { at, box, fits: box.left - 1 >= left && box.right + 1 <= right };
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
  const patches = areasIn(spec, all, inner, context);
  const shaded = new Set(patches.map(({ row }) => row));
  const isLocal = all.municipalities.length > 0 && spec.measure === undefined;
  const map = { spec, all, width: inner, height: tiles ? gridHeight(phone) : heightAt(inner) };
  const { standing, circles, explained } = standingOn(map, drawn, { patches, isLocal, shaded }, context);
  const letters = standing.flatMap(({ lines }) => lines.map(boxOf));
  const draw: RenderFunction = (_index, _scales, _values, _dimensions, { document }) => {
    const group = element(document, "g", { transform: `translate(${pad},${pad})` });
    group.append(
      ...drawShapes(document, drawn, spec.topic),
      ...drawMunicipal(document, phone ? patches.map((patch) => withFreeNumber(patch, letters)) : patches, spec.topic),
      ...(chosen === undefined ? [] : [drawChosen(document, chosen.shape)]),
      ...drawCircles(document, circles, spec.topic),
      ...(isLocal ? [drawLocal(document, all, inner, spec.topic, context, shaded)] : []),
      ...drawStanding(document, standing),
      ...(isLocal ? drawLocalNumbers(document, all, inner, context, letters) : []),
      ...drawExplained(document, explained, map.height),
    );
    return group;
  };
  return { ...base(width, Math.ceil(map.height + explainedHeight(explained) + 2 * pad)), marks: [draw] };
}
