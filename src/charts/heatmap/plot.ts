import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { formatPeriod, formatValue } from "../../i18n/formats.ts";
import type { HeatmapSpec } from "../../model/chart.ts";
import { pointers } from "../annotations/plot.ts";
import { stepOf } from "../drawing/classes.ts";
import type { ChartContext } from "../figures/context.ts";
import { valued } from "../figures/figure.ts";
import { hasOther } from "../figures/in-year.ts";
import type { ChartRow } from "../rows/observations.ts";
import { signs } from "../drawing/signs.ts";
import { apart, base, cells, sizes, textWidth } from "../drawing/theme.ts";
import type { Cell } from "../drawing/theme.ts";
import { annotatedYears, heatBounds, heatmap, isShort, isWholeCell, yearsOf } from "./data.ts";
import type { HeatCell, HeatLine } from "./data.ts";

/** The share of a year's room that stays free. */
const gap = 0.06;

function layout(all: readonly HeatLine[], width: number) {
  const { phone, label, tick } = sizes(width);
  const left = Math.ceil(Math.max(40, ...all.map(({ name }) => textWidth(name, label)))) + 12;
  const step = (width - left) / yearsOf(all).length;
  const narrow = step < textWidth("17/18", tick);
  const brief = phone || step < textWidth("2017/18", tick);
  return {
    width,
    phone,
    label,
    tick,
    left,
    step,
    narrow,
    brief,
    row: phone ? 22 : 24,
    years: narrow ? 34 : 26,
    number: phone ? 11 : 13,
  };
}
type Layout = ReturnType<typeof layout>;

const shade = (cell: HeatCell, bounds: readonly number[], topic: HeatmapSpec["topic"]): string =>
  isWholeCell(cell) ? `var(--${topic}-${stepOf(cell.value, bounds)})` : apart;

/** An open or a soft end says nothing in a cell that has no length: the sign before the number says it. */
const cellOf = (cell: HeatCell, years: readonly string[], row: number, fill: string): Cell => ({
  look: { ...cell, qualifier: cell.value === null ? null : "exact" },
  fill,
  at: { row, column: years.indexOf(cell.year) + 1 },
  // Most cells are empty: many dotted edges together must stay quieter than one among bars.
  opacity: cell.value_state === "x" ? 0.6 : 1,
  box: (position, band) => ({
    x: position("x", cell.year),
    y: position("y", cell.area),
    width: band("x"),
    height: band("y"),
    grows: "right",
  }),
});

const text = (cell: HeatCell, { language }: ChartContext): string =>
  cell.leftOut ? "?" : formatValue(cell, language).replace(" ", "") + (cell.doubt === null ? "" : "?");

/** The numbers that fit into their cells; the table has them all. */
function numbers(
  all: readonly HeatCell[],
  bounds: readonly number[],
  isFew: boolean,
  box: Layout,
  context: ChartContext,
): readonly Markish[] {
  // Where no class says about how much it is, the number itself must be there.
  const room = box.step * (1 - gap) - (isFew ? 1 : 5);
  const fits = (cell: HeatCell) => textWidth(text(cell, context), box.number) <= room;
  const some = all.filter((cell) => (valued(cell) || cell.leftOut) && fits(cell));
  // The letters that can be read on a class: tokens.css knows them for light and dark.
  const letters = (cell: HeatCell) => (isWholeCell(cell) ? `var(--on-${stepOf(cell.value, bounds)})` : "var(--ink)");
  return [...Map.groupBy(some, letters)].map(([fill, group]) =>
    Plot.text(group, {
      x: "year",
      y: "area",
      text: (cell: HeatCell) => text(cell, context),
      fontSize: box.number,
      fontWeight: 600,
      fontVariant: "tabular-nums",
      fill,
    }),
  );
}

/** A cell for every district and school year, shaded by class; an empty one is drawn as empty, not left out. */
export function heatmapOptions(
  spec: HeatmapSpec,
  rows: readonly ChartRow[],
  context: ChartContext,
  width: number,
): PlotOptions {
  const all = heatmap(spec, rows, context);
  const every = all.flatMap((line) => line.cells);
  const bounds = heatBounds(all);
  const years = yearsOf(all);
  const box = layout(all, width);
  const events = pointers(annotatedYears(all, rows), box, context);
  const top = box.years + events.height;
  const short = (year: string) => formatPeriod(year, "school_year", context.language, "short").slice(box.brief ? 2 : 0);
  return {
    ...base(width, top + box.row * all.length + 4),
    marginLeft: box.left,
    marginTop: top,
    marginBottom: 4,
    x: { type: "band", domain: [...years], paddingInner: gap, paddingOuter: 0 },
    y: { type: "band", domain: all.map(({ area }) => area), paddingInner: 0.12, paddingOuter: 0, axis: null },
    marks: [
      Plot.axisX([...years], {
        anchor: "top",
        tickSize: 0,
        tickPadding: 8,
        label: null,
        fontSize: box.tick,
        fill: "var(--ink)",
        fontVariant: "tabular-nums",
        tickFormat: (year: string) => (box.narrow ? short(year).replace("/", "/\n") : short(year)),
      }),
      Plot.text(all, {
        y: "area",
        text: "name",
        frameAnchor: "left",
        dx: -box.left,
        textAnchor: "start",
        lineAnchor: "middle",
        fontSize: box.label,
        fill: "var(--ink)",
      }),
      cells(
        all.flatMap((line, row) => line.cells.map((cell) => cellOf(cell, years, row, shade(cell, bounds, spec.topic)))),
      ),
      ...numbers(every, bounds, isShort(all), box, context),
      signs(every.filter(hasOther), { x: "year", y: "area" }, box.number, context),
      events.mark({ to: events.height - 2 }),
    ],
  };
}
