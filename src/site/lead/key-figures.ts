import { isPlain, isStated, isWhole } from "../../known/whole.ts";
import { standingOf, type Standing } from "../../known/standing.ts";
import type { EdgeClaim, RankClaim } from "../../model/claim.ts";
import { lastDay } from "../../model/days.ts";
import type { AreaRow, ObservationRow } from "../../model/rows.ts";
import { rowsOf } from "../facts.ts";
import { isKnown, type Known } from "../parts/tell.ts";

/** A latest plain number of an indicator, with its place among the districts where that can be said. */
export interface KeyFigure {
  readonly row: Known;
  readonly standing?: Standing;
}

/** The indicators that tell most of a district, in the order in which its page tells them. */
export const leading = [
  "children_returned",
  "sweeps",
  "coverage_teams",
  "children_listed",
  "children_not_found",
  "children_abroad",
  "dropouts",
  "penalties",
  "okc_meetings",
  "foster_families",
  "foster_children",
  "services_operating",
] as const;
export type Leading = (typeof leading)[number];

let stated: Promise<readonly ObservationRow[]> | undefined;
/** All that somebody stated of the leading indicators for whole districts. */
export const ofDistricts = (): Promise<readonly ObservationRow[]> =>
  (stated ??= rowsOf("observations", [
    { column: "area_level", is: "equal", value: "district" },
    { column: "indicator", is: "oneOf", values: leading },
  ]).then((rows) => rows.filter((row) => isStated(row) && isTotal(row))));

/** Of sittings some sources tell one by one: such a number is no total, and the page tells of the sitting itself. */
export const isTotal = ({ indicator, period_type }: ObservationRow): boolean =>
  indicator !== "okc_meetings" || period_type !== "as_of";

const isYear = ({ period_type }: ObservationRow): boolean =>
  period_type === "school_year" || period_type === "calendar_year";
/** The last day that a number may speak of: of a month or a year that is its last one. */
const end = ({ until, period_end, period, dating }: ObservationRow): string =>
  dating === "undated" ? "" : lastDay(until ?? period_end ?? period.split("/").at(-1) ?? period);

/**
 * What orders plain numbers: of what happens during a year that of a year before one of a longer or a shorter time;
 * then the later; then the whole before the part.
 */
const weight = (row: Known): string =>
  `${row.nature === "flow" && !isYear(row) ? 0 : 1} ${end(row)} ${isWhole(row) ? 1 : 0}`;

/**
 * The plain number of an indicator that a place is told by: the latest, dated, of all that the indicator counts;
 * nothing where there is none.
 */
export const latestPlain = (rows: readonly ObservationRow[]): Known | undefined =>
  rows
    .filter((row) => isPlain(row) && row.dating !== "undated")
    .filter(isKnown)
    .toSorted((a, b) => weight(b).localeCompare(weight(a)) || a.observation.localeCompare(b.observation))[0];

const isYearOrMoment = (row: ObservationRow): boolean => row.nature !== "flow" || isYear(row);

/**
 * The latest plain, dated number of all, where it is later than that of a year: of what happens during a year one of a
 * shorter time or of a day. What is added up over years is not for this.
 */
function laterPlain(rows: readonly ObservationRow[], than: Known): Known | undefined {
  const others = rows.filter(
    (row) => isPlain(row) && row.dating !== "undated" && row.reaches !== "cumulative_since" && !isYearOrMoment(row),
  );
  return others
    .filter(isKnown)
    .filter((row) => end(row) > end(than))
    .toSorted((a, b) => end(b).localeCompare(end(a)) || a.observation.localeCompare(b.observation))[0];
}

/**
 * The latest plain number of each leading indicator of a district, in a fixed order; only of those that have one. Where
 * one for a shorter time than a year is later than that of the year, it stands before it; so does a part of a year
 * before the latest whole one.
 */
export async function keyFigures(area: AreaRow): Promise<readonly KeyFigure[]> {
  const all = await ofDistricts();
  return leading.flatMap((indicator): readonly KeyFigure[] => {
    const own = all.filter((one) => one.area === area.area && one.indicator === indicator);
    const row = latestPlain(own);
    if (row === undefined) return [];
    const later = laterPlain(own, row);
    const whole = row.extent === "part" ? latestPlain(own.filter(isWhole)) : undefined;
    return [later, row, whole].flatMap((one): readonly KeyFigure[] => {
      const standing = one === undefined || one === later ? null : standingOf(one, all);
      return one === undefined ? [] : [{ row: one, ...(standing === null ? {} : { standing }) }];
    });
  });
}

/**
 * The claims of the words over key figures: that no plain number of an indicator ends later than those shown. Of a
 * month no last day is known.
 */
export function latestClaims(figures: readonly KeyFigure[]): readonly EdgeClaim[] {
  return [...Map.groupBy(figures, ({ row }) => row.indicator)].flatMap(([indicator, own]): readonly EdgeClaim[] => {
    const value = own
      .flatMap(({ row }) => row.period_end ?? [])
      .sort()
      .at(-1);
    if (value === undefined || own.some(({ row }) => row.period_end === null)) return [];
    const where = {
      indicator,
      area: own[0]?.row.area ?? null,
      counts: "all",
      breakdown: null,
      institution_kind: null,
      value: "*",
    };
    return [{ kind: "edge", table: "observations", by: "period_end", way: "last", where, value }];
  });
}

/** The claim that a district has its place among all that have a comparable whole. */
export const standingClaim = ({ indicator, area, period }: Known, { rank, of, median }: Standing): RankClaim => ({
  kind: "rank",
  indicator,
  area,
  period,
  rank,
  of,
  median,
});
