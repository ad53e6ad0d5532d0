import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { classBounds, stepOf } from "../charts/drawing/classes.ts";
import type { ChartContext } from "../charts/figures/context.ts";
import { hasOther } from "../charts/figures/in-year.ts";
import { otherSign } from "../charts/words/other-number.ts";
import { apart, base, cells, sizes, textWidth, type Cell } from "../charts/drawing/theme.ts";
import { formatPeriod } from "../i18n/formats.ts";
import type { Ask } from "./ask.ts";
import type { Panel } from "./panels.ts";
import { mostRows } from "./draw-rows.ts";
import type { Measured } from "./measured.ts";
import { hasNumber, pictured } from "./said.ts";
import { apartBy } from "./sentence.ts";

interface Square {
  readonly one: Measured;
  readonly row: string;
  readonly column: string;
  readonly columnName: string;
  readonly at: number;
}

/** What runs down and what runs across: years run across, else groups do. */
function squaresOf({ all, rows }: Panel, context: ChartContext): readonly Square[] {
  const { areas, periods } = apartBy(all);
  return all.map((one, order) => {
    const at = rows[order] ?? 0;
    const { place } = one;
    const row = areas ? place.areaName : place.groupName;
    const short = formatPeriod(place.period, place.type, context.language, "short").replace(/^20(?=\d\d\/)/, "");
    return periods
      ? { one, row, column: String(place.year), columnName: short, at }
      : { one, row, column: place.group ?? "", columnName: place.groupName, at };
  });
}

/** Only wholes have a class: a part of a year is not compared with one. */
const isClassed = ({ one }: Square): boolean => one.value !== null && !one.place.part;

const cellOf = (square: Square, fill: string): Cell => ({
  look: {
    value_state: square.one.lack === "rule" ? "z" : square.one.lack,
    qualifier: square.one.value === null ? null : "exact",
    part: square.one.place.part,
  },
  fill,
  at: { row: square.at },
  opacity: square.one.lack === "x" ? 0.6 : 1,
  box: (position, band) => ({
    x: position("x", square.column),
    y: position("y", square.row),
    width: band("x"),
    height: band("y"),
    grows: "right",
  }),
});

/** The numbers that fit into their cells, and the sign of another number where one lacks. */
function numbers(
  ask: Ask,
  shown: readonly Square[],
  { bounds, step, size }: { readonly bounds: readonly number[]; readonly step: number; readonly size: number },
  context: ChartContext,
): readonly Markish[] {
  const text = ({ one }: Square): string =>
    hasNumber(one) ? pictured(one, ask.measure, context).replaceAll(" ", "") : "";
  const fitting = shown.filter((square) => text(square) !== "" && textWidth(text(square), size) <= step - 5);
  const fill = (square: Square): string =>
    isClassed(square) ? `var(--on-${stepOf(square.one.value ?? 0, bounds)})` : "var(--ink)";
  const at = { x: "column", y: "row", fontSize: size } as const;
  return [
    Plot.text(fitting, { ...at, text, fontWeight: 600, fontVariant: "tabular-nums", fill }),
    Plot.text(
      shown.filter(({ one }) => one.value === null && hasOther(one.place)),
      { ...at, text: () => otherSign(context), fill: "var(--muted)" },
    ),
  ];
}

/** A cell for every area (or group) and year (or group), shaded by class; what lacks is drawn as lacking. */
export function heatOptions(ask: Ask, panel: Panel, context: ChartContext, width: number): PlotOptions {
  const { phone, label, tick } = sizes(width);
  const squares = squaresOf(panel, context);
  const rows = [...new Set(squares.map(({ row }) => row))].slice(0, mostRows);
  const shown = squares.filter(({ row }) => rows.includes(row));
  const columns = new Map(shown.map(({ column, columnName }) => [column, columnName]));
  const left = Math.ceil(Math.min(width * 0.42, Math.max(...rows.map((row) => textWidth(row, label))))) + 12;
  const step = (width - left) / columns.size;
  const long = Math.max(...[...columns.values()].map((name) => textWidth(name, tick)));
  const isTurned = long > step - 4;
  const top = isTurned ? Math.ceil(long * 0.72) + 18 : 26;
  const bounds = classBounds(shown.filter(isClassed).flatMap(({ one }) => one.value ?? []));
  const shade = (square: Square): string =>
    isClassed(square) ? `var(--${panel.entry.topic}-${stepOf(square.one.value ?? 0, bounds)})` : apart;
  const row = phone ? 22 : 24;
  return {
    ...base(width, top + row * rows.length + 4),
    marginLeft: left,
    marginTop: top,
    marginBottom: 4,
    marginRight: isTurned ? Math.min(40, Math.ceil(long * 0.5)) : 0,
    x: { type: "band", domain: [...columns.keys()], paddingInner: 0.06, paddingOuter: 0 },
    y: { type: "band", domain: rows, paddingInner: 0.12, paddingOuter: 0, axis: null },
    color: { type: "identity" },
    marks: [
      Plot.axisX([...columns.keys()], {
        anchor: "top",
        tickSize: 0,
        tickPadding: 8,
        label: null,
        fontSize: tick,
        fill: "var(--ink)",
        fontVariant: "tabular-nums",
        tickRotate: isTurned ? -45 : 0,
        tickFormat: (column: string) => columns.get(column) ?? "",
      }),
      Plot.text(rows, {
        y: (name: string) => name,
        text: (name: string) => name,
        frameAnchor: "left",
        dx: -left,
        textAnchor: "start",
        lineAnchor: "middle",
        fontSize: label,
        fill: "var(--ink)",
      }),
      cells(shown.map((square) => cellOf(square, shade(square)))),
      ...numbers(ask, shown, { bounds, step, size: phone ? 11 : 13 }, context),
    ],
  };
}
