import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { formatNumber, formatValue } from "../../i18n/formats.ts";
import type { RankingSpec } from "../../model/chart.ts";
import type { ChartContext } from "../figures/context.ts";
import { topOf, valued } from "../figures/figure.ts";
import type { Valued } from "../figures/figure.ts";
import { ratedPlaces } from "../rated/places-data.ts";
import type { ChartRow } from "../rows/observations.ts";
import { base, cells, hue, sizes, textStyle, textWidth } from "../drawing/theme.ts";
import type { Cell } from "../drawing/theme.ts";
import { chartWords } from "../words/words.ts";
import { ranking } from "./data.ts";
import type { Ranked } from "./data.ts";

const openRoom = 14;

function cellOf(one: Valued<Ranked>, row: number, fill: string): Cell {
  return {
    look: one,
    fill,
    at: { row },
    box: (position, band) => {
      const base = position("x", 0);
      return {
        x: base,
        y: position("y", one.area),
        width: Math.max(2, position("x", one.value) - base),
        height: band("y"),
        grows: "right",
      };
    },
  };
}

const text = (one: Valued<Ranked>, context: ChartContext, small: boolean): string => {
  const words = chartWords(context.language);
  const part = one.part ? ` · ${small ? words.partShort : words.part}` : "";
  return formatValue(one, context.language) + (one.doubt === null ? "" : " ?") + part;
};

function medianMarks(median: number | null, top: number, tick: number, context: ChartContext): readonly Markish[] {
  if (median === null) return [];
  const name = chartWords(context.language).ranking.medianName(formatNumber(median, context.language));
  return [
    Plot.ruleX([median], { stroke: "var(--ink)", strokeDasharray: "3 3", insetTop: -6 }),
    Plot.text([name], {
      x: [median],
      frameAnchor: "top",
      dy: -top + 2,
      lineAnchor: "top",
      ...textStyle(tick, "muted"),
    }),
  ];
}

/** Thin lines between the bounds of rates. */
function boundsMark(drawn: readonly Ranked[]): readonly Markish[] {
  const unsure = drawn.filter(({ row }) => row?.bounds !== undefined);
  if (unsure.length === 0) return [];
  const end = (at: 0 | 1) => (one: Ranked) => one.row?.bounds?.[at] ?? null;
  const at = { y: "area", x1: end(0), x2: end(1) };
  // On a bar the line is seen by the edge of paper around it.
  return [
    Plot.ruleY(unsure, { ...at, stroke: "var(--paper)", strokeWidth: 4 }),
    Plot.ruleY(unsure, { ...at, stroke: "var(--ink)", strokeWidth: 1.5 }),
  ];
}

/** Where the scale ends: rates may all be below 1. */
function highestOf(drawn: readonly Ranked[], isRated: boolean): number {
  const highest = Math.max(0, ...drawn.flatMap((one) => topOf(one) ?? []));
  return isRated ? highest || 1 : Math.max(1, highest);
}

/** The lines in their order and their median; of rates it is no surer than they are, and none is told. */
function shownIn(
  { measure, ...spec }: RankingSpec,
  rows: readonly ChartRow[],
  context: ChartContext,
): { readonly lines: readonly Ranked[]; readonly median: number | null } {
  if (measure !== undefined) return { lines: ratedPlaces(spec, { measure }, rows, context).all.lines, median: null };
  const { lines, order } = ranking(spec, rows, context);
  return { lines, median: order?.median ?? null };
}

/** Horizontal bars from zero, in the ranking's order; those without a number are told in words, never drawn as zero. */
export function rankingOptions(
  spec: RankingSpec,
  rows: readonly ChartRow[],
  context: ChartContext,
  width: number,
): PlotOptions {
  const { lines, median } = shownIn(spec, rows, context);
  const { phone, label, tick } = sizes(width);
  const drawn = lines.filter(valued);
  const chosen = context.area.level === "country" ? null : context.area.area;
  const fill = ({ area }: Ranked) => (chosen === null || chosen === area ? hue(spec.topic) : "var(--line)");
  const left = Math.ceil(Math.max(40, ...drawn.map(({ name }) => textWidth(name, label)))) + 12;
  const right =
    Math.ceil(Math.max(40, ...drawn.map((one) => textWidth(text(one, context, phone), label)))) + openRoom + 8;
  const top = median === null ? 6 : 28;
  const group = (some: readonly Valued<Ranked>[], strong: boolean): readonly Markish[] =>
    some.length === 0
      ? []
      : [
          Plot.text(some, {
            y: "area",
            text: "name",
            frameAnchor: "left",
            dx: -left,
            textAnchor: "start",
            fontSize: label,
            fill: "var(--ink)",
            ...(strong ? { fontWeight: 700 } : {}),
          }),
          Plot.text(some, {
            x: topOf,
            y: "area",
            text: (one: Valued<Ranked>) => text(one, context, phone),
            dx: openRoom,
            textAnchor: "start",
            ...textStyle(label),
            ...(strong ? { fontWeight: 700 } : {}),
          }),
        ];
  return {
    ...base(width, top + Math.max(1, drawn.length) * (phone ? 28 : 30) + 8),
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: 8,
    x: { type: "linear", domain: [0, highestOf(drawn, spec.measure !== undefined)], axis: null },
    y: { type: "band", domain: drawn.map(({ area }) => area), paddingInner: 0.35, paddingOuter: 0.15, axis: null },
    marks: [
      cells(drawn.map((one) => cellOf(one, lines.indexOf(one), fill(one)))),
      Plot.ruleX([0], { stroke: "var(--ink)" }),
      ...boundsMark(drawn),
      ...medianMarks(median, top, tick, context),
      ...group(
        drawn.filter(({ area }) => area === chosen),
        true,
      ),
      ...group(
        drawn.filter(({ area }) => area !== chosen),
        false,
      ),
    ],
  };
}
