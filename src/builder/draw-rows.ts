import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { indicatorName, type ChartContext } from "../charts/figures/context.ts";
import { boundsOf } from "../charts/figures/bounds.ts";
import { base, cells, hue, sizes, textStyle, textWidth, type Cell } from "../charts/drawing/theme.ts";
import { formatValue } from "../i18n/formats.ts";
import type { Ask } from "./ask.ts";
import { isJoint, topicOf, type Panel } from "./panels.ts";
import type { Measured } from "./measured.ts";
import { hasNumber, pictured, whereOf } from "./said.ts";
import { apartBy } from "./sentence.ts";
import { shortened } from "./shortened.ts";

/** As many rows as a reader can take in; the table has all. */
export const mostRows = 60;

interface Row {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly one: Measured;
  readonly at: number;
  readonly fill: string;
}

/** The highest first where areas or groups stand beside each other, as time runs where years do; what lacks is last. */
function ordered(rows: readonly Row[], ask: Ask): readonly Row[] {
  if (apartBy(rows.map(({ one }) => one)).periods) return rows;
  const way = ask.measure === "rank" ? -1 : 1;
  const weight = ({ one }: Row): number => (one.value === null ? -Infinity : one.value * way);
  return rows.toSorted((a, b) => (weight(a) === weight(b) ? a.at - b.at : weight(b) - weight(a)));
}

/** What is written where there is no number. */
const lackSaid = ({ lack, place }: Measured, { language }: ChartContext): string => {
  if (place.leftOut) return "?";
  if (lack === "rule" || lack === null) return "–";
  return formatValue({ value: null, value_state: lack, qualifier: null, dataset: place.row?.dataset }, language);
};

function rowsOf(ask: Ask, panel: Panel, context: ChartContext): readonly Row[] {
  const { all, rows } = panel;
  const apart = apartBy(all);
  return all.map((one, at) => ({
    key: String(at),
    name: isJoint(panel) ? indicatorName(one.place.indicator, context) : whereOf(one.place, apart),
    text: hasNumber(one) ? pictured(one, ask.measure, context) : lackSaid(one, context),
    one,
    at: rows[at] ?? 0,
    fill: hue(topicOf(panel, one)),
  }));
}

/** How far a mark without a number reaches, in pixels. */
const emptyWidth = 34;
const [rowHeight, barHeight] = [26, 17];

function cellOf({ one, key, at, fill }: Row): Cell {
  const { place, value } = one;
  return {
    look: { value_state: one.lack === "rule" ? "z" : one.lack, qualifier: one.qualifier, part: place.part },
    fill,
    at: { row: at },
    box: (position) => {
      const zero = position("x", 0);
      const end = value === null ? zero + emptyWidth : position("x", value);
      return {
        x: Math.min(zero, end),
        y: position("y", key) + (rowHeight - barHeight) / 2,
        width: Math.max(2, Math.abs(end - zero)),
        height: barHeight,
        grows: "right",
      };
    },
  };
}

/** Dots at the ends of thin lines from nought; hollow for a part of a year. */
const dotMarks = (dots: readonly Row[]): readonly Markish[] => [
  Plot.ruleY(dots, { x1: 0, x2: (row: Row) => row.one.value ?? 0, y: "key", stroke: "var(--grid)" }),
  Plot.dot(dots, {
    x: (row: Row) => row.one.value ?? 0,
    y: "key",
    r: 5,
    fill: (row: Row) => (row.one.place.part ? "var(--paper)" : row.fill),
    stroke: "fill",
    strokeWidth: 1.5,
  }),
];

const boundsIn = ({ rate }: Measured): readonly [number, number] | null => (rate === undefined ? null : boundsOf(rate));

/** Thin lines between the bounds of rates; on a bar the line is seen by the edge of paper around it. */
function boundMarks(all: readonly Row[]): readonly Markish[] {
  const unsure = all.filter(({ one }) => boundsIn(one) !== null);
  if (unsure.length === 0) return [];
  const end = (at: 0 | 1) => (row: Row) => boundsIn(row.one)?.[at] ?? null;
  const at = { y: "key", x1: end(0), x2: end(1) };
  return [
    Plot.ruleY(unsure, { ...at, stroke: "var(--paper)", strokeWidth: 4 }),
    Plot.ruleY(unsure, { ...at, stroke: "var(--ink)", strokeWidth: 1.5 }),
  ];
}

/** The numbers, beyond whatever their bars reach to: an open end needs more room. */
function numberTexts(all: readonly Row[], ask: Ask, label: number): readonly Markish[] {
  const known = all.filter(({ one }) => one.value !== null);
  const text = (some: readonly Row[], dx: number): Markish =>
    Plot.text(some, {
      x: ({ one }: Row) => Math.max(0, one.value ?? 0, boundsIn(one)?.[1] ?? 0),
      y: "key",
      text: "text",
      dx,
      textAnchor: "start",
      lineAnchor: "middle",
      ...textStyle(label),
    });
  const isOpen = ({ one }: Row): boolean => one.qualifier === "at_least" && ask.form === "bar";
  const room = ask.form === "dot" ? 12 : 6;
  return [
    text(
      known.filter((row) => !isOpen(row)),
      room,
    ),
    text(known.filter(isOpen), room + 10),
  ];
}

/**
 * Rows beneath each other, each with its name, a bar from nought or a dot, and its number; the mark of what lacks where
 * there is none.
 */
export function rowsOptions(ask: Ask, panel: Panel, context: ChartContext, width: number): PlotOptions {
  const { label } = sizes(width);
  const all = ordered(rowsOf(ask, panel, context), ask).slice(0, mostRows);
  const names = Math.min(width * 0.4, Math.max(...all.map(({ name }) => textWidth(name, label))));
  const left = Math.ceil(names) + 12;
  const right = Math.ceil(Math.max(...all.map(({ text }) => textWidth(text, label)))) + 18;
  const values = all.flatMap(({ one }) => [...(one.value === null ? [] : [one.value]), ...(boundsIn(one) ?? [])]);
  const domain = [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const isEmpty = domain[0] === domain[1];
  const dots = all.filter(({ one }) => one.value !== null);
  const drawn = ask.form === "dot" ? all.filter(({ one }) => one.value === null) : all;
  return {
    ...base(width, all.length * rowHeight + 4),
    marginLeft: left,
    marginRight: right,
    x: { type: "linear", domain: isEmpty ? [0, 1] : [...domain], axis: null },
    y: { type: "band", domain: all.map(({ key }) => key), padding: 0, axis: null },
    color: { type: "identity" },
    marks: [
      cells(drawn.map(cellOf)),
      ...(ask.form === "dot" ? dotMarks(dots) : []),
      ...(domain[0] < 0 ? [Plot.ruleX([0], { stroke: "var(--line)" })] : []),
      Plot.text(all, {
        y: "key",
        text: ({ name }: Row) => shortened(name, label, names),
        frameAnchor: "left",
        dx: -left,
        textAnchor: "start",
        lineAnchor: "middle",
        ...textStyle(label),
      }),
      ...boundMarks(all),
      ...numberTexts(all, ask, label),
      Plot.text(all, {
        x: () => 0,
        y: "key",
        text: "text",
        dx: 6 + emptyWidth,
        textAnchor: "start",
        lineAnchor: "middle",
        ...textStyle(label, "muted"),
        filter: ({ one }: Row) => one.value === null,
      }),
    ],
  };
}
