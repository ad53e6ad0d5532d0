import type {
  AreaLevel,
  Body,
  Closing,
  ConfStatus,
  CorrectionKind,
  Counting,
  Dataset,
  Dating,
  EventKind,
  EvidenceRole,
  Extent,
  Finder,
  HomeEvidenceRole,
  IndicatorKind,
  InstitutionKind,
  InstitutionStatus,
  Nature,
  ObsStatus,
  PeriodType,
  Qualifier,
  Reach,
  Reading,
  ServiceKind,
  ServiceState,
  SettlementKind,
  SourceKind,
  Topic,
  ValueState,
} from "./codes.ts";
import type { CheckedAges, DenominatorDay, Measure, Population } from "./denominator.ts";

/** One row of each public table; `tables.ts` says what every column holds. */

export interface AreaRow {
  readonly area: string;
  readonly level: AreaLevel;
  readonly parent: string | null;
  readonly name_bg: string;
  readonly name_en: string;
  readonly slug: string;
  readonly rank_bg: number;
  readonly rank_en: number;
  readonly seat_lat: number | null;
  readonly seat_lon: number | null;
}

/** A settlement, a city district or a quarter; `area` is its municipality. */
export interface SettlementRow {
  readonly settlement: string;
  readonly kind: SettlementKind;
  readonly name_bg: string;
  readonly name_en: string;
  readonly area: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface IndicatorRow {
  readonly indicator: string;
  readonly topic: Topic;
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly counts_persons: boolean;
  readonly name_bg: string;
  readonly name_en: string;
  readonly definition_bg: string;
  readonly definition_en: string;
  readonly position: number;
}

export interface BreakdownRow {
  readonly breakdown: string;
  readonly dimension: string;
  readonly partial: boolean;
  readonly label_bg: string;
  readonly label_en: string;
}

export interface ObservationRow {
  readonly observation: string;
  readonly dataset: Dataset;
  readonly indicator: string;
  readonly area: string;
  readonly area_level: AreaLevel;
  readonly period_type: PeriodType;
  readonly period: string;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly extent: Extent;
  readonly reaches: Reach;
  readonly until: string | null;
  readonly dating: Dating | null;
  readonly counts: Counting;
  readonly nature: Nature;
  readonly breakdown: string | null;
  readonly institution_kind: InstitutionKind | null;
  readonly part_of: string | null;
  readonly value: number | null;
  readonly value_state: ValueState | null;
  readonly qualifier: Qualifier | null;
  readonly obs_status: ObsStatus;
  readonly conf_status: ConfStatus;
  readonly charted: boolean;
  readonly doubt_bg: string | null;
  readonly doubt_en: string | null;
  readonly statements: number;
  readonly disagreeing: number;
  readonly source: string | null;
  readonly release: string;
}

/**
 * What is said of a published figure and true of every count from records, which covers its period and its definition
 * whole.
 */
export type Measured = "reaches" | "until" | "counts" | "nature" | "part_of";

/** A count made from anonymised records; `synthetic`: the records were made by a script. */
export interface RegisterRow extends Omit<ObservationRow, Measured> {
  readonly synthetic: boolean;
}

export interface EvidenceRow {
  readonly statement: string;
  readonly observation: string;
  readonly role: EvidenceRole;
  readonly repeats: string | null;
  readonly value: number | null;
  readonly value_state: ValueState | null;
  readonly qualifier: Qualifier | null;
  readonly dating: Dating;
  readonly source: string;
}

export interface InstitutionRow {
  readonly institution: string;
  readonly kind: InstitutionKind;
  readonly name_bg: string;
  readonly name_en: string;
  readonly settlement_bg: string | null;
  readonly settlement_en: string | null;
  readonly area: string;
  readonly district: string;
  readonly capacity: number | null;
  readonly status: InstitutionStatus;
  /** Of a home that is given as closed: how the best of its statements knows it. */
  readonly closing: Closing | null;
  readonly closed_date: string | null;
  readonly as_of_date: string | null;
  readonly qualifier: Qualifier;
  readonly statements: number;
  readonly disagreeing: number;
  readonly source: string;
}

export interface InstitutionEvidenceRow {
  readonly statement: string;
  readonly institution: string;
  readonly role: HomeEvidenceRole;
  readonly status: InstitutionStatus;
  /** Of a statement that the home is closed: how it knows it. */
  readonly closing: Closing | null;
  readonly closed_date: string | null;
  readonly as_of_date: string | null;
  readonly qualifier: Qualifier;
  readonly capacity: number | null;
  readonly source: string;
}

export interface ServiceRow {
  readonly service: string;
  readonly kind: ServiceKind;
  readonly name_bg: string;
  readonly name_en: string;
  readonly settlement_bg: string | null;
  readonly settlement_en: string | null;
  readonly area: string;
  readonly district: string;
  readonly state: ServiceState;
  readonly opened: string | null;
  /** For when a planned service was due to open; never the date of an opening. */
  readonly planned_for: string | null;
  readonly capacity: number | null;
  readonly users: number | null;
  readonly users_state: ValueState | null;
  readonly as_of_date: string | null;
  readonly source: string;
}

export interface EventRow {
  readonly event: string;
  readonly area: string;
  readonly body: Body;
  readonly kind: EventKind;
  readonly date: string | null;
  readonly participants: number | null;
  readonly qualifier: Qualifier | null;
  readonly measure: string | null;
  readonly value: number | null;
  readonly value_state: ValueState | null;
  readonly title_bg: string;
  readonly title_en: string;
  readonly text_bg: string;
  readonly text_en: string;
  readonly source: string;
}

export interface SourceRow {
  readonly source: string;
  readonly url: string | null;
  /** One publisher has one name in each language, however its sources spell it. */
  readonly publisher_bg: string;
  readonly publisher_en: string;
  readonly title: string | null;
  readonly published_date: string | null;
  readonly kind: SourceKind;
  readonly language: string;
  /** How much of it was read; null where that was not recorded. */
  readonly reading: Reading | null;
  readonly statements: number;
}

/** How many people of a population there were in an area on 31 December of a year. */
export interface DenominatorRow {
  readonly area: string;
  readonly year: number;
  readonly population: Population;
  readonly value: number;
  /** Children of an age are estimated, inhabitants are published. */
  readonly obs_status: Extract<ObsStatus, "A" | "E">;
  /** Where the number is published, or of an estimate the births. */
  readonly source: string;
  /** Where the age groups of the regions are published to which an estimate is scaled. */
  readonly scaled_to: string | null;
}

/** An age group that was published of a district, beside the estimate made by the method of `denominators`. */
export interface DenominatorCheckRow {
  readonly area: string;
  readonly population: CheckedAges;
  /** The day for which it was published. */
  readonly as_of_date: string;
  readonly published: number;
  /** 31 December of this year is the day of the estimate. */
  readonly year: number;
  /** Null where births of one of its cohorts are not known. */
  readonly estimated: number | null;
  readonly source: string;
}

/**
 * By whom the counts of an indicator are divided, and why. One that has no rate has one row, with the measure `count`.
 */
export interface IndicatorMeasureRow {
  readonly indicator: string;
  readonly measure: Measure;
  readonly population: Population | null;
  readonly as_of: DenominatorDay | null;
  readonly reason_bg: string;
  readonly reason_en: string;
}

/** What an earlier release said otherwise, and why. */
export interface CorrectionRow {
  readonly correction: string;
  readonly date: string;
  readonly kind: CorrectionKind;
  /** What it is of: a statement, a home, a service, a source, a chart; null where that would point to people. */
  readonly subject: string | null;
  readonly indicator: string | null;
  readonly area: string | null;
  readonly district: string | null;
  /** The column in which the compilers had it. */
  readonly column: string | null;
  readonly was: string | null;
  readonly is: string | null;
  readonly why_bg: string;
  readonly why_en: string;
  readonly found_by: Finder;
}

/** The row type of every public table, by the table's name. */
export interface Rows {
  readonly areas: AreaRow;
  readonly settlements: SettlementRow;
  readonly indicators: IndicatorRow;
  readonly breakdowns: BreakdownRow;
  readonly observations: ObservationRow;
  readonly evidence: EvidenceRow;
  readonly institutions: InstitutionRow;
  readonly institution_evidence: InstitutionEvidenceRow;
  readonly services: ServiceRow;
  readonly events: EventRow;
  readonly sources: SourceRow;
  readonly denominators: DenominatorRow;
  readonly denominator_checks: DenominatorCheckRow;
  readonly indicator_measures: IndicatorMeasureRow;
  readonly correction_records: CorrectionRow;
  readonly register_districts: RegisterRow;
  readonly register_municipalities: RegisterRow;
}
export type TableName = keyof Rows;
/** The tables made from records; all others are made from published figures. */
export const registerTables = ["register_districts", "register_municipalities"] as const;
export type RegisterTable = (typeof registerTables)[number];
/** The public tables made from published figures. */
export type ReportedTables = { readonly [T in Exclude<TableName, RegisterTable>]: readonly Rows[T][] };
/** All public tables of a release. */
export type Release = { readonly [T in TableName]: readonly Rows[T][] };
