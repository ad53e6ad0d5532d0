import { breaksAmong, dateWords } from "../words/at-dates.ts";
import type { ChartContext } from "../figures/context.ts";
import type { LegendItem, Note } from "../described.ts";
import { chartWords, day } from "../words/words.ts";
import type { DatedPoint, PointLine } from "./data.ts";

/** The years of the first and the last point; nothing without a point. */
export function yearsOf(points: readonly DatedPoint[]): readonly [from: string, to: string] | null {
  const years = points.map(({ date }) => date.slice(0, 4)).sort();
  const [from, to] = [years[0], years.at(-1)];
  return from === undefined || to === undefined ? null : [from, to];
}

/** What a legend explains of the points: that some are hollow, and why, and that some are doubted. */
export const pointItems = <P extends DatedPoint>(
  points: readonly P[],
  isHollow: (point: P) => boolean,
  hollow: string,
  { language }: ChartContext,
): readonly LegendItem[] => [
  ...(points.some(isHollow) ? [{ mark: "point-about", text: hollow } as const] : []),
  ...(points.some(({ doubt }) => doubt !== null)
    ? [{ mark: "doubt", text: chartWords(language).mark.doubt } as const]
    : []),
];

/** The days from which an indicator counts something else, as notes. */
export const brokenNotes = (
  points: PointLine["points"],
  indicator: string,
  { language }: ChartContext,
): readonly Note[] =>
  breaksAmong(points, indicator).map((date) => ({
    kind: "method",
    text: dateWords(language).broken(day(date, language)),
  }));
