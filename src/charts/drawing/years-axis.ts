import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";
import { textWidth } from "./theme.ts";

/** Where the years of a picture stand, in pixels: the first begins at `left`, each is `step` wide. */
export interface YearsPlace {
  readonly years: readonly number[];
  readonly left: number;
  readonly step: number;
  /** From the top of the first year's line to its end, and the height at which the years are named. */
  readonly top: number;
  readonly bottom: number;
}

/** Where a place among the years (2019.5) stands, in pixels. */
export const yearX = ({ years, left, step }: YearsPlace, position: number): number =>
  left + (position - (years[0] ?? 0)) * step;

/** The faint lines between the years. */
export const yearLines = (place: YearsPlace): readonly Markish[] =>
  place.years.length === 0
    ? []
    : [
        Plot.ruleX([...place.years, (place.years.at(-1) ?? 0) + 1], {
          x: (year: number) => yearX(place, year),
          y1: place.top,
          y2: place.bottom,
          stroke: "var(--grid)",
        }),
      ];

/** The names of the years under their middles: all if they fit, else every second or third, the last always. */
export function yearNames(place: YearsPlace, fontSize: number): readonly Markish[] {
  const stride = Math.ceil((textWidth("2000", fontSize) + 6) / place.step);
  const named = place.years.filter((_, i) => (place.years.length - 1 - i) % stride === 0);
  return [
    Plot.text(named, {
      x: (year: number) => yearX(place, year + 0.5),
      y: place.bottom + 5,
      text: String,
      lineAnchor: "top",
      fontSize,
      fill: "var(--muted)",
      fontVariant: "tabular-nums",
    }),
  ];
}
