import type { AreaLevel, Topic } from "./codes.ts";
import type { Question } from "./question.ts";

/** Charts with an address of their own; an id never changes its meaning. */
export const chartIds = [
  "sweeps-by-year", "returned-by-year", "teams-by-year", "institutions-by-year", "reporting-matrix", "district-ranking",
] as const;
export type ChartId = (typeof chartIds)[number];

interface Chart {
  /** `series`: whatever the reader picked; it has no address of its own. */
  readonly id: ChartId | "series";
  readonly topic: Topic;
  /** The areas it is drawn for. */
  readonly levels: readonly AreaLevel[];
  /** What it asks for. Open places: `area` in the bars; the other forms ask for all they compare. */
  readonly question: Question;
}

/** A year of an axis: a school year or a calendar year, and the day on which it begins (ISO). */
export interface YearSlot {
  readonly type: "school_year" | "calendar_year";
  readonly period: string;
  readonly start: string;
}

/** One indicator of one place by year; `from` and `to` are the years in which the first and the last period begin. */
export interface BarsSpec extends Chart {
  readonly form: "bars";
  readonly indicator: string;
  readonly from: number | null;
  readonly to: number | null;
  /** The years and the highest value of all bars it stands beside, so that they can be compared; null where none has a value. */
  readonly shared?: { readonly years: readonly YearSlot[]; readonly highest: number | null };
}

/** A stock known at dates, by kind of institution, for the country. */
export interface StepsSpec extends Chart {
  readonly form: "steps";
  readonly indicator: string;
}

/** Who published what: district by school year, or indicator by school year for one district. */
export interface MatrixSpec extends Chart {
  readonly form: "matrix";
  /** Counted for the country. */
  readonly indicators: readonly string[];
  /** Listed for one district besides. */
  readonly further: readonly string[];
  /** The indicator whose absence the title tells. */
  readonly telling: string;
}

/** The districts by one indicator in one school year; without a period, the one for which most districts have a figure. */
export interface RankingSpec extends Chart {
  readonly form: "ranking";
  readonly indicator: string;
  readonly period: string | null;
}

/** A chart as plain data: the same specification is drawn at build and in the browser. */
export type ChartSpec = BarsSpec | StepsSpec | MatrixSpec | RankingSpec;
