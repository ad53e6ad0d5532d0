import type Pptx from "pptxgenjs";
import { decimalsOf } from "../../model/shown.ts";
import { colour, over } from "../tokens.ts";
import type { Colours } from "../tokens.ts";
import type { NativeChart } from "./native.ts";

type Slide = Pptx.Slide;
type Box = Required<Pick<Pptx.PositionProps, "x" | "y" | "w" | "h">>;

/** Colours as PowerPoint writes them. */
export const hex = (colours: Colours, name: string): string => colour(colours, name).slice(1);

/** The part of a year stands as thinly on the paper as in the site's charts. */
const paleness = 0.42;

const seriesColour = (colours: Colours, { colour: name, pale }: NativeChart["series"][number]): string =>
  pale ? over(colour(colours, name), colour(colours, "raised"), paleness).slice(1) : hex(colours, name);

/** What is smaller cannot be read from the back of a room. */
const labelSize = 12;

/**
 * Numbers are rounded on the slide as they are on the page: with one decimal where any has one, and the very small ones
 * with more.
 */
function formatCode(series: NativeChart["series"]): string {
  const decimals = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => decimalsOf(value ?? 0))));
  if (decimals === 0) return "#,##0";
  return decimals === 1 ? "#,##0.0" : `[=0]0;[<=0.05]0.0${"#".repeat(decimals - 1)};#,##0.0`;
}

/** An axis of time with a year at every step, at most about ten of them. */
function daily(days: readonly string[]): Pptx.IChartOpts {
  const years = days.map((day) => Number(day.slice(0, 4)));
  return {
    catLabelFormatCode: "yyyy",
    catAxisBaseTimeUnit: "days",
    catAxisMajorTimeUnit: "years",
    catAxisMajorUnit: Math.max(1, Math.ceil((Math.max(...years) - Math.min(...years)) / 10)),
  };
}

function optionsOf({ kind, series, days, highest }: NativeChart, colours: Colours): Pptx.IChartOpts {
  return {
    chartColors: series.map((one) => seriesColour(colours, one)),
    showLegend: series.length > 1,
    legendPos: "b",
    legendFontSize: labelSize,
    legendColor: hex(colours, "ink"),
    showValue: true,
    dataLabelPosition: kind === "lines" ? "t" : "outEnd",
    dataLabelFontSize: labelSize,
    dataLabelColor: hex(colours, "ink"),
    dataLabelFormatCode: formatCode(series),
    dataLabelFontBold: kind !== "lines",
    catAxisLabelFontSize: labelSize,
    catAxisLabelColor: hex(colours, "ink"),
    catAxisLineColor: hex(colours, "line"),
    valAxisLabelFontSize: labelSize,
    valAxisLabelColor: hex(colours, "muted"),
    valAxisLineShow: false,
    valAxisMinVal: 0,
    ...(highest === undefined ? {} : { valAxisMaxVal: highest }),
    valAxisLabelFormatCode: "#,##0",
    valGridLine: { color: hex(colours, "grid"), size: 0.75 },
    catGridLine: { style: "none" },
    displayBlanksAs: kind === "lines" ? "span" : "gap",
    shadow: { type: "none" },
    ...(kind === "lines"
      ? { lineSize: 2, lineDataSymbolSize: 8 }
      : { barDir: kind === "bars" ? "bar" : "col", barGapWidthPct: 45, barOverlapPct: 100 }),
    ...(kind === "bars" ? { valAxisHidden: true, catAxisLabelFrequency: "1" } : {}),
    ...(days === undefined ? {} : daily(days)),
  };
}

/** A day as Office counts them: from the last but one of 1899. */
const serial = (day: string): string => String((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

/** Puts a chart that can be edited on a slide; NaN is what the library takes for a cell without a number. */
export function drawNative(slide: Slide, native: NativeChart, box: Box, altText: string, colours: Colours): void {
  const data = native.series.map(({ name, values }) => ({
    name,
    labels: native.days?.map(serial) ?? [...native.categories],
    values: values.map((value) => value ?? NaN),
  }));
  slide.addChart(native.kind === "lines" ? "line" : "bar", data, { ...box, ...optionsOf(native, colours), altText });
}

/** A picture with its size in pixels. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The bytes as a data address, without Node's Buffer, since slides are made in browsers too. */
function dataAddress(png: Uint8Array): string {
  let text = "";
  for (const byte of png) text += String.fromCharCode(byte);
  return `image/png;base64,${btoa(text)}`;
}

/** Puts a picture on a slide as large as the box allows, in its middle. */
export function drawPicture(
  slide: Slide,
  { png, width, height }: Picture,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  altText: string,
): void {
  const scale = Math.min(box.w / width, box.h / height);
  const [w, h] = [width * scale, height * scale];
  slide.addImage({ data: dataAddress(png), x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h, altText });
}
