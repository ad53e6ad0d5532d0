import { populations, type Population } from "../../model/denominator.ts";
import type { DenominatorCheckRow } from "../../model/rows.ts";
import { rowsOf } from "../facts.ts";

/** By what part of the published number an estimate is off, in per cent, whichever way. */
export interface Misses {
  readonly figures: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
  /** The code of the district with the largest. */
  readonly place: string;
}

/** What the method page tells of the numbers of people. */
export interface DenominatorFacts {
  readonly from: number;
  readonly to: number;
  /** The first year of which there is an estimate of each population of children. */
  readonly since: readonly (readonly [Population, number])[];
  /** Different published numbers of children of a district, and how many of them cannot be estimated. */
  readonly figures: number;
  readonly unchecked: number;
  /** The day of the census, and how far the estimates before and after it was taken into account are off. */
  readonly census: { readonly day: string; readonly before: Misses; readonly after: Misses };
  /** The estimates for the very day that was published. */
  readonly sameDay: Misses;
}

type Estimated = DenominatorCheckRow & { readonly estimated: number };
const isEstimated = (row: DenominatorCheckRow): row is Estimated => row.estimated !== null;

/** How far the estimates of some rows are off. Refuses none at all. */
export function missesOf(checks: readonly DenominatorCheckRow[]): Misses {
  const rows = checks.filter(isEstimated);
  const sorted = rows
    .map(({ area, published, estimated }) => ({ area, off: Math.abs(estimated / published - 1) * 100 }))
    .toSorted((one, other) => one.off - other.off);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (first === undefined || last === undefined || low === undefined || high === undefined)
    throw new Error("denominators: no estimate can be checked");
  return {
    figures: sorted.length,
    least: first.off,
    median: (low.off + high.off) / 2,
    most: last.off,
    place: last.area,
  };
}

/** Reads what the method page tells of inhabitants, children and the errors of their estimates. */
export async function readDenominatorFacts(): Promise<DenominatorFacts> {
  const [rows, checks] = await Promise.all([rowsOf("denominators"), rowsOf("denominator_checks")]);
  const years = rows.map(({ year }) => year);
  const estimated = checks.filter(isEstimated);
  const isSameDay = ({ as_of_date, year }: DenominatorCheckRow): boolean => as_of_date === `${year}-12-31`;
  const census = estimated.filter((row) => !isSameDay(row));
  const [day, ...others] = new Set(census.map(({ as_of_date }) => as_of_date));
  if (day === undefined || others.length > 0) throw new Error("denominators: one census is expected in the checks");
  const taken = Number(day.slice(0, 4));
  const told = new Set(checks.map(({ published }) => published));
  return {
    from: Math.min(...years),
    to: Math.max(...years),
    since: populations
      .filter((one) => one !== "inhabitants")
      .map((one) => [one, Math.min(...rows.filter(({ population }) => population === one).map(({ year }) => year))]),
    figures: told.size,
    unchecked: checks.length - estimated.length,
    census: {
      day,
      before: missesOf(census.filter(({ year }) => year === taken)),
      after: missesOf(census.filter(({ year }) => year > taken)),
    },
    sameDay: missesOf(estimated.filter(isSameDay)),
  };
}
