import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";
import { formatNumber } from "../../i18n/formats.ts";
import type { ChartContext } from "../figures/context.ts";
import { dotLooks } from "../drawing/dots.ts";
import type { Dot } from "../drawing/dots.ts";
import { middle, yearOf, yearPosition, yearsBetween } from "../words/known-date.ts";
import type { Area } from "../lines/labels.ts";
import { sizes, textWidth, ticks } from "../drawing/theme.ts";
import { yearLines, yearNames, yearX } from "../drawing/years-axis.ts";
import type { YearsPlace } from "../drawing/years-axis.ts";
import { beginning } from "./data.ts";
import type { Said } from "./data.ts";

/** The plot's measures: where each statement stands, what axes it has, and where labels may stand. */
export interface Layout {
  readonly phone: boolean;
  readonly label: number;
  readonly tick: number;
  readonly height: number;
  readonly frame: Area;
  readonly axes: readonly Markish[];
  readonly dotOf: (one: Said, row: number) => Dot;
}

const foot = 24;
const desk = { height: 500, top: 12, right: 128 } as const;
const phone = { top: 26, year: 74, right: 4 } as const;

/** The end of the axis of numbers, a little beyond the highest, and the round numbers on it. */
function numbers(all: readonly Said[]): { readonly end: number; readonly steps: readonly number[] } {
  const highest = Math.max(...all.map(({ value }) => value));
  const end = Math.max(1, highest) * 1.06;
  return { end, steps: ticks(highest).filter((step) => step <= end) };
}
const yearsOf = (all: readonly Said[]): readonly number[] =>
  yearsBetween(beginning(all), Math.max(...all.map(({ date }) => yearOf(date.end))));
const numberStyle = (fontSize: number) => ({ fontSize, fill: "var(--muted)", fontVariant: "tabular-nums" }) as const;
const gridStroke = (step: number): string => (step === 0 ? "var(--ink)" : "var(--grid)");

/** Where the middle of a date stands on the axis of time, and the stretch within which it may lie. */
const onTime = ({ date }: Said, place: YearsPlace): { readonly at: number } & Pick<Dot, "reach"> => ({
  at: yearX(place, middle(date)),
  ...(date.precision === "day"
    ? {}
    : { reach: [yearX(place, yearPosition(date.start)), yearX(place, yearPosition(date.end))] }),
});

/** On a desk time runs to the right and numbers rise. */
function wide(all: readonly Said[], { language }: ChartContext, width: number): Layout {
  const { label, tick } = sizes(width);
  const { end, steps } = numbers(all);
  const years = yearsOf(all);
  const left = Math.ceil(Math.max(...steps.map((step) => textWidth(formatNumber(step, language), tick)))) + 12;
  const { height, top, right } = desk;
  const place: YearsPlace = { years, left, step: (width - left - right) / years.length, top, bottom: height - foot };
  const y = (value: number): number => place.bottom - (value / end) * (place.bottom - top);
  return {
    phone: false,
    label,
    tick,
    height,
    frame: { left, right: width, top: 0, bottom: place.bottom },
    axes: [
      ...yearLines(place),
      Plot.ruleY(steps, { y, x1: left, x2: width - right, stroke: gridStroke }),
      Plot.text(steps, {
        x: () => left - 8,
        y,
        text: (step: number) => formatNumber(step, language),
        textAnchor: "end",
        ...numberStyle(tick),
      }),
      ...yearNames(place, tick),
    ],
    dotOf: (one, row) => {
      const { at, ...reach } = onTime(one, place);
      return { x: at, y: y(one.value), look: dotLooks[one.kind], row, ...reach };
    },
  };
}

/** On a phone time runs down, so that what stands beside the marks has room; numbers grow to the right. */
function tall(all: readonly Said[], { language }: ChartContext, width: number): Layout {
  const { label, tick } = sizes(width);
  const { end, steps } = numbers(all);
  const years = yearsOf(all);
  const [left, top] = [Math.ceil(textWidth("2000", tick)) + 10, phone.top];
  const place: YearsPlace = { years, left: top, step: phone.year, top: left, bottom: width };
  const bottom = top + years.length * phone.year;
  const x = (value: number): number => left + (value / end) * (width - left - phone.right);
  return {
    phone: true,
    label,
    tick,
    height: bottom + 6,
    frame: { left, right: width, top, bottom },
    axes: [
      Plot.ruleY([...years, (years.at(-1) ?? 0) + 1], {
        y: (year: number) => yearX(place, year),
        x1: 0,
        x2: width,
        stroke: "var(--grid)",
      }),
      Plot.ruleX(steps, { x, y1: top, y2: bottom, stroke: gridStroke }),
      Plot.text(steps, {
        x,
        y: () => top - 8,
        text: (step: number) => formatNumber(step, language),
        lineAnchor: "bottom",
        ...numberStyle(tick),
      }),
      Plot.text(years, {
        x: () => 0,
        y: (year: number) => yearX(place, year + 0.5),
        text: String,
        textAnchor: "start",
        ...numberStyle(tick),
      }),
    ],
    dotOf: (one, row) => {
      const { at, ...reach } = onTime(one, place);
      return { x: x(one.value), y: at, look: dotLooks[one.kind], row, ...reach, upright: true };
    },
  };
}

/** The plot's measures at a width, worked out before Plot draws, because labels look for room. */
export const layout = (all: readonly Said[], context: ChartContext, width: number): Layout =>
  (sizes(width).phone ? tall : wide)(all, context, width);
