import { covered } from "../../known/covered.ts";
import type { Frame } from "../../known/covered.ts";
import type { KnownRow } from "../../known/whole.ts";
import type {
  ChangeClaim,
  CoverageClaim,
  Holding,
  NoneClaim,
  RowsClaim,
  ToldNumber,
  ValueClaim,
} from "../../model/claim.ts";
import type { Valued } from "../figures/figure.ts";
import type { ChartRow } from "../rows/observations.ts";

/**
 * The observation behind a figure's number. Refuses a figure that is made of none: no number is told that no row holds.
 */
export function rowOf({ row, label }: Valued): ChartRow {
  if (row === null) throw new RangeError(`chart: "${label}" has a number and no observation`);
  return row;
}

/** A figure's number with where it comes from. */
export function toldNumber(figure: Valued): ToldNumber {
  const { observation, period } = rowOf(figure);
  return { observation, period, value: figure.value, qualifier: figure.qualifier ?? "exact" };
}

/** The claim that a figure's number is told; `named`: its publisher is named as having said it. */
export function valueClaim(figure: Valued, named = false): ValueClaim {
  const { indicator, area, counts, until, source } = rowOf(figure);
  return {
    kind: "value",
    indicator,
    area,
    ...toldNumber(figure),
    part: figure.part,
    counts,
    until,
    ...(named && source !== null ? { source } : {}),
  };
}

/** The claim that a later number is less, more or the same. */
export function changeClaim(
  way: ChangeClaim["way"],
  from: Valued,
  to: Valued,
  said: Partial<Pick<ChangeClaim, "by" | "apart" | "publishers">> = {},
): ChangeClaim {
  const { indicator, area } = rowOf(to);
  return {
    kind: "change",
    indicator,
    area,
    way,
    from: toldNumber(from),
    to: toldNumber(to),
    by: null,
    apart: false,
    publishers: false,
    ...said,
  };
}

/** The claim that we found nothing. */
export const noneClaim = (
  indicators: readonly string[],
  areas: readonly string[],
  periods: readonly string[] | null,
  lacks: Holding,
): NoneClaim => ({ kind: "none", indicators, areas: areas.toSorted(), periods, lacks });

/** The claim of how much of a frame we found; `all`: its areas are all districts. */
export const coverageClaim = (
  rows: readonly KnownRow[],
  frame: Frame,
  holding: Holding,
  per: CoverageClaim["per"],
  all = true,
): CoverageClaim => ({
  kind: "coverage",
  indicators: frame.indicators,
  areas: all ? "districts" : frame.areas,
  periods: frame.periods,
  holds: holding,
  per,
  ...covered(rows, frame, holding, per),
});

type Where = RowsClaim["where"];

/**
 * Lists in an order of their own: what a page says in the order of its alphabet is the same claim in both languages.
 */
const ordered = (where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).map(([column, value]) => [
      column,
      typeof value === "object" && value !== null ? value.toSorted() : value,
    ]),
  );

/** The claim that so many rows of a table hold what is said of them. */
export const rowsClaim = (table: RowsClaim["table"], where: Where, count: number, distinct?: string): RowsClaim => ({
  kind: "rows",
  table,
  where: ordered(where),
  ...(distinct === undefined ? {} : { distinct }),
  count,
});
