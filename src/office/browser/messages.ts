import type { CertifiedPeriod, CoarserTable } from "../../model/certificate.ts";
import type { AreaRow, IndicatorRow, RegisterRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import type { SeenColumn } from "../check/check.ts";
import type { Explained } from "../mapping/explained.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { Said } from "../report.ts";
import type { HandedFile } from "../result/files.ts";
import type { ShownArea } from "../result/tables.ts";

/** What the page asks its worker: files, and what the office has said of them so far. */
export interface Asked {
  readonly inputs: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  readonly mapping: Mapping;
  /** What the office has said of single texts. */
  readonly explained: readonly Explained[];
  readonly language: Language;
}

/** What can be told of the protection. */
export interface Certified {
  readonly minimum: number;
  readonly periods: readonly CertifiedPeriod[];
  readonly coarsened: readonly CoarserTable[];
}

/** A district to choose, or one of its municipalities: code and name. */
export interface ChosenDistrict {
  readonly code: string;
  readonly name: string;
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
}

export type Step = "read" | "count" | "protect" | "audit" | "files";

/** What the worker answers, one after the other. */
export type Answer =
  | { readonly is: "ready" }
  | { readonly is: "step"; readonly step: Step; readonly share: number }
  | {
      readonly is: "report";
      readonly said: readonly Said[];
      readonly isFit: boolean;
      readonly mapping: Mapping;
      readonly columns: readonly SeenColumn[];
      /** Districts by name, each with its municipalities: what a place can mean. */
      readonly places: readonly ChosenDistrict[];
    }
  | {
      readonly is: "result";
      readonly areas: readonly ShownArea[];
      readonly certified: Certified;
      readonly files: readonly HandedFile[];
      /** How the files of tables are called, without what tells their kind. */
      readonly stem: string;
      /** What charts of the districts are drawn of. */
      readonly charted: {
        readonly rows: readonly RegisterRow[];
        readonly areas: readonly AreaRow[];
        readonly indicators: readonly IndicatorRow[];
        readonly extract: string;
        readonly period: string;
      };
    }
  | { readonly is: "failed"; readonly why: "unsafe" | "broken" };
