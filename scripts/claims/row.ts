import {
  areaLevels,
  countings,
  datings,
  extents,
  natures,
  periodTypes,
  qualifiers,
  reaches,
} from "../../src/model/codes.ts";
import type {
  AreaLevel,
  Counting,
  Dating,
  Extent,
  Nature,
  PeriodType,
  Qualifier,
  Reach,
} from "../../src/model/codes.ts";
import { isSchoolYear, schoolYearBounds } from "../../src/model/period.ts";
import type { CsvRow } from "./csv.ts";

/** A published observation as the claims are judged by it. */
export interface Row {
  readonly observation: string;
  readonly indicator: string;
  readonly area: string;
  readonly level: AreaLevel;
  readonly type: PeriodType;
  readonly period: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly until: string | null;
  readonly extent: Extent;
  readonly reaches: Reach;
  readonly dating: Dating | null;
  readonly counts: Counting;
  readonly nature: Nature;
  readonly breakdown: string | null;
  readonly institutions: string;
  readonly value: number | null;
  /** Somebody stated a number; we may withhold it. */
  readonly stated: boolean;
  readonly qualifier: Qualifier;
  readonly charted: boolean;
  readonly doubted: boolean;
  readonly disagreeing: number;
  readonly source: string | null;
}

/**
 * What a count from records does not say of itself: it covers its period, and its definition unless it is broken down.
 */
const ofRecords = (row: CsvRow): CsvRow => ({
  reaches: "whole_period",
  counts: row["breakdown"] === null ? "all" : "part",
  nature: "flow",
  until: null,
  ...row,
});

/** Reads a row of `observations` or of a register's table. Refuses a code that no list knows. */
export function rowOf(written: CsvRow): Row {
  const of = ofRecords(written);
  const maybe = (column: string): string | null =>
    of[column] === null || of[column] === undefined ? null : String(of[column]);
  const text = (column: string): string => maybe(column) ?? "";
  const code = <T extends string>(column: string, codes: readonly T[]): T => {
    const found = codes.find((one) => one === of[column]);
    if (found === undefined) throw new RangeError(`${text("observation")}: "${text(column)}" is no ${column}`);
    return found;
  };
  const value = typeof of["value"] === "number" ? of["value"] : null;
  return {
    observation: text("observation"),
    indicator: text("indicator"),
    area: text("area"),
    level: code("area_level", areaLevels),
    type: code("period_type", periodTypes),
    period: text("period"),
    start: maybe("period_start"),
    end: maybe("period_end"),
    until: maybe("until"),
    extent: code("extent", extents),
    reaches: code("reaches", reaches),
    dating: maybe("dating") === null ? null : code("dating", datings),
    counts: code("counts", countings),
    nature: code("nature", natures),
    breakdown: maybe("breakdown"),
    institutions: maybe("institution_kind") ?? "all",
    value,
    stated: value !== null || of["value_state"] === "c",
    qualifier: maybe("qualifier") === null ? "exact" : code("qualifier", qualifiers),
    charted: of["charted"] === true,
    doubted: maybe("doubt_bg") !== null,
    disagreeing: Number(of["disagreeing"] ?? 0),
    source: maybe("source"),
  };
}

/** Of a school year or a calendar year, and of nothing looser. */
export const isYearly = ({ type }: Row): boolean => type === "school_year" || type === "calendar_year";

/** Counts all that its indicator's definition says, of all kinds of institution and all groups. */
export const isAll = ({ counts, breakdown, institutions }: Row): boolean =>
  counts === "all" && breakdown === null && institutions === "all";

/** Does not reach the end of the year that it is stated for. */
export const isPart = (row: Row): boolean =>
  isYearly(row) && (row.extent === "part" || row.reaches === "until_date" || row.reaches === "start_of_period");

const reachesEnd = ({ extent, reaches, nature }: Row): boolean =>
  extent === "full" && (reaches === "whole_period" || (reaches === "moment" && nature !== "flow"));

/**
 * Of all that is counted, for a whole year; a stock or a share at a moment of the year is one, a flow until a moment is
 * not. A number that is withheld does not say how far it reaches.
 */
export const isWhole = (row: Row): boolean =>
  isAll(row) && isYearly(row) && row.charted && (reachesEnd(row) || (row.stated && row.value === null));

/** A whole that may be held against another: of a printed date, undoubted and uncontradicted, its number known. */
export const isComparable = (row: Row): row is Row & { readonly value: number } =>
  isWhole(row) && row.value !== null && row.dating === "printed" && !row.doubted && row.disagreeing === 0;

/** First and last day, ISO. */
export type Span = readonly [first: string, last: string];

/** The days of "2019", "2019-06", "2019-06-01" or of a school year; nothing for other words. */
export function spanOfLabel(label: string): Span | null {
  if (isSchoolYear(label)) {
    const { start, end } = schoolYearBounds(label);
    return [start, end];
  }
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(label) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (day !== undefined) return [label, label];
  return [`${label}-01`, new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)];
}

/** The days that a row may speak of; nothing where no date is known. */
export function spanOf({ period, start, end, dating, type }: Row): Span | null {
  if (dating === "undated") return null;
  const [from, to = from] = type === "school_year" ? [period] : period.split("/");
  const [first, last] = [spanOfLabel(from ?? ""), spanOfLabel(to ?? "")];
  const days = [start ?? first?.[0] ?? end, end ?? last?.[1] ?? start] as const;
  return days[0] === null || days[1] === null ? null : [days[0], days[1]];
}

/** Whether days lie wholly within others. */
export const within = ([first, last]: Span, [from, to]: Span): boolean => from <= first && last <= to;
/** Whether days have at least one in common. */
export const overlap = ([first, last]: Span, [from, to]: Span): boolean => first <= to && from <= last;
