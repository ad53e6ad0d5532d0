import type { RowColumns } from "../intake/register/files/definition.ts";
import type { RegisterFile, RegisterRecords } from "../model/register.ts";
import type { CountedLevel } from "./area-tree.ts";
import type { Dimension, Read } from "./dimension.ts";
import type { Periods } from "./periods.ts";

/** The municipality of every institution of the extract. */
export type Homes = ReadonlyMap<string, string>;

/** The extract that records come from: its keys and its periods are its own. */
export interface Sender {
  /** Its place among the extracts of the register. */
  readonly place: number;
  readonly periods: Periods;
  readonly homes: Homes;
}

/** A dimension, and the levels at which its parts are published. */
export interface Split<R> {
  readonly by: Dimension<R>;
  readonly levels: readonly CountedLevel[];
}

/** Two dimensions at once; the cells add up to those of either. */
export interface Crossing<R> {
  readonly rows: Dimension<R>;
  readonly across: Dimension<R>;
  readonly levels: readonly CountedLevel[];
}

/**
 * An indicator that is the sum of several parts of a dimension; it is crossed wherever the dimension is the rows of a
 * crossing.
 */
export interface Sum<R> {
  readonly indicator: string;
  readonly by: Dimension<R>;
  /** Breakdowns of the dimension. */
  readonly of: readonly string[];
}

/** What is counted, of which records, and how it is parted: cells, equations and public rows all follow from it. */
export interface Definition<R> {
  readonly indicator: string;
  readonly period: keyof Periods;
  /** Counts of persons are protected, counts of activity are not. */
  readonly persons: boolean;
  /** The periods a record counts in; one that is not in the extract's counts as outside. */
  readonly periods: (rows: RowColumns<R>, at: number, periods: Periods) => readonly string[];
  /** The smallest area a record belongs to. */
  readonly area: (homes: Homes) => Read<R, string>;
  readonly total: Dimension<R>;
  /** Where given, not the records are counted but how many different ones of these keys they name in an area. */
  readonly distinct?: Read<R, string>;
  readonly levels: readonly CountedLevel[];
  readonly splits: readonly Split<R>[];
  readonly crossings: readonly Crossing<R>[];
  readonly sums: readonly Sum<R>[];
  /** Parts that are indicators of their own as well: the same cell under two names. */
  readonly also: Readonly<Record<string, string>>;
  /** Breakdowns that the register contract rules out: everybody knows that nobody is there. */
  readonly impossible: readonly string[];
  /**
   * Breakdowns of several dimensions that rule each other out by contract: everybody knows that together they are at
   * most the total.
   */
  readonly exclusive: readonly (readonly string[])[];
}

/** Definitions by the file they count. */
export type Definitions = { readonly [F in RegisterFile]: readonly Definition<RegisterRecords[F]>[] };
