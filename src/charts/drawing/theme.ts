import type { PlotOptions, RenderFunction } from "@observablehq/plot";
import type { Topic } from "../../model/codes.ts";
import { drawCell, element } from "./draw.ts";
import { gathered, unwrapped } from "./gathered.ts";
import type { Box, Look } from "./draw.ts";

/** The two widths every chart is drawn for, in pixels: beside a margin column, and on a phone. */
export const widths = { desk: 680, phone: 354 } as const;

/** Sizes that depend on the width: a phone's chart is drawn for the phone, not shrunk. */
export const sizes = (width: number) =>
  width < 480 ? ({ phone: true, label: 12.5, tick: 12 } as const) : ({ phone: false, label: 14, tick: 13 } as const);

/** The colour of a topic, as the page's style defines it for light, dark and print. */
export const hue = (topic: Topic): string => `var(--${topic})`;

/** The colour of a part of a year where the hue's shades mean sizes: off the scale. */
export const apart = "var(--muted)";

/** What all charts share. The class ties them to chart.css, which has what Plot would put into a style element. */
export const base = (width: number, height: number): PlotOptions => ({
  width,
  height,
  className: "chart",
  marginTop: 0,
  marginRight: 0,
  marginBottom: 0,
  marginLeft: 0,
});

/** The scales of a picture whose marks say themselves where they stand, in pixels. */
export const pixels = { x: { type: "identity", axis: null }, y: { type: "identity", axis: null } } as const;

/** The look of text that stands on the paper; `strong` for numbers. */
export const textStyle = (fontSize: number, tone: "ink" | "muted" = "ink") =>
  ({ fontSize, fill: `var(--${tone})`, stroke: "var(--paper)", strokeWidth: 4, fontVariant: "tabular-nums" }) as const;

/** Mean widths of Sofia Sans Condensed, in parts of the font's size, as measured in a browser. */
const letterWidths = [
  [/\d/, 0.53],
  [/\s/, 0.16],
  [/[\u0400-\u04ff]/, 0.44],
] as const;
const otherWidth = 0.36;

/** The width of condensed text in pixels, estimated, because no document measures text at build. */
export const textWidth = (text: string, fontSize: number): number =>
  fontSize *
  Array.from(text, (letter) => letterWidths.find(([kind]) => kind.test(letter))?.[1] ?? otherWidth).reduce(
    (sum, one) => sum + one,
    0,
  );

/** The same of Arial, nearly, which programs take that read no font inside a picture. */
const wideWidths = [
  [/\d/, 0.56],
  [/\s/, 0.28],
  [/[\u0410-\u042f]/, 0.72],
  [/[\u0400-\u04ff]/, 0.58],
  [/[A-Z]/, 0.68],
] as const;
const wideOther = 0.48;
const wideWidth = (text: string): number =>
  Array.from(text, (letter) => wideWidths.find(([kind]) => kind.test(letter))?.[1] ?? wideOther).reduce(
    (sum, one) => sum + one,
    0,
  );

/**
 * The room in pixels that text needs in either font, estimated; `strong`: in bold. On a phone it is that of our own
 * font: such a chart stands on a page, whose other fonts are sized to it.
 */
export const textRoom = (
  text: string,
  fontSize: number,
  { phone, strong = false }: { readonly phone: boolean; readonly strong?: boolean },
): number => (phone ? textWidth(text, fontSize) : fontSize * (strong ? 1.08 : 1) * wideWidth(text));

/**
 * At most five round steps from zero that reach the highest value; whole ones, since children and homes are whole,
 * unless they are told by people.
 */
export function ticks(highest: number, isWhole = true): readonly number[] {
  if (!isWhole && highest > 0 && highest < 4) {
    const power = 10 ** Math.floor(Math.log10(highest / 4));
    const step = [1, 2, 5, 10].map((times) => Number((times * power).toPrecision(3))).find((one) => one * 4 >= highest);
    return [0, 1, 2, 3, 4]
      .map((i) => Number((i * (step ?? 1)).toPrecision(6)))
      .filter((at) => at < highest + (step ?? 1));
  }
  const rough = Math.max(highest, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 2.5, 5, 10]
      .map((times) => times * power)
      .find((size) => size >= rough && (size >= 10 || Number.isInteger(size))) ?? 1,
  );
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, i) => i * step);
}

/** A cell to be drawn by a chart, and its colour. */
export interface Cell {
  readonly look: Look;
  readonly fill: string;
  readonly opacity?: number;
  /** Its row in the chart's table, from nought, and its column where the row tells of more than this cell. */
  readonly at?: { readonly row: number; readonly column?: number };
  readonly box: (position: (scale: "x" | "y", value: unknown) => number, band: (scale: "x" | "y") => number) => Box;
}

/** A Plot mark that draws cells where the plot's own scales put them. */
export const cells =
  (all: readonly Cell[]): RenderFunction =>
  (_index, scales, _values, _dimensions, { document }) => {
    const scaleOf = (name: "x" | "y"): ((value: unknown) => unknown) => {
      const scale = scales[name];
      if (scale === undefined) throw new Error(`chart: the plot has no ${name} scale; give it a domain`);
      return scale;
    };
    const position = (name: "x" | "y", value: unknown): number => Number(scaleOf(name)(value));
    const band = (name: "x" | "y"): number => scales.scales[name]?.bandwidth ?? 0;
    const group = element(document, "g", {});
    const drawn = all.map(({ look, fill, box, at, opacity = 1 }) => {
      const cell = drawCell(document, box(position, band), look, fill);
      if (opacity < 1) cell.setAttribute("opacity", String(opacity));
      if (at !== undefined) cell.setAttribute("data-row", String(at.row));
      if (at?.column !== undefined) cell.setAttribute("data-column", String(at.column));
      return unwrapped(cell);
    });
    group.append(...gathered(document, drawn));
    return group;
  };
