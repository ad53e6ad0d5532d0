import type { Delivery, RegisterFile } from "./register.ts";
import type { ManifestFile } from "./manifest.ts";
import type { RegisterTable } from "./rows.ts";
import type { Bilingual } from "./text.ts";

/** What the audit found in one period's joint system of tables: figures of the public view alone. */
export interface CertifiedPeriod {
  readonly period_type: "school_year" | "calendar_year";
  readonly period: string;
  /** Public counts of persons, and how many of them are withheld. */
  readonly cells: number;
  readonly withheld: number;
  /** Equations that tie the counts together. */
  readonly equations: number;
  /** Whole numbers between the ends of the narrowest interval a reader can work out; null when nothing is withheld. */
  readonly narrowest: number | null;
  /** Of how many withheld counts two neighbouring numbers are left, or ends less than the rules' `width` apart. */
  readonly narrow: number;
  /** Of how many withheld counts others have published a number, so that they are taken to be known. */
  readonly heard: number;
}

/** What a table can give up, from fine to coarse. */
export type CoarserStep =
  /** Zeros are not told from small counts: both are withheld. */
  | "zeros"
  /** Nothing is told of municipalities. */
  | "municipalities"
  /** Of districts only totals are told. */
  | "district_breakdowns"
  /** Nothing is told of districts. */
  | "districts"
  /** Only the total is told. */
  | "breakdowns"
  /** Not even that: it is below the minimum, or nothing is safe beside what an earlier release has told. */
  | "total";

/** A table of a period that tells less than it would if more people were in it. */
export interface CoarserTable {
  readonly period_type: CertifiedPeriod["period_type"];
  readonly period: string;
  /** The indicator of the table's total; its parts and sums have the same step. */
  readonly table: string;
  /** All that was given up, in the order in which the ladder gives it up. */
  readonly gave_up: readonly CoarserStep[];
  /** `few`: the number of people called for it. `unsafe`: with more, something could have been worked out. */
  readonly why: "few" | "unsafe";
}

/** A table of a period that stands as an earlier release has told it. */
export interface HeldTable {
  readonly period_type: CertifiedPeriod["period_type"];
  readonly period: string;
  /** The indicator of the table's total; its parts and sums stand with it. */
  readonly table: string;
  /** The release that told it first; its rows bear that date. */
  readonly as_of: string;
  /**
   * `few`: nothing has changed since, or only as few records of some district as would show; which of the two is not
   * said. `unsafe`: beside the earlier release, something could have been worked out, or too much work was needed to
   * say that nothing can.
   */
  readonly why: "few" | "unsafe";
}

/** What earlier releases of a register were reckoned with, and what came of it. */
export interface ReckonedReleases {
  /** The releases, oldest first; one that was withdrawn stays known. */
  readonly taken: readonly { readonly release: string; readonly withdrawn: boolean }[];
  /** Tables of a period of which an earlier release had told. */
  readonly compared: number;
  /** Those of them that were brought up to date. */
  readonly renewed: readonly Pick<HeldTable, "period_type" | "period" | "table">[];
  /** Those of them that stand as they were. */
  readonly held: readonly HeldTable[];
  /** Those of them of which nothing is told, for beside what was told earlier nothing would be safe. */
  readonly untold: readonly Pick<HeldTable, "period_type" | "period" | "table">[];
  /** Counts that earlier releases withheld or changes between them that they give away by themselves. */
  readonly given_away: number;
  /** Counts that earlier releases published and no table has any more: nothing is claimed of them. */
  readonly unmatched: number;
}

/**
 * What a build vouches for. It holds no withheld number and does not say why a cell is withheld. Written as
 * certificate.json.
 */
export interface Certificate {
  readonly release: string;
  /** The extract, or all of them together. */
  readonly extract: Omit<Delivery, "covers">;
  /** Who delivered what: the areas and files of each extract. Outside of them nothing was counted. */
  readonly coverage: readonly Delivery[];
  /** Rows with faults that the publisher allowed to be left out, by file. */
  readonly rejected: Readonly<Record<RegisterFile, number>>;
  /** Rows about years outside the extract's period; no table counts them. */
  readonly outside: number;
  readonly rules: {
    readonly minimum: number;
    /** How many whole numbers apart the ends of what can be worked out of a count below the minimum are at least. */
    readonly width: number;
    readonly zeros: "shown";
    readonly insiders: boolean;
    readonly groups: boolean;
    /** A municipality of fewer inhabitants has totals only; null: every municipality has. */
    readonly detailedFrom: { readonly year: number; readonly inhabitants: number | null };
  };
  /** The rules and the method, in plain words, a sentence each. */
  readonly words: {
    readonly rules: readonly Bilingual[];
    readonly method: readonly Bilingual[];
  };
  /** What the attacker was assumed to know and to do, and what is not claimed, in plain words, a sentence each. */
  readonly assumptions: readonly Bilingual[];
  readonly solver: { readonly name: string; readonly version: string };
  readonly releases: ReckonedReleases;
  readonly periods: readonly CertifiedPeriod[];
  /** Tables that tell less than others because few people are in them, in the order of their periods. */
  readonly coarsened: readonly CoarserTable[];
  readonly tables: readonly { readonly table: RegisterTable; readonly rows: number; readonly withheld: number }[];
  /** The files it speaks of. */
  readonly files: readonly ManifestFile[];
}
