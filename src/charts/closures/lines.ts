import * as Plot from "@observablehq/plot";
import { dotLooks } from "../drawing/dots.ts";
import type { Dot } from "../drawing/dots.ts";
import { middle, yearPosition } from "../words/known-date.ts";
import type { KnownDate } from "../words/known-date.ts";
import { textRoom, textStyle } from "../drawing/theme.ts";
import { wrapped } from "../drawing/wrapped.ts";
import { yearX } from "../drawing/years-axis.ts";
import type { YearsPlace } from "../drawing/years-axis.ts";
import { dated } from "./data.ts";
import type { Closure } from "./data.ts";
import { radius } from "./layout.ts";
import type { Division, Drawn } from "./layout.ts";

const leading = 1.2;
const lane = 24;
const gap = 12;
/** How far the line of "no later than" runs back: it only points to earlier days. */
const back = 30;

interface Line {
  readonly home: Closure;
  readonly row: number;
  readonly top: number;
  /** The height at which its mark stands. */
  readonly y: number;
  readonly name: readonly string[];
  /** What became of it, beside the name where it fits, else under it. */
  readonly fate: { readonly x: number; readonly y: number; readonly end: boolean };
}

/** Where the mark of a date stands, and the stretch in which the day may lie. */
function onYears(date: KnownDate, mark: Closure["mark"], place: YearsPlace): Pick<Dot, "x" | "reach"> {
  if (mark === "at_most") {
    const end = yearX(place, yearPosition(date.end));
    // The flat side of the mark, not its middle, stands at the last possible day.
    return { x: end - radius, reach: [Math.max(place.left, end - back), end - radius] };
  }
  const x = yearX(place, middle(date));
  return date.precision === "day"
    ? { x }
    : { x, reach: [yearX(place, yearPosition(date.start)), yearX(place, yearPosition(date.end))] };
}

function dotOf({ home, row, y }: Line, { sides }: Division, place: YearsPlace): Dot {
  const look = dotLooks[home.mark];
  if (dated(home)) return { ...onYears(home.date, home.mark, place), y, look, row };
  const side = sides.find(({ mark }) => mark === home.mark);
  return { x: side === undefined ? 0 : side.left + side.width / 2, y, look, row };
}

function linesOf(all: readonly Closure[], { phone, label }: Division, width: number): readonly Line[] {
  const tall = label * leading;
  let top = 0;
  return all.map((home, row) => {
    const beside =
      textRoom(home.name, label, { phone, strong: true }) + textRoom(home.fate, label, { phone }) + (phone ? 20 : 8) <=
      width;
    const name = wrapped(home.name, width, label);
    const own = beside ? 0 : wrapped(home.fate, width, label).length;
    const y = top + (name.length + own) * tall + lane / 2 + 2;
    const fate = beside ? { x: width, y: top, end: true } : { x: 0, y: top + name.length * tall, end: false };
    const line = { home, row, top, y, name, fate };
    top = y + lane / 2 + gap;
    return line;
  });
}

/** A line for every home: its name and what is known of it in words, under them its mark on the years. */
export function homeLines(all: readonly Closure[], division: Division, place: YearsPlace, width: number): Drawn {
  const lines = linesOf(all, division, width);
  const last = lines.at(-1);
  const words = { lineAnchor: "top", lineHeight: leading, ...textStyle(division.label) } as const;
  const fate = (end: boolean) =>
    Plot.text(
      lines.filter((line) => line.fate.end === end),
      {
        x: (line: Line) => line.fate.x,
        y: (line: Line) => line.fate.y,
        textAnchor: end ? "end" : "start",
        ...words,
        text: ({ home }: Line) => wrapped(home.fate, width, division.label).join("\n"),
        fill: "var(--muted)",
      },
    );
  return {
    height: last === undefined ? 0 : last.y + lane / 2,
    dots: lines.map((line) => dotOf(line, division, place)),
    marks: [
      Plot.ruleY(lines, { y: "y", x1: 0, x2: width, stroke: "var(--line)", strokeOpacity: 0.6 }),
      Plot.text(lines, {
        x: () => 0,
        y: "top",
        text: ({ name }: Line) => name.join("\n"),
        textAnchor: "start",
        fontWeight: 650,
        ...words,
      }),
      fate(true),
      fate(false),
    ],
  };
}
