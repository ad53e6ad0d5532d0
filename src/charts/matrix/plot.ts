import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { formatNumber, formatPeriod } from "../../i18n/formats.ts";
import type { MatrixSpec } from "../../model/chart.ts";
import { schoolYears } from "../../model/period.ts";
import { isLightShade, shadeFill } from "../drawing/classes.ts";
import type { Shades } from "../drawing/classes.ts";
import type { ChartContext } from "../figures/context.ts";
import type { Look } from "../drawing/draw.ts";
import type { ChartRow } from "../rows/observations.ts";
import { signs } from "../drawing/signs.ts";
import { base, cells, hue, sizes, textWidth } from "../drawing/theme.ts";
import type { Cell } from "../drawing/theme.ts";
import { matrix } from "./data.ts";
import type { MatrixCell, MatrixLine } from "./data.ts";
import { matrixMark } from "./view.ts";
import { entryOf } from "../../model/text.ts";

const shades: Shades = [
  [1, 16],
  [2, 32],
  [3, 50],
  [5, 85],
  [8, 100],
];

/** How much narrower the chart's letters are than those by which Plot breaks lines. */
const narrowness = { Cyrillic: 0.74, Latin: 0.67 } as const;

/** How high a row is, in pixels. */
const rowHeights = { country: { phone: 22, wide: 24 }, district: { phone: 32, wide: 26 } } as const;

function layout(all: readonly MatrixLine[], country: boolean, width: number) {
  const { phone, label, tick } = sizes(width);
  const longest = Math.max(...all.map(({ name }) => textWidth(name, label)));
  const left = Math.ceil(Math.min(longest + 12, width * (phone ? 0.4 : 0.42)));
  const wraps = longest + 12 > left;
  const row = rowHeights[country ? "country" : "district"][phone ? "phone" : "wide"];
  const top = phone ? 34 : 26;
  return { phone, label, tick, left, wraps, row, top, height: top + row * all.length + 4 };
}
type Layout = ReturnType<typeof layout>;

const look = (cell: MatrixCell): Look => {
  const mark = matrixMark(cell);
  return { value_state: mark === "x" || mark === "c" ? mark : null, qualifier: "exact", part: mark === "part" };
};

function cellOf(cell: MatrixCell, row: number, country: boolean, colour: string): Cell {
  const plain: Look = { value_state: cell.count === 0 ? "x" : null, qualifier: "exact", part: false };
  return {
    look: country ? plain : look(cell),
    // Before the years the table has the name.
    at: { row, column: schoolYears.findIndex((year) => year === cell.year) + 1 },
    // Most cells of a matrix are empty: many dotted edges together must stay quieter than one among bars.
    opacity: cell.count === 0 ? 0.6 : 1,
    fill: country ? shadeFill(cell.count, shades, colour) : colour,
    box: (position, band) => ({
      x: position("x", cell.year),
      y: position("y", cell.line),
      width: band("x"),
      height: band("y"),
      grows: "right",
    }),
  };
}

function numbers(all: readonly MatrixCell[], { label }: Layout, context: ChartContext): readonly Markish[] {
  const group = (some: readonly MatrixCell[], fill: string) =>
    Plot.text(some, {
      x: "year",
      y: "line",
      text: ({ count }: MatrixCell) => formatNumber(count, context.language),
      fontSize: label,
      fontWeight: 600,
      fontVariant: "tabular-nums",
      fill,
    });
  const some = all.filter(({ count }) => count > 0);
  return [
    group(
      some.filter(({ count }) => isLightShade(count, shades)),
      "var(--ink)",
    ),
    group(
      some.filter(({ count }) => !isLightShade(count, shades)),
      "var(--paper)",
    ),
  ];
}

/** A cell for every district (or indicator) and school year; an empty one is drawn as empty, not left out. */
export function matrixOptions(
  spec: MatrixSpec,
  rows: readonly ChartRow[],
  context: ChartContext,
  width: number,
): PlotOptions {
  const all = matrix(spec, rows, context);
  const country = context.area.level === "country";
  const box = layout(all, country, width);
  const every = all.flatMap((line) => line.cells);
  const step = (width - box.left) / schoolYears.length;
  const narrow = step < textWidth("17/18", box.tick);
  const brief = box.phone || step < textWidth("2017/18", box.tick);
  const short = (year: string) => {
    const label = formatPeriod(year, "school_year", context.language, "short").slice(brief ? 2 : 0);
    return narrow ? label.replace("/", "/\n") : label;
  };
  return {
    ...base(width, box.height),
    marginLeft: box.left,
    marginTop: box.top,
    marginBottom: 4,
    x: { type: "band", domain: [...schoolYears], paddingInner: 0.08, paddingOuter: 0 },
    y: { type: "band", domain: all.map(({ line }) => line), paddingInner: 0.14, paddingOuter: 0, axis: null },
    marks: [
      Plot.axisX([...schoolYears], {
        anchor: "top",
        tickSize: 0,
        tickPadding: 8,
        label: null,
        fontSize: box.tick,
        fill: "var(--ink)",
        fontVariant: "tabular-nums",
        tickFormat: short,
      }),
      Plot.text(all, {
        y: "line",
        text: "name",
        frameAnchor: "left",
        dx: -box.left,
        textAnchor: "start",
        lineAnchor: "middle",
        lineWidth: box.wraps ? (box.left - 6) / (box.label * narrowness[entryOf(context.language).script]) : Infinity,
        lineHeight: 1.05,
        fontSize: box.label,
        fill: "var(--ink)",
      }),
      cells(all.flatMap((line, row) => line.cells.map((cell) => cellOf(cell, row, country, hue(spec.topic))))),
      ...(country
        ? numbers(every, box, context)
        : [
            signs(
              every.filter(({ other }) => other),
              { x: "year", y: "line" },
              box.label,
              context,
            ),
          ]),
    ],
  };
}
