import type { AreaLevel, Topic } from "./codes.ts";
import type { RateMeasure } from "./denominator.ts";
import type { Question } from "./question.ts";

/** Charts with an address of their own; an id never changes its meaning. */
export const chartIds = [
  "sweeps-by-year",
  "returned-by-year",
  "returned-since-2017",
  "teams-by-year",
  "institutions-by-year",
  "reporting-matrix",
  "district-ranking",
  "district-map",
  "institutions-map",
  "returned-heatmap",
  "outreach-funnel",
  "age-focus",
  "foster-care",
  "closures-timeline",
  "services-by-district",
  "coordination-timeline",
] as const;
export type ChartId = (typeof chartIds)[number];

interface Chart {
  /** `series`: whatever the reader picked; it has no address of its own. */
  readonly id: ChartId | "series";
  readonly topic: Topic;
  /** The areas it is drawn for. */
  readonly levels: readonly AreaLevel[];
  /** What it asks for. Charts of one place leave `area` open; those that compare places ask for all of them. */
  readonly question: Question;
}

/** A year of an axis: a school year or a calendar year, and the day on which it begins (ISO). */
export interface YearSlot {
  readonly type: "school_year" | "calendar_year";
  readonly period: string;
  readonly start: string;
}

/** A chart whose counts may be told by how many people they are; without a measure they are told as counts. */
interface Measurable {
  readonly measure?: RateMeasure;
}

/** One indicator of one place by year; `from` and `to` are the years in which the first and the last period begin. */
export interface BarsSpec extends Chart, Measurable {
  readonly form: "bars";
  readonly indicator: string;
  readonly from: number | null;
  readonly to: number | null;
  /**
   * The years and the highest value of all bars it stands beside, so that they can be compared; null where none has a
   * value.
   */
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

/**
 * The districts by one indicator in one school year; without a period, the one for which most districts and the chart's
 * own have a figure.
 */
export interface RankingSpec extends Chart, Measurable {
  readonly form: "ranking";
  readonly indicator: string;
  readonly period: string | null;
}

export const mapLayouts = ["borders", "tiles"] as const;
/** Districts as they lie, or as a grid of equal tiles in which none is too small to read. */
export type MapLayout = (typeof mapLayouts)[number];

/** The districts on a map, shaded by one indicator in one school year; without a period, the same as in the ranking. */
export interface MapSpec extends Chart, Measurable {
  readonly form: "map";
  readonly indicator: string;
  readonly period: string | null;
  readonly layout: MapLayout;
}

/** Every named home for children, at the seat of its municipality. */
export interface DotsSpec extends Chart {
  readonly form: "dots";
}

/** The districts by school year, one indicator as shades. */
export interface HeatmapSpec extends Chart {
  readonly form: "heatmap";
  readonly indicator: string;
}

export const funnelSteps = ["listed", "visited", "found", "returned", "stayed"] as const;
export type FunnelStepId = (typeof funnelSteps)[number];

/** Where a step of the funnel is counted, and of which step it is a share, if it is one. */
export interface FunnelStep {
  readonly step: FunnelStepId;
  readonly indicator: string;
  /** Breakdowns that state the step, best first; null is the undivided count. None: no figure can state it. */
  readonly breakdowns: readonly (string | null)[];
  /** `records`: only where both are counted from the same records; `source`: also where one source states both. */
  readonly of: { readonly step: FunnelStepId; readonly within: "records" | "source" } | null;
}

/**
 * What became of the children to be reached in one school year; without a period, the latest with at least two steps.
 */
export interface FunnelSpec extends Chart {
  readonly form: "funnel";
  readonly steps: readonly FunnelStep[];
  readonly period: string | null;
}

/** Children by age in one school year; without a period, the one with figures for most ages. */
export interface AgesSpec extends Chart {
  readonly form: "ages";
  readonly indicators: readonly string[];
  /** Breakdown codes in the order of age, as they are published and as registers have them. */
  readonly ages: readonly string[];
  readonly bands: readonly string[];
  /** Those that hold a child of five, six or seven. */
  readonly focus: readonly string[];
  readonly period: string | null;
}

/** Stocks known at dates, a line an indicator. */
export interface StocksSpec extends Chart {
  readonly form: "stocks";
  readonly indicators: readonly string[];
}

/**
 * Every statement on all that was counted since something began, at the date up to which it counts. Published figures
 * only.
 */
export interface SinceSpec extends Chart {
  readonly form: "since";
  readonly indicator: string;
}

/** Every named home and when it closed, as exactly as it is known. Published figures only: a register names no home. */
export interface ClosuresSpec extends Chart {
  readonly form: "closures";
}

/** The services that sources name: by kind and district, or for one district each by itself. Published figures only. */
export interface ServicesSpec extends Chart {
  readonly form: "services";
}

/** Sittings, programmes and results by date. Published figures only. */
export interface EventsSpec extends Chart {
  readonly form: "events";
}

/**
 * A chart of what is counted of children by place and year: a register counts the same, so it may be drawn from one.
 */
export type CountedSpec = BarsSpec | RankingSpec | MapSpec | HeatmapSpec | FunnelSpec | AgesSpec;
/** A chart as plain data: the same specification is drawn at build and in the browser. */
export type ChartSpec =
  CountedSpec | StepsSpec | MatrixSpec | StocksSpec | SinceSpec | DotsSpec | ClosuresSpec | ServicesSpec | EventsSpec;
