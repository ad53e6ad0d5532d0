import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { formatNumber } from "../../i18n/formats.ts";
import { codes } from "../../i18n/each/codes.ts";
import type { KnownState } from "../../known/knowledge.ts";
import type { BarsSpec } from "../../model/chart.ts";
import type { ChartContext } from "../figures/context.ts";
import { ratedYears } from "../rated/years.ts";
import type { ChartRow } from "../rows/observations.ts";
import { base, cells, hue, textStyle, textWidth } from "../drawing/theme.ts";
import type { Cell } from "../drawing/theme.ts";
import { chartWords } from "../words/words.ts";
import { bars } from "./data.ts";
import type { Bar } from "./data.ts";
import { annotatedYears, axisGap, emptyHeight, gap, layout, low } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { numberTexts } from "./numbers.ts";
import { between, spaced, touch } from "./spaced.ts";

const cell = (bar: Bar, row: number, fill: string, empty: number): Cell => ({
  look: bar,
  fill,
  at: { row },
  box: (position, band) => {
    const floor = position("y", 0);
    // A true zero is a line on the base, not nothing.
    const height = bar.value === null ? empty : Math.max(2, floor - position("y", bar.value));
    return { x: position("x", bar.period), y: floor - height, width: band("x"), height, grows: "up" };
  },
});

// Something of the very year was found that is no bar: the box says so instead of "none found".
const besideWhole: readonly KnownState[] = ["part", "moment", "groups", "doubted"];

/** Words inside the boxes of years without a number, if they fit. */
function stateText(
  { value_state, leftOut, knowledge }: Bar,
  { band, tick, step, phone }: Layout,
  context: ChartContext,
  isRated: boolean,
): string {
  if (value_state === null || (isRated && value_state === "x")) return "";
  if (leftOut) return "?";
  if (low({ step })) return "";
  if (value_state === "z") return "–";
  const { empty, seeNote } = chartWords(context.language);
  const missing = besideWhole.some((state) => state === knowledge.state) ? seeNote : empty;
  const word = value_state === "x" ? missing : codes[context.language].valueState[value_state];
  const lines = value_state === "x" && !phone ? word.replace(/ (?=\S+$)/, "\n") : word;
  const longest = Math.max(...lines.split("\n").map((line) => textWidth(line, tick - 1)));
  return longest <= band ? lines : "";
}

/** The years named on the axis: all if they fit, else only so many that they stand well apart. */
function labelled(all: readonly Bar[], { names, tick, step }: Layout): readonly string[] {
  const width = ({ period }: Bar): number =>
    Math.max(...(names.get(period) ?? period).split("\n").map((line) => textWidth(line, tick)));
  const room = all.every((bar) => width(bar) + between <= step) ? 0 : 10;
  const formsOf = (bar: Bar, place: number) => {
    const [middle, half] = [place * step, width(bar) / 2];
    return [{ period: bar.period, left: middle - half, right: middle + half }];
  };
  return spaced(all, formsOf, (one, other) => touch(one, other, room)).map(({ period }) => period);
}

/** Thin lines between the bounds of rates. */
function boundsMark(all: readonly Bar[]): readonly Markish[] {
  const unsure = all.filter(({ row }) => row?.bounds !== undefined);
  if (unsure.length === 0) return [];
  const end = (at: 0 | 1) => (bar: Bar) => bar.row?.bounds?.[at] ?? null;
  const at = { x: "period", y1: end(0), y2: end(1) };
  // On a bar the line is seen by the edge of paper around it.
  return [
    Plot.ruleX(unsure, { ...at, stroke: "var(--paper)", strokeWidth: 4 }),
    Plot.ruleX(unsure, { ...at, stroke: "var(--ink)", strokeWidth: 1.5 }),
  ];
}

/** Bars by year, from zero, with a number on each and a mark for every year that has none. */
export function barsOptions(
  spec: BarsSpec,
  rows: readonly ChartRow[],
  context: ChartContext,
  width: number,
): PlotOptions {
  const { measure } = spec;
  const isRated = measure !== undefined;
  const all = isRated ? ratedYears(spec, { measure }, rows, context).all : bars(spec, rows, context);
  const years = spec.shared === undefined ? annotatedYears(all, rows) : [];
  const place = layout(all, years, context, width, spec.shared?.highest, !isRated);
  const { steps, left, height, top, bottom, tick, events } = place;
  const empty = emptyHeight(place);
  const named = new Set(labelled(all, place));
  return {
    ...base(width, height),
    marginLeft: left,
    marginTop: top,
    marginBottom: bottom,
    x: { type: "band", domain: all.map(({ period }) => period), paddingInner: gap, paddingOuter: gap / 2 },
    y: { type: "linear", domain: [0, isRated ? Math.max(...steps) || 1 : Math.max(1, ...steps)] },
    marks: [
      Plot.gridY(steps.slice(1), { stroke: "var(--grid)", strokeOpacity: 1 }),
      events.mark({ to: height - bottom }),
      Plot.axisY(steps.length > 1 ? steps : [], {
        tickSize: 0,
        tickPadding: axisGap,
        label: null,
        fontSize: tick,
        fill: "var(--muted)",
        fontVariant: "tabular-nums",
        tickFormat: (value: number) => formatNumber(value, context.language),
      }),
      Plot.axisX(
        all.map(({ period }) => period).filter((period) => named.has(period)),
        {
          tickSize: 0,
          tickPadding: 9,
          label: null,
          fontSize: tick,
          fill: "var(--ink)",
          fontVariant: "tabular-nums",
          tickFormat: (period: string) => place.names.get(period) ?? period,
        },
      ),
      cells(all.map((bar, row) => cell(bar, row, hue(spec.topic), empty))),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      ...boundsMark(all),
      Plot.text(
        all.filter((bar) => stateText(bar, place, context, isRated) !== ""),
        {
          x: "period",
          y: 0,
          dy: -empty / 2,
          lineHeight: 1.05,
          text: (bar: Bar) => stateText(bar, place, context, isRated),
          ...textStyle(tick - 1, "muted"),
        },
      ),
      ...numberTexts(all, place, context),
    ],
  };
}
