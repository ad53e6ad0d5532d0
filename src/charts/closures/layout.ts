import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";
import type { ChartContext } from "../figures/context.ts";
import type { Dot } from "../drawing/dots.ts";
import { sizes, textStyle } from "../drawing/theme.ts";
import { timelineWords } from "../words/timeline-words.ts";
import { dated } from "./data.ts";
import type { Closure, ClosureMark } from "./data.ts";

/** A column beside the years for homes that have no place among them. */
export interface Side {
  readonly mark: Extract<ClosureMark, "undated" | "open">;
  readonly left: number;
  readonly width: number;
}

/** How a picture is divided: the years on the left, what has no date in columns of its own on the right. */
export interface Division {
  readonly phone: boolean;
  readonly label: number;
  readonly tick: number;
  readonly step: number;
  readonly sides: readonly Side[];
}

/** What a way of drawing the homes gives: its dots, the marks around them, and how much height it took, in pixels. */
export interface Drawn {
  readonly dots: readonly Dot[];
  readonly marks: readonly Markish[];
  readonly height: number;
}

/** The radius of a home's mark. */
export const radius = 5;

const sideWidth = { phone: 50, desk: 82 } as const;
const gap = 12;
/** What the years leave free at both ends, so that no mark is cut off. */
export const edge = 7;

/** Divides the width; the years take what the columns leave. Without a dated home there are no years. */
export function divide(all: readonly Closure[], years: readonly number[], width: number): Division {
  const { phone, label, tick } = sizes(width);
  const marks = (["undated", "open"] as const).filter((mark) => all.some((one) => one.mark === mark));
  const each = phone ? sideWidth.phone : sideWidth.desk;
  const hasYears = all.some(dated);
  const room = hasYears ? width - marks.length * each - (marks.length === 0 ? edge : gap) - edge : 0;
  const start = hasYears ? edge + room + gap : 0;
  return {
    phone,
    label,
    tick,
    step: years.length === 0 ? 0 : room / years.length,
    sides: marks.map((mark, i) => ({ mark, left: start + i * each, width: each - 6 })),
  };
}

/**
 * The heads of the columns beside the years, standing at the height of the years' names, and the lines they stand
 * under.
 */
export function sideHeads(
  { sides, tick, phone }: Division,
  bottom: number,
  { language }: ChartContext,
): readonly Markish[] {
  const words = timelineWords(language).closures;
  const name = ({ mark }: Side): string => (phone ? words[`${mark}Two`] : words[mark]);
  return [
    Plot.text(sides, {
      x: ({ left, width }: Side) => left + width / 2,
      y: bottom + 5,
      text: name,
      lineAnchor: "top",
      lineHeight: 1.05,
      ...textStyle(tick, "muted"),
    }),
  ];
}
