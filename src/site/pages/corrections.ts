import type { CorrectionRow } from "../../model/rows.ts";
import { rowsOf } from "../facts.ts";

/** What a correction is of, the gravest first. */
export const correctionClasses = ["numbers", "charts", "homes", "withdrawn", "time", "what", "names"] as const;
export type CorrectionClass = (typeof correctionClasses)[number];

// The columns of the compilers by what they are of; those that are not here name things.
const columns: Readonly<Partial<Record<CorrectionClass, readonly string[]>>> = {
  numbers: ["value", "qualifier", "indicator", "source_id", "capacity", "users"],
  homes: ["state", "status", "closing"],
  time: [
    "period_type",
    "period_label",
    "period_start",
    "period_end",
    "extent",
    "reaches",
    "until",
    "dating",
    "as_of_date",
    "closed_date",
    "opened",
  ],
  what: ["group", "counts", "nature", "of_figure", "same_statement_as", "institution_kind"],
};

/** What a correction is of. */
export function classOf({ kind, column }: Pick<CorrectionRow, "kind" | "column">): CorrectionClass {
  if (kind === "withdrawn") return "withdrawn";
  if (kind === "redrawn") return "charts";
  return correctionClasses.find((one) => columns[one]?.includes(column ?? "") === true) ?? "names";
}

let read: Promise<readonly CorrectionRow[]> | undefined;
/** All corrections, the newest first. */
export const corrections = async (): Promise<readonly CorrectionRow[]> =>
  [...(await (read ??= rowsOf("correction_records")))].sort(
    (a, b) => b.date.localeCompare(a.date) || a.correction.localeCompare(b.correction),
  );

/** Corrections that were made for one reason. */
export interface Reason {
  readonly why: Pick<CorrectionRow, "why_bg" | "why_en">;
  readonly rows: readonly CorrectionRow[];
  /** The columns that they are of, and the days: by these and the reason the table knows them. */
  readonly where: Readonly<Record<string, readonly string[] | string>>;
}
/** Corrections of a class by their reasons, those with the most corrections first. */
export interface CorrectionGroup {
  readonly kind: CorrectionClass;
  readonly reasons: readonly Reason[];
}

const distinct = (cells: readonly (string | null)[]): readonly string[] => [
  ...new Set(cells.filter((cell) => cell !== null)),
];

function reasonOf(rows: readonly CorrectionRow[]): Reason | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const named = distinct(rows.map(({ column }) => column));
  return {
    why: first,
    rows,
    where: { why_en: first.why_en, kind: first.kind, ...(named.length === 0 ? {} : { column: named }) },
  };
}

/** All corrections by what they are of and why they were made. */
export async function correctionGroups(): Promise<readonly CorrectionGroup[]> {
  const byClass = Map.groupBy(await corrections(), classOf);
  return correctionClasses.flatMap((kind) => {
    const byReason = Map.groupBy(byClass.get(kind) ?? [], ({ why_en, kind: how }) => `${how} ${why_en}`);
    const reasons = [...byReason.values()].flatMap((rows) => reasonOf(rows) ?? []);
    if (reasons.length === 0) return [];
    return [{ kind, reasons: reasons.toSorted((a, b) => b.rows.length - a.rows.length) }];
  });
}
