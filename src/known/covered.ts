import type { CoverageClaim, Holding } from "../model/claim.ts";
import { holds } from "./holding.ts";
import { schoolYearOf } from "./knowledge.ts";
import type { KnownRow } from "./whole.ts";

/** What could be known: each of the indicators, in each of the areas, for each of the school years. */
export interface Frame {
  readonly indicators: readonly string[];
  readonly areas: readonly string[];
  /** Null for any time at all, also an unknown one; it counts as one period. */
  readonly periods: readonly string[] | null;
}

/** What is counted of a frame, as claims name it. */
export type Per = CoverageClaim["per"];

/** A place of a frame in which something is found. */
export interface Found<R extends KnownRow> {
  readonly row: R;
  readonly period: string;
}

/** The rows that hold something of a frame, each with the school year to which it belongs. */
export const foundIn = <R extends KnownRow>(
  rows: readonly R[],
  { indicators, areas, periods }: Frame,
  holding: Holding,
): readonly Found<R>[] =>
  rows
    .filter((row) => indicators.includes(row.indicator) && areas.includes(row.area) && holds(row, holding))
    .flatMap((row) => {
      const period = periods === null ? "" : schoolYearOf(row, periods);
      return period === null ? [] : [{ row, period }];
    });

const keys: Readonly<Record<Per, (found: Found<KnownRow>) => string>> = {
  area: ({ row }) => row.area,
  period: ({ period }) => period,
  indicator: ({ row }) => row.indicator,
  "area-period": ({ row, period }) => `${row.area} ${period}`,
  "indicator-area-period": ({ row, period }) => `${row.indicator} ${row.area} ${period}`,
};

const times = ({ periods }: Frame): number => periods?.length ?? 1;
const sizes: Readonly<Record<Per, (frame: Frame) => number>> = {
  area: ({ areas }) => areas.length,
  period: times,
  indicator: ({ indicators }) => indicators.length,
  "area-period": (frame) => frame.areas.length * times(frame),
  "indicator-area-period": (frame) => frame.indicators.length * frame.areas.length * times(frame),
};

/** How much of a frame is found. The one count behind every "x of y" about how much there is. */
export const covered = (
  rows: readonly KnownRow[],
  frame: Frame,
  holding: Holding,
  per: Per,
): Pick<CoverageClaim, "some" | "of"> => ({
  some: new Set(foundIn(rows, frame, holding).map(keys[per])).size,
  of: sizes[per](frame),
});
