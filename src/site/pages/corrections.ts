import type { CorrectionRow } from "../../model/rows.ts";
import { rowsOf } from "../facts.ts";
import { releasesKnown } from "../open/releases.ts";

/** What a correction is of, the gravest first. */
export const correctionClasses = ["numbers", "charts", "withdrawn", "time", "what", "names"] as const;
export type CorrectionClass = (typeof correctionClasses)[number];

// The columns of the compilers by what they are of; those that are not here name things.
const columns: Readonly<Partial<Record<CorrectionClass, readonly string[]>>> = {
  numbers: ["value", "qualifier", "indicator", "source_id"],
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

/** A release with the corrections that came out with it: those after the last one, up to its own day. */
export interface Corrected {
  readonly release: string;
  readonly corrections: readonly CorrectionRow[];
}

/** Every release that was made with its corrections, the newest first. */
export async function correctionsByRelease(): Promise<readonly Corrected[]> {
  const made = await releasesKnown();
  const all = await corrections();
  return made.map(({ release }, at) => {
    const before = made[at + 1]?.release ?? "";
    return { release, corrections: all.filter(({ date }) => date > before && date <= release) };
  });
}

/** How grave a correction is: only these change what a reader sees as a number, its time or its place. */
const seen: readonly CorrectionClass[] = ["numbers", "charts", "time"];

/**
 * The corrections that whoever saw an earlier release may not know of: those of the year before the newest one. If a
 * notice went with the next release, all who do not look in every time would miss it.
 */
async function recentCorrections(): Promise<readonly CorrectionRow[]> {
  const [newest] = await releasesKnown();
  if (newest === undefined) return [];
  const since = `${Number(newest.release.slice(0, 4)) - 1}${newest.release.slice(4)}`;
  return (await corrections()).filter(({ date }) => date > since && date <= newest.release);
}

/**
 * The recent corrections that touch what a reader sees of an area, in a district of all its places; of some indicators
 * only if they are named.
 */
export async function correctionsSeen(area: string, indicators?: readonly string[]): Promise<readonly CorrectionRow[]> {
  return (await recentCorrections()).filter(
    (one) =>
      (one.area === area || one.district === area) &&
      (indicators === undefined || indicators.includes(one.indicator ?? "")) &&
      one.kind === "corrected" &&
      seen.includes(classOf(one)),
  );
}

/** The recent corrections of statements, homes, services, or of a source itself. */
export async function correctionsOfSubjects(subjects: readonly string[]): Promise<readonly CorrectionRow[]> {
  const wanted = new Set(subjects);
  return (await recentCorrections()).filter(
    ({ kind, subject }) => kind === "corrected" && subject !== null && wanted.has(subject),
  );
}
