import type { PlotOptions, RenderFunction } from "@observablehq/plot";
import type { ChartContext } from "../figures/context.ts";
import { districts } from "../figures/context.ts";
import { element } from "../drawing/draw.ts";
import { borderShape, heightAt, placeAt } from "../map/borders.ts";
import { outline } from "../map/shape.ts";
import type { Point } from "../map/shape.ts";
import { base, sizes } from "../drawing/theme.ts";
import { homes, towns } from "./data.ts";
import type { Home, Town } from "./data.ts";
import { drawHome } from "./mark.ts";
import { placeNames } from "./names.ts";
import { spread } from "./place.ts";
import type { HomeRow } from "../rows/institutions.ts";

const pad = 2;
/** From how many homes on a municipality is named, on a desk and on a phone. */
const nameFrom = { desk: 2, phone: 3 };

function seatOf({ area }: Town, width: number): Point {
  if (area.seat_lat === null || area.seat_lon === null)
    throw new RangeError(`chart: municipality "${area.area}" has no seat to stand at`);
  return placeAt(area.seat_lat, area.seat_lon, width);
}

function drawOutlines(document: Document, context: ChartContext, width: number): SVGElement {
  const group = element(document, "g", {
    fill: "none",
    stroke: "var(--line)",
    "stroke-width": 0.75,
    "stroke-linejoin": "round",
  });
  group.append(
    ...districts(context).map(({ area }) => element(document, "path", { d: outline(borderShape(area, width)) })),
  );
  return group;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function drawNames(
  document: Document,
  all: readonly Town[],
  at: (home: Home) => Point,
  look: Parameters<typeof placeNames>[2],
  every: readonly Point[],
): SVGElement {
  const group = element(document, "g", {
    fill: "var(--ink)",
    stroke: "var(--paper)",
    "stroke-width": 3,
    "paint-order": "stroke",
    "font-size": look.size,
    "text-anchor": "start",
  });
  for (const { text, x, y } of placeNames(
    all.map(({ name, homes: some }) => ({ name, dots: some.map(at) })),
    every,
    look,
  )) {
    const made = element(document, "text", { x: rounded(x), y: rounded(y) });
    made.textContent = text;
    group.append(made);
  }
  return group;
}

/**
 * A sign for every home at the seat of its municipality, side by side where there are several, over the districts'
 * borders.
 */
export function dotsOptions(rows: readonly HomeRow[], context: ChartContext, width: number): PlotOptions {
  const { phone } = sizes(width);
  const inner = width - 2 * pad;
  const radius = phone ? 3.6 : 5.2;
  const named = homes(rows, context);
  const all = towns(named, context);
  const each = all.flatMap((town) => town.homes.map((home) => ({ home, wish: seatOf(town, inner) })));
  const places = spread(
    each.map(({ wish }) => wish),
    2 * radius + 1,
  );
  const placed = new Map(each.map(({ home, wish }, i) => [home, places[i] ?? wish] as const));
  const at = (home: Home): Point => placed.get(home) ?? [0, 0];
  const labelled = all.filter(
    (town) =>
      town.homes.length >= nameFrom[phone ? "phone" : "desk"] || town.homes.some(({ row }) => row.status !== "closed"),
  );
  const draw: RenderFunction = (_index, _scales, _values, _dimensions, { document }) => {
    const group = element(document, "g", { transform: `translate(${pad},${pad})` });
    group.append(
      drawOutlines(document, context, inner),
      ...each.map(({ home }) => {
        const sign = drawHome(document, home.fate, at(home), radius, "care");
        sign.setAttribute("data-row", String(named.indexOf(home)));
        return sign;
      }),
      drawNames(document, labelled, at, { radius, size: phone ? 11 : 13, width: inner }, places),
    );
    return group;
  };
  return { ...base(width, Math.ceil(heightAt(inner) + 2 * pad)), marks: [draw] };
}
