import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";
import { textStyle } from "../charts/drawing/theme.ts";
import type { Measured } from "./measured.ts";
import type { Numbered } from "./said.ts";
import { shortened } from "./shortened.ts";

/** How lines are told from one another, without colour too. */
export const styles = [
  { symbol: "circle", dash: "none" },
  { symbol: "square", dash: "6 3" },
  { symbol: "triangle", dash: "2 3" },
  { symbol: "diamond", dash: "9 3 2 3" },
] as const;
/** One line of a picture. */
export interface Line {
  readonly name: string;
  readonly all: readonly Measured[];
  readonly some: readonly Numbered[];
  readonly stroke: string;
  readonly style: (typeof styles)[number];
}

/** Names at the ends of lines, moved apart until none covers another. */
function endsOf(
  lines: readonly Line[],
  room: number,
  y: (value: number) => number,
): readonly { readonly line: Line; readonly at: number }[] {
  const ends = lines
    .flatMap((line) => {
      const last = line.some.at(-1);
      return last === undefined ? [] : [{ line, at: y(last.value) }];
    })
    .toSorted((a, b) => a.at - b.at);
  let above = -Infinity;
  const down = ends.map(({ line, at }) => ({ line, at: (above = Math.max(at, above + room)) }));
  return down;
}

/** What stands at the ends of lines, and where: numbers and pixels. */
export interface Ends {
  readonly text: (line: Line) => string;
  /** Beside which year it stands. */
  readonly year: (line: Line) => number;
  readonly top: number;
  readonly label: number;
  readonly y: (value: number) => number;
}

/** What is said of several lines, beside their ends. */
export const endMarks = (lines: readonly Line[], { text, year, top, label, y }: Ends): readonly Markish[] =>
  endsOf(lines, label + 3, y).map(({ line, at }) =>
    Plot.text([line], {
      x: year,
      y: () => top,
      dx: 14,
      dy: at - y(top),
      text,
      textAnchor: "start",
      lineAnchor: "middle",
      ...textStyle(label),
      fill: line.stroke,
      fontWeight: 600,
    }),
  );

/** The room above a picture, in pixels. */
export interface Room {
  readonly left: number;
  readonly above: number;
  readonly width: number;
}

/** How high a name above a picture is, in pixels. */
export const keyRow = 21;

/** The names of indicators, which are too long for the ends of their lines: a row each above the picture. */
export const keyMarks = (lines: readonly Line[], label: number, { left, above, width }: Room): readonly Markish[] =>
  lines.flatMap((line, row) => {
    const at = { frameAnchor: "top-left", dy: keyRow * (row + 0.5) - above } as const;
    const { style, stroke } = line;
    return [
      Plot.dot([line], { ...at, dx: 6 - left, r: 4, symbol: style.symbol, fill: stroke, stroke, strokeWidth: 1.5 }),
      Plot.text([line], {
        ...at,
        dx: 18 - left,
        text: ({ name }: Line) => shortened(name, label, width - 20),
        textAnchor: "start",
        lineAnchor: "middle",
        ...textStyle(label),
      }),
    ];
  });
