import type { Counting, Qualifier } from "./codes.ts";
import type { Population, RateMeasure } from "./denominator.ts";
import type { TableName } from "./rows.ts";

/** A number that a sentence tells, with the observation it is taken from. `period` is the observation's. */
export interface ToldNumber {
  readonly observation: string;
  readonly period: string;
  readonly value: number;
  readonly qualifier: Qualifier;
}

/**
 * What is said to be there or to lack, of an indicator in an area and a period:
 * `whole`: a number for all that the indicator counts and for the whole period; `plain`: one for all that it counts, be
 * it of a part of the period; `dated`: one for all that it counts at any known time; `figure`: any published number, of
 * a group, a date or without one. `whole` and `plain` belong to the very year they are stated for. What is `dated`, and
 * any `figure`, is there for a year only if its time lies within it, and lacks only if nothing overlaps the year, and
 * of figures nothing is undated.
 */
export const holdings = ["whole", "plain", "dated", "figure"] as const;
export type Holding = (typeof holdings)[number];

/** A number is told, and of what it is: all claims on numbers of published figures say which observation they mean. */
export interface ValueClaim extends ToldNumber {
  readonly kind: "value";
  readonly indicator: string;
  readonly area: string;
  /** Said to be only a part of the period. */
  readonly part: boolean;
  readonly counts: Counting;
  /** Until when, or as of which day, it is said to count. */
  readonly until: string | null;
  /** Who is named as having said it: a key of `sources`. */
  readonly source?: string;
}

/** Two numbers are compared. */
export interface ChangeClaim {
  readonly kind: "change";
  readonly indicator: string;
  readonly area: string;
  readonly way: "less" | "more" | "equal";
  readonly from: ToldNumber;
  readonly to: ToldNumber;
  /** The difference where it is told. */
  readonly by: number | null;
  /** The sentence says that years lie between, or that the publishers differ. */
  readonly apart: boolean;
  readonly publishers: boolean;
}

/** It is said that we found nothing: for each of the indicators, areas and periods; without periods, for any. */
export interface NoneClaim {
  readonly kind: "none";
  readonly indicators: readonly string[];
  readonly areas: readonly string[];
  readonly periods: readonly string[] | null;
  readonly lacks: Holding;
}

/** "x of 28 districts have …", or of the years of one area: how many of `of` hold something. */
export interface CoverageClaim {
  readonly kind: "coverage";
  readonly indicators: readonly string[];
  /** Of which areas: all districts, or some. */
  readonly areas: "districts" | readonly string[];
  readonly periods: readonly string[] | null;
  readonly holds: Holding;
  /** What is counted: areas, periods, indicators, or cells of areas (or indicators) and periods. */
  readonly per: "area" | "period" | "indicator" | "area-period" | "indicator-area-period";
  readonly some: number;
  readonly of: number;
}

/** A place among the areas with a comparable whole for the same period; 1 for the highest. */
export interface RankClaim {
  readonly kind: "rank";
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly rank: number;
  readonly of: number;
  readonly median: number | null;
}

/** The areas with the highest or lowest of the comparable wholes, or their median. */
export interface ExtremeClaim {
  readonly kind: "extreme";
  readonly indicator: string;
  readonly period: string;
  readonly way: "highest" | "lowest" | "median";
  readonly areas: readonly string[];
  readonly value: number;
  readonly of: number;
}

/**
 * So many rows of a table, or of several together, hold what is said of them; `distinct` counts the different values of
 * a column.
 */
export interface RowsClaim {
  readonly kind: "rows";
  readonly table: TableName | readonly TableName[];
  /** A column equals a value, or one of several; `null` where it is empty, `"*"` where it is not. */
  readonly where: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  readonly distinct?: string;
  readonly count: number;
}

/**
 * Of the rows of a table the first or last by a column of dates or numbers has this value in it. Rows where it is empty
 * are not asked; a date of a whole month or year is before another only if it ends before that begins.
 */
export interface EdgeClaim {
  readonly kind: "edge";
  readonly table: TableName;
  readonly by: string;
  readonly way: "first" | "last";
  readonly where: RowsClaim["where"];
  readonly value: string | number;
}

/** A whole count is told by how many people it is, not rounded, and between what bounds that lies. */
export interface RateClaim {
  readonly kind: "rate";
  readonly measure: RateMeasure;
  readonly observation: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly value: number;
  readonly bounds: readonly [low: number, high: number] | null;
}

/** Of so many of some areas, or of the periods of one, a whole count can be divided by people. */
export interface RatedClaim {
  readonly kind: "rated";
  readonly measure: RateMeasure;
  readonly indicator: string;
  readonly areas: "districts" | readonly string[];
  readonly periods: readonly string[];
  readonly per: "area" | "period";
  readonly some: number;
  readonly of: number;
}

/** One rate beside another of the same indicator: what is certain of it, after chance and the error of estimates. */
export interface RateWayClaim {
  readonly kind: "rate-way";
  readonly measure: RateMeasure;
  readonly indicator: string;
  readonly area: string;
  readonly from: string;
  readonly to: string;
  readonly way: "less" | "more" | "equal" | "unsure";
}

/** A rate among those of the other districts: in how many it is certainly less, and in how many certainly more. */
export interface RateStandingClaim {
  readonly kind: "rate-standing";
  readonly measure: RateMeasure;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly less: number;
  readonly more: number;
  /** How many others there are. */
  readonly of: number;
}

/** The districts of which one has the highest or lowest rate: of no other one is it certain to be beyond theirs. */
export interface RateEdgeClaim {
  readonly kind: "rate-edge";
  readonly measure: RateMeasure;
  readonly indicator: string;
  readonly period: string;
  readonly way: "highest" | "lowest";
  readonly areas: readonly string[];
  readonly of: number;
}

/** So many people lived in an area on 31 December of a year, published or estimated. */
export interface PeopleClaim {
  readonly kind: "people";
  readonly area: string;
  readonly year: number;
  readonly population: Population;
  readonly value: number;
}

/**
 * A number made of numbers of people on 31 December of a year: an area's share of the country's in percent, its change
 * since an earlier year, or its place among so many districts, the largest first. Only of numbers that are published.
 */
export interface PeopleMadeClaim {
  readonly kind: "people-made";
  readonly made: "share" | "change" | "rank";
  readonly area: string;
  readonly year: number;
  readonly population: Population;
  readonly value: number;
  /** The year from which it changed; null for the others. */
  readonly since: number | null;
  /** Among how many it has its place; null for the others. */
  readonly of: number | null;
}

export type AnyRateClaim = RateClaim | RatedClaim | RateWayClaim | RateStandingClaim | RateEdgeClaim;

/**
 * What a sentence claims, as data: it stands beside the sentence in the page, and a checker judges it against the
 * published tables.
 */
export type Claim = (
  | ValueClaim
  | ChangeClaim
  | NoneClaim
  | CoverageClaim
  | RankClaim
  | ExtremeClaim
  | RowsClaim
  | EdgeClaim
  | AnyRateClaim
  | PeopleClaim
  | PeopleMadeClaim
) & { /** It is about counts from records, not about published figures. */ readonly register?: true };
