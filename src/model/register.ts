import type { HomeKind, ServiceKind } from "./codes.ts";

/**
 * The register contract: anonymised records that an office delivers, one folder an extract. Lists are in display order.
 */

export const ageBands = ["3-4", "5-6", "7-10", "11-14", "15-16", "17-18"] as const;
export type AgeBand = (typeof ageBands)[number];

export const sexes = ["f", "m", "u"] as const;
export type Sex = (typeof sexes)[number];

export const reasons = ["never_enrolled", "dropped_out", "at_risk"] as const;
export type Reason = (typeof reasons)[number];

export const outcomes = [
  "enrolled_first_time",
  "returned",
  "retained",
  "abroad",
  "not_found",
  "refused",
  "open",
] as const;
export type Outcome = (typeof outcomes)[number];

/** The outcomes after which a child is in school or kindergarten: only from there it can leave again. */
export const schoolOutcomes = ["enrolled_first_time", "returned", "retained"] as const satisfies readonly Outcome[];

export const leftAgainCodes = ["yes", "no", "unknown"] as const;
export type LeftAgain = (typeof leftAgainCodes)[number];

export const supports = [
  "social",
  "psychological",
  "material",
  "transport",
  "language",
  "mediation",
  "health",
] as const;
export type Support = (typeof supports)[number];

export const partners = ["education", "social", "police", "municipality", "health", "mediator", "other"] as const;
export type Partner = (typeof partners)[number];

export const sittingBodies = ["OKC", "OKMD", "programme"] as const;
export type SittingBody = (typeof sittingBodies)[number];

/** Where the children went who left an institution. */
export const placementWays = ["reintegrated", "adopted", "foster", "other"] as const;
export type PlacementWay = (typeof placementWays)[number];

/** The most that a publisher may ask for in `width`. */
export const mostWidth = 100;

/** What an extract says of itself in dataset.json. */
export interface ExtractDescriptor {
  readonly title: { readonly bg: string; readonly en: string };
  readonly publisher: { readonly bg: string; readonly en: string };
  /** First and last school year, "2017/2018". */
  readonly period: { readonly from: string; readonly to: string };
  /** SPDX identifier. */
  readonly licence: string;
  /** Made by a script: everything made from it must say so. */
  readonly synthetic: boolean;
  readonly contact: string;
  /** How many rows with faults the publisher accepts to lose; they are counted in public. Absent means none. */
  readonly rejectedRowsAllowed?: number;
  /** The smallest count of persons that may be shown, `leastShown` or more; absent means that. */
  readonly minimum?: number;
  /**
   * How many whole numbers apart the ends of what can be worked out of a withheld small count must be at least; absent
   * means 1: it cannot be worked out exactly.
   */
  readonly width?: number;
  readonly covers: Covers;
}

/**
 * What an extract speaks of, beside its period: of all in it, that is, and of nothing else. Outside of it nothing was
 * delivered, which is not the same as none.
 */
export interface Covers {
  /** BG, districts and municipalities, none of them within another. */
  readonly areas: readonly string[];
  /** The files it speaks of, which are those that are there; absent means the same. */
  readonly files?: readonly RegisterFile[];
}

/** What one extract has delivered to a register. */
export interface Delivery extends Pick<ExtractDescriptor, "title" | "publisher" | "period" | "licence" | "synthetic"> {
  readonly covers: Required<Covers>;
}

/** A sweep by a coverage team; `month` is YYYY-MM. */
export interface SweepRecord {
  readonly sweep_id: string;
  readonly month: string;
  readonly school_year: string;
  readonly municipality: string;
  readonly team: string;
  readonly partners: readonly Partner[];
  readonly addresses: number;
  readonly children_found: number;
}

/** One child in one school year; months are YYYY-MM, `closed` null while open. */
export interface CaseRecord {
  readonly case_id: string;
  readonly school_year: string;
  readonly municipality: string;
  readonly age_band: AgeBand;
  readonly sex: Sex;
  readonly reason: Reason;
  readonly outcome: Outcome;
  readonly left_again: LeftAgain;
  readonly support: readonly Support[];
  readonly opened: string;
  readonly closed: string | null;
}

/**
 * A home in the municipality of today, or of its last day; in years before that municipality was made it counts in the
 * one its land belonged to.
 */
export interface InstitutionRecord {
  readonly institution_id: string;
  readonly kind: HomeKind;
  readonly municipality: string;
  readonly opened: string;
  readonly closed: string | null;
  readonly capacity: number;
}

/** Children of an institution in a calendar year, by where they went. */
export interface PlacementRecord extends Readonly<Record<PlacementWay, number>> {
  readonly institution_id: string;
  readonly year: number;
  readonly placed: number;
}

export interface ServiceRecord {
  readonly service_id: string;
  readonly kind: ServiceKind;
  readonly municipality: string;
  readonly opened: string;
  readonly closed: string | null;
  readonly capacity: number;
  readonly users_year: number;
  readonly users: number;
}

/** A sitting of a coordination body; `date` is YYYY-MM-DD, `area_code` a district. */
export interface SittingRecord {
  readonly sitting_id: string;
  readonly date: string;
  readonly body: SittingBody;
  readonly area_code: string;
  readonly participants: number;
  readonly institutions: readonly string[];
}

/** The record type of every file of an extract, by the file's name without ".csv". */
export interface RegisterRecords {
  readonly sweeps: SweepRecord;
  readonly cases: CaseRecord;
  readonly institutions: InstitutionRecord;
  readonly placements: PlacementRecord;
  readonly services: ServiceRecord;
  readonly sittings: SittingRecord;
}
export type RegisterFile = keyof RegisterRecords;

/**
 * The CSV files of an extract in the order in which they are read: placements.csv speaks of what institutions.csv
 * lists.
 */
export const registerFiles = [
  "cases",
  "sweeps",
  "institutions",
  "placements",
  "services",
  "sittings",
] as const satisfies readonly RegisterFile[];
