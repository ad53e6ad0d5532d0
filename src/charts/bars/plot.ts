import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { formatNumber, formatValue } from "../../i18n/formats.ts";
import { codes as bg } from "../../i18n/bg/codes.ts";
import { codes as en } from "../../i18n/en/codes.ts";
import type { BarsSpec } from "../../model/chart.ts";
import type { ChartContext } from "../context.ts";
import { valued } from "../figure.ts";
import type { Valued } from "../figure.ts";
import type { ChartRow } from "../rows.ts";
import { base, cells, hue, sizes, textStyle, textWidth, ticks } from "../theme.ts";
import type { Cell } from "../theme.ts";
import { chartWords } from "../words.ts";
import { bars } from "./data.ts";
import type { Bar } from "./data.ts";
import { spaced } from "./spaced.ts";

const gap = 0.3;
/** The height of the box for a year without a number: in a long row of narrow years it stays low. */
const emptyHeight = ({ step }: { readonly step: number }): number => (step < 30 ? 18 : 34);

/** Everything about the plot that follows from its width and the number of years. */
function layout(all: readonly Bar[], context: ChartContext, width: number) {
  const { phone, label, tick } = sizes(width);
  const numbers = all.filter(valued).map(({ value }) => value);
  const steps = numbers.length === 0 ? [0] : ticks(Math.max(...numbers));
  const left = Math.ceil(Math.max(...steps.map((step) => textWidth(formatNumber(step, context.language), tick)))) + 12;
  const step = (width - left) / Math.max(1, all.length);
  const height = numbers.length === 0 ? 96 : phone ? 250 : 290;
  return { phone, label, tick, steps, left, step, band: step * (1 - gap), height, top: 46, bottom: 28 };
}
type Layout = ReturnType<typeof layout>;

const cell = (bar: Bar, fill: string, empty: number): Cell => ({
  look: bar, fill,
  box: (position, band) => {
    const floor = position("y", 0);
    // A true zero is a line on the base, not nothing.
    const height = bar.value === null ? empty : Math.max(2, floor - position("y", bar.value));
    return { x: position("x", bar.period), y: floor - height, width: band("x"), height, grows: "up" };
  },
});

/** Words inside the boxes of years without a number, if they fit. */
function stateText({ value_state }: Bar, { band, tick, phone }: Layout, context: ChartContext): string {
  if (value_state === null) return "";
  if (value_state === "z") return "–";
  const word = value_state === "x" ? chartWords(context.language).empty : (context.language === "bg" ? bg : en).valueState[value_state];
  const lines = value_state === "x" && !phone ? word.replace(/ (?=\S+$)/, "\n") : word;
  const longest = Math.max(...lines.split("\n").map((line) => textWidth(line, tick - 1)));
  if (longest <= band) return lines;
  return value_state === "x" && band > tick ? "?" : "";
}

/** How a bar's label stands: lifted over an open or soft end, at the outer edge where it is wider than its year. */
function standing(bar: Valued<Bar>, text: string, all: readonly Bar[], { label, step, band }: Layout) {
  const lift = bar.qualifier === "at_least" || bar.qualifier === "about" ? 14 : 6;
  const edge = textWidth(text, label) <= step ? "middle" : bar === all[0] ? "start" : bar === all.at(-1) ? "end" : "middle";
  const shift = { start: -band / 2, middle: 0, end: band / 2 }[edge];
  return { dx: shift, dy: -lift, textAnchor: edge, lineAnchor: "bottom" } as const;
}

/** The number on a bar; under it, where the number covers a part of the year, the words for that. */
function numberTexts(all: readonly Bar[], place: Layout, context: ChartContext): readonly Markish[] {
  const { label, tick, band, step, phone } = place;
  const words = chartWords(context.language);
  const part = !phone && textWidth(words.part, tick) < 2 * step ? words.part : words.partShort;
  const text = (bar: Valued<Bar>) => formatValue(bar, context.language) + (bar.doubt === null ? "" : " ?");
  const shown = spaced(all, (bar) => (valued(bar) ? Math.max(textWidth(text(bar), label) + 5, band) : 0), step);
  return shown.filter(valued).flatMap((bar) => {
    const at = { x: "period", y: "value", ...standing(bar, text(bar), all, place) };
    const number = { ...at, text, fontWeight: 650, ...textStyle(label) };
    if (!bar.part) return [Plot.text([bar], number)];
    return [Plot.text([bar], { ...number, dy: at.dy - tick - 1 }), Plot.text([bar], { ...at, text: [part], ...textStyle(tick) })];
  });
}

/** Bars by year, from zero, with a number on each and a mark for every year that has none. */
export function barsOptions(spec: BarsSpec, rows: readonly ChartRow[], context: ChartContext, width: number): PlotOptions {
  const all = bars(spec, rows, context);
  const place = layout(all, context, width);
  const { steps, left, height, top, bottom, tick, step, phone } = place;
  const empty = emptyHeight(place);
  const short = new Map(all.map((bar) => [bar.period, phone ? bar.short.replace(/^20(?=\d\d\/)/, "") : bar.short]));
  const named = new Set(spaced(all, (bar) => textWidth(short.get(bar.period) ?? "", tick) + 4, step).map(({ period }) => period));
  return {
    ...base(width, height), marginLeft: left, marginTop: top, marginBottom: bottom,
    x: { type: "band", domain: all.map(({ period }) => period), paddingInner: gap, paddingOuter: gap / 2 },
    y: { type: "linear", domain: [0, Math.max(1, ...steps)] },
    marks: [
      Plot.gridY(steps.slice(1), { stroke: "var(--grid)", strokeOpacity: 1 }),
      Plot.axisY(steps.length > 1 ? steps : [], {
        tickSize: 0, tickPadding: 8, label: null, fontSize: tick, fill: "var(--muted)", fontVariant: "tabular-nums",
        tickFormat: (value: number) => formatNumber(value, context.language),
      }),
      Plot.axisX(all.map(({ period }) => period).filter((period) => named.has(period)), {
        tickSize: 0, tickPadding: 9, label: null, fontSize: tick, fill: "var(--ink)", fontVariant: "tabular-nums",
        tickFormat: (period: string) => short.get(period) ?? period,
      }),
      cells(all.map((bar) => cell(bar, hue(spec.topic), empty))),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      Plot.text(all.filter((bar) => stateText(bar, place, context) !== ""), {
        x: "period", y: 0, dy: -empty / 2, lineHeight: 1.05, text: (bar: Bar) => stateText(bar, place, context),
        ...textStyle(tick - 1, "muted"),
      }),
      ...numberTexts(all, place, context),
    ],
  };
}
