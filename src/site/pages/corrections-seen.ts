import type { ChartId } from "../../model/chart.ts";
import type { CorrectionRow } from "../../model/rows.ts";
import { rowsOf } from "../facts.ts";
import { releasesKnown } from "../open/releases.ts";
import { classOf, corrections, type CorrectionClass } from "./corrections.ts";

/** The lists of what is named, not counted: homes and services. */
export type NamedList = "institutions" | "services";

/** Where a reader may have seen what was corrected. */
export interface Sight {
  /** The country, or a district with all its places, or a municipality. */
  readonly area: string;
  /** Numbers of these indicators only; of all where none are named. */
  readonly indicators?: readonly string[] | undefined;
  /** Charts that may have been drawn anew. */
  readonly charts?: readonly ChartId[] | undefined;
  /** Lists that are shown for the area; the country's hold what stands in all districts. */
  readonly lists?: readonly NamedList[] | undefined;
}

/** How grave a correction is: only these change what a reader sees as a number, its time, or what is there. */
const seen: readonly CorrectionClass[] = ["numbers", "charts", "homes", "time"];

/**
 * The corrections that whoever saw an earlier release may not know of: those since a year before the newest one. If a
 * notice went with the next release, all who do not look in every time would miss it.
 */
async function recentCorrections(): Promise<readonly CorrectionRow[]> {
  const [newest] = await releasesKnown();
  if (newest === undefined) return [];
  const since = `${Number(newest.release.slice(0, 4)) - 1}${newest.release.slice(4)}`;
  return (await corrections()).filter(({ date }) => date > since);
}

/** The codes by which corrections know what stands in some lists. */
async function subjectsIn(lists: readonly NamedList[]): Promise<ReadonlySet<string>> {
  const homes = lists.includes("institutions") ? await rowsOf("institution_evidence") : [];
  const services = lists.includes("services") ? await rowsOf("services") : [];
  return new Set([...homes.map(({ statement }) => statement), ...services.map(({ service }) => service)]);
}

/** The recent corrections that touch what a reader sees somewhere, and the charts there that were drawn anew. */
export async function correctionsSeen({
  area,
  indicators,
  charts = [],
  lists = [],
}: Sight): Promise<readonly CorrectionRow[]> {
  const named = await subjectsIn(lists);
  const isIn = (one: CorrectionRow): boolean => one.area === area || one.district === area;
  const isDrawnAnew = ({ subject, area: where }: CorrectionRow): boolean =>
    (where === null || where === area) && charts.some((chart) => chart === subject);
  const isCounted = (one: CorrectionRow): boolean =>
    isIn(one) && (indicators === undefined || indicators.includes(one.indicator ?? ""));
  const isListed = (one: CorrectionRow): boolean => (area === "BG" || isIn(one)) && named.has(one.subject ?? "");
  return (await recentCorrections()).filter((one) => {
    if (one.kind === "redrawn") return isDrawnAnew(one);
    return one.kind === "corrected" && seen.includes(classOf(one)) && (isCounted(one) || isListed(one));
  });
}

/** The recent corrections of statements, homes, services, or of a source itself. */
export async function correctionsOfSubjects(subjects: readonly string[]): Promise<readonly CorrectionRow[]> {
  const wanted = new Set(subjects);
  return (await recentCorrections()).filter(
    ({ kind, subject }) => kind === "corrected" && subject !== null && wanted.has(subject),
  );
}
